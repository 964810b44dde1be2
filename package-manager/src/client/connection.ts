import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { insecureRegistry } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { registryUnreachable, strangeAnswer } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { invalidToken } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { PackageFault, packageFault } from '../fault.ts';
import { errorAnswer } from '../protocol/error.ts';
import { pathOf, type Route } from '../protocol/route.ts';
import { callStatement, isSigned, type SignedHeaders } from '../protocol/signed-call.ts';
import { signText, type KeyPair } from '../trust/signature.ts';

/** What a call sends. */
export interface Call {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are; everything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds until the whole answer must be there. */
  readonly patience?: number;
  /** Whether it may be sent again though it may have arrived. By itself where it only asks. */
  readonly isRepeatable?: boolean;
}

export interface ConnectionOptions {
  readonly token?: string | null;
  /** The key of whoever calls, for calls that must be signed. */
  readonly signer?: () => Promise<KeyPair>;
  /** How often something is tried in all. */
  readonly tries?: number;
  /** Milliseconds before the second try; each further one waits twice as long, and a random part less. */
  readonly firstPause?: number;
}

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Of the bytes, counted while they came. */
  readonly integrity: string;
}

type Outcome = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'failure'; readonly reason: string };

const PATIENCE = 30_000;
const LONGEST_PAUSE = 10_000;
/** More than the largest archive and the longest document. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Answers after which another try may help. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The calls to one registry: tried again where that is safe, bounded in time and size, and refused with the registry's own codes. */
export class Connection {
  readonly registry: string;
  private readonly options: ConnectionOptions;

  /** @throws PackageFault 6029 where a token would be sent in the open, 6107 where it cannot be one: what is wrong with it is said nowhere */
  constructor(registry: string, options: ConnectionOptions = {}) {
    this.registry = registry.replace(/\/+$/, '');
    this.options = options;
    if (options.token && !/^[\x21-\x7e]+$/.test(options.token)) throw packageFault(invalidToken, {});
    if (options.token && !isPrivate(new URL(this.registry))) throw packageFault(insecureRegistry, { registry: this.registry });
  }

  /**
   * A call whose answer is JSON.
   * @throws PackageFault 6009 (no answer), 6010 (an answer that makes no sense), and what the registry refuses with
   */
  async ask<T>(route: Route & { readonly answer: z.ZodType<T> }, call: Call = {}): Promise<T> {
    return this.parse(route.answer, await this.send(route, call));
  }

  /** The same for an answer that is there already. */
  parse<T>(schema: z.ZodType<T>, { bytes }: Answer): T {
    const parsed = schema.safeParse(jsonOf(bytes));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw packageFault(strangeAnswer, { registry: this.registry, problem: `${issue.path.map(String).join('.') || 'what it says'}: ${issue.message}` });
  }

  async text(route: Route & { readonly answer: 'text' }, call: Call = {}): Promise<string> {
    return (await this.send(route, call)).bytes.toString('utf8');
  }

  /** The answer to a call. What it says about an error is thrown; one that was cut off is asked for again. */
  async send(route: Route, call: Call = {}): Promise<Answer> {
    const { tries = 4 } = this.options;
    const repeatable = call.isRepeatable ?? (route.method === 'GET' || route.scope === null && /\/query$/.test(route.path));
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(route, call);
      const isLast = attempt >= (repeatable ? tries : 1);
      if (outcome.kind === 'answer' && (!PASSING.has(outcome.answer.status) || isLast)) return this.accepted(outcome.answer);
      if (outcome.kind === 'failure' && isLast) throw packageFault(registryUnreachable, { registry: this.registry, reason: outcome.reason });
      await pause(this.pauseBefore(attempt, outcome.kind === 'answer' ? outcome.answer.headers.get('retry-after') : null));
    }
  }

  private async attempt(route: Route, { params = {}, query = {}, headers = {}, body, patience = PATIENCE }: Call): Promise<Outcome> {
    const { token, signer } = this.options;
    try {
      const answer = await fetch(addressOf(this.registry, route, params, query), {
        method: route.method,
        headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...contentType(body), ...headers, ...(signer && isSigned(route) && signedBy(await signer(), route, params, body)) },
        body: body === undefined ? undefined : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      });
      return { kind: 'answer', answer: await this.whole(answer) };
    } catch (error) {
      if (error instanceof PackageFault) throw error;
      return { kind: 'failure', reason: reasonOf(error) };
    }
  }

  private async whole({ status, headers, body }: Response): Promise<Answer> {
    const hash = createHash('sha256');
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) throw packageFault(strangeAnswer, { registry: this.registry, problem: 'it does not come to an end' });
      hash.update(chunk);
      chunks.push(chunk);
    }
    return { status, headers, bytes: Buffer.concat(chunks), integrity: `sha256-${hash.digest('base64')}` };
  }

  private accepted(answer: Answer): Answer {
    if ((answer.status >= 200 && answer.status < 300) || answer.status === 304) return answer;
    const refusal = errorAnswer.safeParse(jsonOf(answer.bytes));
    if (!refusal.success) throw packageFault(strangeAnswer, { registry: this.registry, problem: `it answers with the status ${answer.status}` });
    const { code, message, hint, requestId } = refusal.data;
    throw new PackageFault(code, message, hint ?? (answer.status >= 500 ? `tell the registry's keepers that it was request ${requestId}` : undefined));
  }

  /** Exponential, with a random part, so that many clients do not come back at the same moment. */
  private pauseBefore(attempt: number, retryAfter: string | null): number {
    const seconds = Number(retryAfter ?? Number.NaN);
    if (Number.isFinite(seconds)) return Math.min(seconds * 1000, LONGEST_PAUSE);
    const { firstPause = 200 } = this.options;
    const longest = Math.min(firstPause * 2 ** (attempt - 1), LONGEST_PAUSE);
    return longest * (0.5 + Math.random() / 2);
  }
}

function addressOf(registry: string, route: Route, params: Readonly<Record<string, string | number>>, query: NonNullable<Call['query']>): string {
  const words = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  return `${registry}${pathOf(route, params)}${words.size > 0 ? `?${words}` : ''}`;
}

function signedBy({ publicKey, privateKey }: KeyPair, route: Route, params: NonNullable<Call['params']>, body: unknown): SignedHeaders {
  const time = String(Date.now());
  return { 'noodle-key': publicKey, 'noodle-signature': signText(callStatement(route, params, body, time), privateKey), 'noodle-time': time };
}

function contentType(body: unknown): Record<string, string> {
  if (body === undefined) return {};
  return { 'content-type': body instanceof Uint8Array ? 'application/gzip' : 'application/json' };
}

/** Whether nobody on the way can read along: encrypted, or on this machine. */
function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** In plain words; what lies behind `fetch failed` is more telling. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it does not answer in time';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (cause instanceof Error && cause.message !== '' ? cause.message : error.message);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNRESET: 'it hung up',
  UND_ERR_SOCKET: 'it hung up',
};
