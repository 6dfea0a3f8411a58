import { useState } from 'preact/hooks';
import { CopyButton } from '#components/labs/CopyButton.tsx';
import {
	languageNames,
	programText,
	type ProgramLanguage,
	type ProgramRequest,
} from '#learning/program-text.ts';

export interface ProgramProps {
	request: ProgramRequest;
}

const storageKey = 'starlight-synced-tabs__language';

/** The request as a whole program, in the language that was last chosen anywhere on the site. */
export function Program({ request }: ProgramProps) {
	const [language, setLanguage] = useState<ProgramLanguage>(rememberedLanguage);
	const text = programText(language, request);

	function choose(next: ProgramLanguage) {
		setLanguage(next);
		try {
			localStorage.setItem(storageKey, languageNames[next]);
		} catch {
			// Storage can be forbidden; the choice then holds for this panel.
		}
	}

	return (
		<>
			<div class="lab-tabs" role="group" aria-label="Language">
				{languages.map((one) => (
					<button
						key={one}
						type="button"
						class="lab-small"
						aria-pressed={one === language}
						onClick={() => choose(one)}
					>
						{languageNames[one]}
					</button>
				))}
				<CopyButton text={text} what="program" />
			</div>
			<pre
				class="lab-code"
				tabIndex={0}
				aria-label={`Program in ${languageNames[language]}`}
				translate={false}
			>
				{text}
			</pre>
			{request.baseUrl !== undefined && (
				<p class="lab-note">
					It asks this site’s simulator. Without{' '}
					{language === 'curl' ? 'that address' : 'the options of the client'} it asks the API, with
					your key.
				</p>
			)}
		</>
	);
}

const languages: readonly ProgramLanguage[] = ['typescript', 'python', 'curl'];

function rememberedLanguage(): ProgramLanguage {
	try {
		const name = localStorage.getItem(storageKey);
		return languages.find((one) => languageNames[one] === name) ?? 'typescript';
	} catch {
		return 'typescript';
	}
}
