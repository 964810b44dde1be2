import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { z } from 'zod';
import { errorAnswer, type ErrorAnswer } from '@noodlecore/package-manager/protocol/error';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import { isSigned } from '@noodlecore/package-manager/protocol/signed-call';
import { signText, type KeyPair } from '@noodlecore/package-manager/trust/signature';

/** As `Connection` signs a call, said again: one that signs otherwise is refused. */
export function signedHeadersOf({ publicKey, privateKey }: KeyPair, route: Route, params: Readonly<Record<string, string | number>>, body: unknown, time = Date.now()): Record<string, string> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const hash = createHash('sha256').update(body === undefined ? '' : JSON.stringify(body)).digest('hex');
  return { 'noodle-key': publicKey, 'noodle-signature': signText(['noodle-call-v1', route.method, path, hash, time, ''].join('\n'), privateKey), 'noodle-time': String(time) };
}

/** What a call sends. */
export interface Sent {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A client that knows the protocol's table and nothing else: every answer is held against its schema. */
export class Client {
  readonly address: string;
  readonly token: string | null;
  /** With which calls are signed that must be. */
  readonly keys: KeyPair | null;

  constructor(address: string, token: string | null = null, keys: KeyPair | null = null) {
    this.address = address;
    this.token = token;
    this.keys = keys;
  }

  as(token: string, keys: KeyPair | null = this.keys): Client {
    return new Client(this.address, token, keys);
  }

  send(route: Route, { params = {}, query = {}, headers = {}, body }: Sent = {}): Promise<Response> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const signed = this.keys && isSigned(route) ? signedHeadersOf(this.keys, route, params, body) : {};
    return fetch(`${this.address}${path}${search && `?${search}`}`, {
      method: route.method,
      headers: { ...(this.token !== null && { authorization: `Bearer ${this.token}` }), ...(body !== undefined && { 'content-type': body instanceof Uint8Array ? 'application/gzip' : 'application/json' }), ...signed, ...headers },
      body: body === undefined ? undefined : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    });
  }

  /** The answer of a call that is not refused. */
  async ok<Answer extends z.ZodType>(route: Route & { readonly answer: Answer }, sent: Sent = {}): Promise<z.infer<Answer>> {
    const response = await this.send(route, sent);
    const answer: unknown = await response.json();
    expect(response.status, `${route.method} ${route.path}: ${JSON.stringify(answer)}`).toBe(200);
    const parsed = route.answer.parse(answer);
    // Nothing is answered that the protocol does not name.
    expect(answer).toEqual(parsed);
    return parsed;
  }

  async refused(route: Route, sent: Sent = {}): Promise<ErrorAnswer & { readonly status: number }> {
    const response = await this.send(route, sent);
    expect(response.ok, `${route.method} ${route.path} was not refused`).toBe(false);
    const answer = errorAnswer.strict().parse(await response.json());
    expect(response.headers.get('x-request-id')).toBe(answer.requestId);
    return { ...answer, status: response.status };
  }

  async text(route: Route, sent: Sent = {}): Promise<string> {
    const response = await this.send(route, sent);
    expect(response.status).toBe(200);
    return response.text();
  }
}
