/** Whether the record outlives the tab, and what the learner has to be told about it. */
export interface RecordStatus {
	kind: 'persistent' | 'memory';
	trouble?: Trouble;
}

export type Trouble = 'blocked' | 'full' | 'corrupt' | 'clock';

/** One sentence each. Apart from the store, which every page has, because few pages need them. */
export const sentenceOnTrouble: Record<Trouble, string> = {
	blocked: 'This browser lets the course save nothing: your record lasts until you close this tab.',
	full: 'This browser has no room left: what you do now lasts until you close this tab.',
	corrupt: 'Some entries of your record were damaged and left out. The others are whole.',
	clock:
		'The clock of this device went back: some dates in your record are wrong. Nothing is lost.',
};
