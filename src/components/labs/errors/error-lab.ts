import type { PredictChoices } from '#components/labs/PredictFields.tsx';
import type { LabItemRef } from '#components/labs/run/lab-record.ts';
import type { PriceRow } from '#learning/cost.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import type { CaseLab, ErrorLab, LabCase } from '#schemas/lab.ts';

/** A row of the error table, as far as the lab shows it. */
export interface ErrorRow {
	title: string;
	/** Address of the row in the lesson. */
	href: string;
	fix: string;
	retryWhy: string;
}

export interface ErrorLabProps {
	lab: ErrorLab;
	prices: PriceRow[];
	/** By the id that a case names in `fact`. */
	rows: Record<string, ErrorRow>;
	items: LabItemRef[];
}

/** Everything that some case of the lab ends with, so that the form gives nothing away. */
export function choicesOf({ cases }: Pick<CaseLab, 'cases'>): PredictChoices {
	const seen = <Value>(values: (Value | undefined)[]) =>
		[...new Set(values)].filter((value) => value !== undefined);
	return {
		status: seen(cases.map(({ expect }) => expect.status)).sort((a, b) => a - b),
		errorType: seen(cases.map(({ expect }) => expect.errorType)).sort(),
		stopReason: seen(cases.map(({ expect }) => expect.stopReason)).sort(),
	};
}

/** The case has really been seen: a run of it ended as the case says. */
export function isSeen(lab: string, { id, expect }: LabCase, events: readonly RecordEvent[]) {
	return events.some(
		(event) =>
			event.type === 'ran' &&
			event.lab === lab &&
			event.case === id &&
			event.status === expect.status &&
			event.attempts === expect.attempts,
	);
}
