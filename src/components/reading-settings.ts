import { keptSetting } from './kept-setting.ts';

/** Calm mode: whole paragraphs instead of words that come one by one. */
export const calmMode = keptSetting('roundtrip-calm', ['false', 'true']);

/** What a screen reader says of an answer that streams. Its beginning, its end and errors are always said. */
export const hearing = keptSetting('roundtrip-hearing', ['end', 'sentences', 'silent']);
