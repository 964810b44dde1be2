import type { FastifyRequest } from 'fastify';
import { invalidRequest } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import type { Caller } from '../auth/tokens.ts';
import type { Call } from './call.ts';
import { parsePart } from './parse.ts';

interface Received {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly address: string;
  readonly caller: Caller | null;
}

/**
 * The parts of a call as the route has them: from here on they are believed.
 * @throws PackageFault 6101
 */
export function receive<R extends Route>(route: R, request: FastifyRequest, caller: Caller | null): Call<R> {
  const received: Received = {
    params: route.params && parsePart(route.params, request.params, 'path'),
    query: route.query && parsePart(route.query, request.query, 'query'),
    headers: route.headers && parsePart(route.headers, request.headers, 'headers'),
    body: bodyOf(route, request.body),
    address: request.ip,
    caller,
  };
  if (!isCall(route, received)) throw new Error(`${route.path} was reached without a token`);
  return received;
}

function bodyOf(route: Route, body: unknown): unknown {
  if (route.body === undefined) return undefined;
  if (route.body !== 'archive') return parsePart(route.body, body, 'body');
  if (!Buffer.isBuffer(body)) throw packageFault(invalidRequest, { where: 'body', problem: 'must be an archive (application/gzip)' });
  return body;
}

/** The schemas have looked at the other parts. */
function isCall<R extends Route>(route: R, received: Received): received is Received & Call<R> {
  return route.scope === null || received.caller !== null;
}
