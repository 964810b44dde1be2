import type { PackageNews } from '@noodlecore/lsp/index';
import { operations } from './operations.ts';
import { places, registryAddress, registryOfProject } from './registry.ts';

/** For how long an answer holds, and that there was none: milliseconds. */
const LASTING = 5 * 60_000;

const known = new Map<string, { readonly until: number; readonly news: Promise<PackageNews | null> }>();

/** What the registry of a project says of a package; null where there is no such package, no registry, or no answer. An editor asks at every move of the mouse. */
export function newestOf(name: string, folder: string, now: number = Date.now()): Promise<PackageNews | null> {
  const key = `${folder}\0${name}`;
  const before = known.get(key);
  if (before && before.until > now) return before.news;
  const news = ask(name, folder).catch(() => null);
  known.set(key, { until: now + LASTING, news });
  return news;
}

async function ask(name: string, folder: string): Promise<PackageNews | null> {
  const { Connection, KnownRegistry, PackageClient } = await operations();
  const { NOODLE_REGISTRY } = process.env;
  const address = await registryAddress({ registry: NOODLE_REGISTRY || (registryOfProject(folder) ?? undefined) });
  const client = new PackageClient(new Connection(address, { tries: 1 }), new KnownRegistry(address, places()));
  const document = await client.document(name);
  const version = document?.latest ?? document?.versions.at(-1)?.version;
  if (!document || version === undefined) return null;
  return { version, description: document.description, deprecated: document.versions.find((each) => each.version === version)?.deprecated ?? null };
}
