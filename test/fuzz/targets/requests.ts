import { routes } from '@noodlecore/package-manager/protocol/routes';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import type { Random } from '../../nbc/random.ts';
import { smallerTexts } from '../smaller.ts';
import { mustHold, type Target } from '../target.ts';

/** A request as it is put on the wire. In a token's place `TOKEN` stands for one of an account, and `ADMIN` for the keeper's. */
export interface AnyRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ALL: readonly Route[] = Object.values(routes);
const NAMES = ['geometry', 'text_tools', 'nothing_such', '..', '%2e%2e%2f', '__proto__', 'constructor', 'a%00', '%', '', 'x'.repeat(300), '%F0%9F%8D%9C', "'", '1.0.0', '0', '-1', '9007199254740993', '1e400', 'NaN', 'ada', 'admin'];
const VALUES = ['null', 'true', '0', '-1', '1e308', '1e999', '""', '"geometry"', '"1.0.0"', '"*"', '">=0 <"', '"owner"', '"\\u0000"', '"\\ud800"', '[]', '{}', '["geometry"]', '[["geometry"]]', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', `"${'x'.repeat(5000)}"`, `${'['.repeat(200)}${']'.repeat(200)}`];
const FIELDS = ['names', 'user', 'password', 'newPassword', 'name', 'scopes', 'packages', 'days', 'range', 'message', 'role', 'confirmation', 'reason', 'publicKey', 'signature', 'package', 'title', 'description', 'severity', 'affected', 'patched', 'references', 'isWithdrawn', '__proto__', 'toString'];
const TYPES = ['application/json', 'application/json; charset=utf-8', 'application/json; charset=x', 'application/gzip', 'application/octet-stream', 'text/plain', 'x', ''];
const TOKENS = ['Bearer TOKEN', 'Bearer TOKEN', 'Bearer ADMIN', 'Bearer', 'Bearer noodle_', 'Basic x', 'bearer TOKEN TOKEN', `Bearer ${'x'.repeat(2000)}`];
const HEADERS = ['if-none-match', 'origin', 'x-forwarded-for', 'x-request-id', 'noodle-integrity', 'noodle-key', 'noodle-signature', 'noodle-provenance', 'range', 'accept-encoding', 'content-encoding', 'expect', 'host'];

/** Any request gets an answer with a code of ours; none makes the registry fail, or changes what all objects are. */
export const requests: Target<AnyRequest> = {
  name: 'requests',
  about: 'the registry answers any request, and refuses with a code',
  deadline: 3,
  make(random) {
    const route = random.pick(ALL);
    const url = route.path.replace(/:(\w+)/g, () => random.pick(NAMES)) + (random.below(3) === 0 ? `?${queryOf(random)}` : '');
    return { method: random.below(8) === 0 ? random.pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) : route.method, url: random.below(20) === 0 ? damaged(random, url) : url, headers: headersOf(random), body: bodyOf(random) };
  },
  async attempt(request) {
    const { ask } = await import('../../registry/support/attacked.ts');
    const { status, body, type, faults } = await ask(request);
    mustHold(faults.length === 0, () => `the registry failed: ${faults.map((fault) => (fault instanceof Error ? fault.stack : String(fault))).join('\n')}`);
    mustHold(status < 500, () => `${status}: ${body.slice(0, 500)}`);
    if (status >= 400 && request.method !== 'HEAD' && !type.startsWith('text/html')) {
      const { code, message }: { code?: unknown; message?: unknown } = JSON.parse(body);
      mustHold(typeof code === 'number' && code > 6000 && code < 6200 && typeof message === 'string', () => `${status} without a code of ours: ${body.slice(0, 500)}`);
      mustHold(!/ at \/|node_modules|select |insert /.test(body), () => `says too much: ${body.slice(0, 500)}`);
    }
    mustHold(!('a' in Object.prototype), () => 'all objects were changed');
  },
  *smaller({ method, url, headers, body }) {
    for (const name of Object.keys(headers)) yield { method, url, headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)), body };
    for (const shorter of smallerTexts(body)) yield { method, url, headers, body: shorter };
    for (const shorter of smallerTexts(url)) if (shorter.startsWith('/')) yield { method, url: shorter, headers, body };
  },
  show: ({ method, url, headers, body }) => [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\n'),
};

function queryOf(random: Random): string {
  return Array.from({ length: random.below(4) }, () => `${random.pick(['q', 'page', 'size', 'sort', 'days', 'since', 'from', 'to', 'count', '__proto__', 'q[]', 'q[a]'])}=${random.pick(NAMES)}`).join('&');
}

function headersOf(random: Random): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': random.below(3) === 0 ? random.pick(TYPES) : 'application/json' };
  if (random.below(3) > 0) headers['authorization'] = random.pick(TOKENS);
  for (let more = random.below(3); more > 0; more--) headers[random.pick(HEADERS)] = random.pick(['"x"', 'x', `sha256-${'A'.repeat(43)}=`, `${'A'.repeat(43)}=`, `${'A'.repeat(86)}==`, 'x'.repeat(3000), '*', 'gzip', '100-continue', 'bytes=0-1']);
  return headers;
}

function bodyOf(random: Random): string {
  if (random.below(6) === 0) return random.pick(['', '{', 'null', '[]', '"', '\u0000', '\u001f\u008b\b', 'x'.repeat(1000)]);
  const body = `{${Array.from({ length: random.below(6) }, () => `"${random.pick(FIELDS)}":${random.pick(VALUES)}`).join(',')}}`;
  return random.below(10) === 0 ? damaged(random, body) : body;
}

function damaged(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(['', '"', '}', '%', '/', '\\', '#', '?', '..', '\u00e9']) + text.slice(at + random.below(3));
}
