import { useEffect, useRef } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Drawn } from '#learning/record-event.ts';
import type { RecordStore } from '#learning/record-store.ts';
import type { Item } from '#schemas/item.ts';
import { seedOf } from './test-items.ts';
import { viewOf } from './views.ts';

interface Props {
	item: Item;
	store: RecordStore;
	drawn: Drawn;
	position: string;
	/** Response of an earlier visit. */
	draft: unknown;
}

const pauseMs = 300;

/** One question of an open test. Every change is kept at once, and none is judged. */
export function TestItem({ item, store, drawn, position, draft }: Props) {
	const { Fields, read } = viewOf(item);
	const form = useRef<HTMLFormElement>(null);
	const first = useRef(draft);
	const kept = useRef(JSON.stringify(draft));
	const timer = useRef<ReturnType<typeof setTimeout>>();

	function keep() {
		clearTimeout(timer.current);
		timer.current = undefined;
		const response = form.current ? read(new FormData(form.current), item) : undefined;
		if (JSON.stringify(response) === kept.current) return;
		kept.current = JSON.stringify(response);
		void store.append({ type: 'drafted', draw: drawn.id, item: item.id, response });
	}

	function keepAfter(ms: number) {
		clearTimeout(timer.current);
		timer.current = setTimeout(keep, ms);
	}

	useEffect(() => {
		// What was typed just now does not wait for a page that goes.
		const leave = () => timer.current !== undefined && keep();
		addEventListener('pagehide', leave);
		document.addEventListener('visibilitychange', leave);
		return () => {
			clearTimeout(timer.current);
			removeEventListener('pagehide', leave);
			document.removeEventListener('visibilitychange', leave);
		};
	}, []);

	return (
		<form
			class="quiz-item"
			id={item.id}
			ref={form}
			noValidate
			onSubmit={(event) => event.preventDefault()}
			onInput={() => keepAfter(pauseMs)}
			onChange={keep}
			// Buttons that move a step change no field; the list is in its new order a moment later.
			onClick={() => keepAfter(0)}
		>
			<fieldset>
				<legend>
					<span class="quiz-item__position">{position}</span>
					<InlineCode text={item.stem} />
				</legend>
				<Fields
					item={item}
					seed={seedOf(drawn, item)}
					initial={first.current}
					response={undefined}
					isJudged={false}
					verdict={undefined}
					errorId={`${item.id}-error`}
				/>
			</fieldset>
		</form>
	);
}
