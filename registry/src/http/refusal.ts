import { STATUS_CODES } from 'node:http';
import { invalidRequest, registryBusy, registryFault, requestTooLarge } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { PackageFault, packageFault, systemCode } from '@noodlecore/package-manager/fault';
import type { ErrorAnswer } from '@noodlecore/package-manager/protocol/error';
import { RefusedRelease } from '../packages/refused-release.ts';
import { codeName } from './status.ts';

/** What a stranger is told of an error: one of ours as it is, one of HTTP as ours, and of all others nothing. */
export function refusalOf(error: unknown): PackageFault {
  if (error instanceof PackageFault) return error;
  const code = systemCode(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return packageFault(requestTooLarge, { limit: 'the registry takes' });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return packageFault(invalidRequest, { where: 'content-type', problem: 'is none that this call takes' });
  if (isFaultOfRequest(error)) return packageFault(invalidRequest, { where: 'the request', problem: STATUS_CODES[error.statusCode]?.toLowerCase() ?? 'is malformed' });
  return NO_ANSWER.has(code) ? packageFault(registryBusy, { reason: 'its database does not answer' }) : packageFault(registryFault, {});
}

/** What a connection to a database or a bucket ends with. */
const NO_ANSWER: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

function isFaultOfRequest(error: unknown): error is Error & { readonly statusCode: number } {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}

export function answerOf(fault: PackageFault, requestId: string): ErrorAnswer {
  const { code, message, hint } = fault;
  return { code, name: codeName(code), message, ...(hint !== undefined && { hint }), ...(fault instanceof RefusedRelease && { problems: [...fault.problems] }), requestId };
}
