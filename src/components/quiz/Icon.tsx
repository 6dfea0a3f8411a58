const paths = {
	right: 'M4.5 10.5l3.5 3.5 7.5-8',
	wrong: 'M6 6l8 8M14 6l-8 8',
};

interface Props {
	name: keyof typeof paths;
	/** Word beside it, where no other word says the same. */
	label?: string;
}

/** Drawn in a ring, so that its shape holds without colour. */
export function Icon({ name, label }: Props) {
	return (
		<span class="quiz-icon">
			<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
				<circle cx="10" cy="10" r="9" />
				<path d={paths[name]} />
			</svg>
			{label}
		</span>
	);
}
