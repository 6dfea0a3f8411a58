import anthropic

client = anthropic.Anthropic()

shown = ""
with client.messages.stream(
    model="claude-haiku-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "Explain server-sent events."}],
) as stream:
    for delta in stream.text_stream:
        shown += delta
        # Stands in for a reader who closes the page.
        if len(shown) >= 40:
            break

# Leaving the block closed the connection.
print(f"Stopped. {len(shown)} characters kept.")
