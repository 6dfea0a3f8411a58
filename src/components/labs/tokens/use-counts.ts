import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TokensLab } from '#schemas/lab.ts';
import { countTokens, type Count } from './count-tokens.ts';

/** The counts of one text: of the chosen model, and by the earlier and the newer tokenizer. */
export interface Counts {
	text: string;
	model: string;
	chosen: Count;
	earlier: Count;
	newer: Count;
}

export interface CountsHandle {
	counts: Counts | undefined;
	isCounting: boolean;
	/** Resolves with nothing when a later count took its place. */
	count: (text: string, model: string) => Promise<Counts | undefined>;
	stop: () => void;
}

/** One count at a time: a new one takes the place of the one before. */
export function useCounts(lab: TokensLab): CountsHandle {
	const [counts, setCounts] = useState<Counts>();
	const [isCounting, setIsCounting] = useState(false);
	const stopper = useRef<AbortController>();

	const stop = useCallback(() => stopper.current?.abort(), []);
	useEffect(() => stop, []);

	const count = useCallback(async (text: string, model: string) => {
		stop();
		const controller = (stopper.current = new AbortController());
		setIsCounting(true);
		try {
			const found = await countAll(lab, text, model, controller.signal);
			setCounts(found);
			return found;
		} catch {
			return undefined; // it was stopped, by the learner or by a later count
		} finally {
			if (stopper.current === controller) setIsCounting(false);
		}
	}, []);

	return { counts, isCounting, count, stop };
}

async function countAll(
	{ id, compare }: TokensLab,
	text: string,
	model: string,
	signal: AbortSignal,
): Promise<Counts> {
	const models = [...new Set([model, compare.earlier, compare.newer])];
	const found = await Promise.all(
		models.map(
			async (one) => [one, await countTokens({ lab: id, model: one, text }, signal)] as const,
		),
	);
	const byModel = new Map(found);
	const of = (one: string): Count =>
		byModel.get(one) ?? { problem: 'It was not counted.', status: undefined };
	return { text, model, chosen: of(model), earlier: of(compare.earlier), newer: of(compare.newer) };
}
