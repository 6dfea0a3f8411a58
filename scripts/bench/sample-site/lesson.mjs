// The lesson that both variants of the sample site show on every page: about 600 words, two code
// blocks, an aside, steps and a table. Only the quiz item is ours alone.

/** Pages of a lesson in our course; the plain site has the same folders. */
export const pages = ['index', 'practice', 'cheatsheet', 'references'];

/**
 * @param {number} lesson
 * @param {string} page
 * @param {boolean} hasQuiz
 */
export function lessonPage(lesson, page, hasQuiz) {
	const imports = hasQuiz ? "import Item from '#components/quiz/Item.astro';\n" : '';
	return `---
title: Lesson ${lesson}, ${page}
description: What happens between a request and its answer, step by step, part ${lesson}.
---

import { Steps } from '@astrojs/starlight/components';
${imports}
${paragraph(lesson, 'first')}

## Send it

${paragraph(lesson, 'second')}

\`\`\`ts title="send.ts"
const answer = await fetch('/v1/things/${lesson}', {
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ name: 'thing ${lesson}', parts: [1, 2, 3] }),
});
if (!answer.ok) throw new Error(\`status \${answer.status}\`);
console.log(await answer.json());
\`\`\`

:::caution[Read the status first]
${sentences[lesson % sentences.length]}
:::

## Read it

${paragraph(lesson, 'third')}

<Steps>

1. Start the program and wait for the first line.
2. Compare the line with the table below.
3. Change one value, and predict what will change in the answer.

</Steps>

\`\`\`python title="read.py"
with open("answer-${lesson}.json") as file:
    answer = json.load(file)
for part in answer["parts"]:
    print(part["name"], part["size"])
\`\`\`

## What each status means

| Status | Meaning | What to do |
| --- | --- | --- |
| 200 | It worked | Read the body |
| 400 | The request is wrong | Mend it |
| 429 | Too many requests | Wait, then try again |
| 500 | The server failed | Try again later |

${paragraph(lesson, 'fourth')}

${hasQuiz ? `<Item id="${itemId(lesson, page)}" />\n` : ''}`;
}

/**
 * @param {number} lesson
 * @param {string} page
 */
export const itemId = (lesson, page) => `l${lesson}.send.${pages.indexOf(page) + 1}`;

/**
 * Six sentences, not the same on any two lessons.
 * @param {number} lesson
 * @param {string} name
 */
function paragraph(lesson, name) {
	const start = lesson * 7 + name.length;
	const chosen = Array.from({ length: 6 }, (_, i) => sentences[(start + i * 5) % sentences.length]);
	return `This is the ${name} part of lesson ${lesson}. ${chosen.join(' ')}`;
}

const sentences = [
	'A request that is sent twice is paid for twice, so count before you repeat it.',
	'The first bytes of an answer arrive long before the last, and a reader notices only the first.',
	'A time limit that nobody has chosen is still a time limit, and it is rarely the right one.',
	'What the server calls wrong stays wrong, however often the same body is sent again.',
	'An id that is written to the log can be looked up on the day when somebody asks.',
	'Two programs that wait for the same number of seconds will meet again at the same moment.',
	'A value that is copied into five places will be changed in four of them.',
	'The length of an answer is known at its end, and its price is known a moment later.',
	'Whoever closes the page wants nothing more from it, and the work behind it should end.',
	'A message names the field that is wrong, and the field is the place to start.',
	'Every part of an answer has a type, and a program that reads only one type drops the rest.',
];
