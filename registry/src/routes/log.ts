import type { Handlers } from '../http/call.ts';
import { RawAnswer } from '../http/raw-answer.ts';

export const logHandlers: Handlers<'checkpoint' | 'logInclusion' | 'logConsistency' | 'logEntries'> = {
  checkpoint: async ({ log }) => new RawAnswer(await log.checkpoint(), 'text/plain; charset=utf-8', { 'cache-control': 'no-cache' }),
  logInclusion: ({ log }, { params: { index }, query: { size } }) => log.inclusion(index, size),
  logConsistency: ({ log }, { query: { from, to } }) => log.consistency(from, to),
  logEntries: ({ log }, { query: { from, count } }) => log.entries(from, count),
};
