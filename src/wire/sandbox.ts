/** What the sandboxed program's worker says to the page. */
export type FromSandbox =
	| { type: 'console'; level: 'log' | 'error'; text: string }
	| {
			type: 'fetch';
			id: number;
			url: string;
			method: string;
			headers: [string, string][];
			body: string;
	  }
	| { type: 'abort'; id: number }
	/** `error` is absent when the program came to its end. */
	| { type: 'done'; error?: string };

/** What the page says to the worker: the answers to its requests. */
export type ToSandbox =
	| { type: 'head'; id: number; status: number; headers: [string, string][] }
	| { type: 'chunk'; id: number; bytes: Uint8Array<ArrayBuffer> }
	| { type: 'end'; id: number }
	| { type: 'failed'; id: number; sentence: string };
