import json
import time
from datetime import datetime, timezone

import anthropic
from anthropic.types import Message

client = anthropic.Anthropic()


def logged(**params) -> Message:
    """One JSON line per call. No prompt, no answer, no key."""
    started = time.monotonic()
    now = datetime.now(timezone.utc).isoformat()
    line = {"at": now, "model": params["model"]}
    try:
        message = client.messages.create(**params)
        usage = message.usage
        line |= {
            "request_id": message._request_id,
            "stop_reason": message.stop_reason,
            "input_tokens": usage.input_tokens,
            "cache_creation_input_tokens": usage.cache_creation_input_tokens,
            "cache_read_input_tokens": usage.cache_read_input_tokens,
            "output_tokens": usage.output_tokens,
        }
        return message
    except anthropic.APIStatusError as error:
        line |= {
            "request_id": error.request_id,
            "status": error.status_code,
            "error_type": error.type or type(error).__name__,
        }
        raise
    except Exception as error:
        # No status: no connection, or a body that broke off.
        line |= {"request_id": None, "error_type": type(error).__name__}
        raise
    finally:
        line["latency_ms"] = round((time.monotonic() - started) * 1000)
        print(json.dumps(line))


logged(
    model="claude-haiku-5-5",
    max_tokens=64,
    messages=[{"role": "user", "content": "Say hello."}],
)
