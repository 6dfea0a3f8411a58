#!/usr/bin/env bash
set -euo pipefail

api="${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages/batches"
headers=(
	--header "authorization: Bearer $ANTHROPIC_API_KEY"
	--header 'anthropic-version: 2026-10-21'
	--header 'content-type: application/json'
)

# Submit.
curl --silent --show-error "${headers[@]}" "$api" --data '{
	"requests": [
		{
			"custom_id": "review-1",
			"params": {
				"model": "claude-haiku-5-5",
				"max_tokens": 64,
				"messages": [
					{ "role": "user", "content": "Good or bad? As described." }
				]
			}
		}
	]
}'
echo

# Poll with the id it printed, until processing_status is "ended":
#   curl "${headers[@]}" "$api/msgbatch_..."
# Read, one JSON object per line, in any order:
#   curl "${headers[@]}" "$api/msgbatch_.../results"
