import anthropic

client = anthropic.Anthropic()

# USD per million tokens on 2026-11-21, for up to 100,000 in a prompt.
MODEL = "claude-haiku-5-5"
PRICE = {"input": 0.1, "output": 0.5}

subjects = ["tokens", "streaming", "caching", "backoff", "limits"]
history: list = []
billed = {"input": 0, "output": 0}

for subject in subjects:
    question = f"Explain {subject} in about 80 words."
    history.append({"role": "user", "content": question})
    message = client.messages.create(
        model=MODEL,
        max_tokens=1024,
        # Without it, so that the sums are easy to follow.
        thinking={"type": "disabled"},
        messages=history,
    )
    history.append({"role": "assistant", "content": message.content})

    # The whole input is the sum of these three.
    usage = message.usage
    tokens_in = (
        usage.input_tokens
        + (usage.cache_creation_input_tokens or 0)
        + (usage.cache_read_input_tokens or 0)
    )
    billed["input"] += tokens_in
    billed["output"] += usage.output_tokens
    print(f"{subject}: {tokens_in} in, {usage.output_tokens} out")

# No caching here: with it, each kind of input has its own price.
usd = sum(billed[kind] * PRICE[kind] for kind in billed) / 1e6
print(f"billed: {billed['input']} in, {billed['output']} out")
print(f"${usd:.6f}")
