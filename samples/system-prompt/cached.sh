#!/usr/bin/env bash
set -euo pipefail

# Twice the same system block: the first call writes it, the second reads it.
cd "$(dirname "$0")"
for question in 'My parcel is late.' 'Do you repair hubs?'; do
	jq --null-input --rawfile prompt support.txt --arg question "$question" '{
		model: "claude-haiku-5-5",
		max_tokens: 1024,
		system: [{
			type: "text", text: $prompt, cache_control: { type: "ephemeral" }
		}],
		messages: [{ role: "user", content: $question }]
	}' | curl --silent --show-error \
		"${ANTHROPIC_BASE_URL:-https://api.anthropic.com}/v1/messages" \
		--header "authorization: Bearer $ANTHROPIC_API_KEY" \
		--header 'anthropic-version: 2026-10-21' \
		--header 'content-type: application/json' \
		--data @- | jq --compact-output '.usage'
done
