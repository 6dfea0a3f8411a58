/** A row of `src/content/labs`, as far as the server needs it. */
export type LabDefinition =
	| StreamLabDefinition
	| ErrorLabDefinition
	| CaseLabDefinition
	| BatchLabDefinition
	| PromptsLabDefinition
	| TokensLabDefinition
	| { kind: 'terminal' | 'herd' | 'injection' | 'system-cost' | 'price'; id: string };

export interface StreamLabDefinition {
	kind: 'stream';
	id: string;
	model: string;
	max_tokens: number;
	thinking?: { type: 'disabled' } | undefined;
	prompt: string;
	topicMaxLength: number;
}

export interface ErrorLabDefinition {
	kind: 'error';
	id: string;
	cases: readonly LabCaseDefinition[];
}

/** Cases like those of an error lab; a `build` lab also takes a body of the learner's own. */
export interface CaseLabDefinition {
	kind: 'build' | 'pair';
	id: string;
	cases: readonly LabCaseDefinition[];
}

export interface LabCaseDefinition {
	id: string;
	request: Record<string, unknown>;
	/** Header `anthropic-version`; the SDK's own without it. */
	version?: string | undefined;
	key: 'own' | 'wrong';
	/** Only the simulator can be ordered to fail, so a case with a fault always runs there. */
	fault?: string | undefined;
	/** Bytes that the body is filled up to, where its size is what the case is about. */
	padTo?: number | undefined;
	expect: { status: number };
}

export interface BatchLabDefinition {
	kind: 'batch';
	id: string;
	model: string;
	max_tokens: number;
	/** `{input}` is replaced by that of each item. */
	prompt: string;
	items: readonly BatchItemDefinition[];
	/** How long the simulator takes for it. */
	simulatedMs: number;
}

export interface BatchItemDefinition {
	custom_id: string;
	input: string;
	/** Parameters of this item alone. */
	change?: Record<string, unknown> | undefined;
}

export interface PromptsLabDefinition {
	kind: 'prompts';
	id: string;
	model: string;
	max_tokens: number;
	thinking?: { type: 'disabled' } | undefined;
	turn: string;
	systemMaxLength: number;
	/** `reply` is what the simulator answers to exactly this prompt. */
	prompts: readonly { id: string; system: string; reply: string }[];
}

export interface TokensLabDefinition {
	kind: 'tokens';
	id: string;
	models: readonly string[];
	/** Counted beside the chosen model. */
	compare: { earlier: string; newer: string };
	samples: readonly { text: string }[];
	textMaxLength: number;
	max_tokens: number;
}
