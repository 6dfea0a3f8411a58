import anthropic
from anthropic.types import Message

client = anthropic.Anthropic()

# The whole conversation lives here, and nowhere else.
history: list = []


def ask(question: str) -> str:
    history.append({"role": "user", "content": question})
    message = client.messages.create(
        model="claude-haiku-5-5",
        max_tokens=1024,
        messages=history,
    )

    # All blocks go back as they came, not the text alone.
    history.append({"role": "assistant", "content": message.content})

    tokens = message.usage.input_tokens
    print(f"{len(history)} turns, {tokens} tokens in")
    return text_of(message)


def text_of(message: Message) -> str:
    return "".join(b.text for b in message.content if b.type == "text")


print(ask("What is a rate limit? Answer in 30 words."))
print(ask("And what is backoff? Answer in 30 words."))
