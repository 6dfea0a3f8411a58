import os

import anthropic
from anthropic.types import Message

client = anthropic.Anthropic()


def next_step(message: Message) -> str:
    """What a program does next."""
    match message.stop_reason:
        case "end_turn":
            return "use the answer"
        case "stop_sequence":
            return f"use what came before {message.stop_sequence}"
        case "max_tokens":
            return "cut off: raise max_tokens, or ask to go on"
        case "model_context_window_exceeded":
            return "cut off: shorten the conversation"
        case "tool_use":
            return "run the tools, then send their results"
        case "pause_turn":
            return "append the content, and call again"
        case "refusal":
            details = message.stop_details
            return f"discard the text: {details and details.category}"
        case other:
            # The API may add reasons. Treat an unknown one as not whole.
            return f"unknown: {other}"


message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=int(os.environ.get("MAX_TOKENS", "1024")),
    stop_sequences=["event"],
    messages=[
        {"role": "user", "content": os.environ.get("QUESTION", "Say hello.")}
    ],
)

print(f"{message.stop_reason}: {next_step(message)}")
