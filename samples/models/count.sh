#!/usr/bin/env bash
set -euo pipefail

# The body of a message without max_tokens. Free, and nothing is written.
curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages/count_tokens" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-haiku-5-5",
		"system": "You sum up support tickets in one sentence.",
		"messages": [
			{
				"role": "user",
				"content": "The export stops at row 5,000 since Monday."
			}
		]
	}'
