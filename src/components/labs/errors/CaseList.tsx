import { useEffect, useRef } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import { useRecord } from '#components/quiz/use-record.ts';
import type { CaseLab, LabCase } from '#schemas/lab.ts';
import { isSeen } from './error-lab.ts';

interface Props {
	lab: Pick<CaseLab, 'id' | 'cases'>;
	chosen: LabCase | undefined;
	onChoose: (one: LabCase) => void;
}

/** The cases as a checklist that fills itself: a tick stands where a run of the case ended as it should. */
export function CaseList({ lab, chosen, onChoose }: Props) {
	const { events } = useRecord();
	const list = useRef<HTMLFieldSetElement>(null);
	useEffect(() => {
		// A row of a cheatsheet links to the case that shows it.
		const [labId, caseId] = new URLSearchParams(location.search).get('case')?.split('.') ?? [];
		const one = lab.cases.find(({ id }) => labId === lab.id && id === caseId);
		const radio = list.current?.querySelector<HTMLInputElement>(`[value="${one?.id}"]`);
		if (!one || !radio) return;
		radio.checked = true;
		onChoose(one);
	}, []);
	const seen = lab.cases.filter((one) => isSeen(lab.id, one, events));
	const due = lab.cases.filter(({ isExtra }) => !isExtra);
	return (
		<fieldset class="lab-cases" ref={list}>
			<legend>
				{seen.filter(({ isExtra }) => !isExtra).length} of {due.length} cases seen
			</legend>
			{lab.cases.map((one, i) => (
				<label key={one.id} data-seen={seen.includes(one)}>
					<input
						type="radio"
						name="case"
						value={one.id}
						defaultChecked={i === 0}
						onChange={() => onChoose(one)}
					/>
					<span>
						<InlineCode text={one.title} />
						{one.isExtra && <em class="lab-cases__extra"> extra</em>}
						{seen.includes(one) && <em class="lab-cases__seen"> ✓ seen</em>}
						{one === chosen && (
							<small>
								<InlineCode text={one.about} />
								{one.fault && ' Always simulated: nobody can order this from the API.'}
							</small>
						)}
					</span>
				</label>
			))}
		</fieldset>
	);
}
