#!/usr/bin/env bash
set -euo pipefail

# What is deprecated, and the day planned for its end.
curl --silent --show-error --get \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/models" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--data-urlencode 'lifecycle[]=deprecated'
