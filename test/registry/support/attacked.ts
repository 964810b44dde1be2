import { rmSync } from 'node:fs';
import { request } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { libraryFolder } from '@noodlecore/cli/installation';
import { createServer } from '@noodlecore/registry/http/server';
import { openRegistry } from '@noodlecore/registry/open-registry';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { PATIENT, freshData } from './data.ts';

export interface Attack {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reaction {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Faults of the registry itself that this request caused. */
  readonly faults: readonly unknown[];
}

interface Attacked {
  readonly server: FastifyInstance;
  readonly faults: unknown[];
  readonly tokens: Readonly<Record<string, string>>;
}

let attacked: Promise<Attacked> | null = null;

/** Asks the one registry of this process, without a network between. */
export async function ask({ method, url, headers, body }: Attack): Promise<Reaction> {
  const { server, faults, tokens } = await (attacked ??= open());
  const authorization = headers['authorization']?.replace(/TOKEN|ADMIN/g, (name) => tokens[name]);
  const sent = { method, url, headers: { ...headers, ...(authorization !== undefined && { authorization }) }, body };
  // What only looks like an address is no matter for the way without a network, which reads it first.
  const response = URL.canParse(url, 'http://localhost') ? await injected(server, sent) : await overNetwork(server, sent);
  return { status: response.statusCode, type: String(response.headers['content-type'] ?? ''), body: response.payload, faults: faults.splice(0) };
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly payload: string;
}

function injected(server: FastifyInstance, { method, url, headers, body }: Attack): Promise<Response> {
  return new Promise((resolve, reject) => server.inject({ method: methodOf(method), url, headers: { ...headers }, payload: body }, (error, answer) => (answer ? resolve(answer) : reject(error ?? new Error('no answer')))));
}

async function overNetwork(server: FastifyInstance, { method, url, headers, body }: Attack): Promise<Response> {
  if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 });
  server.server.unref();
  const bound = server.server.address();
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port: typeof bound === 'object' && bound !== null ? bound.port : 0, method: methodOf(method), path: url, headers, agent: false }, (answer) => {
      let payload = '';
      answer.setEncoding('utf8').on('data', (text: string) => (payload += text)).on('end', () => resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, payload }));
    });
    sending.on('error', reject).end(body);
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const;

function methodOf(method: string): (typeof METHODS)[number] {
  return METHODS.find((each) => each === method) ?? 'GET';
}

async function open(): Promise<Attacked> {
  const faults: unknown[] = [];
  const data = await freshData();
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const { registry, adminToken } = await openRegistry({ data, libraryFolder, passwordCost: 10 });
  const server = await createServer(registry, { rates: PATIENT, report: (_, error) => faults.push(error) });
  const post = async (path: string, payload: object) => server.inject({ method: 'POST', url: path, payload });
  const account = { user: 'ada', password: 'correct horse battery' };
  await post(routes.register.path, account);
  const { token } = routes.login.answer.parse((await post(routes.login.path, account)).json());
  return { server, faults, tokens: { TOKEN: token, ADMIN: adminToken ?? '' } };
}
