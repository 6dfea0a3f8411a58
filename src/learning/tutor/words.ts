/** The words of a text that say something: without stop words, and each as its stem. */
export function stemsIn(text: string): string[] {
	return tokensIn(text).flatMap((token) => stemOf(token) ?? []);
}

/** `stop_reason` is one word and two. */
export function tokensIn(text: string): string[] {
	const words =
		text
			.toLowerCase()
			.replace(/\bma(?:kes?|de|king) (?:\w+ )?up\b/g, 'invent')
			.replace(/[’']/g, '')
			.match(/[\p{L}\p{N}][\p{L}\p{N}_]*/gu) ?? [];
	return words.flatMap((word) => (word.includes('_') ? [word, ...word.split('_')] : [word]));
}

/** `undefined` for a word that stands in every question. */
export function stemOf(token: string): string | undefined {
	if (stopWords.has(token) || token === '') return undefined;
	if (/\d/.test(token) || token.includes('_')) return token;
	return alike.get(stripped(token)) ?? stripped(token);
}

/** Stems of other words for the same thing. */
export function relatedTo(stem: string): string[] {
	return related
		.flatMap((group) => (group.includes(stem) ? group : []))
		.filter((one) => one !== stem);
}

const stopWords = new Set(
	`a about after all also am an and any are as at be because been before being but by can cant could
	did do does doesnt doing dont for from get gets getting give had has have having how i id if im in
	into is isnt it its ive just know like made make many may me mean more most much must my need no
	not now of off on once one only or other our out over own per really same say see shall should so
	some such tell than that the their them then there these they thing this those to too under until
	up us use used using very want was way we well were what whats when where whether which while who
	why will with without wont would yes you your`.split(/\s+/),
);

function stripped(token: string): string {
	if (token.length < 4) return token;
	return token
		.replace(/(?:ies|ied)$/, 'y')
		.replace(/(?<=[sxz]|ch|sh)es$/, '')
		.replace(/(?<=[^su])s$/, '')
		.replace(/(?<=\w{3})(?:ing|ed)$/, '')
		.replace(/(?<=\w{3})(?:ation|ution|ition)$/, 't')
		.replace(/(?<=\w{3})(?:ment|ness|able|ible|ally|ly|er|or|ful)$/, '')
		.replace(/([bdgklmnprt])\1$/, '$1')
		.replace(/(?<=\w{3})e$/, '');
}

/** Forms that the rules above keep apart. */
const alike = new Map(
	`broke break, broken break, began begin, begun begin, cancell cancel, sent send, paid pay,
	wrote write, written write, lost lose, costs cost, ran run, kept keep, chose choos, chosen choos,
	retry retry, retries retry, stopp stop, tokeniz token, identif identify`
		.split(',')
		.map((pair) => pair.trim().split(' '))
		.map(([form = '', stem = '']) => [form, stem]),
);

/** Words by which people mean the same; the lesson uses one of them. */
const related = [
	'cost price bill pay money budget spend cheap expensive dollar charge afford save',
	'cancel abort stop close leave',
	'complete whole finished done full truncated end',
	'break cut interrupt crash broke drop torn half',
	'twice double duplicate again repeat idempotent',
	'retry repeat again attempt',
	'wait delay backoff sleep pause',
	'timeout silent silence hang stall nothing',
	'limit throttle cap quota rate',
	'large big huge size long maximum bytes',
	'match join correlate assign',
	'put belong',
	'customer user reader person people human client visitor',
	'error exception failure fail problem wrong reject',
	'support ticket request_id',
	'log record monitor',
	'field parameter option setting',
	'answer response reply output result',
	'call request',
	'bot assistant application app product chatbot',
	'model opus sonnet haiku fable',
	'pick choose select decide compare',
	'chat conversation dialogue history turn message',
	'remember memory stateless context forget',
	'instruction rule system behave policy guideline constraint',
	'word phrase wording formulate write sentence',
	'tone role persona voice character personality',
	'format markdown list bullet style layout short brief',
	'example sample demonstration',
	'forbid never must prohibit allow avoid refuse not',
	'operator developer author company business',
	'trust authority priority override obey weigh',
	'secret hide confidential leak reveal expose print extract',
	'inject attack malicious jailbreak untrusted trick',
	'defend protect defence layer guard secure safety',
	'invent hallucinate guess fact reference background',
	'remove leave delete trim shorten omit useless',
	'token count length',
	'think reason effort depth',
	'cache prefix reuse',
	'fast slow latency quick speed',
	'image pdf file upload picture document attach',
	'header authorization authentication key credential',
	'browser frontend react javascript client',
	'json parse schema structure brace',
	'prefill force begin start',
	'block content array type text',
	'tool function',
	'random deterministic temperature vary reproducible',
	'migrate upgrade version deprecate retire',
	'night overnight bulk mass thousands offline batch',
	'overloaded busy down outage capacity',
	'measure test evaluate eval check prove',
].map((group) => group.split(' ').flatMap((word) => stemOf(word) ?? []));
