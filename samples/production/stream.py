import anthropic

client = anthropic.Anthropic()

with client.messages.stream(
    model="claude-haiku-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "Explain server-sent events."}],
) as stream:
    for delta in stream.text_stream:
        print(delta, end="", flush=True)
    message = stream.get_final_message()

print()
print(message.stop_reason, message.usage.output_tokens)
print(stream.request_id)
