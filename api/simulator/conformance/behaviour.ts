import type { Evidence } from './evidence.ts';

/** Something the simulator does, and the test that shows it. */
export interface Behaviour {
	behaviour: string;
	evidence: Evidence;
	/** Title of a test in this folder. */
	test: string;
}
