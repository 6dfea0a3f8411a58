import anthropic

client = anthropic.Anthropic()

for effort in ("low", "high"):
    message = client.messages.create(
        model="claude-opus-5-5",
        # A limit for thinking and text together.
        max_tokens=16_000,
        output_config={"effort": effort},
        messages=[
            {
                "role": "user",
                "content": "Explain why ice floats in about 60 words.",
            }
        ],
    )
    usage = message.usage
    details = usage.output_tokens_details
    thinking = details.thinking_tokens if details else 0
    print(
        effort,
        [block.type for block in message.content],
        f"{thinking} of {usage.output_tokens} output tokens were thinking",
    )
