import { verdictOn, type Exercise, type ProgramFacts } from '#learning/exercise.ts';
import { runProgram, type ProgramRun } from './sandbox.ts';

export interface ScenarioRun {
	name: string;
	problem: string | undefined;
	run: ProgramRun;
}

/** Enough for three attempts with the waits between them. */
const timeLimitMs = 20_000;

/** Runs a program under each scenario in turn, in a fresh sandbox, and reports the verdicts so far. */
export async function gradeProgram(
	code: string,
	{ scenarios }: Exercise,
	signal: AbortSignal,
	report: (runs: ScenarioRun[]) => void,
): Promise<ScenarioRun[]> {
	const runs: ScenarioRun[] = [];
	for (const scenario of scenarios) {
		if (signal.aborted) break;
		const { name, fault } = scenario;
		const run = await runProgram(code, { fault, timeLimitMs, signal }, () => {});
		runs.push({ name, problem: verdictOn(scenario, factsOf(run)), run });
		report([...runs]);
	}
	return runs;
}

function factsOf({ seen, lines, ended = 'stopped' }: ProgramRun): ProgramFacts {
	return {
		statuses: seen.attempts.map(({ status }) => status),
		printed: lines.map(({ text }) => text).join('\n'),
		ended,
		error: seen.error,
		requestId: seen.attempts.at(-1)?.requestId,
	};
}
