import { CopyButton } from '#components/labs/CopyButton.tsx';
import type { TerminalLab } from '#schemas/lab.ts';

interface Props {
	lab: TerminalLab;
	/** What tells this page's requests from others; not known before the page runs. */
	token: string | undefined;
	/** The programs' text, by file. */
	sources: Record<string, string>;
}

/** As long as what stands there later, so that the page keeps its height. */
const unknown = { origin: 'http://localhost:4321', token: '·'.repeat(32) };

/** The two lines that point a terminal at this site, then one command for each program. */
export function Commands({ lab, token, sources }: Props) {
	const setUp = [
		`export ANTHROPIC_BASE_URL=${token ? location.origin : unknown.origin}/api/simulator`,
		`export ANTHROPIC_API_KEY=sk-ant-sim-${token ?? unknown.token}`,
	].join('\n');
	return (
		<>
			<Command title="First, once in the terminal" text={setUp} />
			<ol class="lab-commands">
				{lab.programs.map(({ title, file, command, fault, see }) => (
					<li key={title}>
						<Command
							title={title}
							// The SDK adds the headers named there to each request; the program stays as it is.
							text={
								fault ? `ANTHROPIC_CUSTOM_HEADERS='simulator-fault: ${fault}' ${command}` : command
							}
						/>
						<p class="lab-note">{see}</p>
						<details class="lab-view">
							<summary>Show the program</summary>
							<pre
								class="lab-code"
								tabIndex={0}
								aria-label={`Program samples/${file}`}
								translate={false}
							>
								{token && sources[file]}
							</pre>
						</details>
					</li>
				))}
			</ol>
		</>
	);
}

function Command({ title, text }: { title: string; text: string }) {
	return (
		<div class="lab-command">
			<p class="lab-note">
				{title} <CopyButton text={text} what={`command: ${title}`} />
			</p>
			<pre class="lab-code" tabIndex={0} aria-label={`Command: ${title}`} translate={false}>
				{wordsOf(text)}
			</pre>
		</div>
	);
}

/** Each word as a box, so that a long command goes on in the next line at a space and not at a hyphen. */
const wordsOf = (text: string) =>
	text.split(/(\s+)/).map((part, i) => (i % 2 === 0 ? <Word key={i} text={part} /> : part));

/** What is longer than a line is broken after its equals sign first. */
function Word({ text }: { text: string }) {
	const [name, ...rest] = text.split('=');
	if (rest.length === 0) return <span>{text}</span>;
	return (
		<span>
			{name}=<wbr />
			{rest.join('=')}
		</span>
	);
}
