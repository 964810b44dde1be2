import type * as everything from '@noodlecore/package-manager/operations';

/** What commands do with packages; loaded when the first of them runs. */
export function operations(): Promise<typeof everything> {
  return import('@noodlecore/package-manager/operations');
}
