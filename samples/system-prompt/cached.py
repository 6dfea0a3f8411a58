from pathlib import Path

import anthropic

client = anthropic.Anthropic()
prompt = Path(__file__).with_name("support.txt").read_text("utf-8")

for question in ["My parcel is late.", "Do you repair hubs?"]:
    message = client.messages.create(
        model="claude-haiku-5-5",
        max_tokens=1024,
        system=[
            {
                "type": "text",
                "text": prompt,
                # The last block that is the same for every customer.
                "cache_control": {"type": "ephemeral"},
            }
        ],
        messages=[{"role": "user", "content": question}],
    )
    usage = message.usage
    plain = usage.input_tokens
    written = usage.cache_creation_input_tokens or 0
    read = usage.cache_read_input_tokens or 0
    print(f"written {written}, read {read}, plain {plain}")
