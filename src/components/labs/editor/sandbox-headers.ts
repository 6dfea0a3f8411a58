type Pairs = [name: string, value: string][];

/** What an answer shows to the program; the simulator's own headers stay outside. */
export function headersInto(headers: Headers): Pairs {
	return [...headers].filter(([name]) =>
		/^(?:content-type|request-id|retry-after|retry-after-ms|x-should-retry|anthropic-.*)$/.test(
			name,
		),
	);
}

/**
 * What goes to the simulator. Attempts are counted by the caller, so that a loop of the program's own
 * meets the same as the SDK's.
 */
export function headersOut(headers: Pairs, caller: string, fault: string | undefined): Pairs {
	const kept = headers.filter(
		([name]) => !/^(?:simulator-|x-stainless-retry-count|user-agent)/.test(name),
	);
	kept.push(['simulator-caller', caller]);
	if (fault !== undefined) kept.push(['simulator-fault', fault]);
	return kept;
}
