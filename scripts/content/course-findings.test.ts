import { describe, expect, test } from 'vitest';
import { courseFindings } from './course-findings.ts';
import { lineOf } from './finding.ts';
import { courseAnd, courseWith } from './sound-course.ts';

const items = 'src/content/items/l1.yaml';
const course = 'src/content/course.yaml';
const page = 'src/content/docs/api/request/index.mdx';
const labs = 'src/content/labs/errors.yaml';
const errors = 'src/content/facts/errors.yaml';

const printed = (files: ReadonlyMap<string, string>) => courseFindings(files).map(lineOf);

test('a sound course has no finding', () => {
	expect(printed(courseWith())).toEqual([]);
});

describe('one planted fault gives exactly its own finding', () => {
	test.each([
		[
			'an item without a correct option',
			courseWith(items, ', correct: true', ''),
			`${items}:8  l1.send.1  «options»: No option has «correct: true». Mark the key.`,
		],
		[
			'a dangling objective',
			courseWith(items, 'objective: l1.send', 'objective: l1.sent'),
			`${items}:5  l1.send.1  «objective» is «l1.sent», which is no objective of src/content/course.yaml. Did you mean «l1.send»?`,
		],
		[
			'a dangling misconception',
			courseWith(items, 'misconception: m.get', 'misconception: m.gets'),
			`${items}:10  l1.send.1 › b  «misconception» is «m.gets», which is no entry of src/content/misconceptions.yaml. Did you mean «m.get»?`,
		],
		[
			'a dangling source',
			courseWith(items, 'sources: [docs]', 'sources: [doc]'),
			`${items}:14  l1.send.1  «sources» is «doc», which is no row of src/content/facts/sources.yaml. Did you mean «docs»?`,
		],
		[
			'an unknown key',
			courseWith(items, 'correct: true', 'correct: true, corect: true'),
			`${items}:9  l1.send.1 › a  Key «corect» is unknown here. Known: misconception.`,
		],
		[
			'a misspelt optional key',
			courseWith(items, "see: '#", "se: '#"),
			`${items}:13  l1.send.1  Key «se» is unknown here. Did you mean «see»?`,
		],
		[
			'a missing key',
			courseWith(items, '    explain: A message is created.\n', ''),
			`${items}:3  l1.send.1  Key «explain» is missing. Add it.`,
		],
		[
			'a type that is none',
			courseWith(items, 'type: choice', 'type: chioce'),
			`${items}:4  l1.send.1  «type» is «chioce». Did you mean «choice»?`,
		],
		[
			'a level that is none',
			courseWith(items, 'level: recall', 'level: remember'),
			`${items}:6  l1.send.1  «level» is «remember». Known: recall, apply, analyse.`,
		],
		[
			'a heading that is not there',
			courseWith(items, "see: '#one-endpoint'", "see: '#one-endpiont'"),
			`${items}:13  l1.send.1  «see» is «#one-endpiont», which is no heading of ${page}. Did you mean «#one-endpoint»?`,
		],
		[
			'an id that names another lesson',
			courseWith(items, 'id: l1.send.2', 'id: l2.send.2'),
			`${items}:16  l2.send.2  The id «l2.send.2» does not name its lesson, and so is not found. Begin it with «l1.».`,
		],
		[
			'a tell in an item',
			courseWith(items, 'text: PUT', 'text: Never PUT'),
			`${items}:3  l1.send.1  Only distractors say always, never, all, none, only or every. Take the word out or use it in the key too. (absolutes)`,
		],
		[
			'an objective with too few items',
			courseWith(
				items,
				'    sources: [docs]\n    use: [quiz]\n  - id',
				'    sources: [docs]\n    use: [pre]\n  - id',
			),
			`${course}:16  l1.send  1 scored item. Write at least two. (two-per-objective)`,
		],
		[
			'a code span that never ends',
			courseWith(items, '`messages`', '`messages'),
			`${items}:7  l1.send.1  «stem» has a backtick without its pair. Close the code span.`,
		],
		[
			'a YAML text that cannot be read',
			courseWith(items, 'stem: Which', 'stem: Which: which'),
			`${items}:7  l1  Nested mappings are not allowed in compact mappings. Mend the YAML.`,
		],
		[
			'a case that no lab has',
			courseWith(errors, 'case: wrong-key', 'case: wrong-keys'),
			`${errors}:12  401  «case» is «wrong-keys», which is no case of lab «errors». Did you mean «wrong-key»?`,
		],
		[
			'a lab that is not there',
			courseWith(errors, 'lab: errors', 'lab: error'),
			`${errors}:12  401  «lab» is «error», which is no lab in src/content/labs. Did you mean «errors»?`,
		],
		[
			'a model that no row has',
			courseWith(labs, 'model: claude-1', 'model: claude-2'),
			`${labs}:11  errors › wrong-key  «model» is «claude-2», which is no «model» of src/content/facts/models.yaml. Did you mean «claude-1»?`,
		],
		[
			'a fact that no row is',
			courseWith(labs, "fact: '401'", "fact: '499'"),
			`${labs}:15  errors › wrong-key  «fact» is «499», which is no row of src/content/facts/errors.yaml. Known: 401.`,
		],
		[
			'a row that a lab cannot show',
			courseWith(labs, "fact: '401'", 'shows: [errors.499]'),
			`${labs}:15  errors › wrong-key  «shows» is «errors.499», which is no fact. Did you mean «errors.401»?`,
		],
		[
			'a broken link',
			courseWith(page, '/api/request/practice/#your-turn', '/api/request/practise/'),
			`${page}:11  /api/request/  Link «/api/request/practise/» leads to no page. Did you mean «/api/request/practice/»?`,
		],
		[
			'a broken anchor',
			courseWith(page, '#your-turn', '#your-turns'),
			`${page}:11  /api/request/  Link «/api/request/practice/#your-turns»: src/content/docs/api/request/practice.mdx has no heading «#your-turns». Did you mean «your-turn»?`,
		],
		[
			'a link out of the site that nobody has seen',
			courseWith(
				'src/content/docs/api/request/references.mdx',
				'example.com/docs',
				'example.com/doc',
			),
			'src/content/docs/api/request/references.mdx:5  /api/request/references/  Link «https://example.com/doc» is in no row of src/content/facts/sources.yaml. Add one with the day it was seen.',
		],
		[
			'a broken href',
			courseWith(page, 'href="practice/"', 'href="practise/"'),
			`${page}:11  /api/request/  Link «practise/» leads to no page. Did you mean «/api/request/practice/»?`,
		],
		[
			'a link without its last slash',
			courseWith(page, '/api/request/practice/#your-turn', '/api/request/practice'),
			`${page}:11  /api/request/  Link «/api/request/practice» lacks its last slash. Write «/api/request/practice/».`,
		],
		[
			'a wrong id on a component',
			courseWith(page, '<Item id="l1.send.1"', '<Item id="l1.send.9"'),
			`${page}:13  /api/request/  <Item id> is «l1.send.9», which is no item in src/content/items. Did you mean «l1.send.1»?`,
		],
		[
			'a row that the fact file lacks',
			courseWith(page, 'of="errors" id="401"', 'of="errors" id="402"'),
			`${page}:15  /api/request/  <Fact id> is «402», which is no row of src/content/facts/errors.yaml. Did you mean «401»?`,
		],
		[
			'a field that no row has',
			courseWith(page, 'field="title"', 'field="titel"'),
			`${page}:15  /api/request/  <Fact field> is «titel», which is no field of errors. Known: id, sources, claims, checkedOn, confidence, caveat, status, type, title, meaning, recogniseBy, fix, ….`,
		],
		[
			'an unknown prop',
			courseWith(page, '<Item id="l1.send.1"', '<Item\n\tid="l1.send.1"\n\tsizes="small"'),
			`${page}:15  /api/request/  <Item> has no prop «sizes». Did you mean «size»?`,
		],
		[
			'a missing prop',
			courseWith(page, '<Item id="l1.send.1"', '<Item'),
			`${page}:13  /api/request/  <Item> needs the prop «id». Add it.`,
		],
		[
			'a value that a prop cannot have',
			courseWith(page, '<Item id="l1.send.1"', '<Item id="l1.send.1" size="huge"'),
			`${page}:13  /api/request/  <Item size> is «huge». Known: small, large.`,
		],
		[
			'an island imported into a page',
			courseWith(
				page,
				"import Item from '#components/quiz/Item.astro'",
				"import { Item } from '#components/quiz/Item.tsx'",
			),
			`${page}:5  /api/request/  Import of «#components/quiz/Item.tsx». A page imports #components/….astro and @astrojs/starlight/components alone; wrap it.`,
		],
		[
			'an import of nothing',
			courseWith(page, 'quiz/Item.astro', 'quiz/Items.astro'),
			`${page}:5  /api/request/  Import of «#components/quiz/Items.astro», which is not there. Did you mean «#components/quiz/Item.astro»?`,
		],
		[
			'a component that is not imported',
			courseWith(page, '<Item id="l1.send.1" />', '<Quiz lesson="l1" />'),
			`${page}:13  /api/request/  <Quiz> is not imported. Import it on this page.`,
		],
		[
			'a misspelt key in a frontmatter',
			courseWith(page, 'title: Request', 'title: Request\ndescripton: A page'),
			`${page}:3  /api/request/  Key «descripton» is unknown here. Did you mean «description»?`,
		],
		[
			'MDX that cannot be read',
			courseWith(page, '<Item id="l1.send.1" />', '<Item id="l1.send.1">'),
			expect.stringMatching(new RegExp(`^${page}:\\d+  /api/request/  .+ Mend the MDX\\.$`)),
		],
		[
			'a page that is missing',
			courseAnd('src/content/docs/api/request/references.mdx'),
			`${course}:11  api › l1  The lesson is «written», but src/content/docs/api/request/references.mdx is not there. Write the page.`,
		],
		[
			'a page that no lesson has',
			courseAnd('src/content/docs/api/request/extra.mdx', '---\ntitle: Extra\n---\n'),
			'src/content/docs/api/request/extra.mdx:1  /api/request/extra/  A lesson has no such page. Known: index.mdx, practice.mdx, cheatsheet.mdx, references.mdx.',
		],
		[
			'a page of no lesson',
			courseAnd('src/content/docs/api/requests/index.mdx', '---\ntitle: Extra\n---\n'),
			'src/content/docs/api/requests/index.mdx:1  /api/requests/  No lesson of src/content/course.yaml has this folder. Did you mean «src/content/docs/api/request»?',
		],
		[
			'a fact file that nobody reads',
			courseAnd('src/content/facts/error.yaml', '[]\n'),
			'src/content/facts/error.yaml:1  error  No facts have this name. Did you mean «errors»?',
		],
	])('%s', (_, files, message) => {
		expect(printed(files)).toEqual([message]);
	});
});

