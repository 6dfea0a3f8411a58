import json

import anthropic
from anthropic.types import Message

client = anthropic.Anthropic()

# Your own cases, with what is right. These are far too few.
CASES = [
    ("A bug: the export crashes.", "bug"),
    ("A question about my invoice.", "question"),
    ("Praise for the new search.", "praise"),
    ("Since Monday nothing loads.", "bug"),
    ("Can I pay by card?", "question"),
]
# USD per million tokens of input and output, as of 2026-11-21.
CANDIDATES = {
    "claude-haiku-5-5": (0.1, 0.5),
    "claude-sonnet-5-5": (2, 10),
}
# The share of right answers that is good enough. Set it first.
BAR = 0.6
SCHEMA = {
    "type": "object",
    "properties": {"label": {"enum": ["bug", "question", "praise"]}},
    "required": ["label"],
    "additionalProperties": False,
}


def label_in(message: Message) -> str | None:
    """Whatever did not come to its end counts as wrong."""
    if message.stop_reason != "end_turn":
        return None
    text = "".join(b.text for b in message.content if b.type == "text")
    # The values of an enum may differ in capital letters.
    return json.loads(text)["label"].lower()


for model, (per_input, per_output) in CANDIDATES.items():
    right, usd = 0, 0.0
    for text, label in CASES:
        message = client.messages.create(
            model=model,
            max_tokens=2048,
            output_config={
                "effort": "low",
                "format": {"type": "json_schema", "schema": SCHEMA},
            },
            messages=[{"role": "user", "content": f"Classify: {text}"}],
        )
        right += label_in(message) == label
        usd += message.usage.input_tokens * per_input / 1e6
        usd += message.usage.output_tokens * per_output / 1e6
    verdict = "reaches the bar" if right / len(CASES) >= BAR else "falls short"
    per_thousand = usd / right * 1000 if right else float("inf")
    print(
        model,
        f"{right} of {len(CASES)}",
        verdict,
        f"{per_thousand:.2f} dollars per 1,000 right",
    )
