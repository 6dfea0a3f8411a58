// What a reader must know about the machine to judge a figure.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Says what the machine is, and whether its other work spoils wall times. */
export function describeMachine() {
	const [load = 0] = loadavg();
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const cores = availableParallelism();
	console.log(
		`${cpus()[0]?.model.trim() ?? 'Unknown processor'}, ${cores} cores, ${gigabytes} GB, Node ${process.versions.node}, load ${load.toFixed(1)}`,
	);
	if (load > cores / 2)
		console.log('The machine is busy with other work: do not quote wall times of this run.');
}

/** @param {number[]} values */
export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}
