import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import { isSigned } from '@noodlecore/package-manager/protocol/signed-call';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { DEFAULT_RATES } from '@noodlecore/registry/http/limits';
import { openApiDocument } from '@noodlecore/registry/http/openapi';
import { readFrom } from '../support/files.ts';
import { removeTemporary } from './support/data.ts';
import { HOOK_MS, startTestRegistry, type TestRegistry } from './support/start.ts';

/** What is said of the calls: the OpenAPI description and the page of the documentation. */

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry();
}, HOOK_MS);
afterAll(async () => {
  await registry.started.stop();
  removeTemporary();
}, HOOK_MS);

const all: readonly [string, Route][] = Object.entries(routes);
const operation = z.looseObject({ operationId: z.string(), parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema: z.record(z.string(), z.unknown()) })) });
const document = z.object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), operation)) });

test('the description that is served has every call, with its parameters', async () => {
  const served = await registry.client.ok(routes.openapi);
  expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  const { paths } = document.parse(served);
  expect(Object.values(paths).flatMap((path) => Object.values(path)).map(({ operationId }) => operationId).sort()).toEqual(all.map(([name]) => name).sort());
  for (const [path, operations] of Object.entries(paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const { parameters } of Object.values(operations)) expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath);
  }
  // Everything that is referred to is there.
  for (const [, name] of JSON.stringify(served).matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(served).toHaveProperty(['components', 'schemas', name]);
});

test('the page of the documentation has every call with its scope, codes that exist, and the limits as they are', () => {
  const page = readFrom('docs/packages', 'registry.md');
  const lines = page.split('\n');
  for (const [name, route] of all) {
    const { method, path, scope } = route;
    const line = lines.find((each) => each.startsWith(`| \`${method} ${path}\` |`));
    expect(line, name).toMatch(new RegExp(`\\| ${scope ?? ''}${isSigned(route) ? ', signed' : ''} ?\\|$`));
  }
  for (const [, code] of page.matchAll(/(?<!RFC )\b(6\d{3})\b/g)) expect(catalogue.some((entry) => entry.code === Number(code)), code).toBe(true);
  expect(page).toContain(`${DEFAULT_RATES.reads.toLocaleString('en')} times a minute, publish ${DEFAULT_RATES.publishes} times, log in ${DEFAULT_RATES.logins} times and make ${DEFAULT_RATES.registrations} accounts`);
});
