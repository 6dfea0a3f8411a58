import type { Lesson } from '#schemas/course.ts';

export const minutesOf = ({ readMinutes, practiceMinutes }: Lesson): number =>
	readMinutes + practiceMinutes;

/** `45 minutes`, `2 hours`, `2½ hours`: as one says it, to the half hour. */
export function durationText(minutes: number): string {
	if (minutes < 60) return `${minutes} minutes`;
	const halves = Math.round(minutes / 30);
	const hours = `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''}`;
	return halves === 2 ? 'an hour' : `${hours} hours`;
}
