import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import { isSigned } from '@noodlecore/package-manager/protocol/signed-call';
import { routes, type RouteName } from '@noodlecore/package-manager/protocol/routes';
import { authenticate } from '../auth/permission.ts';
import { checkSigned } from '../auth/signed-call.ts';
import type { Caller } from '../auth/tokens.ts';
import type { Registry } from '../registry.ts';
import { handlers } from '../routes/handlers.ts';
import { bodyLimitOf, kindOf, type RateLimits } from './limits.ts';
import { RawAnswer } from './raw-answer.ts';
import { receive } from './receive.ts';
import { secure } from './security.ts';
import { Uploads } from './uploads.ts';

/** Registers every call of the protocol. */
export function addApi(server: FastifyInstance, registry: Registry, rates: RateLimits): void {
  const names = Object.keys(routes).filter((name): name is RouteName => Object.hasOwn(routes, name));
  for (const name of names) addRoute(server, registry, name, rates);
}

function addRoute<Name extends RouteName>(server: FastifyInstance, registry: Registry, name: Name, rates: RateLimits): void {
  const route = routes[name];
  const plain: Route = route;
  const handler = handlers[name];
  const callers = new WeakMap<FastifyRequest, Caller | null>();
  const uploads = plain.body === 'archive' ? new Uploads() : null;
  server.route({
    method: plain.method,
    url: plain.path,
    bodyLimit: bodyLimitOf(plain),
    // Asking for the size of an archive would count as a download.
    exposeHeadRoute: plain.method === 'GET' && plain.answer !== 'archive',
    config: { rateLimit: { max: rates[kindOf(plain)], timeWindow: 60_000, groupId: kindOf(plain) } },
    // Before the body is read: who may not send it does not get to.
    onRequest: async (request, reply) => {
      secure(reply, 'api');
      const caller = await authenticate(registry.database, request.headers.authorization, plain.scope, registry.now());
      callers.set(request, caller);
      if (caller !== null) uploads?.begin(caller.accountId, reply.raw);
    },
    handler: async (request, reply) => {
      const caller = callers.get(request) ?? null;
      const call = receive(route, request, caller);
      if (caller !== null && isSigned(route)) await checkSigned(registry.database, route, { params: z.record(z.string(), z.string()).parse(request.params), headers: request.headers, body: request.body }, caller, registry.now());
      const answer = await handler(registry, call);
      return answer instanceof RawAnswer ? sendRaw(request, reply, answer) : reply.send(answer);
    },
  });
}

function sendRaw(request: FastifyRequest, reply: FastifyReply, { bytes, type, headers }: RawAnswer): FastifyReply {
  reply.headers({ 'content-type': type, ...headers });
  const wanted = request.headers['if-none-match'];
  if (headers.etag !== undefined && wanted !== undefined && wanted.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === headers.etag)) return reply.code(304).send();
  return reply.send(bytes);
}
