import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { PackageFault } from '@noodlecore/package-manager/fault';
import { exactVersion, packageName } from '@noodlecore/package-manager/protocol/values';
import { secure } from '../http/security.ts';
import { statusOf } from '../http/status.ts';
import type { Registry } from '../registry.ts';
import { homePage, searchPage } from './home.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { packagePage } from './package.ts';
import { STYLE } from './style.ts';

const homeQuery = z.object({ q: z.string().trim().max(200).catch(''), page: z.coerce.number().int().min(1).max(1000).catch(1) });
const packageParams = z.object({ name: packageName, version: exactVersion.optional() });
const STYLE_TAG = `"${createHash('sha256').update(STYLE).digest('base64url')}"`;

/** The pages that people read: made on the server, without any script. */
export function addPages(server: FastifyInstance, registry: Registry): void {
  server.get('/', async (request, reply) => {
    const { q, page } = homeQuery.parse(request.query);
    return sendPage(reply, () => (q === '' ? homePage(registry) : searchPage(registry, q, page)));
  });
  for (const path of ['/packages/:name', '/packages/:name/:version']) {
    server.get(path, async (request, reply) => {
      const params = packageParams.safeParse(request.params);
      return params.success ? sendPage(reply, () => packagePage(registry, params.data.name, params.data.version ?? null)) : notFound(reply);
    });
  }
  server.get('/style.css', async (request, reply) => {
    secure(reply, 'page');
    reply.headers({ 'cache-control': 'public, max-age=300', etag: STYLE_TAG }).type('text/css; charset=utf-8');
    return request.headers['if-none-match'] === STYLE_TAG ? reply.code(304).send() : reply.send(STYLE);
  });
}

async function sendPage(reply: FastifyReply, make: () => Promise<string>): Promise<FastifyReply> {
  secure(reply, 'page');
  try {
    return reply.type('text/html; charset=utf-8').send(await make());
  } catch (error) {
    if (error instanceof PackageFault && statusOf(error.code) === 404) return notFound(reply);
    throw error;
  }
}

function notFound(reply: FastifyReply): FastifyReply {
  secure(reply, 'page');
  return reply.code(404).type('text/html; charset=utf-8').send(layout({ title: 'Not there', content: html`<h1>There is no such package</h1><p>It may have another name: search for a word of what it does.</p>` }));
}
