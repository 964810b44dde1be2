import { wrongSignature } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { Params, Route } from '@noodlecore/package-manager/protocol/route';
import { callStatement, MAX_CALL_AGE_MS, signedHeaders } from '@noodlecore/package-manager/protocol/signed-call';
import { isSignedBy } from '@noodlecore/package-manager/trust/signature';
import type { Queries } from '../database/database.ts';
import { parsePart } from '../http/parse.ts';
import { checkOwnKey } from './own-key.ts';
import type { Caller } from './tokens.ts';

export interface SignedRequest {
  readonly params: Params;
  readonly headers: unknown;
  /** As it came. */
  readonly body: unknown;
}

/**
 * That a call was made by somebody who has a key of the account, and not the token alone.
 * @throws PackageFault 6101, 6114
 */
export async function checkSigned(queries: Queries, route: Route, { params, headers, body }: SignedRequest, caller: Caller, now: number): Promise<void> {
  const { 'noodle-key': key, 'noodle-signature': signature, 'noodle-time': time } = parsePart(signedHeaders, headers, 'headers');
  if (Math.abs(now - Number(time)) > MAX_CALL_AGE_MS) throw packageFault(wrongSignature, { problem: `it was made ${now > Number(time) ? 'too long ago' : 'in the future'}, by the registry's clock` });
  if (!isSignedBy(callStatement(route, params, body, time), signature, key)) throw packageFault(wrongSignature, { problem: 'it is not one of this key for this call' });
  await checkOwnKey(queries, caller, key);
}
