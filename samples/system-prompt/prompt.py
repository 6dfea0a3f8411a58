import anthropic

client = anthropic.Anthropic()

message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=1024,
    # Beside the messages, not among them.
    system="You are the support assistant of Kestrel Bikes. Answer in one sentence.",
    messages=[{"role": "user", "content": "My parcel is late."}],
)

for block in message.content:
    if block.type == "text":
        print(block.text)
