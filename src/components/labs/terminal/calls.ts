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
	let feed = open();
	// A page that is kept for «back» would keep the connection, too.
	const leave = () => {
		feed.close();
		onState(false);
	};
	const comeBack = ({ persisted }: PageTransitionEvent) => {
		if (persisted) feed = open();
	};
	addEventListener('pagehide', leave);
	addEventListener('pageshow', comeBack);
	return () => {
		feed.close();
		removeEventListener('pagehide', leave);
		removeEventListener('pageshow', comeBack);
	};

	function open(): EventSource {
		const source = new EventSource(`/api/labs/calls?caller=${token}`);
		source.addEventListener('open', () => onState(true));
		source.addEventListener('error', () => onState(false));
		source.addEventListener('call', (event) => {
			// The border: our own server writes these.
			if (event instanceof MessageEvent) onCall(JSON.parse(String(event.data)) as SeenCall);
		});
		return source;
	}
}
