import { z } from 'zod';
import { wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { firstRow, type Queries } from '../database/database.ts';
import type { Caller } from './tokens.ts';

/** That a key is one with which the account signs. @throws PackageFault 6114 */
export async function checkOwnKey(queries: Queries, { accountId, user }: Caller, publicKey: string): Promise<void> {
  const key = await firstRow(queries, z.object({ revoked_at: z.coerce.number().nullable() }), 'select revoked_at from keys where public_key = $1 and account_id = $2', [publicKey, accountId]);
  if (key === null) throw packageFault(wrongSignature, { problem: `\`${user}\` has registered no such key` }, '`noodle pkg login` registers the key of this machine');
  if (key.revoked_at !== null) throw packageFault(wrongSignature, { problem: 'the key was revoked' });
}
