import anthropic

client = anthropic.Anthropic()

REFUND = {
    "name": "refund",
    "description": "Refund an order in full. Use it once per order.",
    "strict": True,
    "input_schema": {
        "type": "object",
        "properties": {"order": {"type": "string"}},
        "required": ["order"],
        "additionalProperties": False,
    },
}

PROMPT = 'Refund the order "A-17".'

# Key -> result. In production a table with a unique index.
done: dict[str, str] = {}
refunds_made = 0


def refund_once(job: str, order: str) -> str:
    """Not keyed by `tool_use.id`: a repeated turn has a new one."""
    global refunds_made
    key = f"{job}:refund:{order}"
    if key in done:
        return done[key]

    refunds_made += 1
    done[key] = f"Order {order} was refunded."
    return done[key]


def run(job: str) -> None:
    """One job. A crash may run it again; a loop would send the result back."""
    reply = client.messages.create(
        model="claude-haiku-5-5",
        max_tokens=1024,
        tools=[REFUND],
        messages=[{"role": "user", "content": PROMPT}],
    )
    for block in reply.content:
        if block.type == "tool_use":
            print(refund_once(job, str(block.input["order"])))


run("job-42")
run("job-42")
print(f"Refunds made: {refunds_made}")
