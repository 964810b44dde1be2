import { MAX_ARCHIVE_BYTES } from '@noodlecore/package-manager/archive/limits';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import { routes } from '@noodlecore/package-manager/protocol/routes';

/** How many calls an address may make in a minute. */
export interface RateLimits {
  readonly reads: number;
  readonly writes: number;
  readonly publishes: number;
  readonly logins: number;
  readonly registrations: number;
}

export const DEFAULT_RATES: RateLimits = { reads: 60_000, writes: 120, publishes: 60, logins: 10, registrations: 5 };

const JSON_BYTES = 256 * 1024;

/** Calls that write nothing although they are no GET. */
const QUERIES: readonly Route[] = [routes.packageQuery, routes.advisoryQuery];

/** Calls of one kind share their limit. */
export function kindOf(route: Route): keyof RateLimits {
  if (route === routes.login || route === routes.changePassword) return 'logins';
  if (route === routes.register) return 'registrations';
  if (route === routes.publish) return 'publishes';
  return route.method === 'GET' || QUERIES.includes(route) ? 'reads' : 'writes';
}

export function bodyLimitOf(route: Route): number {
  return route.body === 'archive' ? MAX_ARCHIVE_BYTES : JSON_BYTES;
}
