import { deliveries, type Delivery } from '#learning/workload.ts';
import { deliveryNames } from './price-words.ts';

interface Props {
	value: Delivery;
	onChange: (delivery: Delivery) => void;
}

const notes: Readonly<Record<Delivery, string>> = {
	standard: 'an answer at once',
	batch: 'half the price, within a day',
	cached: 'the start of the input from the 5-minute cache',
};

/** How the calls are sent, which decides the price. */
export function DeliveryChoice({ value, onChange }: Props) {
	return (
		<fieldset class="lab-cases lab-cases--row">
			<legend>Sent as</legend>
			{deliveries.map((delivery) => (
				<label key={delivery}>
					<input
						type="radio"
						name="delivery"
						checked={delivery === value}
						onChange={() => onChange(delivery)}
					/>
					<span>
						{deliveryNames[delivery]}
						<small>{notes[delivery]}</small>
					</span>
				</label>
			))}
		</fieldset>
	);
}
