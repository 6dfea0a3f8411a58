import json

import anthropic

client = anthropic.Anthropic()

# The trap: it looks as if the answer would end with the object.
message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=2048,
    stop_sequences=["}"],
    messages=[
        {
            "role": "user",
            "content": "Ada Lovelace lives in London. "
            "Reply in JSON with the keys name and city.",
        }
    ],
)

text = "".join(b.text for b in message.content if b.type == "text")
print(message.stop_reason, message.stop_sequence, text)

try:
    print(json.loads(text))
except json.JSONDecodeError as error:
    print(type(error).__name__)
