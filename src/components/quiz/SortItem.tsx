import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';
import { sortView } from './sort-view.tsx';

export function SortItem(props: ItemProps<'sort'>) {
	return <ItemForm {...props} view={sortView} />;
}
