import { lettersOf } from './chance.ts';

const mark = 'EqQBCgIYAhIM';
const nonceLength = 22;

/** A signature over the text as it is shown; `parts` make it different from one answer to the next. */
export function signatureOf(thinking: string, ...parts: readonly (string | number)[]): string {
	const nonce = lettersOf(nonceLength, 'nonce', thinking, ...parts);
	return `${mark}${nonce}${lettersOf(86, nonce, thinking)}`;
}

/** Whether the simulator signed this text: a changed block, or one from elsewhere, does not pass. */
export function isSigned({
	thinking,
	signature,
}: {
	thinking: string;
	signature: string;
}): boolean {
	const nonce = signature.slice(mark.length, mark.length + nonceLength);
	return signature === `${mark}${nonce}${lettersOf(86, nonce, thinking)}`;
}
