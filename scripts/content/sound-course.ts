// A small course without a finding, for tests to plant faults in.
import type { CourseFiles } from './course-findings.ts';

const lesson = 'src/content/docs/api/request';

/** The course, one file a line block; `itself` is no finding. */
const files: Record<string, string> = {
	'src/content/course.yaml': `title: Course
tagline: A course.
modules:
  - id: api
    title: The API
    passPercent: 80
    lessons:
      - id: l1
        slug: request
        title: Request
        status: written
        capability: Send a request.
        readMinutes: 5
        practiceMinutes: 5
        objectives:
          - { id: l1.send, can: Send a request, see: '#one-endpoint' }
`,
	'src/content/items/l1.yaml': `lesson: l1
items:
  - id: l1.send.1
    type: choice
    objective: l1.send
    level: recall
    stem: Which method sends \`messages\`?
    options:
      - { id: a, text: POST, correct: true, feedback: Yes. }
      - { id: b, text: GET, feedback: Nothing is read here., misconception: m.get }
      - { id: c, text: PUT, feedback: Nothing is replaced here. }
    explain: A message is created.
    see: '#one-endpoint'
    sources: [docs]
    use: [quiz]
  - id: l1.send.2
    type: number
    objective: l1.send
    level: apply
    stem: How many requests are in one call without retries?
    answer: 1
    explain: One call is one request.
    sources: [docs]
    use: [quiz]
`,
	'src/content/labs/errors.yaml': `id: errors
kind: error
lesson: l1
title: Break it
about: Send a wrong request.
notice: [The status]
cases:
  - id: wrong-key
    title: Wrong key
    about: Sends a key that no account has.
    request: { model: claude-1, max_tokens: 8 }
    key: wrong
    expect: { status: 401, attempts: 1 }
    means: Check the key.
    fact: '401'
`,
	'src/content/misconceptions.yaml': `- id: m.get
  says: A message is fetched.
  fix: It is created.
`,
	'src/content/card-ids.yaml': '- { id: l1.send.1 }\n',
	'src/content/glossary.yaml': `- id: message
  term: message
  means: One turn.
  sources: [docs]
`,
	'src/content/facts/sources.yaml': `- id: docs
  title: Documentation
  url: https://example.com/docs
  kind: official-docs
  read: full
  seenOn: '2026-11-21'
`,
	'src/content/facts/errors.yaml': `- id: '401'
  status: 401
  type: authentication_error
  title: Not authenticated
  meaning: The key is wrong.
  recogniseBy: The type
  fix: Check the key.
  retry: do-not-retry
  retryWhy: It stays wrong.
  sdkRetries: false
  classes: { typescript: AuthenticationError, python: AuthenticationError }
  lab: { lab: errors, case: wrong-key }
  sources: [docs]
  checkedOn: '2026-11-21'
  confidence: doc-full
`,
	'src/content/facts/models.yaml': `- id: one
  model: claude-1
  name: Claude One
  line: opus
  lifecycle: active
  contextTokens: 1000
  thinking: { accepts: [adaptive], default: 'on' }
  effort: { accepts: [low] }
  accepts: { prefill: false }
  sources: [docs]
  checkedOn: '2026-11-21'
  confidence: doc-full
`,
	[`${lesson}/index.mdx`]: `---
title: Request
---

import Item from '#components/quiz/Item.astro';
import Fact from '#components/facts/Fact.astro';
import { Steps } from '@astrojs/starlight/components';

## One endpoint

See [practice](/api/request/practice/#your-turn), [this](#one-endpoint) and <a href="practice/">that</a>.

<Item id="l1.send.1" />

<Fact of="errors" id="401" field="title" />
`,
	[`${lesson}/practice.mdx`]:
		'---\ntitle: Practice\n---\n\n## Your turn\n\n[Back](../), [mark](/mark.svg)\n',
	[`${lesson}/cheatsheet.mdx`]: '---\ntitle: Cheatsheet\n---\n\n[Cards](/cards/l1/print/)\n',
	[`${lesson}/references.mdx`]:
		'---\ntitle: References\n---\n\n[Source](https://example.com/docs)\n',
	'src/components/quiz/Item.astro':
		'---\ninterface Props {\n\tid: string;\n\tsize?: "small" | "large";\n}\nconst { id } = Astro.props;\n---\n\n<p>{id}</p>\n',
	'src/components/facts/Fact.astro':
		'---\ninterface Props {\n\tof: string;\n\tid: string;\n\tfield: string;\n}\n---\n\n<p></p>\n',
	'src/pages/cards/[deck]/print/[...layout].astro': '',
	'public/mark.svg': '',
};

/** The sound course, with the first `from` of a file written as `to`; without them as it is. */
export function courseWith(file?: string, from = '', to = ''): CourseFiles {
	const changed = new Map(Object.entries(files));
	if (file === undefined) return changed;
	const text = changed.get(file) ?? '';
	if (!text.includes(from)) throw new Error(`${file} has no «${from}» to replace.`);
	return changed.set(file, text.replace(from, to));
}

/** The sound course without a file, or with one more. */
export function courseAnd(file: string, text?: string): CourseFiles {
	const changed = new Map(Object.entries(files));
	if (text === undefined) changed.delete(file);
	else changed.set(file, text);
	return changed;
}
