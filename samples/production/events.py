import anthropic

client = anthropic.Anthropic()

events = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=1024,
    stream=True,
    messages=[{"role": "user", "content": "Explain server-sent events."}],
)

for event in events:
    if event.type == "content_block_delta":
        if event.delta.type == "text_delta":
            print(event.delta.text, end="", flush=True)
    elif event.type == "message_delta":
        print()
        print(event.delta.stop_reason, event.usage.output_tokens)
    # Every other type, known or new, is left alone.
