import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { invalidRequest, registryBusy, registryFault, requestTooLarge, tooManyRequests, unknownAddress } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault, systemCode } from '@noodlecore/package-manager/fault';
import { addPages } from '../pages/pages.ts';
import type { Registry } from '../registry.ts';
import { addApi } from './api.ts';
import { DEFAULT_RATES, type RateLimits } from './limits.ts';
import { answerOf, refusalOf } from './refusal.ts';
import { RetryLater } from './retry-later.ts';
import { secure } from './security.ts';
import { statusOf } from './status.ts';

export interface ServerOptions {
  readonly rates?: Partial<RateLimits>;
  /** Milliseconds in which a request must have come whole. */
  readonly requestTimeoutMs?: number;
  /** Whether a proxy in front says whose the requests are (`x-forwarded-for`). */
  readonly isBehindProxy?: boolean;
  /** Told of faults of ours, with the id of the request. */
  readonly report?: (requestId: string, error: unknown) => void;
}

const REQUEST_TIMEOUT_MS = 120_000;
const MAX_CONNECTIONS = 4000;
const MAX_PARAM_LENGTH = 200;

/** The HTTP server over a registry; it listens to nothing yet. */
export async function createServer(registry: Registry, options: ServerOptions): Promise<FastifyInstance> {
  const requestTimeout = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const server = fastify({
    logger: false,
    // Ids are ours: one from outside could be made to look like another's.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // One proxy: what stands before its own word in `x-forwarded-for` is the client's, who may say anything.
    trustProxy: options.isBehindProxy ? (_, hop) => hop === 0 : false,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    requestTimeout,
    // A connection that says nothing is closed without a word, so the time of a request, looked at now and then, must end well before.
    connectionTimeout: 4 * requestTimeout,
    keepAliveTimeout: 30_000,
    http: { connectionsCheckingInterval: Math.min(requestTimeout / 3, 5000), headersTimeout: Math.min(requestTimeout, 20_000), maxHeaderSize: 16 * 1024 },
    return503OnClosing: false,
    clientErrorHandler: refuseBroken,
    // Addresses that cannot be decoded: there is no route yet.
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply, options),
  });
  server.server.maxConnections = MAX_CONNECTIONS;
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
  server.addContentTypeParser(['application/gzip', 'application/octet-stream'], { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  server.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  server.setErrorHandler((error, request, reply) => refuse(error, request, reply, options));
  await server.register(cors, { origin: '*', strictPreflight: false, methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'], allowedHeaders: ['authorization', 'content-type', 'if-none-match'], exposedHeaders: ['etag', 'x-request-id', 'retry-after'], maxAge: 86_400 });
  await server.register(rateLimit, { global: true, max: DEFAULT_RATES.reads, timeWindow: 60_000, errorResponseBuilder: (_, { ttl }) => packageFault(tooManyRequests, { seconds: Math.max(1, Math.ceil(ttl / 1000)) }) });
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) => {
    secure(reply, 'api');
    return refuse(packageFault(unknownAddress, { method: request.method, path: request.url.slice(0, 100).replace(/[^\x21-\x7e]/g, '?') }), request, reply, options);
  });
  addApi(server, registry, { ...DEFAULT_RATES, ...options.rates });
  addPages(server, registry);
  return server;
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, { report }: ServerOptions): FastifyReply {
  const refusal = refusalOf(error);
  // What we refuse ourselves has its code; everything else is for the registry's keeper.
  if (error !== refusal && (refusal.code === registryFault.code || refusal.code === registryBusy.code)) report?.(request.id, error);
  const status = statusOf(refusal.code);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', '2');
  if (refusal instanceof RetryLater) reply.header('retry-after', String(refusal.seconds));
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(answerOf(refusal, request.id));
}

/** What is no HTTP, or comes too slowly: there is no request yet that could be answered otherwise. */
function refuseBroken(error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const [status, refusal] = brokenAnswer(systemCode(error));
  const body = JSON.stringify(answerOf(refusal, randomUUID()));
  socket.end(`HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}

function brokenAnswer(code: string): [string, ReturnType<typeof packageFault>] {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['408 Request Timeout', packageFault(registryBusy, { reason: 'the request came too slowly' })];
    case 'HPE_HEADER_OVERFLOW':
      return ['431 Request Header Fields Too Large', packageFault(requestTooLarge, { limit: 'the headers may be' })];
    default:
      return ['400 Bad Request', packageFault(invalidRequest, { where: 'the request', problem: 'is no HTTP' })];
  }
}
