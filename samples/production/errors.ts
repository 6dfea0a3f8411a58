import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

type Verdict = 'try-later' | 'change-the-call' | 'call-an-operator';

/** No wait lifts these today. */
const spendLimits = [
	'enforced_spend_limit_reached',
	'contract_spend_limit_reached',
];

/** Most specific class first. Never by the message: it may change. */
function verdictOf(error: unknown): Verdict {
	if (error instanceof Anthropic.RateLimitError)
		return spendLimits.includes(error.errorCode ?? '')
			? 'call-an-operator'
			: 'try-later';
	if (error instanceof Anthropic.GatewayTimeoutError)
		return 'change-the-call';
	if (error instanceof Anthropic.InternalServerError)
		return 'try-later';
	if (error instanceof Anthropic.RequestTimeoutError)
		return 'try-later';
	if (error instanceof Anthropic.ConflictError) return 'try-later';
	if (error instanceof Anthropic.APIConnectionError) return 'try-later';
	if (error instanceof Anthropic.BadRequestError)
		return 'change-the-call';
	if (error instanceof Anthropic.NotFoundError)
		return 'change-the-call';
	if (error instanceof Anthropic.ContentTooLargeError)
		return 'change-the-call';
	return 'call-an-operator';
}

try {
	const message = await client.messages.create({
		model: 'claude-haiku-3-5',
		max_tokens: 256,
		messages: [{ role: 'user', content: 'Hello' }],
	});
	console.log(message.stop_reason);
} catch (error) {
	if (!(error instanceof Anthropic.APIError)) throw error;
	console.log(
		error.constructor.name,
		error.status,
		error.type,
		error.requestID,
	);
	console.log(verdictOf(error));
}
