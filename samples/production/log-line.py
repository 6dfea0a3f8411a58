import json
import time
from datetime import datetime, timezone

import anthropic
from anthropic.types import Message

client = anthropic.Anthropic()


def logged(**params) -> Message:
    """One line of JSON per call, whether it went well or not. No prompt, no answer, no key."""
    started = time.monotonic()
    line = {"at": datetime.now(timezone.utc).isoformat(), "model": params["model"]}
    try:
        message = client.messages.create(**params)
        line |= {
            "request_id": message._request_id,
            "stop_reason": message.stop_reason,
            "input_tokens": message.usage.input_tokens,
            "cache_read_input_tokens": message.usage.cache_read_input_tokens,
            "output_tokens": message.usage.output_tokens,
        }
        return message
    except anthropic.APIStatusError as error:
        line |= {
            "request_id": error.request_id,
            "status": error.status_code,
            "error_type": error.type,
        }
        raise
    except anthropic.APIConnectionError as error:
        line |= {"request_id": None, "status": None, "error_type": type(error).__name__}
        raise
    finally:
        line["latency_ms"] = round((time.monotonic() - started) * 1000)
        print(json.dumps(line))


logged(
    model="claude-haiku-5-5",
    max_tokens=64,
    messages=[{"role": "user", "content": "Say hello."}],
)
