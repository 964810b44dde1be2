import { unknownPackage } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { invalidManifest } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { PackageClient } from '@noodlecore/package-manager/operations';
import { fault } from '../fault.ts';
import { readManifest } from '../manifest.ts';
import type { PublishedVersion } from '../publish/guards.ts';
import { operations } from './operations.ts';

/** All versions that there are of a package, yanked ones too; none where it is not published. */
export async function publishedVersions(client: PackageClient, name: string): Promise<readonly string[]> {
  return (await client.document(name))?.versions.map(({ version }) => version) ?? [];
}

/**
 * A published version, checked as installing does it.
 * @throws PackageFault 6001, 6003 and what else stands against an archive
 */
export async function fetchVersion(client: PackageClient, name: string, version: string): Promise<PublishedVersion> {
  const found = (await client.document(name))?.versions.find((each) => each.version === version);
  if (!found) throw fault(unknownPackage, { name: `${name} ${version}`, registry: client.registry });
  const { integrity } = found;
  await client.vouch({ name, version, integrity });
  return readPacked(await client.archive({ name, version, integrity }), `${name} ${version}`);
}

/** @throws Fault 7012, PackageFault 6004, 6005, 6006 */
export async function readPacked(bytes: Uint8Array, shown: string): Promise<PublishedVersion> {
  const { readArchive } = await operations();
  const files = await readArchive(bytes);
  const text = files.get('noodle.json');
  if (!text) throw fault(invalidManifest, { path: `${shown}: noodle.json`, problem: 'it is not there' });
  return { manifest: readManifest(text.toString('utf8'), `${shown}: noodle.json`), files };
}
