import anthropic

client = anthropic.Anthropic()

SYSTEM = "You sum up support tickets in one sentence."
MESSAGES = [
    {
        "role": "user",
        "content": "The export stops at row 5,000 since Monday.",
    }
]

# The same input, counted by the tokenizer of each model.
for model in ("claude-haiku-4-5", "claude-haiku-5-5"):
    counted = client.messages.count_tokens(
        model=model, system=SYSTEM, messages=MESSAGES
    )
    print(model, counted.input_tokens)

MOST_TOKENS = 100_000
input_tokens = client.messages.count_tokens(
    model="claude-haiku-5-5", system=SYSTEM, messages=MESSAGES
).input_tokens
if input_tokens > MOST_TOKENS:
    raise ValueError(f"{input_tokens} tokens; the prompt got too long.")

message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=2048,
    system=SYSTEM,
    messages=MESSAGES,
)
# What was billed. The count was an estimate.
usage = message.usage
print("in", usage.input_tokens, "out", usage.output_tokens)
