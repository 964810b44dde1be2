import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fill, startServer } from './filled-registry.ts';
import type { Result } from './run.ts';

/**
 * A registry of 200 packages beside a bare fastify that answers the same bytes: what tokens, limits, headers and the look-up
 * cost. Both are processes of their own, asked in turns over kept connections.
 */
const CONNECTIONS = 16;
const ROUNDS = 5;

interface Load {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Asked one after the other. */
  readonly paths: readonly string[];
  readonly body?: string;
  readonly requests: number;
}

interface Speed {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p95: number;
}

export async function measureRegistry(work: string): Promise<Result[]> {
  const registry = await startServer('registry-server.ts', [join(work, 'registry')]);
  try {
    const names = await fill(registry.address, work);
    const loads: Load[] = [
      { name: 'index', method: 'GET', paths: names.map((name) => `/v1/packages/${name}`), requests: 4000 },
      { name: 'search', method: 'GET', paths: ['/v1/search?q=many'], requests: 4000 },
      { name: 'search, each time for another word', method: 'GET', paths: Array.from({ length: 20_000 }, (_, i) => `/v1/search?q=${names[i % names.length]}&size=${1 + (Math.floor(i / names.length) % 100)}`), requests: 800 },
      { name: 'archive', method: 'GET', paths: names.map((name) => `/v1/packages/${name}/1.0.0/archive`), requests: 2000 },
      { name: 'page', method: 'GET', paths: names.map((name) => `/packages/${name}`), requests: 2000 },
      { name: '200 packages', method: 'POST', paths: ['/v1/packages/query'], body: JSON.stringify({ names }), requests: 400 },
    ];
    const results: Result[] = [];
    for (const load of loads) results.push(...(await compare(registry.address, load, work)));
    return results;
  } finally {
    registry.child.kill();
  }
}

async function compare(address: string, load: Load, work: string): Promise<Result[]> {
  const answer = join(work, 'answer.json');
  writeFileSync(answer, await send(new Agent(), address, load, load.paths[0]));
  const bare = await startServer('bare-server.ts', [load.method, answer]);
  const ours: Speed[] = [];
  const theirs: Speed[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const pair = [await speedOf(address, load, round), await speedOf(bare.address, load, round)] as const;
      // The first round is for the engines to compile.
      if (round > 0) {
        ours.push(pair[0]);
        theirs.push(pair[1]);
      }
    }
  } finally {
    bare.child.kill();
  }
  const [our, their] = [middle(ours), middle(theirs)];
  return [
    { name: `registry: ${load.name}`, value: our.perSecond, unit: 'requests/s', peer: 'bare fastify', peerValue: their.perSecond, ratio: our.perSecond / their.perSecond, ...(load.name !== '200 packages' && { goal: '1,000/s' }) },
    { name: `registry: ${load.name}, p95`, value: our.p95, unit: 'ms', peer: 'bare fastify', peerValue: their.p95, ratio: their.p95 / our.p95, goal: '50 ms' },
  ];
}

function middle(speeds: readonly Speed[]): Speed {
  const half = Math.floor(speeds.length / 2);
  const of = (key: keyof Speed): number => speeds.map((speed) => speed[key]).sort((a, b) => a - b)[half];
  return { perSecond: of('perSecond'), p95: of('p95') };
}

async function speedOf(address: string, load: Load, round: number): Promise<Speed> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let asked = round * load.requests;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let i = 0; i < load.requests / CONNECTIONS; i++) {
        const sent = performance.now();
        await send(agent, address, load, load.paths[asked++ % load.paths.length]);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: times[Math.floor(times.length * 0.95)] };
}

function send(agent: Agent, address: string, { method, body }: Load, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, agent, headers: body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => (response.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${path} answered ${response.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 200)}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
