import anthropic
import httpx2

client = anthropic.Anthropic()


def answer(question: str) -> tuple[str, bool, str]:
    """The text, whether it is whole, and what ended it."""
    text = ""
    try:
        with client.messages.stream(
            model="claude-haiku-5-5",
            max_tokens=1024,
            messages=[{"role": "user", "content": question}],
        ) as stream:
            for delta in stream.text_stream:
                text += delta
            stop_reason = stream.get_final_message().stop_reason
    except anthropic.APIStatusError as error:
        # An `error` event: the status was 200. Others never started.
        if error.status_code != 200:
            raise
        return text, False, error.type or "unknown"
    except httpx2.TransportError as error:
        # The connection was torn down. The SDK does not wrap this one.
        return text, False, type(error).__name__

    # A response that ended early raises nothing. It has no stop reason.
    if stop_reason is None:
        return text, False, "ended early"
    # This call sets no stop sequences and no tools.
    return text, stop_reason == "end_turn", stop_reason


text, is_whole, ended = answer("Explain server-sent events.")
print(text)
if is_whole:
    print(f"Complete: {ended}")
else:
    print(f"Incomplete ({ended}), {len(text)} characters kept")
