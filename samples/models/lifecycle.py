import anthropic

client = anthropic.Anthropic()

# Every id that your code, your configuration and your jobs name.
IN_USE = (
    "claude-haiku-5-5",
    "claude-sonnet-4-5-20250929",
    "claude-3-5-haiku-20241022",
)

# Once a day, in the job that checks everything else.
for model_id in IN_USE:
    try:
        model = client.models.retrieve(model_id)
    except anthropic.NotFoundError:
        print(model_id, "is not found: retired, or misspelt")
        continue
    until = model.retires_at.date() if model.retires_at else "no date yet"
    print(model_id, model.lifecycle, until)
