import type { FailedLogins } from './auth/attempts.ts';
import type { Passwords } from './auth/password.ts';
import type { Database } from './database/database.ts';
import type { Inspections } from './inspection/inspections.ts';
import type { LateDocumentation } from './inspection/late-documentation.ts';
import type { TransparencyLog } from './log/log.ts';
import type { Answers } from './packages/answers.ts';
import type { UseCounter } from './statistics/uses.ts';
import type { Storage } from './storage/storage.ts';

/** What the calls work with. */
export interface Registry {
  readonly database: Database;
  readonly storage: Storage;
  readonly log: TransparencyLog;
  readonly answers: Answers;
  readonly inspections: Inspections;
  readonly lateDocumentation: LateDocumentation;
  readonly uses: UseCounter;
  readonly passwords: Passwords;
  readonly failedLogins: FailedLogins;
  /** Whether strangers may make accounts. */
  readonly isOpen: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
