import { spawnSync } from 'node:child_process';
import { uncommittedChanges } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { publishProblem, type PublishProblem } from '@noodlecore/package-manager/publish/problem';

/** Milliseconds that git may take; it is no reason to wait longer. */
const LIMIT = 10_000;

/** Files of the project that git knows to be other than in the last commit. Nothing where there is no git, or no repository. */
export function uncommittedProblems(root: string): PublishProblem[] {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain=v1', '-z', '--', '.'], { cwd: root, encoding: 'utf8', timeout: LIMIT, stdio: ['ignore', 'pipe', 'ignore'] });
  if (status !== 0) return [];
  // `XY PATH`, and behind a renamed one the old path alone.
  const changed = stdout.split('\0').filter((entry) => /^.. ./.test(entry)).map((entry) => entry.slice(3));
  return changed.length === 0 ? [] : [publishProblem(uncommittedChanges, { count: changed.length, first: changed[0] }, 'commit first, so that the version can be found again')];
}
