from typing import Literal

import anthropic
from anthropic import transform_schema
from pydantic import BaseModel

client = anthropic.Anthropic()


class Contact(BaseModel):
    name: str
    email: str
    plan: Literal["free", "team", "enterprise"]


def contact_in(text: str) -> Contact | None:
    """The contact in a text, or None where the answer has none."""
    message = client.messages.create(
        model="claude-haiku-5-5",
        max_tokens=2048,
        output_config={
            "effort": "low",
            "format": {
                "type": "json_schema",
                "schema": transform_schema(Contact),
            },
        },
        messages=[{"role": "user", "content": f"Extract the contact: {text}"}],
    )
    # The schema holds for an answer that came to its end.
    if message.stop_reason != "end_turn":
        print("no contact:", message.stop_reason)
        return None
    json = "".join(b.text for b in message.content if b.type == "text")
    return Contact.model_validate_json(json)


print(contact_in("Ada Lovelace, ada@example.com, enterprise"))
# The words in brackets make the simulator refuse.
print(contact_in("Bob, bob@example.com, team [simulate refusal]"))
