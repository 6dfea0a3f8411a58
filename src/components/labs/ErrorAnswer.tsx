import type { ErrorBody, ErrorRunResult } from '#wire/contract.ts';

/** Status, the three fields to log, and both bodies as they went over the wire. */
export function ErrorAnswer({ result }: { result: ErrorRunResult }) {
	const { status, headers, body } = result.response;
	const error = errorBodyFrom(body);
	return (
		<>
			<p class="lab-status" data-kind={status < 400 ? 'response' : 'fault'}>
				{status < 400 ? 'Status' : 'Error status'} {status}
			</p>
			<dl class="lab-fields">
				<Field name="error.type" value={error?.error.type} />
				<Field name="error.message" value={error?.error.message} />
				<Field name="request_id" value={error?.request_id ?? headers['request-id']} />
			</dl>
			<details class="lab-events">
				<summary>Request body, as sent</summary>
				<pre class="lab-code" tabIndex={0} aria-label="Request body">
					{JSON.stringify(result.request, null, 2)}
				</pre>
			</details>
			<details class="lab-events">
				<summary>Response headers and body</summary>
				<pre class="lab-code" tabIndex={0} aria-label="Response headers and body">
					{Object.entries(headers)
						.map(([name, value]) => `${name}: ${value}\n`)
						.join('')}
					{`\n${pretty(body)}`}
				</pre>
			</details>
		</>
	);
}

function Field({ name, value }: { name: string; value: string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value ?? 'absent'}</dd>
		</div>
	);
}

/** `undefined` for a body that is not the API's error shape, such as an HTML page from an edge. */
function errorBodyFrom(body: string): ErrorBody | undefined {
	try {
		const parsed: unknown = JSON.parse(body);
		const isError = typeof parsed === 'object' && parsed !== null && 'error' in parsed;
		return isError ? (parsed as ErrorBody) : undefined;
	} catch {
		return undefined;
	}
}

function pretty(body: string): string {
	try {
		return JSON.stringify(JSON.parse(body), null, 2);
	} catch {
		return body;
	}
}
