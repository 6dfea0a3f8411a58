import { useRef } from 'preact/hooks';
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

/** One question of an open test. Every change is kept at once, and none is judged. */
export function TestItem({ item, store, drawn, position, draft }: Props) {
	const { Fields, read } = viewOf(item);
	const form = useRef<HTMLFormElement>(null);
	const first = useRef(draft);
	const kept = useRef(JSON.stringify(draft));

	function keep() {
		const response = form.current ? read(new FormData(form.current), item) : undefined;
		if (JSON.stringify(response) === kept.current) return;
		kept.current = JSON.stringify(response);
		void store.append({ type: 'drafted', draw: drawn.id, item: item.id, response });
	}

	return (
		<form
			class="quiz-item"
			id={item.id}
			ref={form}
			noValidate
			onSubmit={(event) => event.preventDefault()}
			onChange={keep}
			// Buttons that move a step change no field; the list is in its new order a moment later.
			onClick={() => setTimeout(keep)}
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
