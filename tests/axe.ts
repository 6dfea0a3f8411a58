import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * axe for one page, to be told what to look at. It sends back what is wrong and nothing else: what is
 * right is megabytes. No page of ours has a frame, and without frames it need not open a page of its own.
 */
export const axeOn = (page: Page): AxeBuilder =>
	new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
