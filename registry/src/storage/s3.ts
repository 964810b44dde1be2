import { AwsClient } from 'aws4fetch';
import { isStorageKey, type Storage, type StoredArchive } from './storage.ts';

export interface S3Options {
  /** Address of the bucket: `https://s3.eu-central-1.amazonaws.com/packages`, or that of a MinIO. */
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;

/** Archives in a bucket of anything that speaks S3 (Signature Version 4). */
export function openS3({ bucket, region, accessKeyId, secretAccessKey }: S3Options): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const base = bucket.replace(/\/+$/, '');
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await client.fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok || response.status === 404) return response;
    throw new Error(`the bucket answered ${response.status} to ${init.method ?? 'GET'} ${path}`);
  };
  const place = (key: string): string => {
    if (!isStorageKey(key)) throw new Error(`no key of an archive: ${key}`);
    return `/archives/${key}`;
  };
  return {
    async put(key, bytes) {
      // The key is the hash of the bytes, so the bucket checks them too.
      const response = await call(place(key), { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'application/gzip', 'x-amz-content-sha256': key } });
      if (!response.ok) throw new Error(`the bucket answered ${response.status} to PUT`);
    },
    async get(key) {
      const response = await call(place(key), {});
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    },
    list: () => listBucket(call),
    async remove(key) {
      await call(place(key), { method: 'DELETE' });
    },
  };
}

/** ListObjectsV2, a page at a time. Its XML is flat, and keys are ours: 64 digits. */
async function listBucket(call: (path: string, init: RequestInit) => Promise<Response>): Promise<StoredArchive[]> {
  const found: StoredArchive[] = [];
  let next: string | null = '';
  while (next !== null) {
    const response: Response = await call(`/?list-type=2&prefix=archives%2F${next === '' ? '' : `&continuation-token=${encodeURIComponent(next)}`}`, {});
    if (!response.ok) throw new Error('the bucket is not there');
    const text: string = await response.text();
    for (const [, key, time] of text.matchAll(/<Contents>.*?<Key>archives\/([0-9a-f]{64})<\/Key>.*?<LastModified>([^<]+)<\/LastModified>.*?<\/Contents>/gs)) found.push({ key, writtenAt: Date.parse(time) });
    next = /<IsTruncated>true<\/IsTruncated>/.test(text) ? (/<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(text)?.[1] ?? null) : null;
  }
  return found;
}
