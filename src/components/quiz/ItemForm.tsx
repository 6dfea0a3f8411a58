import { Component, createRef } from 'preact';
import { announce } from '#components/announce.ts';
import { answersTo, firstSeed } from '#learning/answers.ts';
import type { Answered, RecordEvent } from '#learning/record-event.ts';
import { openRecord } from '#learning/record-store.ts';
import type { Item } from '#schemas/item.ts';
import { firstField, sureIn, takeSent } from './form-fields.ts';
import { ItemFrame } from './ItemFrame.tsx';
import type { ItemProps, ItemView } from './item-view.ts';
import { verdictOf } from './Verdict.tsx';

type Props<Type extends Item['type']> = ItemProps<Type> & { view: ItemView<Type> };

interface State {
	events: readonly RecordEvent[];
	/** Order of what is shown. */
	seed: string;
	/** Counts fresh sets of fields. */
	round: number;
	/** Response that the fields of this round start with. */
	initial: unknown;
	/** Id of the answer that «Try again» put aside. */
	putAside?: string | undefined;
	hints: number;
	isMissing: boolean;
}

/**
 * Practice on one item: choose, check, read why, try again. The form holds the response and the
 * record the answer, so neither hydration nor a reload can lose one. A class, because the hooks
 * library would be a tenth of all the script on a lesson page.
 */
export class ItemForm<Type extends Item['type']> extends Component<Props<Type>, State> {
	override state: State = {
		...{ events: [], seed: firstSeed(this.props.item), round: 0, initial: undefined },
		...{ hints: 0, isMissing: false },
	};
	readonly #form = createRef<HTMLFormElement>();
	#leave: (() => void) | undefined;
	#shown: string | undefined;
	#startedMs = 0;
	#hasChecked = false;
	#hasRetried = false;

	override render() {
		const { answer } = this.#answers();
		return (
			<ItemFrame
				{...this.props}
				{...this.state}
				answer={answer}
				formRef={this.#form}
				onCheck={() => answer || this.#check()}
				onTouch={() => this.setState({ isMissing: false })}
				onHint={() => this.setState(({ hints }) => ({ hints: hints + 1 }))}
				onRetry={() => this.#retry(answer)}
			/>
		);
	}

	override componentDidMount(): void {
		this.#startedMs = performance.now();
		if (takeSent(this.#form)) this.#check();
		void openRecord().then((store) => {
			const read = () => this.setState({ events: store.events() });
			this.#leave = store.subscribe(read);
			read();
		});
	}

	override componentWillUnmount(): void {
		this.#leave?.();
	}

	/** Brings the fields in line with an answer that came, or went, from anywhere. */
	override componentDidUpdate(): void {
		const { answers, answer } = this.#answers();
		if (answer?.id === this.#shown) return this.#lead(answer);
		const { item } = this.props;
		const wasAnswered = this.#shown !== undefined;
		const given = this.#given();
		this.#shown = answer?.id;
		this.#startedMs = performance.now();
		if (!answer) this.#begin(`${firstSeed(item)}${answers.length ? `#${answers.length}` : ''}`);
		// The lab answered by itself; its run, which the form has too, is no choice of the learner's.
		else if (wasAnswered || given === undefined || answer.surface === 'lab')
			this.#begin(answer.seed ?? firstSeed(item), answer.response);
		// Chosen before the record was open: the choice stays and the old answer makes way.
		else if (JSON.stringify(given) !== JSON.stringify(answer.response)) {
			this.#shown = undefined;
			this.setState({ putAside: answer.id });
		} else this.#lead(answer);
	}

	#answers() {
		const answers = answersTo(this.props.item, this.state.events);
		const last = answers.at(-1);
		return { answers, answer: last?.id === this.state.putAside ? undefined : last };
	}

	#given() {
		const form = this.#form.current;
		return form ? this.props.view.read(new FormData(form), this.props.item) : undefined;
	}

	#begin(seed: string, initial?: unknown): void {
		this.setState(({ round }) => ({ seed, initial, round: round + 1 }));
	}

	#retry(answer: Answered | undefined): void {
		this.#hasRetried = true;
		this.setState({ putAside: answer?.id, hints: 0 });
	}

	#check(): void {
		const { item, view, surface } = this.props;
		const { seed, hints } = this.state;
		const response = this.#given();
		const score = view.score(item, response);
		this.setState({ isMissing: score === undefined });
		if (score === undefined) return firstField(this.#form)?.focus();
		this.#hasChecked = true;
		const sure = sureIn(this.#form);
		const ms = Math.round(performance.now() - this.#startedMs);
		void openRecord().then((store) =>
			store.append({
				...{
					type: 'answered',
					item: item.id,
					rev: item.rev,
					surface,
					response,
					score,
					hints,
					seed,
				},
				...{ shown: view.shown(item, seed), ms, ...(sure && { sure }) },
				attempt: answersTo(item, store.events()).length + 1,
			}),
		);
	}

	/** After the learner's own act alone, puts the focus where reading or answering goes on. */
	#lead(answer: Answered | undefined): void {
		if (this.#hasRetried) firstField(this.#form)?.focus();
		this.#hasRetried = false;
		if (!this.#hasChecked || !answer) return;
		this.#hasChecked = false;
		const { item, view } = this.props;
		this.#form.current?.querySelector('h3')?.focus();
		announce(`${verdictOf(answer.score)}. ${view.feedback?.(item, answer.response) ?? ''}`);
	}
}
