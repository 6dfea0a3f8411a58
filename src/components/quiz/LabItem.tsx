import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';
import { labView } from './lab-view.tsx';

export function LabItem(props: ItemProps<'lab'>) {
	return <ItemForm {...props} view={labView} />;
}
