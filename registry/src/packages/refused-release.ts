import { versionSaysTooLittle } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { unpublishable } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { PackageFault, packageFault } from '@noodlecore/package-manager/fault';
import type { ReleaseProblem } from '@noodlecore/package-manager/interface/inspector';
import type { RefusalProblem } from '@noodlecore/package-manager/protocol/error';
import { MAX_PROBLEMS } from '@noodlecore/package-manager/protocol/error';
import type { InterfaceChange } from '@noodlecore/package-manager/publish/interface-change';
import { showChanges } from '@noodlecore/package-manager/publish/show-changes';

const MOST_LETTERS = 16_000;

/** A release that is not published, with all that stands against it. */
export class RefusedRelease extends PackageFault {
  readonly problems: readonly RefusalProblem[];

  constructor(name: string, problems: readonly ReleaseProblem[], changes: readonly InterfaceChange[]) {
    const shown = problems.slice(0, MAX_PROBLEMS).map((problem) => refusalProblem(problem, changes));
    const lines = shown.map(({ message, place, difference }) => `${place === undefined ? '' : `${place}: `}${message}${difference === undefined ? '' : `\n${difference}`}`);
    const { code, message } = packageFault(unpublishable, { name, problem: lines.length === 1 ? lines[0] : `${problems.length} problems\n${lines.join('\n').replaceAll(/^(?=.)/gm, '  ')}` });
    super(code, message, shown.at(0)?.hint);
    this.problems = shown;
  }
}

function refusalProblem({ code, message, hint, place }: ReleaseProblem, changes: readonly InterfaceChange[]): RefusalProblem {
  return {
    code,
    message: message.slice(0, MOST_LETTERS),
    hint,
    ...(place !== null && { place }),
    ...(code === versionSaysTooLittle.code && { difference: showChanges(changes).trimEnd().slice(0, MOST_LETTERS) }),
  };
}
