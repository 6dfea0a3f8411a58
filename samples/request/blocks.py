import anthropic

client = anthropic.Anthropic()

message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the weather in Oslo?"}],
    tools=[
        {
            "name": "get_weather",
            "description": "The weather in one city, now.",
            "input_schema": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        }
    ],
)

for block in message.content:
    match block.type:
        case "text":
            print("say", block.text)
        case "tool_use":
            print("run", block.name, block.input)
        case "thinking" | "redacted_thinking":
            print("keep", block.type)
        case other:
            # A type that is handled elsewhere, or that is new.
            print("pass over", other)

print("content[0] is", message.content[0].type)
