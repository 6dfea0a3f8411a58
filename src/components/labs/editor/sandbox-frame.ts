import runtimeUrl from '#sandbox/runtime.ts?worker&url';

interface Sandbox {
	script: string;
	/** The program's end of the network. */
	port: MessagePort;
	/** Aborted when the run is over. */
	signal: AbortSignal;
	onCrash: (message: string) => void;
}

/**
 * Starts a script in a frame of its own, which says when it listens; what it runs is the SDK and the
 * program as one text. Rejects where the SDK cannot be loaded.
 */
export async function startSandbox({ script, port, signal, onCrash }: Sandbox): Promise<void> {
	const code = `${await loadRuntime()}\n;roundtripProgram(async (require, exports, console, process) => {\n${script}\n});`;
	// Stopped while it was loading: nobody would see the program run.
	if (signal.aborted) return;
	const frame = document.createElement('iframe');
	const hear = ({ source, data }: MessageEvent) => {
		if (source !== frame.contentWindow || source === null) return;
		if (data?.type === 'crashed') onCrash(String(data.message));
		// The frame has no origin to name, and what it is told is no secret.
		if (data?.type === 'ready')
			frame.contentWindow?.postMessage({ type: 'start', code }, '*', [port]);
	};
	addEventListener('message', hear, { signal });
	// Takes the worker along, whatever it is doing.
	signal.addEventListener('abort', () => frame.remove(), { once: true });
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.hidden = true;
	frame.title = 'Sandbox';
	frame.src = '/lab-sandbox/';
	document.body.append(frame);
}

let runtime: Promise<string> | undefined;

/** Loaded once a page; a failure is forgotten, so that the next run asks again. */
function loadRuntime(): Promise<string> {
	runtime ??= fetchRuntime().catch((error: unknown) => {
		runtime = undefined;
		throw error;
	});
	return runtime;
}

async function fetchRuntime(): Promise<string> {
	const response = await fetch(runtimeUrl);
	if (!response.ok) throw new Error(`The runtime was answered with ${response.status}.`);
	return response.text();
}
