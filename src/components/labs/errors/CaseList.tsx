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
	const extra = lab.cases.filter(({ isExtra }) => isExtra);
	const optionOf = (one: LabCase) => (
		<CaseOption
			key={one.id}
			{...{ lab, one, onChoose }}
			isFirst={one === lab.cases[0]}
			isChosen={one === chosen}
			isSeen={seen.includes(one)}
		/>
	);
	return (
		<fieldset class="lab-cases" ref={list}>
			<legend>
				{due.filter((one) => seen.includes(one)).length} of {due.length} cases seen
			</legend>
			{due.map(optionOf)}
			{extra.length > 0 && (
				<p class="lab-cases__part">Beyond the {due.length}: more to try, not counted</p>
			)}
			{extra.map(optionOf)}
			<div class="lab-cases__abouts" id={`${lab.id}-case-about`}>
				{lab.cases.map((one) => (
					<p key={one.id} data-chosen={one === chosen}>
						<InlineCode text={one.about} />
						{one.fault && ' Always simulated: nobody can order this from the API.'}
					</p>
				))}
			</div>
		</fieldset>
	);
}

interface OptionProps extends Pick<Props, 'lab' | 'onChoose'> {
	one: LabCase;
	isFirst: boolean;
	isChosen: boolean;
	isSeen: boolean;
}

function CaseOption({ lab, one, isFirst, isChosen, isSeen, onChoose }: OptionProps) {
	return (
		<label data-seen={isSeen}>
			<input
				type="radio"
				name="case"
				value={one.id}
				defaultChecked={isFirst}
				aria-describedby={isChosen ? `${lab.id}-case-about` : undefined}
				onChange={() => onChoose(one)}
			/>
			<span>
				<InlineCode text={one.title} />
				{isSeen && <em class="lab-cases__seen"> ✓ seen</em>}
			</span>
		</label>
	);
}
