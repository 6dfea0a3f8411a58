import type { LabRun } from '#components/labs/run/lab-run.ts';

export interface WireProps {
	run: LabRun;
}

/** The request and the last answer as they went over the wire; the key is masked by the server. */
export function Wire({ run: { transcript } }: WireProps) {
	const request = transcript.sent?.request;
	const last = transcript.attempts.at(-1);
	return (
		<>
			{request && (
				<pre class="lab-code" tabIndex={0} aria-label="Request" translate={false}>
					{`${request.method} ${request.url}\n${linesOf(request.headers)}\n${JSON.stringify(request.body, null, 2)}`}
					{request.padTo !== undefined &&
						`\n\nThe body was filled up to ${request.padTo.toLocaleString('en')} bytes.`}
				</pre>
			)}
			{last?.headers && (
				<pre class="lab-code" tabIndex={0} aria-label="Response" translate={false}>
					{`${last.status}\n${linesOf(last.headers)}\n${last.body === undefined ? 'The body is the stream.' : pretty(last.body)}`}
				</pre>
			)}
		</>
	);
}

const linesOf = (headers: Record<string, string>) =>
	Object.entries(headers)
		.map(([name, value]) => `${name}: ${value}\n`)
		.join('');

function pretty(body: string): string {
	try {
		return JSON.stringify(JSON.parse(body), null, 2);
	} catch {
		return body; // an HTML page from an edge is shown as it came
	}
}
