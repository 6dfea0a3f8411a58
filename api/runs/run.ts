import type { ApiSettings } from '#api/settings.ts';
import { usageIn } from '#api/usage.ts';
import type { AttemptNote, LabNote, RunUsage } from '#wire/contract.ts';
import { noteText } from '#wire/notes.ts';
import { costUsd } from '#wire/price.ts';
import { keyOf, type Access } from './access.ts';
import { observedFetch, type Observer } from './attempts.ts';
import type { Reservation } from './budget.ts';
import { watchedBy, type Clients } from './clients.ts';
import { endingOfError, stallSentence, type Ending } from './ending.ts';
import { logLineOf } from './log-line.ts';
import type { Plan } from './plan.ts';
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
	async open(): Promise<ReadableStream<Uint8Array> | undefined> {
		const { params: body, isStreaming: stream } = this.#given.plan;
		try {
			// Not `messages.create`: its types, rightly, do not let a faulty request through.
			const { clients, access, plan } = this.#given;
			const isLive = access.mode !== 'simulator';
			const response = await clients
				.of(access, plan.key)
				.post('/v1/messages', {
					...{ body, stream, signal: this.#upstream.signal },
					headers: faultHeader(plan, isLive),
					fetchOptions: watchedBy((fetch) => observedFetch(fetch, this.#observer(isLive))),
				})
				.asResponse();
			if (this.#last?.body === undefined && response.body) return response.body;
			// As the SDK does it, to fail as it would.
			await response.json();
			const usage = usageIn(this.#last?.body ?? '');
			this.end({ outcome: 'complete', usage, isUsageFinal: usage !== undefined });
		} catch (error) {
			this.end(this.#isStalled ? this.#stalled() : endingOfError(error, this.#last));
		}
		return undefined;
	}

	/** The API was silent for too long. */
	stall(scanned: Partial<Ending> = {}, isBetweenFrames = true): void {
		this.end({ ...this.#stalled(), ...scanned }, isBetweenFrames);
		this.#upstream.abort();
	}

	/** The reader has gone: nothing of ours goes out any more, and the API stops. */
	leave(): void {
		this.end({ outcome: 'left' });
		this.#upstream.abort();
	}

	/** @param isBetweenFrames whether a note may stand behind what was sent */
	end(ending: Ending, isBetweenFrames = true): void {
		if (this.#hasEnded) return;
		const { outcome, thrown, sentence, usage, isUsageFinal } = ending;
		const usd = usage && this.#costUsd(usage);
		this.#given.reservation.settle(!isUsageFinal ? undefined : usage ? usd : 0);
		if (isBetweenFrames && outcome !== 'left')
			this.#note({
				...{ type: 'end', ms: this.elapsedMs(), outcome },
				...(thrown && { thrown }),
				...(sentence && { sentence }),
				...(usage && { usage }),
				...(usd !== undefined && { costUsd: usd }),
			});
		this.#hasEnded = true;
		this.#given.settings.log(
			logLineOf(this.#given, this.#last, { ...ending, usd, ms: this.elapsedMs() }),
		);
	}

	#stalled(): Ending {
		const sentence = stallSentence(this.#given.settings.idleTimeoutMs);
		return { outcome: 'stalled', sentence };
	}

	#observer(isLive: boolean): Observer {
		const { plan, settings } = this.#given;
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

	#costUsd(usage: RunUsage): number | undefined {
		const { settings, plan } = this.#given;
		const row = settings.facts.models.find(({ model }) => model === plan.params['model']);
		return row && costUsd(row, usage);
	}

	#note(note: LabNote): void {
		if (!this.#hasEnded) this.#write(withoutKey(noteText(note), keyOf(this.#given.access)));
	}
}

/** The edge in front of the API refuses a body that is too large, and the simulator need not be sent it. */
function faultHeader({ fault, padTo }: Plan, isLive: boolean): Record<string, string> {
	const order = padTo !== undefined && !isLive ? 'edge' : fault;
	return order === undefined ? {} : { 'simulator-fault': order };
}
