#!/usr/bin/env bash
set -euo pipefail

# No "thinking": on this model leaving it out means adaptive.
curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-opus-5-5",
		"max_tokens": 16000,
		"output_config": { "effort": "low" },
		"messages": [
			{
				"role": "user",
				"content": "Explain why ice floats in about 60 words."
			}
		]
	}'
