import { exercises } from '#learning/exercises.ts';
import { ExerciseTask } from './ExerciseTask.tsx';

export interface ExercisesProps {
	lab: string;
}

/** Three programs to mend, each tried under scenarios that show themselves only when it has run. */
export function Exercises({ lab }: ExercisesProps) {
	return (
		<ol class="lab-commands">
			{exercises.map((exercise) => (
				<li key={exercise.id}>
					<ExerciseTask lab={lab} exercise={exercise} />
				</li>
			))}
		</ol>
	);
}
