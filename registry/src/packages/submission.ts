import { publishedOtherwise, wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { integrityOf } from '@noodlecore/package-manager/archive/integrity';
import { packageFault } from '@noodlecore/package-manager/fault';
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

/**
 * Whether its bytes are those that its sender signed, before anybody looks into them. Its provenance; null where none was sent.
 * @throws PackageFault 6112 (is something else), 6114 (signature)
 */
export function checkSignatures(submission: Submission): Provenance | null {
  const { name, version, integrity, archive } = submission;
  const found = integrityOf(archive);
  if (found !== integrity) throw packageFault(publishedOtherwise, { problem: `its hash is ${found} and not ${integrity}` });
  if (!isSignedBy(releaseStatement({ name, version, integrity }), submission.signature, submission.publicKey)) throw packageFault(wrongSignature, { problem: 'it is not one of this key for this name, version and hash' });
  return provenanceOf(submission);
}

/** @throws PackageFault 6112, 6114 */
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
