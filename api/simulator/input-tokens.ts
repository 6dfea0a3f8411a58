import type {
	ContentBlockParam,
	ImageBlockParam,
	ToolUnion,
} from '@anthropic-ai/sdk/resources/messages';
import type { ModelRow } from './facts.ts';
import { imageSize } from './image-size.ts';
import { tokensOf } from './tokens.ts';

/** Estimated tokens of a block that is sent, by its kind. */
export function blockTokens(block: ContentBlockParam, model: ModelRow): number {
	const tokenizer = model.tokenizer ?? 'newer';
	switch (block.type) {
		case 'text':
			return tokensOf(block.text, tokenizer);
		case 'image':
			return imageTokens(block, tokenizer);
		case 'document':
			if (block.source.type === 'text') return tokensOf(block.source.data, tokenizer);
			if (block.source.type === 'base64') return pdfTokens(block.source.data);
			if (block.source.type === 'content') return tokensOf(JSON.stringify(block.source), tokenizer);
			// A file or an address is not read here: one page stands for it.
			return pageTokens;
		case 'tool_result':
			if (!Array.isArray(block.content)) return tokensOf(block.content ?? '', tokenizer) + 8;
			return block.content.reduce(
				(sum, part) =>
					sum +
					(part.type === 'image'
						? imageTokens(part, tokenizer)
						: tokensOf(part.type === 'text' ? part.text : JSON.stringify(part), tokenizer)),
				8,
			);
		default:
			return tokensOf(JSON.stringify({ ...block, cache_control: undefined }), tokenizer);
	}
}

export function toolsTokens(tools: readonly ToolUnion[], tokenizer: 'newer' | 'earlier'): number {
	return tools.reduce(
		(sum, tool) => sum + tokensOf(JSON.stringify({ ...tool, cache_control: undefined }), tokenizer),
		0,
	);
}

/** Text and picture of a PDF page, between the 1,500 and 3,000 tokens of text that the documentation names. */
const pageTokens = 2000;
const patch = 28;
const caps = { newer: { edge: 2576, tokens: 4784 }, earlier: { edge: 1568, tokens: 1568 } };

/** One token a patch of 28 by 28 pixels, after the image was made small enough for the model. */
function imageTokens({ source }: ImageBlockParam, tokenizer: 'newer' | 'earlier'): number {
	const size = source.type === 'base64' ? imageSize(source.data) : undefined;
	const { width, height } = size ?? { width: 1000, height: 1000 };
	const cap = caps[tokenizer];
	const scale = Math.min(1, cap.edge / Math.max(width, height, 1));
	const patches = Math.ceil((width * scale) / patch) * Math.ceil((height * scale) / patch);
	return Math.min(cap.tokens, Math.max(1, patches));
}

/** About one page for every 50 kB, as nothing inside the file is read. */
function pdfTokens(base64: string): number {
	return Math.max(1, Math.round((base64.length * 3) / 4 / 50_000)) * pageTokens;
}
