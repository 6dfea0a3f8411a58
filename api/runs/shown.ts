const requestNames =
	/^(accept|content-type|anthropic-version|anthropic-beta|authorization|x-api-key|user-agent|x-stainless-.*|simulator-.*)$/;
const responseNames =
	/^(content-type|request-id|retry-after|retry-after-ms|x-should-retry|anthropic-ratelimit-.*)$/;

/** Headers of the request that a learner should see, without the key and whatever the host adds. */
export function shownRequestHeaders(headers: HeadersInit | undefined): Record<string, string> {
	const shown = [...new Headers(headers)].filter(([name]) => requestNames.test(name));
	return Object.fromEntries(shown.map(([name, value]) => [name, masked(name, value)]));
}

/** Headers of the response that a learner should see; whatever identifies the account stays here. */
export function shownResponseHeaders(headers: Headers): Record<string, string> {
	return Object.fromEntries([...headers].filter(([name]) => responseNames.test(name)));
}

/** Text from outside without the key, should somebody have put it there. */
export function withoutKey(text: string, key: string | undefined): string {
	return key ? text.replaceAll(key, '[key]') : text;
}

function masked(name: string, value: string): string {
	if (name === 'x-api-key') return 'sk-ant-…';
	return name === 'authorization' ? 'Bearer sk-ant-…' : value;
}
