import type { Handlers } from '../http/call.ts';
import { aboutHandlers } from './about.ts';
import { accountHandlers } from './accounts.ts';
import { advisoryHandlers } from './advisories.ts';
import { logHandlers } from './log.ts';
import { packageHandlers } from './packages.ts';
import { publishingHandlers } from './publishing.ts';
import { statisticsHandlers } from './statistics.ts';

/** What each call of the protocol does: `tsc` asks for one that is missing. */
export const handlers: Handlers = { ...aboutHandlers, ...packageHandlers, ...publishingHandlers, ...statisticsHandlers, ...advisoryHandlers, ...accountHandlers, ...logHandlers };
