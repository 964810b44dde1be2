import { rmSync } from 'node:fs';
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
  const response = await new Promise<{ statusCode: number; headers: Readonly<Record<string, unknown>>; payload: string }>((resolve, reject) => {
    server.inject({ method: methodOf(method), url, headers: { ...headers, ...(authorization !== undefined && { authorization }) }, payload: body }, (error, answer) => (answer ? resolve(answer) : reject(error ?? new Error('no answer'))));
  });
  return { status: response.statusCode, type: String(response.headers['content-type'] ?? ''), body: response.payload, faults: faults.splice(0) };
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
