// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import user from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { itemSchema, type ItemOf } from '#schemas/item.ts';
import { ChoiceItem } from './ChoiceItem.tsx';

afterEach(cleanup);

const option = (id: string, correct = false) => ({
	id,
	correct,
	text: id.toUpperCase(),
	feedback: `About ${id}.`,
});
let count = 0;
/** A new item each time: the record of the page outlives a test. */
function item(changes: object = {}): ItemOf<'choice'> {
	count += 1;
	const parsed = itemSchema.parse({
		...{ id: `l4.letters.${count}`, objective: 'l4.letters', level: 'recall', type: 'choice' },
		...{ stem: 'Which letter is first?', explain: 'A is first.', sources: ['s'], use: ['quiz'] },
		options: [option('a', true), option('b'), option('c')],
		...changes,
	});
	if (parsed.type !== 'choice') throw new Error('Wrong fixture.');
	return parsed;
}

async function answer(name: string) {
	await user.click(screen.getByRole('radio', { name }));
	await user.click(screen.getByRole('button', { name: 'Check' }));
	await screen.findByRole('heading', { level: 3 });
}

test('says why the chosen option tempts, and always why it is so', async () => {
	render(<ChoiceItem item={item()} surface="quiz" />);
	await answer('B');
	expect(screen.getByRole('heading').textContent).toBe('Not quite');
	expect(screen.getByText('About b.')).toBeTruthy();
	expect(screen.queryByText('About a.')).toBeNull();
	expect(screen.getByText('A is first.')).toBeTruthy();
});

test('an item whose meaning was changed is open again', async () => {
	const first = item();
	const { rerender } = render(<ChoiceItem item={first} surface="quiz" />);
	await answer('A');
	rerender(<ChoiceItem item={{ ...first, rev: 2 }} surface="quiz" />);
	await waitFor(() => expect(screen.queryByRole('heading', { level: 3 })).toBeNull());
});

test('a report names item, revision, seed and response, where the course has an address for it', async () => {
	const reported = item();
	render(<ChoiceItem item={reported} surface="quiz" repository="https://example.org/course/" />);
	await answer('C');
	const href = screen.getByRole('link', { name: 'Report this item' }).getAttribute('href') ?? '';
	const { origin, pathname, searchParams } = new URL(href);
	expect(origin + pathname).toBe('https://example.org/course/issues/new');
	expect(searchParams.get('body')).toContain(
		`Item ${reported.id}, rev 1\nSeed ${reported.id}@1\nResponse ["c"]`,
	);
});

test('there is no report where the course has no address for it', async () => {
	render(<ChoiceItem item={item()} surface="quiz" />);
	await answer('C');
	expect(screen.queryByRole('link')).toBeNull();
});
