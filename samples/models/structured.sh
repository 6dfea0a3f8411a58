#!/usr/bin/env bash
set -euo pipefail

curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-haiku-5-5",
		"max_tokens": 2048,
		"output_config": {
			"effort": "low",
			"format": {
				"type": "json_schema",
				"schema": {
					"type": "object",
					"properties": {
						"name": { "type": "string" },
						"email": { "type": "string" }
					},
					"required": ["name", "email"],
					"additionalProperties": false
				}
			}
		},
		"messages": [
			{
				"role": "user",
				"content": "Extract the contact: Ada Lovelace, ada@example.com"
			}
		]
	}'
