import { z } from 'zod';
import { PROTOCOL_VERSION } from '@noodlecore/package-manager/protocol/about';
import { errorAnswer } from '@noodlecore/package-manager/protocol/error';
import type { Route } from '@noodlecore/package-manager/protocol/route';
import { routes } from '@noodlecore/package-manager/protocol/routes';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of all calls, made from the table that the server runs by. */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {})[route.method.toLowerCase()] = operation(name, route);
  return {
    openapi: '3.1.0',
    info: { title: 'NoodleCore package registry', version: `${PROTOCOL_VERSION}.0.0`, license: { name: 'MIT', identifier: 'MIT' }, description: 'Every refusal has a code that `noodle explain CODE` explains.' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Refusal: schemaOf(errorAnswer, 'output') }, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation(name: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.group],
    ...(route.scope !== null && { security: [{ token: [] }], description: `Takes a token with the scope \`${route.scope}\`.` }),
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...parametersOf(route.headers, 'header')],
    ...(route.body !== undefined && { requestBody: { required: true, content: contentOf(route.body, 'input') } }),
    responses: {
      200: { description: route.summary, content: contentOf(route.answer, 'output') },
      default: { description: 'Refused', content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    },
  };
}

function parametersOf(parts: z.ZodObject | undefined, place: 'path' | 'query' | 'header'): Json[] {
  return Object.entries(parts?.shape ?? {}).map(([name, part]) => {
    const schema = schemaOf(z.object({ part }), 'input');
    const { properties, required } = z.object({ properties: z.object({ part: z.record(z.string(), z.unknown()) }), required: z.array(z.string()).optional() }).parse(schema);
    return { name, in: place, required: place === 'path' || required !== undefined, schema: properties.part };
  });
}

function contentOf(part: NonNullable<Route['body']> | Route['answer'], side: 'input' | 'output'): Json {
  if (part === 'archive') return { 'application/gzip': { schema: { type: 'string', format: 'binary' } } };
  if (part === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  return { 'application/json': { schema: schemaOf(part, side) } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
