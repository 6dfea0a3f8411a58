#!/usr/bin/env bash
set -euo pipefail

# The system message comes after the turn of the user, and ends the list.
curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-opus-5",
		"max_tokens": 1024,
		"system": "You are the support assistant of Kestrel Bikes.",
		"messages": [
			{ "role": "user", "content": "My wheel is out of true." },
			{ "role": "assistant", "content": "Shall we look at it?" },
			{ "role": "user", "content": "Yes. When can I bring it?" },
			{
				"role": "system",
				"content": "The workshop is closed until Monday."
			}
		]
	}'
