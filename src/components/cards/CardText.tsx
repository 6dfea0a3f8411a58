import { Fragment } from 'preact';
import { inlineCodeClass } from '#components/inline-code.ts';
import { tokensOf } from '#learning/card-code.ts';
import { blocksOf, type Block, type Span } from '#learning/card-text.ts';

interface Props {
	text: string;
	/** The first paragraph of a question is the card's heading. */
	heading?: 'h2' | 'h3';
}

/** One face of a card. Rendered at build time in lists and on paper, in the browser on review. */
export function CardText({ text, heading: Heading }: Props) {
	return (
		<div class="card-text">
			{blocksOf(text).map((block, index) => (
				<CardBlock key={index} block={block} Paragraph={(index === 0 && Heading) || 'p'} />
			))}
		</div>
	);
}

function CardBlock({ block, Paragraph }: { block: Block; Paragraph: 'p' | 'h2' | 'h3' }) {
	if (block.kind === 'code') return <CodeBlock text={block.text} />;
	if (block.kind === 'paragraph') {
		return (
			<Paragraph>
				<Spans spans={block.spans} />
			</Paragraph>
		);
	}

	const List = block.ordered ? 'ol' : 'ul';
	return (
		<List>
			{block.items.map((spans, index) => (
				<li key={index}>
					<Spans spans={spans} />
				</li>
			))}
		</List>
	);
}

function CodeBlock({ text }: { text: string }) {
	return (
		<pre translate={false}>
			<code>
				{tokensOf(text).map((token, index) =>
					token.kind === 'plain' ? (
						token.text
					) : (
						<Fragment key={index}>
							{token.kind === 'key' && <wbr />}
							<span class={`card-text__${token.kind}`}>{token.text}</span>
						</Fragment>
					),
				)}
			</code>
		</pre>
	);
}

function Spans({ spans }: { spans: Span[] }) {
	return (
		<>
			{spans.map(({ kind, text }, index) =>
				kind === 'code' ? (
					<code key={index} class={inlineCodeClass(text)} translate={false}>
						{text}
					</code>
				) : (
					text
				),
			)}
		</>
	);
}
