import os
import time

import anthropic

client = anthropic.Anthropic()
poll_seconds = float(os.environ.get("POLL_MS", "60000")) / 1000

reviews = {
    "review-1": "Arrived late, but the box was intact.",
    "review-2": "Exactly as described.",
    "review-3": "Stopped working after a week.",
}

batch = client.messages.batches.create(
    requests=[
        {
            "custom_id": custom_id,
            "params": {
                "model": "claude-haiku-5-5",
                "max_tokens": 64,
                "messages": [
                    {"role": "user", "content": f"Good or bad? {text}"}
                ],
            },
        }
        for custom_id, text in reviews.items()
    ]
)
# Keep this id: with it the results can be read after a restart, too.
print(batch.id)

while batch.processing_status != "ended":
    time.sleep(poll_seconds)
    batch = client.messages.batches.retrieve(batch.id)


def outcome_of(result) -> str:
    if result.type == "succeeded":
        blocks = result.message.content
        return "".join(b.text for b in blocks if b.type == "text")
    if result.type == "errored":
        # The error stands inside its envelope: error.error.type.
        return result.error.error.type
    return result.type


# In any order, so everything is joined on custom_id.
outcomes = {
    row.custom_id: outcome_of(row.result)
    for row in client.messages.batches.results(batch.id)
}
for custom_id, text in reviews.items():
    print(custom_id, outcomes.get(custom_id, "missing"), "·", text)
