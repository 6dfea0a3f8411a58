import { choiceView } from './choice-view.tsx';
import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';

export function ChoiceItem(props: ItemProps<'choice'>) {
	return <ItemForm {...props} view={choiceView} />;
}
