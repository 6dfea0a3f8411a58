import { hostDefaults } from './host-defaults.ts';
import type { ApiSettings } from './settings.ts';

/** A setting of the host that cannot be used; its message is all they need. */
export class SettingError extends Error {}

/** The names that `hostSettingsIn` looks for. */
export const hostSettingNames = [
	'ANTHROPIC_API_KEY',
	'ANTHROPIC_BASE_URL',
	'LAB_DAILY_USD',
	'LAB_RATE_PER_MINUTE',
	'LAB_TEST_MODE',
] as const;

export type HostEnv = Partial<Record<(typeof hostSettingNames)[number], string | undefined>>;

/** The key and what it may be used for, out of the text of an environment; both mounts read it so. */
export function hostSettingsIn(
	env: HostEnv,
): Pick<ApiSettings, 'apiKey' | 'baseUrl' | 'isUnlimited' | 'host'> {
	return {
		apiKey: keyIn(env),
		baseUrl: env.ANTHROPIC_BASE_URL || undefined,
		isUnlimited: env.LAB_TEST_MODE === '1',
		host: {
			...hostDefaults.host,
			dailyUsd: numberIn(env, 'LAB_DAILY_USD', hostDefaults.host.dailyUsd),
			ratePerMinute: numberIn(env, 'LAB_RATE_PER_MINUTE', hostDefaults.host.ratePerMinute),
		},
	};
}

/** A key that cannot be a header would fail in the SDK, whose message quotes it. */
function keyIn(env: HostEnv): string | undefined {
	const key = env.ANTHROPIC_API_KEY?.trim();
	if (!key) return undefined;
	if (/^[\x21-\x7e]+$/.test(key)) return key;
	throw new SettingError('ANTHROPIC_API_KEY has a space or a character that no key has.');
}

function numberIn(env: HostEnv, name: keyof HostEnv, otherwise: number): number {
	const text = env[name]?.trim();
	if (!text) return otherwise;
	const number = Number(text);
	if (Number.isFinite(number) && number >= 0) return number;
	throw new SettingError(`${name} must be a number, 0 or more.`);
}
