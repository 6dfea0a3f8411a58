import anthropic

client = anthropic.Anthropic()

# No wait lifts these today.
SPEND_LIMITS = (
    "enforced_spend_limit_reached",
    "contract_spend_limit_reached",
)


def verdict_of(error: anthropic.APIError) -> str:
    """Most specific first. Never by the message, which may change."""
    if isinstance(error, anthropic.APIConnectionError):
        return "try-later"
    if not isinstance(error, anthropic.APIStatusError):
        return "call-an-operator"
    if isinstance(error, anthropic.RateLimitError):
        capped = error_code_of(error) in SPEND_LIMITS
        return "call-an-operator" if capped else "try-later"
    if error.status_code in (400, 404, 413, 504):
        return "change-the-call"
    if error.status_code in (408, 409) or error.status_code >= 500:
        return "try-later"
    return "call-an-operator"


def error_code_of(error: anthropic.APIStatusError) -> str | None:
    body = error.body if isinstance(error.body, dict) else {}
    details = body.get("error", {}).get("details") or {}
    return details.get("error_code")


try:
    message = client.messages.create(
        # No such model, so that the API answers 404.
        model="claude-haiku-3-5",
        max_tokens=256,
        messages=[{"role": "user", "content": "Hello"}],
    )
    print(message.stop_reason)
except anthropic.APIStatusError as error:
    print(type(error).__name__, error.status_code, error.type)
    print(error.request_id)
    print(verdict_of(error))
except anthropic.APIConnectionError as error:
    print(type(error).__name__)
    print(verdict_of(error))
