import type { LabContext } from '#api/lab-context.ts';
import type { LabStatus } from '#wire/contract.ts';

/** GET /api/labs/status: where runs go unless the learner says otherwise, and what is left for them. */
export async function labStatus({ settings, ledger }: LabContext): Promise<Response> {
	const { apiKey, host } = settings;
	const status: LabStatus = {
		source: apiKey ? 'api' : 'simulator',
		...(apiKey && { budgetUsd: host.dailyUsd, spentUsd: ledger.budget.takenUsd() }),
		ratePerMinute: host.ratePerMinute,
	};
	return Response.json(status, { headers: { 'cache-control': 'no-store' } });
}
