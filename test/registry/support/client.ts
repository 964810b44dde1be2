import { expect } from 'vitest';
import type { z } from 'zod';
import { errorAnswer, type ErrorAnswer } from '@noodlecore/package-manager/protocol/error';
import type { Route } from '@noodlecore/package-manager/protocol/route';

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

  constructor(address: string, token: string | null = null) {
    this.address = address;
    this.token = token;
  }

  as(token: string): Client {
    return new Client(this.address, token);
  }

  send(route: Route, { params = {}, query = {}, headers = {}, body }: Sent = {}): Promise<Response> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    return fetch(`${this.address}${path}${search && `?${search}`}`, {
      method: route.method,
      headers: { ...(this.token !== null && { authorization: `Bearer ${this.token}` }), ...(body !== undefined && { 'content-type': body instanceof Uint8Array ? 'application/gzip' : 'application/json' }), ...headers },
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
