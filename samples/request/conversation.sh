#!/usr/bin/env bash
set -euo pipefail

# The second call of a conversation: the first question and its
# answer are sent again, and the new question comes last.
curl --silent --show-error \
	"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
	--header "authorization: Bearer $ANTHROPIC_API_KEY" \
	--header 'anthropic-version: 2026-10-21' \
	--header 'content-type: application/json' \
	--data '{
		"model": "claude-haiku-5-5",
		"max_tokens": 1024,
		"messages": [
			{ "role": "user", "content": "What is a rate limit?" },
			{ "role": "assistant", "content": "A cap on requests per minute." },
			{ "role": "user", "content": "And what is backoff?" }
		]
	}'
