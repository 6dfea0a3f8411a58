import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';
import { numberView } from './entry-view.tsx';

export function NumberItem(props: ItemProps<'number'>) {
	return <ItemForm {...props} view={numberView} />;
}
