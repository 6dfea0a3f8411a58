#!/usr/bin/env bash
set -euo pipefail

curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-haiku-5-5",
		"max_tokens": 1024,
		"system": "You are the support assistant of Kestrel Bikes. Answer in one sentence.",
		"messages": [{ "role": "user", "content": "My parcel is late." }]
	}'