describe('ids that are given twice', () => {
	const second = (id: string) => `
  - id: ${id}
    type: recall
    objective: l1.send
    level: recall
    stem: What sends a message?
    answer: A POST.
    points: [POST]
    explain: A message is created.
    sources: [docs]
    use: [card]
`;

	test('name both places, over all files', () => {
		expect(
			printed(courseWith(items, '    use: [quiz]\n', `    use: [quiz]${second('l1.send.1')}`)),
		).toEqual([
			`${items}:16  l1.send.1  Two items have the id «l1.send.1»; the other is ${items}:3. Give one another.`,
		]);
	});

	test('are no finding when they differ', () => {
		expect(
			printed(courseWith(items, '    use: [quiz]\n', `    use: [quiz]${second('l1.send.3')}`)),
		).toEqual([]);
	});

	test('are found in fact rows', () => {
		const glossary = 'src/content/glossary.yaml';
		const twice = '  sources: [docs]\n- { id: message, term: m, means: M., sources: [docs] }\n';
		expect(printed(courseWith(glossary, '  sources: [docs]\n', twice))).toEqual([
			`${glossary}:5  message  Two terms have the id «message»; the other is ${glossary}:1. Give one another.`,
		]);
	});
});

test('every finding is reported, not the first alone', () => {
	const files = new Map(courseWith(items, 'objective: l1.send', 'objective: l1.sent'));
	files.set(
		page,
		(files.get(page) ?? '').replace('#your-turn', '#x').replace('field="title"', 'field="x"'),
	);
	expect(printed(files)).toHaveLength(3);
});

test('a planned lesson needs no pages and may have none', () => {
	const planned = courseWith(course, 'status: written', 'status: planned');
	const pages = ['index', 'practice', 'cheatsheet', 'references'];
	expect(printed(planned)).toEqual(
		pages.map(
			(name) =>
				`${course}:11  api › l1  The lesson is «planned», but src/content/docs/api/request/${name}.mdx is there. Set «status: written» or move the page away.`,
		),
	);
	const without = new Map([...planned].filter(([file]) => !file.includes('/docs/')));
	expect(printed(without)).toEqual([]);
});

test('a case that expects 404 may ask for a model that is not there', () => {
	const files = new Map(courseWith(labs, 'model: claude-1', 'model: claude-0'));
	files.set(labs, (files.get(labs) ?? '').replace('status: 401', 'status: 404'));
	expect(printed(files)).toEqual([]);
});

test('a tell is found in the item, not in the card that bears its id', () => {
	const files = new Map(courseWith(items, 'text: PUT', 'text: Never PUT'));
	files.set('src/content/card-ids.yaml', '- { id: l1.send.1 }\n');
	expect(printed(files)).toEqual([
		expect.stringMatching(`^${items}:3  l1.send.1  Only distractors`),
	]);
});
