import type { Finding } from '../content/finding.ts';
import { factFile, type FactRowAt, type RowsOf } from './fact-files.ts';
import { unionsOf, type UnionMembers } from './sdk-types.ts';

const unions = [
	'StopReason',
	'BetaStopReason',
	'RawMessageStreamEvent',
	'RawContentBlockDelta',
	'BetaRawContentBlockDelta',
	'ErrorType',
];

/** Read once a process: resolving the SDK's types takes seconds. */
let members: UnionMembers | undefined;

/** Stop reasons, stream events, delta types and error types against the SDK's own unions. */
export function unionGuard(rowsOf: RowsOf): Finding[] {
	members ??= unionsOf(unions);
	const stopReasons = rowsOf('stop-reasons').map((at) => ({ ...at, name: at.row.value }));
	const deltas = rowsOf('delta-types').map((at) => ({ ...at, name: at.row.name }));
	const events = rowsOf('stream-events').map((at) => ({ ...at, name: at.row.name }));
	const errors = rowsOf('errors').flatMap((at) =>
		at.row.type === null ? [] : { ...at, name: at.row.type },
	);
	return [
		...betaFindings('stop-reasons', stopReasons, 'StopReason', 'BetaStopReason', members),
		...betaFindings(
			'delta-types',
			deltas,
			'RawContentBlockDelta',
			'BetaRawContentBlockDelta',
			members,
		),
		...findings('stream-events', events, {
			name: 'RawMessageStreamEvent',
			members: [...members('RawMessageStreamEvent'), ...besideTheUnion],
		}),
		...findings('errors', errors, {
			name: 'ErrorType',
			members: [...members('ErrorType').filter((type) => !ofOtherApis.has(type)), fromTheEdge],
		}),
	];
}

/** The SDK's stream swallows the one and throws the other, so its union has neither. */
const besideTheUnion = ['ping', 'error'];

/** Answered before the API is reached, and in no type of the SDK. */
const fromTheEdge = 'request_too_large';

/** Errors of memory stores, which `/v1/messages` never answers with. */
const ofOtherApis = new Set(['memory_precondition_failed_error', 'memory_path_conflict_error']);

type Named = Pick<FactRowAt<unknown>, 'finding'> & { name: string };

interface Union {
	name: string;
	members: readonly string[];
}

/** Rows marked `beta` against what the beta union has beyond the plain one. */
function betaFindings(
	file: string,
	rows: readonly (Named & { row: { beta: boolean } })[],
	plain: string,
	beta: string,
	membersOf: UnionMembers,
): Finding[] {
	const known = membersOf(plain);
	const beyond = membersOf(beta).filter((member) => !known.includes(member));
	return [
		...findings(
			file,
			rows.filter(({ row }) => !row.beta),
			{ name: plain, members: known },
		),
		...findings(
			file,
			rows.filter(({ row }) => row.beta),
			{ name: beta, members: beyond },
		),
	];
}

function findings(file: string, rows: readonly Named[], { name, members }: Union): Finding[] {
	const taught = rows.map((row) => row.name);
	return [
		...rows
			.filter((row) => !members.includes(row.name))
			.map((row) =>
				row.finding(`«${row.name}» is not in ${name} of the SDK. Correct or remove the row.`),
			),
		...members
			.filter((member) => !taught.includes(member))
			.map((member) => ({
				file: factFile(file),
				line: 1,
				id: member,
				message: `${name} of the SDK has «${member}», and no row says what it means. Add one.`,
			})),
	];
}
