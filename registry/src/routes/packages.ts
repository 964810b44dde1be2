import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import type { Handlers } from '../http/call.ts';
import { RawAnswer } from '../http/raw-answer.ts';
import { deprecate } from '../packages/deprecate.ts';
import { findPackage, findVersion, noSuchPackage } from '../packages/find.ts';
import { search } from '../packages/search.ts';
import { readmeOf } from '../packages/readme.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
/** A version never changes. */
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };

export const packageHandlers: Handlers<'packageIndex' | 'packageQuery' | 'archive' | 'readme' | 'search' | 'deprecate'> = {
  async packageIndex({ answers }, { params: { name } }) {
    const document = await answers.index(name);
    if (document === null) throw noSuchPackage(name);
    return new RawAnswer(document.bytes, JSON_TYPE, { etag: document.etag, 'cache-control': 'public, no-cache' });
  },

  async packageQuery({ answers }, { body: { names } }) {
    const wanted = [...new Set(names)];
    const found = await Promise.all(wanted.map((name) => answers.index(name)));
    const parts = found.flatMap((document, i) => [Buffer.from(`${i === 0 ? '' : ','}"${wanted[i]}":`), document?.bytes ?? Buffer.from('null')]);
    return new RawAnswer(Buffer.concat([Buffer.from('{"packages":{'), ...parts, Buffer.from('}}')]), JSON_TYPE);
  },

  async archive({ database, answers, storage, uses }, { params: { name, version } }) {
    const { bytes: found } = await answers.view(`integrity ${name} ${version}`, async () => (await findVersion(database, await findPackage(database, name), version)).integrity);
    const integrity = found.toString();
    const bytes = await storage.get(hexOf(integrity));
    if (bytes === null) throw new Error(`the archive of ${name} ${version} is not in the storage`);
    uses.count(name, version, 'downloads');
    return new RawAnswer(bytes, 'application/gzip', { ...FOREVER, etag: `"${integrity}"` });
  },

  async readme({ database }, { params: { name, version } }) {
    const { id } = await findVersion(database, await findPackage(database, name), version);
    return new RawAnswer(await readmeOf(database, id), 'text/plain; charset=utf-8', FOREVER);
  },

  async search({ database, answers }, { query }) {
    const { bytes, etag } = await answers.view(`search ${JSON.stringify(query)}`, async () => JSON.stringify(await search(database, query)));
    return new RawAnswer(bytes, JSON_TYPE, { etag, 'cache-control': 'public, no-cache' });
  },

  deprecate: (registry, { caller, params: { name }, body }) => deprecate(registry, caller, { name, ...body }),
};
