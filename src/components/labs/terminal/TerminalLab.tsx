import { useEffect, useState } from 'preact/hooks';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { usePageRun } from '#components/labs/run/page-run.ts';
import { newId } from '#learning/new-id.ts';
import type { TerminalLab as TerminalLabData } from '#schemas/lab.ts';
import { CallList } from './CallList.tsx';
import { Commands } from './Commands.tsx';
import { watchCalls, type SeenCall } from './calls.ts';

/** Whole programs in the learner's own terminal; the requests that reach the simulator appear as they come. */
export function TerminalLab({
	lab,
	sources,
}: {
	lab: TerminalLabData;
	sources: Record<string, string>;
}) {
	const [token, setToken] = useState<string>();
	const [calls, setCalls] = useState<SeenCall[]>([]);
	const [isWatching, setIsWatching] = useState(false);
	usePageRun(lab.id, calls.length > 0 ? {} : undefined);

	useEffect(() => {
		const own = newId();
		setToken(own);
		return watchCalls(own, {
			onState: setIsWatching,
			onCall: (call) => setCalls((before) => withCall(before, call)),
		});
	}, []);

	return (
		<LabPanel
			isStacked
			source={calls.length > 0 ? 'simulator' : undefined}
			isRunning={false}
			onStop={() => {}}
			send={<Commands {...{ lab, token, sources }} />}
			back={<CallList calls={calls} isWatching={isWatching} />}
			means={<p class="lab-means">{meaningOf(calls)}</p>}
		/>
	);
}

const mostCalls = 200;

/** After a lost connection the feed begins with everything again. */
function withCall(before: SeenCall[], call: SeenCall): SeenCall[] {
	if (before.some(({ requestId }) => requestId === call.requestId)) return before;
	return [...before, call].slice(-mostCalls);
}

function meaningOf(calls: SeenCall[]): string {
	if (calls.length === 0)
		return 'Run one of the programs. Its requests carry the key that this page made, so the page can tell them from everybody else’s.';
	const retries = calls.filter(({ retryCount }) => (retryCount ?? 0) > 0).length;
	if (retries === 0) return 'No retries so far: each request of these was one call of a program.';
	return `${retries} of ${calls.length} requests were retries that the SDK made by itself. The program that made the call never saw the answers before the last.`;
}
