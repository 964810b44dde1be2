import { tooManyRequests } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';

const WINDOW_MS = 15 * 60_000;
const MOST = 20;
/** More names than these are not remembered; the limit by address stands beside. */
const MOST_NAMES = 10_000;

/** Failed logins by account: whoever tries passwords from many addresses is slowed down too. */
export class FailedLogins {
  private readonly failures = new Map<string, { count: number; readonly since: number }>();

  /** @throws PackageFault 6104 */
  check(user: string, now: number): void {
    const failed = this.failures.get(user);
    if (!failed) return;
    if (failed.since + WINDOW_MS <= now) this.failures.delete(user);
    else if (failed.count >= MOST) throw packageFault(tooManyRequests, { seconds: Math.ceil((failed.since + WINDOW_MS - now) / 1000) });
  }

  failed(user: string, now: number): void {
    const failed = this.failures.get(user);
    if (failed) failed.count++;
    else {
      if (this.failures.size >= MOST_NAMES) this.failures.delete(this.failures.keys().next().value ?? '');
      this.failures.set(user, { count: 1, since: now });
    }
  }

  succeeded(user: string): void {
    this.failures.delete(user);
  }
}
