import type { OpenFeeds } from './runs/calls-feed.ts';
import type { Clients } from './runs/clients.ts';
import type { KnownBatches } from './runs/known-batches.ts';
import type { Ledger } from './runs/permit.ts';
import type { ApiSettings } from './settings.ts';
import type { Simulator } from './simulator/index.ts';

/** All that an endpoint has to answer one request with. */
export interface LabContext {
	settings: ApiSettings;
	simulator: Simulator;
	clients: Clients;
	ledger: Ledger;
	/** Address of whoever asks, as far as the host can tell. */
	learner: string;
	batches: KnownBatches;
	feeds: OpenFeeds;
	/** The parsed JSON body of a POST. */
	body: unknown;
	request: Request;
}
