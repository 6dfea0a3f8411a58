export interface Subject {
	names: RegExp;
	sentences: readonly string[];
}

/** What the labs like to ask about. Nothing here is a number, a price or a date: those are rows of facts. */
export const subjects: readonly Subject[] = [
	{
		names: /\b(?:sse|server-sent|stream|streaming)\b/i,
		sentences: [
			'A streamed answer arrives in pieces while it is still being written.',
			'The connection is an ordinary HTTP response whose body simply does not end at once.',
			'Each piece is an event: a name on one line, a line of data, and an empty line that closes it.',
			'The client reads the events in order and adds every piece of text to what it already has.',
			'A reader sees the first words early, although the whole answer takes as long as before.',
			'That is why streaming suits a person who waits, and matters little to a job that runs at night.',
			'The status line has been sent before the first word, so a later failure cannot change it.',
			'Such a failure comes as an event of its own, or as a body that stops too soon.',
			'A careful client therefore looks for the event that marks the end before it calls the answer complete.',
			'Whoever stops reading should close the connection, because then the work behind it stops too.',
			'Events of an unknown kind are skipped, so that new ones can be added without breaking old programs.',
			'Between events there may be small signs of life that keep the connection open and carry nothing.',
		],
	},
	{
		names: /\b(?:backoff|retry|retries|retrying|jitter)\b/i,
		sentences: [
			'When a server is busy, asking again at once makes it busier.',
			'Backoff means waiting a little before the second try and longer before each one after it.',
			'Doubling the wait is the usual rule, with an upper bound so that nobody waits for ever.',
			'If many clients failed at the same moment, equal waits would bring them all back together.',
			'Jitter shortens each wait by a random share, and the crowd arrives spread out.',
			'A server that knows better can say how long to wait, and a good client believes it.',
			'Not every failure is worth another try: a request that is wrong stays wrong.',
			'A budget of tries keeps a short outage from becoming a long queue.',
			'A step that is repeated must be safe to repeat, or it has to carry a key that marks the repetition.',
			'Each attempt belongs in the log with its number, or nobody will ever see how often it happens.',
		],
	},
	{
		names: /\b(?:cach(?:e|es|ing|ed))\b/i,
		sentences: [
			'A cache keeps the result of work that is likely to be asked for again.',
			'The next time, the answer is looked up and not computed, which is faster and costs less.',
			'The price is that the stored answer can be out of date.',
			'Every cache needs a rule for when an entry is thrown away: after some time, or when its source changes.',
			'What is the same for everyone belongs in front, what changes with each request at the end.',
			'A cache of prefixes works only as far as the beginning is exactly the same.',
			'One changed character near the start makes everything after it new.',
			'It is worth counting hits and misses, since a cache that never hits is only a cost.',
		],
	},
	{
		names: /\b(?:tokens?|tokeni[sz]er)\b/i,
		sentences: [
			'A language model does not read letters or words but tokens.',
			'A token is a piece of text that occurs often: a short word, part of a longer one, or a sign.',
			'Common words are one token, rare ones are put together from several.',
			'Text in another language, code and long numbers usually need more tokens for the same length.',
			'What is sent and what comes back are both counted in tokens, and both are paid for.',
			'The context window is the most that a model can take into account at once, input and output together.',
			'A limit on the output stops the answer where it is, even in the middle of a sentence.',
			'Only counting with the model in question gives a number to plan with.',
		],
	},
	{
		names: /\b(?:rate limits?|429|throttl\w+)\b/i,
		sentences: [
			'A rate limit says how much one customer may ask of a shared service in a span of time.',
			'It is often built as a bucket that fills steadily and is emptied by each request.',
			'A bucket allows a short burst, and then only as much as flows in.',
			'The answer to one request too many says so, and often says when to come back.',
			'Clients that read those headers can slow down before they are refused.',
			'Spreading work evenly gets more done than racing to the limit and waiting.',
			'A limit on money is another thing: waiting a few seconds does not help there.',
		],
	},
];

/** Sentences that hold for nearly any subject, for the topics that nobody foresaw. */
export const generalSentences: readonly ((topic: string) => string)[] = [
	(topic) => `A good explanation of ${topic} begins with the question it answers.`,
	() => 'Before any detail, a reader wants to know what would be harder without it.',
	() => 'One example that can be checked is worth more than three definitions.',
	(topic) => `It also helps to say what ${topic} is often confused with, and where the line runs.`,
	() => 'The parts come next, each with its name and with the one thing it does.',
	() =>
		'Then it becomes clear how the parts depend on each other, and which of them can fail alone.',
	() => 'Numbers belong in the text only where somebody can look up where they come from.',
	(topic) =>
		`Whoever uses ${topic} in practice meets exceptions, and naming two of them builds trust.`,
	() => 'A short summary repeats the main point in other words and adds nothing new.',
	() => 'What was left out should be said openly, with a place where it can be found.',
	(topic) =>
		`At the end a reader should be able to explain ${topic} to someone else without the text.`,
	() => 'Trying it once, on something small, shows faster than reading where the gaps are.',
];
