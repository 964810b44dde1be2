import { publishedOtherwise, unpublishable, wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { readArchive, type ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { packageFault } from '@noodlecore/package-manager/fault';
import { MANIFEST_NAME, type Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { parseManifest } from '@noodlecore/package-manager/manifest/parse';
import { provenance, type Provenance } from '@noodlecore/package-manager/protocol/provenance';
import { checkProvenance } from '@noodlecore/package-manager/trust/provenance';
import { isSignedBy, releaseStatement } from '@noodlecore/package-manager/trust/signature';

/** What is sent to be published, before anything of it is believed. */
export interface Submission {
  readonly name: string;
  readonly version: string;
  readonly archive: Buffer;
  readonly integrity: string;
  readonly signature: string;
  readonly publicKey: string;
  /** Base64 of JSON. */
  readonly provenance: string | undefined;
}

export interface CheckedSubmission {
  readonly manifest: Manifest;
  readonly readme: string;
  readonly provenance: Provenance | null;
}

/** What is kept of a README: enough for a page. */
const MAX_README_BYTES = 256 * 1024;

/**
 * What takes only the submission itself to see.
 * @throws PackageFault 6004, 6005, 6006 (the archive), 6112 (is something else), 6113 (may not be published), 6114 (signature)
 */
export async function checkSubmission(submission: Submission): Promise<CheckedSubmission> {
  const { name, version, integrity, archive } = submission;
  const found = integrityOf(archive);
  if (found !== integrity) throw packageFault(publishedOtherwise, { problem: `its hash is ${found} and not ${integrity}` });
  if (!isSignedBy(releaseStatement({ name, version, integrity }), submission.signature, submission.publicKey)) throw packageFault(wrongSignature, { problem: 'it is not one of this key for this name, version and hash' });
  const built = provenanceOf(submission);
  const files = await readOneAtATime(archive);
  const manifest = manifestIn(files, name);
  if (manifest.name !== name || manifest.version !== version) throw packageFault(publishedOtherwise, { problem: `its noodle.json says \`${manifest.name}\` ${manifest.version}, and not \`${name}\` ${version}` });
  return { manifest, readme: checkContents(manifest, files), provenance: built };
}

let reading: Promise<unknown> = Promise.resolve();

/** An archive can unpack to many times its size: never more than one at once in memory. */
function readOneAtATime(archive: Buffer): Promise<ArchiveFiles> {
  const mine = reading.then(() => readArchive(archive));
  reading = mine.catch(() => {});
  return mine;
}

function manifestIn(files: ArchiveFiles, name: string): Manifest {
  const bytes = files.get(MANIFEST_NAME);
  if (!bytes) throw packageFault(unpublishable, { name, problem: 'the archive has no noodle.json' });
  const parsed = parseManifest(bytes.toString('utf8'));
  if (parsed.kind === 'problems') throw packageFault(unpublishable, { name, problem: `its noodle.json is not valid: ${parsed.problems[0].message}` });
  return parsed.manifest;
}

/** The README. */
function checkContents(manifest: Manifest, files: ArchiveFiles): string {
  const refuse = (problem: string): Error => packageFault(unpublishable, { name: manifest.name, problem });
  if (manifest.status === 'private') throw refuse('its status is `private`');
  if (manifest.license === null) throw refuse('its noodle.json names no `license`');
  const onPath = manifest.dependencies.find(({ path, range }) => path !== null && range === '*');
  if (onPath) throw refuse(`it needs \`${onPath.name}\` from a folder beside it, with no range of versions`);
  const path = [...files.keys()].find((each) => /^readme(?:\.md)?$/i.test(each));
  const readme = path === undefined ? '' : (files.get(path)?.subarray(0, MAX_README_BYTES).toString('utf8').replaceAll('\0', '') ?? '');
  if (readme.trim() === '') throw refuse('it has no README');
  return readme;
}

/** Null where none was sent. @throws PackageFault 6112, 6114 */
function provenanceOf({ provenance: sent, ...release }: Submission): Provenance | null {
  if (sent === undefined) return null;
  const read = provenance.safeParse(parsedJson(Buffer.from(sent, 'base64').toString('utf8')));
  if (!read.success) throw packageFault(publishedOtherwise, { problem: 'its provenance cannot be read' });
  const checked = checkProvenance(read.data, release);
  switch (checked.kind) {
    case 'unsigned':
      throw packageFault(wrongSignature, { problem: 'the provenance is not signed by the key that it names' });
    case 'refused':
      throw packageFault(publishedOtherwise, { problem: `its provenance does not count: ${checked.problem}` });
    case 'stated':
      return read.data;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
