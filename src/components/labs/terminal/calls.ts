/** One request that reached the simulator. */
export interface SeenCall {
	at: number;
	method: string;
	path: string;
	/** Absent where the client does not number its attempts. */
	retryCount?: number;
	status?: number;
	requestId: string;
	fault?: string;
}

interface Listeners {
	onState: (isWatching: boolean) => void;
	onCall: (call: SeenCall) => void;
}

/** Hears of the calls of one caller until the returned function is called; the browser reconnects by itself. */
export function watchCalls(token: string, { onState, onCall }: Listeners): () => void {
	const feed = new EventSource(`/api/labs/calls?caller=${token}`);
	feed.addEventListener('open', () => onState(true));
	feed.addEventListener('error', () => onState(false));
	feed.addEventListener('call', (event) => {
		// The border: our own server writes these.
		if (event instanceof MessageEvent) onCall(JSON.parse(String(event.data)) as SeenCall);
	});
	// A page that is kept for «back» would keep the connection, too.
	const leave = () => feed.close();
	addEventListener('pagehide', leave);
	return () => {
		feed.close();
		removeEventListener('pagehide', leave);
	};
}
