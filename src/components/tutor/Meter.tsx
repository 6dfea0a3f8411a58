import { usdText } from '#learning/cost.ts';
import type { TutorReply } from '#learning/tutor/conversation.ts';

/** What a live answer took: how much of it came from the cache, and what it cost. */
export function Meter({ reply: { usage, costUsd } }: { reply: TutorReply }) {
	if (!usage) return null;
	const read = usage.cache_read_input_tokens ?? 0;
	const written = usage.cache_creation_input_tokens ?? 0;
	const input = usage.input_tokens + read + written;
	const share = input === 0 ? 0 : Math.round((100 * read) / input);
	return (
		<dl class="tutor-meter">
			<div>
				<dt>Read from the cache</dt>
				<dd>
					{read.toLocaleString('en')} of {input.toLocaleString('en')} tokens
					<meter min={0} max={100} value={share} aria-label={`${share} % from the cache`} />
				</dd>
			</div>
			<div>
				<dt>Written to the cache</dt>
				<dd>{written.toLocaleString('en')}</dd>
			</div>
			<div>
				<dt>Answer</dt>
				<dd>{usage.output_tokens.toLocaleString('en')}</dd>
			</div>
			<div>
				<dt>Cost</dt>
				<dd>{costUsd === undefined ? 'unknown' : usdText(costUsd)}</dd>
			</div>
		</dl>
	);
}
