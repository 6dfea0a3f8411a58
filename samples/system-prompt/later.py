from pathlib import Path

import anthropic

client = anthropic.Anthropic()
prompt = Path(__file__).with_name("support.txt").read_text("utf-8")
turns = []


def say(question: str, news: str | None = None) -> None:
    turns.append({"role": "user", "content": question})
    if news:
        turns.append({"role": "system", "content": news})
    message = client.messages.create(
        model="claude-opus-5",
        max_tokens=1024,
        cache_control={"type": "ephemeral"},
        system=prompt,
        messages=turns,
    )
    turns.append({"role": "assistant", "content": message.content})
    usage = message.usage
    print(usage.cache_read_input_tokens, usage.cache_creation_input_tokens)


say("I bought a wheel last week.")
say("It is out of true. What now?")

# Your program has learnt something. The turns before stay as they were.
say("When can I bring it?", "The workshop is closed until Monday.")
