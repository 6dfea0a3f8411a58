import type {
	ContentBlock,
	ServerToolUseBlock,
	TextCitation,
} from '@anthropic-ai/sdk/resources/messages';
import { idOf, lettersOf } from '#api/simulator/chance.ts';
import { lastUserTextOf, type Turn } from '#api/simulator/conversation.ts';
import type { Checked } from '#api/simulator/validate/index.ts';
import { isPaused } from '#api/simulator/validate/turns.ts';
import { textBlock, type Draft } from './draft.ts';
import { hintsIn } from './hints.ts';
import { phraseIn } from './phrases.ts';
import { wantedTool, type ServerTool } from './server-choice.ts';
import { bashResult, fetchResult, searchResults } from './server-results.ts';
import { excerptOf } from './text.ts';

const direct = { type: 'direct' } as const;

/** Runs a server tool that the turn asks for, or goes on where a turn was paused; else undefined. */
export function serverToolDraft(checked: Checked, seed: string): Draft | undefined {
	const { turns } = checked;
	const paused = pausedCall(turns.at(-1));
	if (paused) return finished(checked, paused, seed);
	const asked = lastUserTextOf(turns);
	const isPause = phraseIn(asked)?.kind === 'pause_turn';
	const tool = wantedTool(checked, asked, isPause);
	// Results of the caller's own tools are answered first.
	const hasResults = turns.at(-1)?.blocks.some(({ block }) => block.type === 'tool_result');
	if (!tool || hasResults) return undefined;
	const call = callOf(tool, asked, idOf('srvtoolu', seed, turns.length, asked));
	const blocks: ContentBlock[] = [textBlock('I will look that up.'), call];
	if (isPause) return { blocks, stopReason: 'pause_turn', ...countOf(tool) };
	const { blocks: rest, ...more } = finished(checked, call, seed);
	return { ...more, ...countOf(tool), blocks: [...blocks, ...rest] };
}

function callOf(tool: ServerTool, asked: string, id: string): ServerToolUseBlock {
	const { urls } = hintsIn(asked);
	if (tool === 'web_fetch')
		return serverCall(id, 'web_fetch', { url: urls[0] ?? 'https://example.com/' });
	if (tool === 'web_search') return serverCall(id, 'web_search', { query: excerptOf(asked, 120) });
	return serverCall(id, 'bash_code_execution', { command: 'python3 task.py' });
}

function serverCall(
	id: string,
	name: ServerToolUseBlock['name'],
	input: Record<string, unknown>,
): ServerToolUseBlock {
	return { type: 'server_tool_use', id, name, input, caller: direct };
}

function countOf(tool: ServerTool): Partial<Draft> {
	if (tool === 'web_search') return { webSearches: 1 };
	return tool === 'web_fetch' ? { webFetches: 1 } : {};
}

/** The result of a call and the answer that rests on it. */
function finished(checked: Checked, call: ServerToolUseBlock, seed: string): Draft {
	if (call.name === 'web_search') {
		const results = searchResults(checked, call);
		const citations = results.map(({ url, title }): TextCitation => ({
			type: 'web_search_result_location',
			url,
			title,
			cited_text: 'Text of a page that does not exist.',
			encrypted_index: lettersOf(40, seed, url),
		}));
		const result = {
			type: 'web_search_tool_result' as const,
			tool_use_id: call.id,
			caller: direct,
			content: results,
		};
		return answered([
			result,
			textBlock('The simulator searches nothing; it made up what it found: '),
			textBlock('a page that does not exist.', citations.slice(0, 1)),
		]);
	}
	if (call.name === 'web_fetch')
		return answered([
			fetchResult(call),
			textBlock('The simulator fetches nothing; the document above is made up.'),
		]);
	return {
		...answered([
			bashResult(call),
			textBlock('The simulator runs no code; the output above is made up.'),
		]),
		container: {
			id: idOf('container', seed, call.id),
			expires_at: '2027-01-01T00:00:00Z',
			skills: null,
		},
	};
}

function answered(blocks: ContentBlock[]): Draft {
	return { blocks, stopReason: 'end_turn' };
}

function pausedCall(turn: Turn | undefined): ServerToolUseBlock | undefined {
	const last = turn?.blocks.at(-1)?.block;
	if (!turn || turn.role !== 'assistant' || last?.type !== 'server_tool_use' || !isPaused(turn))
		return undefined;
	return { ...last, caller: direct };
}
