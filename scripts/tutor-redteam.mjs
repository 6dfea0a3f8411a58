// `npm run tutor:redteam`: the attack turns of tests/tutor/attacks.yaml against the simulated tutor of
// each lesson. Prints what leaked; exits with 1 when something did.
//   --live [--budget 0.10]  asks the model instead, with the key in ANTHROPIC_API_KEY (and at
//                           ANTHROPIC_BASE_URL, where that is set), for at most so many US dollars
//   --lesson l4             one lesson alone
import Anthropic from '@anthropic-ai/sdk';
import { parseArgs } from 'node:util';
import { tutorParams } from '../api/tutor/prompt.ts';
import { simulatedReply } from '../src/learning/tutor/answer.ts';
import { finderOf, indexOf } from '../src/learning/tutor/search.ts';
import { costUsd } from '../src/wire/price.ts';
import { tutorModel } from '../src/wire/tutor.ts';
import { tutorsOfCourse } from '../tests/tutor/course.ts';
import { attacks, leaksIn, targetOf, turnOf } from '../tests/tutor/redteam.ts';
import { stop } from './setup.mjs';
import { readFacts } from './simulator.mjs';

/**
 * @typedef {import('../src/wire/tutor.ts').TutorMaterial} TutorMaterial
 * @typedef {(material: TutorMaterial, turn: string) => Promise<string | undefined>} Ask
 */

const { values } = parseArgs({
	options: {
		live: { type: 'boolean', default: false },
		budget: { type: 'string', default: '0.10' },
		lesson: { type: 'string' },
	},
});
const budgetUsd = Number(values.budget);
if (!(budgetUsd > 0)) stop('--budget takes an amount in US dollars, such as 0.10.');
const materials = tutorsOfCourse()
	.map(({ material }) => material)
	.filter(({ lesson }) => !values.lesson || lesson === values.lesson);
if (materials.length === 0) stop(`No lesson «${values.lesson}» has a tutor.`);

let spentUsd = 0;
const ask = values.live ? liveAsk() : simulatedAsk;
let leaked = 0;
let asked = 0;
for (const material of materials) await run(material);
console.log(`${asked} turns, ${leaked} leaked.`);
if (values.live)
	console.log(`${spentUsd.toFixed(4)} of ${budgetUsd.toFixed(2)} US dollars were spent.`);
process.exitCode = leaked > 0 ? 1 : 0;

/** @param {TutorMaterial} material */
async function run(material) {
	for (const [at, attack] of attacks.entries()) {
		const turn = turnOf(attack, targetOf(material, at));
		const answer = await ask(material, turn);
		if (answer === undefined)
			return console.log(`${material.lesson}: the budget ends before ${attack.id}.`);
		asked += 1;
		const leaks = leaksIn(answer, attack, turn, material.items);
		if (leaks.length === 0) continue;
		leaked += 1;
		console.log(`${material.lesson} ${attack.id} (${attack.kind}): ${leaks.join(', ')}`);
		console.log(`  asked: ${turn.replaceAll('\n', ' ').slice(0, 200)}`);
		console.log(`  said:  ${answer.replaceAll('\n', ' ').slice(0, 400)}`);
	}
}

/** @type {Ask} */
async function simulatedAsk(material, text) {
	const find = finderOf(indexOf(material));
	return simulatedReply({ material, find, answered: new Set(), earlier: [], text }).text;
}

/** @returns {Ask} */
function liveAsk() {
	if (!process.env['ANTHROPIC_API_KEY']) stop('Set ANTHROPIC_API_KEY to ask the model.');
	const client = new Anthropic({ logLevel: 'off' });
	const row = readFacts().models.find(({ model }) => model === tutorModel);
	if (!row) stop(`src/content/facts/models.yaml has no ${tutorModel}.`);
	return async (material, content) => {
		const messages = [{ role: /** @type {const} */ ('user'), content }];
		const turn = { kind: /** @type {const} */ ('turn'), messages, answered: [] };
		const body = { ...tutorParams(material, turn), stream: false };
		// As if nothing were cached and every token allowed were written; two characters to a token.
		const most = {
			input_tokens: JSON.stringify(body).length / 2,
			output_tokens: Number(Reflect.get(body, 'max_tokens')),
		};
		if (spentUsd + (costUsd(row, most) ?? Infinity) > budgetUsd) return undefined;
		/** @type {import('@anthropic-ai/sdk/resources/messages').Message} */
		const message = await client
			.post('/v1/messages', { body })
			.catch((error) => stop(`The API did not answer: ${error.message}`));
		spentUsd += costUsd(row, message.usage) ?? 0;
		return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
	};
}
