import anthropic

# For people who wait: fail soon, so that something else can be tried.
interactive = anthropic.Anthropic(max_retries=1, timeout=30.0)

# For jobs that nobody watches: keep trying.
patient = interactive.with_options(max_retries=6, timeout=300.0)

# `timeout` is per attempt. Nothing limits the whole call: keep the
# clock yourself.
message = interactive.with_options(max_retries=2).messages.create(
    model="claude-haiku-5-5",
    max_tokens=256,
    messages=[{"role": "user", "content": "Say hello."}],
)
print(message.stop_reason, interactive.max_retries, patient.max_retries)
