import anthropic

client = anthropic.Anthropic()

PROMPTS = {
    "before": "You are a support assistant for Kestrel Bikes.",
    "after": """You are a support assistant for Kestrel Bikes.
Answer in one sentence, because the chat window is small.
Decline what is not about orders, repairs or bicycles.""",
}
QUESTIONS = ["My parcel is late.", "Write a poem about the sea."]


def answer_to(question: str, system: str) -> str:
    message = client.messages.create(
        model="claude-haiku-5-5",
        max_tokens=1024,
        system=system,
        messages=[{"role": "user", "content": question}],
    )
    return "".join(b.text for b in message.content if b.type == "text")


# The turn stays the same, so that a difference comes from the prompt.
for name, system in PROMPTS.items():
    for question in QUESTIONS:
        print(f"{name}: {answer_to(question, system)}")
