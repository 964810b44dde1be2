import type { ServerResponse } from 'node:http';
import { registryBusy } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';

/** Each holds up to 16 MB in memory while it comes. */
const MOST = 32;
const MOST_OF_ONE = 8;

/** The archives that are coming in: so many at once, that neither one account nor all together fill the memory. */
export class Uploads {
  private readonly byAccount = new Map<number, number>();
  private count = 0;

  /** Counts one until its response is over. @throws PackageFault 6123 */
  begin(accountId: number, response: ServerResponse): void {
    const own = this.byAccount.get(accountId) ?? 0;
    if (this.count >= MOST || own >= MOST_OF_ONE) throw packageFault(registryBusy, { reason: 'too many archives are being sent at once' });
    this.count++;
    this.byAccount.set(accountId, own + 1);
    response.once('close', () => this.end(accountId));
  }

  private end(accountId: number): void {
    const left = (this.byAccount.get(accountId) ?? 1) - 1;
    this.count--;
    if (left === 0) this.byAccount.delete(accountId);
    else this.byAccount.set(accountId, left);
  }
}
