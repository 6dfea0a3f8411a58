import { ItemForm } from './ItemForm.tsx';
import type { ItemProps } from './item-view.ts';
import { orderView } from './order-view.tsx';

export function OrderItem(props: ItemProps<'order'>) {
	return <ItemForm {...props} view={orderView} />;
}
