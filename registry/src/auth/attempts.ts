import { tooManyRequests } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { RetryLater } from '../http/retry-later.ts';
import { FailureCounts } from './failure-counts.ts';
import { networkOf } from './network.ts';

/** Seconds without a failure after which all is forgotten. */
const MEMORY = 60 * 60;
/** Seconds that the longest wait takes. */
const LONGEST_WAIT = 15 * 60;
/** So often somebody may mistype a password before waiting begins. */
const FREE_BY_ACCOUNT = 5;
/** So often all who come from one network may: a whole office is one, too. */
const FREE_BY_NETWORK = 50;

/** One try to log in, counted as failed until it is known to be right. */
export interface Attempt {
  /** It was right, or nobody looked at it. */
  takeBack(): void;
}

/**
 * Failed logins: by account and network together, so that whoever guesses at somebody's password keeps nobody out who comes from elsewhere, and by network
 * alone, so that nobody tries one password on every account. Each failure past the first few doubles the wait before the next try.
 */
export class FailedLogins {
  private readonly byAccount = new FailureCounts(MEMORY);
  private readonly byNetwork = new FailureCounts(MEMORY);

  /**
   * Counts before the password is looked at: those that are sent at once count each other.
   * @param address of who is trying.
   * @param now milliseconds since 1970.
   * @throws RetryLater 6104
   */
  begin(user: string, address: string, now: number): Attempt {
    const network = networkOf(address);
    const account = this.byAccount.placeOf(`${user} ${network}`);
    const place = this.byNetwork.placeOf(network);
    const wait = Math.max(this.waitFor(this.byAccount, account, FREE_BY_ACCOUNT, now), this.waitFor(this.byNetwork, place, FREE_BY_NETWORK, now));
    if (wait > 0) throw new RetryLater(tooManyRequests, Math.ceil(wait / 1000));
    const counted = [this.byAccount.add(account, now), this.byNetwork.add(place, now)];
    return {
      takeBack: () => {
        this.byAccount.takeBack(counted[0]);
        this.byNetwork.takeBack(counted[1]);
      },
    };
  }

  /** In milliseconds: 1, 2, 4… seconds after the last failure. */
  private waitFor(counts: FailureCounts, place: readonly number[], free: number, now: number): number {
    const past = counts.countAt(place, now) - free;
    return past < 0 ? 0 : Math.min(2 ** past, LONGEST_WAIT) * 1000 - counts.calmAt(place, now);
  }
}
