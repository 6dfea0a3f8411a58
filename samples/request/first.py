import anthropic

# Reads ANTHROPIC_API_KEY, and sets the three headers.
client = anthropic.Anthropic()

message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is a token?"}],
)

for block in message.content:
    if block.type == "text":
        print(block.text)

print(message.stop_reason)
print(message.usage.input_tokens, "tokens in")
print(message.usage.output_tokens, "tokens out")
