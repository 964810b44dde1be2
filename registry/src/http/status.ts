import type { CatalogueEntry } from '@noodlecore/compiler/diagnostics/catalogue/index';
import * as packages from '@noodlecore/compiler/diagnostics/catalogue/packages';
import * as registry from '@noodlecore/compiler/diagnostics/catalogue/registry';

/** The status of each code that a registry answers (RFC 9110); all others are 422: understood, and refused. */
const STATUS: ReadonlyMap<number, number> = new Map([
  [registry.invalidRequest.code, 400],
  [registry.notLoggedIn.code, 401],
  [registry.wrongPassword.code, 401],
  [registry.invalidToken.code, 401],
  [registry.tokenMayNot.code, 403],
  [registry.roleMayNot.code, 403],
  [registry.unknownAddress.code, 404],
  [registry.unknownVersion.code, 404],
  [registry.unknownUser.code, 404],
  [registry.notThere.code, 404],
  [packages.unknownPackage.code, 404],
  [registry.userTaken.code, 409],
  [registry.versionExists.code, 409],
  [registry.nameTooSimilar.code, 409],
  [registry.invalidConfirmation.code, 409],
  [registry.lastOwner.code, 409],
  [registry.keyTaken.code, 409],
  [registry.requestTooLarge.code, 413],
  [packages.archiveTooLarge.code, 413],
  [registry.tooManyRequests.code, 429],
  [registry.registryFault.code, 500],
  [registry.registryBusy.code, 503],
]);

const names: ReadonlyMap<number, string> = new Map([...Object.values(packages), ...Object.values(registry)].map((entry: CatalogueEntry) => [entry.code, entry.name]));

export function statusOf(code: number): number {
  return STATUS.get(code) ?? 422;
}

export function codeName(code: number): string {
  return names.get(code) ?? '';
}
