import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';

export const BUCKET_KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'eu-central-1' };

/** A bucket that checks signatures as AWS describes them (Signature Version 4), and lists two objects a page. */
export class TestBucket {
  readonly objects = new Map<string, Buffer>();
  readonly refused: string[] = [];
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<TestBucket> {
    const server = createServer();
    const bucket = new TestBucket(server);
    server.on('request', (request, response) => {
      void readAll(request).then((body) => {
        const { status, text } = bucket.answer(request, body);
        response.writeHead(status).end(text);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return bucket;
  }

  get address(): string {
    const bound = this.server.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${bound.port}/packages`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, body: Buffer): { readonly status: number; readonly text?: Buffer | string } {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const problem = wrongSignature(request, url, body);
    if (problem !== null) {
      this.refused.push(problem);
      return { status: 403, text: '<Error/>' };
    }
    const key = url.pathname.replace('/packages/', '');
    if (key === '') return { status: 200, text: this.page(url) };
    if (request.method === 'PUT') this.objects.set(key, body);
    if (request.method === 'DELETE') this.objects.delete(key);
    const found = this.objects.get(key);
    return request.method !== 'GET' ? { status: 200 } : found ? { status: 200, text: found } : { status: 404, text: '<Error/>' };
  }

  private page(url: URL): string {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(url.searchParams.get('prefix') ?? '')).sort();
    const from = Number(url.searchParams.get('continuation-token') ?? 0);
    const contents = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`);
    const more = from + 2 < keys.length;
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''}</ListBucketResult>`;
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What is wrong with how a request is signed; null where nothing is. */
function wrongSignature({ method, headers }: IncomingMessage, url: URL, body: Buffer): string | null {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
  if (!match) return 'no signature';
  const [, id, date, region, names, signature] = match;
  const payload = String(headers['x-amz-content-sha256']);
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return 'another body';
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort().join('&');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = [method, url.pathname, query, signed, names, payload].join('\n');
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer | string>((secret, part) => createHmac('sha256', secret).update(part).digest(), `AWS4${BUCKET_KEYS.secretAccessKey}`);
  const right = createHmac('sha256', key).update(['AWS4-HMAC-SHA256', headers['x-amz-date'], `${date}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')).digest('hex');
  return id === BUCKET_KEYS.accessKeyId && region === BUCKET_KEYS.region && signature === right ? null : 'another signature';
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
