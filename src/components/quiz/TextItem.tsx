import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';
import { textView } from './entry-view.tsx';

export function TextItem(props: ItemProps<'text'>) {
	return <ItemForm {...props} view={textView} />;
}
