import { createHash, timingSafeEqual } from 'node:crypto';
import { wrongIntegrity } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { packageFault } from '../fault.ts';

export { isIntegrity } from './integrity-form.ts';

/** The hash of bytes in the form of Subresource Integrity: `sha256-` and base64 (W3C SRI). */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** The hash in hexadecimal, for names of files. */
export function hexOf(integrity: string): string {
  return Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex');
}

/** @throws PackageFault 6003 */
export function checkIntegrity(bytes: Uint8Array, expected: string, { name, version }: { readonly name: string; readonly version: string }): void {
  const found = integrityOf(bytes);
  const same = found.length === expected.length && timingSafeEqual(Buffer.from(found), Buffer.from(expected));
  if (!same) throw packageFault(wrongIntegrity, { name, version, expected, found });
}
