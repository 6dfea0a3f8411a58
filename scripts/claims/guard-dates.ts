import { daysBetween, freshDays } from '#learning/claim-state.ts';
import type { Finding } from '../content/finding.ts';
import { readYaml } from '../content/yaml-source.ts';
import { textsAt } from '../content/values.ts';
import type { FactTexts } from './fact-files.ts';

/** Rows and claims whose `checkedOn` is too long ago. */
export function staleFindings(texts: FactTexts, today: string): Finding[] {
	return [...texts].flatMap(([file, text]) => {
		const { source } = readYaml(file, text);
		if (!source) return [];
		const path = file.includes('/claims/') ? ['claims', '*', 'checkedOn'] : ['*', 'checkedOn'];
		return textsAt(source.value, path).flatMap(({ text: checkedOn, path: place }) => {
			const days = daysBetween(checkedOn, today);
			if (days <= freshDays) return [];
			const message = `Checked on ${checkedOn}, ${days} days ago. Check it again, then set «checkedOn».`;
			return source.findingAt(place, message);
		});
	});
}
