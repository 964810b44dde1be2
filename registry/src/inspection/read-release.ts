import { publishedOtherwise, unpublishable } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { readArchive, type ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { PackedPackage } from '@noodlecore/package-manager/interface/packed-program';
import { MANIFEST_NAME, type Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import type { InspectionJob } from './messages.ts';

/** What is kept of a README: enough for a page. */
const MAX_README_BYTES = 256 * 1024;

/**
 * What an archive holds that is to be published.
 * @throws PackageFault 6004, 6005, 6006 (the archive), 6112 (is something else), 6113 (its manifest)
 */
export async function readRelease({ name, version, archive }: InspectionJob): Promise<PackedPackage> {
  const files = await readArchive(archive);
  const manifest = manifestIn(files, name);
  if (manifest.name !== name || manifest.version !== version) throw packageFault(publishedOtherwise, { problem: `its noodle.json says \`${manifest.name}\` ${manifest.version}, and not \`${name}\` ${version}` });
  return { manifest, files };
}

export function manifestIn(files: ArchiveFiles, name: string): Manifest {
  const bytes = files.get(MANIFEST_NAME);
  if (!bytes) throw packageFault(unpublishable, { name, problem: 'the archive has no noodle.json' });
  const parsed = parseManifest(bytes.toString('utf8'));
  if (parsed.kind === 'problems') throw packageFault(unpublishable, { name, problem: `its noodle.json is not valid: ${parsed.problems[0].message}` });
  return parsed.manifest;
}

/** The README as its page shows it; empty where there is none. */
export function readmeIn(files: ArchiveFiles): string {
  const path = [...files.keys()].find((each) => /^readme(?:\.[a-z]+)?$/i.test(each));
  return path === undefined ? '' : (files.get(path)?.subarray(0, MAX_README_BYTES).toString('utf8').replaceAll('\0', '') ?? '');
}
