import { invalidOption } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { KeyPair } from '@noodlecore/package-manager/trust/signature';
import { fault } from '../fault.ts';
import { credentials } from './credentials.ts';
import { operations } from './operations.ts';

/** The user's own key, or the one that continuous integration is given. */
export async function signingKey(): Promise<KeyPair> {
  const given = process.env['NOODLE_SIGNING_KEY'];
  if (!given) return (await credentials()).signingKey();
  const pair = (await operations()).keyPairOf(given);
  if (pair) return pair;
  throw fault(invalidOption, { option: 'NOODLE_SIGNING_KEY', value: '…', expected: 'an Ed25519 key: base64 of PKCS #8' });
}
