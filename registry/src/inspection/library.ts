import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Library } from '@noodlecore/package-manager/interface/packed-program';

const PREFIX = 'noodlecore.';
const PRELUDE = 'noodlecore.core';

/** The library in a folder, each module read when it is first asked for. */
export function openLibrary(folder: string): Library {
  const known = new Map<string, SourceText | undefined>();
  const load = (name: string): SourceText | undefined => {
    const path = `${name.replaceAll('.', '/')}.nc`;
    return /^noodlecore(\.[a-z]\w*)+$/.test(name) ? readSource(folder, path) : undefined;
  };
  const resolve = (name: string): SourceText | undefined => {
    if (!name.startsWith(PREFIX)) return undefined;
    if (!known.has(name)) known.set(name, load(name));
    return known.get(name);
  };
  const prelude = readdirSync(join(folder, ...PRELUDE.split('.'))).filter((file) => file.endsWith('.nc')).map((file) => `${PRELUDE}.${file.slice(0, -'.nc'.length)}`);
  return { host: { resolve, moduleNames: () => prelude }, prelude };
}

function readSource(folder: string, path: string): SourceText | undefined {
  try {
    return { path, text: readFileSync(join(folder, path), 'utf8') };
  } catch {
    return undefined;
  }
}
