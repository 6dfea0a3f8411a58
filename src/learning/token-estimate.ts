export interface EstimateGrade {
	isRight: boolean;
	/** How far the estimate is from the count, in per cent of the count; below it is negative. */
	offPercent: number;
	sentence: string;
}

/** An estimate beside the count, right within a tolerance in per cent of the count. */
export function estimateGrade(
	estimate: number,
	counted: number,
	tolerancePercent: number,
): EstimateGrade {
	const offPercent = counted === 0 ? 0 : ((estimate - counted) / counted) * 100;
	const isRight = Math.abs(offPercent) <= tolerancePercent;
	const rounded = Math.round(Math.abs(offPercent));
	const off =
		estimate === counted
			? 'exactly the count'
			: `${rounded === 0 ? 'less than 1' : rounded} % ${offPercent < 0 ? 'below' : 'above'} the count`;
	return {
		isRight,
		offPercent,
		sentence: `You said ${estimate}, it was ${counted}: ${off}. Within ${tolerancePercent} % is right.`,
	};
}

/** `1.30 times`: how many tokens one count has for each of the other; nothing when that has none. */
export function ratioText(more: number, fewer: number): string | undefined {
	return fewer > 0 ? `${(more / fewer).toFixed(2)} times` : undefined;
}
