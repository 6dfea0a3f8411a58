import { sourceOf, type ByteSource } from '#api/bytes.ts';
import type { ApiSettings } from '#api/settings.ts';
import { usageIn } from '#api/usage.ts';
import type { AttemptNote, LabNote } from '#wire/contract.ts';
import { noteText } from '#wire/notes.ts';
import { keyOf, type Access } from './access.ts';
import type { Observer } from './attempts.ts';
import type { Reservation } from './budget.ts';
import type { Clients } from './clients.ts';
import { endingOfError, endingOfStall, endNoteOf, usdOf, type Ending } from './ending.ts';
import { logLineOf } from './log-line.ts';
import type { Plan } from './plan.ts';
import { send } from './send.ts';
import { withoutKey } from './shown.ts';

export interface RunSettings {
	settings: ApiSettings;
	clients: Clients;
	plan: Plan;
	access: Access;
	reservation: Reservation;
	/** Path of the request, for the log. */
	route: string;
}

/** One run from its request to its log line. */
export class Run {
	readonly #given: RunSettings;
	readonly #beganMs: number;
	readonly #upstream = new AbortController();
	readonly #write: (text: string) => void;
	#last: AttemptNote | undefined;
	#hasEnded = false;
	#isStalled = false;

	/** @param write puts text of ours into the answer */
	constructor(given: RunSettings, write: (text: string) => void) {
		this.#given = given;
		this.#write = write;
		this.#beganMs = given.settings.now();
	}

	get hasEnded(): boolean {
		return this.#hasEnded;
	}

	elapsedMs(): number {
		return this.#given.settings.now() - this.#beganMs;
	}

	/** Sends the request; the body of an answer that streams, or nothing when the run is over. */
	async open(): Promise<ByteSource | undefined> {
		try {
			const response = await send(this.#given, this.#observer());
			const source = this.#last?.body === undefined ? sourceOf(response) : undefined;
			if (source) return source;
			// As the SDK does it, to fail as it would.
			await response.json();
			const usage = usageIn(this.#last?.body ?? '');
			this.end({ outcome: 'complete', usage, isUsageFinal: usage !== undefined });
		} catch (error) {
			this.end(
				this.#isStalled ? endingOfStall(this.#given.settings) : endingOfError(error, this.#last),
			);
		}
		return undefined;
	}

	/** The API was silent for too long. */
	stall(scanned: Partial<Ending>, isBetweenFrames: boolean): void {
		this.end({ ...endingOfStall(this.#given.settings), ...scanned }, isBetweenFrames);
		this.#upstream.abort();
	}

	/** The reader has gone: nothing of ours goes out any more, and the API stops. */
	leave(scanned: Partial<Ending>): void {
		this.end({ ...scanned, outcome: 'left' });
		this.#upstream.abort();
	}

	/** @param isBetweenFrames whether a note may stand behind what was sent */
	end(ending: Ending, isBetweenFrames = true): void {
		if (this.#hasEnded) return;
		const { outcome, usage, isUsageFinal } = ending;
		const usd = usage && usdOf(usage, this.#given.settings, this.#given.plan);
		this.#given.reservation.settle(!isUsageFinal ? undefined : usage ? usd : 0);
		const ended = { ...ending, usd, ms: this.elapsedMs() };
		if (isBetweenFrames && outcome !== 'left') this.#note(endNoteOf(ended));
		this.#hasEnded = true;
		this.#given.settings.log(logLineOf(this.#given, this.#last, ended));
	}

	#observer(): Observer {
		const { plan, settings, access } = this.#given;
		const isLive = access.mode !== 'simulator';
		return {
			settings,
			isStreaming: plan.isStreaming,
			padTo: isLive ? plan.padTo : undefined,
			signal: this.#upstream.signal,
			elapsedMs: () => this.elapsedMs(),
			onSent: (sent) =>
				this.#note({
					...{ type: 'sent', source: isLive ? 'api' : 'simulator' },
					request: {
						...sent,
						...(plan.padTo !== undefined && { padTo: plan.padTo }),
						...(plan.shownBody !== undefined && { body: plan.shownBody }),
					},
				}),
			onAttempt: (attempt) => this.#note((this.#last = attempt)),
			onStall: () => {
				this.#isStalled = true;
				this.#upstream.abort();
			},
		};
	}

	#note(note: LabNote): void {
		if (!this.#hasEnded) this.#write(withoutKey(noteText(note), keyOf(this.#given.access)));
	}
}
