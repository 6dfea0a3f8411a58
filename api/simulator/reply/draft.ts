import type {
	Container,
	ContentBlock,
	RefusalStopDetails,
	StopReason,
	TextCitation,
} from '@anthropic-ai/sdk/resources/messages';

/** What the simulated model would say if nothing stopped it. */
export interface Draft {
	blocks: ContentBlock[];
	stopReason: StopReason;
	stopDetails?: RefusalStopDetails;
	container?: Container;
	webSearches?: number;
	webFetches?: number;
	/** A refusal that comes before any output thinks nothing either. */
	hasNoThinking?: boolean;
}

export function saying(text: string): Draft {
	return { blocks: [textBlock(text)], stopReason: 'end_turn' };
}

export function textBlock(text: string, citations: TextCitation[] | null = null): ContentBlock {
	return { type: 'text', text, citations };
}
