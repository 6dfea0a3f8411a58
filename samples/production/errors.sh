#!/usr/bin/env bash
set -euo pipefail

# No max_tokens, so the API answers 400. --include prints the headers,
# request-id among them.
curl --silent --show-error --include \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-haiku-5-5",
		"messages": [{ "role": "user", "content": "Hello" }]
	}'
