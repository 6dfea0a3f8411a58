export type { StopReason } from '@anthropic-ai/sdk/resources/messages';
