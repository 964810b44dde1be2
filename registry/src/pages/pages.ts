import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { PackageFault } from '@noodlecore/package-manager/fault';
import { exactVersion, packageName } from '@noodlecore/package-manager/protocol/values';
import { secure } from '../http/security.ts';
import { statusOf } from '../http/status.ts';
import type { SentAnswer } from '../packages/answer-cache.ts';
import type { Registry } from '../registry.ts';
import { homePage, searchPage } from './home.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { modulePage } from './module.ts';
import { packagePage } from './package.ts';
import { STYLE } from './style.ts';

const homeQuery = z.object({ q: z.string().trim().max(200).catch(''), page: z.coerce.number().int().min(1).max(1000).catch(1) });
const packageParams = z.object({ name: packageName, version: exactVersion.optional() });
const moduleParams = z.object({ name: packageName, version: exactVersion, module: z.string().regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/).max(200) });
/** A bowl. */
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0a666c" d="M1 8h14a7 7 0 0 1-14 0z"/><path fill="none" stroke="#0a666c" stroke-width="1.5" d="M5 7V2m3 5V1m3 6V2"/></svg>';

/** The pages that people read: made on the server, without any script. */
export function addPages(server: FastifyInstance, registry: Registry): void {
  server.get('/', async (request, reply) => {
    const { q, page } = homeQuery.parse(request.query);
    return sendPage(reply, () => (q === '' ? registry.answers.view('home', () => homePage(registry)) : registry.answers.view(`found ${page} ${q}`, () => searchPage(registry, q, page))));
  });
  for (const path of ['/packages/:name', '/packages/:name/:version']) {
    server.get(path, async (request, reply) => {
      const params = packageParams.safeParse(request.params);
      return params.success ? sendPage(reply, () => packageView(registry, params.data)) : notFound(reply);
    });
  }
  server.get('/packages/:name/:version/:module', async (request, reply) => {
    const params = moduleParams.safeParse(request.params);
    return params.success ? sendPage(reply, () => moduleView(registry, params.data)) : notFound(reply);
  });
  addFile(server, '/style.css', 'text/css; charset=utf-8', STYLE);
  addFile(server, '/icon.svg', 'image/svg+xml', ICON);
}

function addFile(server: FastifyInstance, path: string, type: string, text: string): void {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  server.get(path, async (request, reply) => {
    secure(reply, 'page');
    reply.headers({ 'cache-control': 'public, max-age=300', etag }).type(type);
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text);
  });
}

function packageView(registry: Registry, { name, version }: z.infer<typeof packageParams>): Promise<SentAnswer> {
  return registry.answers.view(`package ${name} ${version ?? ''}`, () => packagePage(registry, name, version ?? null));
}

function moduleView(registry: Registry, address: z.infer<typeof moduleParams>): Promise<SentAnswer> {
  return registry.answers.lasting(`${address.name} ${address.version} ${address.module}`, () => modulePage(registry, address));
}

async function sendPage(reply: FastifyReply, make: () => Promise<SentAnswer>): Promise<FastifyReply> {
  secure(reply, 'page');
  try {
    return reply.type('text/html; charset=utf-8').send((await make()).bytes);
  } catch (error) {
    if (error instanceof PackageFault && statusOf(error.code) === 404) return notFound(reply);
    throw error;
  }
}

function notFound(reply: FastifyReply): FastifyReply {
  secure(reply, 'page');
  return reply.code(404).type('text/html; charset=utf-8').send(layout({ title: 'Not there', content: html`<h1>There is no such package</h1><p>It may have another name: search for a word of what it does.</p>` }));
}
