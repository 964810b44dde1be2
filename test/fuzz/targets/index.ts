import type { Target } from '../target.ts';
import { archives } from './archives.ts';
import { check } from './check.ts';
import { formatter } from './formatter.ts';
import { library } from './library.ts';
import { manifests } from './manifests.ts';
import { modules } from './modules.ts';
import { nbc } from './nbc.ts';
import { programs } from './programs.ts';
import { requests } from './requests.ts';
import { run } from './run.ts';
import { syntax } from './syntax.ts';
import { tasks } from './tasks.ts';

/** A target whose inputs only it understands. */
export type AnyTarget = Target<unknown>;

/** Forgets what a target's inputs are: whoever holds it gives it only what it made itself. */
function any<Input>(target: Target<Input>): AnyTarget {
  const own = (input: unknown): Input => input as Input;
  return {
    name: target.name,
    about: target.about,
    deadline: target.deadline,
    make: (random) => target.make(random),
    attempt: (input) => target.attempt(own(input)),
    smaller: (input) => target.smaller(own(input)),
    show: (input) => target.show(own(input)),
  };
}

export const targets: readonly AnyTarget[] = [any(syntax), any(formatter), any(check), any(run), any(nbc), any(modules), any(programs), any(tasks), any(library), any(requests), any(archives), any(manifests)];
