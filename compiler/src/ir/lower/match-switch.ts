import { largest, smallest } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import { literal } from './constants.ts';
import type { FunctionContext, ModuleContext } from './context.ts';
import { patternSteps, type Step, type Subject } from './patterns.ts';

/** Arms in groups that a jump table can reach, and those behind it that take whatever is left. */
export interface SwitchPlan {
  readonly groups: readonly SwitchGroup[];
  readonly rest: readonly ast.MatchArm[];
  /** What is still to be tested and bound once the jump was made. */
  readonly stepsInside: (fn: FunctionContext, pattern: ast.Pattern, subject: Subject) => readonly Step[];
}

interface SwitchGroup {
  readonly keys: readonly number[];
  readonly arms: ast.MatchArm[];
}

const MIN_GROUPS = 3;

/**
 * A jump table pays from three groups on. It needs arms that ask for one set of cases each, the sets being the same or
 * disjoint, and those that take anything behind them; else the arms are tested in order.
 */
export function planSwitch(module: ModuleContext, subject: Subject, arms: readonly ast.MatchArm[]): SwitchPlan | null {
  const { type, value } = subject;
  const isEnum = type.kind === 'class' && type.symbol.classKind === 'enum';
  if (!isEnum && value.rep !== 'int') return null;
  const groups = new Map<string, SwitchGroup>();
  let at = 0;
  for (; at < arms.length; at++) {
    const keys = keysOf(module, arms[at].pattern);
    if (!keys) break;
    const name = keys.join();
    const known = groups.get(name);
    if (known) known.arms.push(arms[at]);
    else groups.set(name, { keys, arms: [arms[at]] });
  }
  const rest = arms.slice(at);
  const list = [...groups.values()];
  if (list.length < MIN_GROUPS || !rest.every((arm) => takesAnything(module, arm.pattern)) || !areDisjointAndDense(list)) return null;
  return { groups: list, rest, stepsInside };
}

/** The test for the case itself was the jump. */
function stepsInside(fn: FunctionContext, pattern: ast.Pattern, subject: Subject): readonly Step[] {
  if (pattern.kind !== 'alternative-pattern') return patternSteps(fn, pattern, subject).slice(1);
  return pattern.alternatives.every(isBare) ? [] : patternSteps(fn, pattern, subject);
}

/** Names a case or an int and looks at nothing inside. */
function isBare(pattern: ast.Pattern): boolean {
  if (pattern.kind === 'constructor-pattern') return pattern.args.every((arg) => arg.kind === 'wildcard-pattern');
  return pattern.kind === 'name-pattern' || pattern.kind === 'literal-pattern';
}

/** The cases or ints that a pattern asks for; null for every other pattern. */
function keysOf(module: ModuleContext, pattern: ast.Pattern): number[] | null {
  switch (pattern.kind) {
    case 'name-pattern':
    case 'constructor-pattern': {
      const reference = module.referenceOf(pattern);
      return reference?.kind === 'enum-case' ? [reference.symbol.ordinal] : null;
    }
    case 'literal-pattern': {
      const value = literal(pattern.value);
      return value?.op === 'int' && typeof value.value === 'number' && Math.abs(value.value) < 2 ** 30 ? [value.value] : null;
    }
    case 'alternative-pattern': {
      const keys = pattern.alternatives.map((each) => keysOf(module, each));
      return keys.every((each) => each !== null) ? keys.flat().sort((a, b) => a - b) : null;
    }
    default:
      return null;
  }
}

function takesAnything(module: ModuleContext, pattern: ast.Pattern): boolean {
  return pattern.kind === 'wildcard-pattern' || (pattern.kind === 'name-pattern' && module.variableOf(pattern) !== undefined);
}

function areDisjointAndDense(groups: readonly SwitchGroup[]): boolean {
  const keys = groups.flatMap((group) => group.keys);
  if (new Set(keys).size < keys.length) return false;
  return largest(keys) - smallest(keys) < 4 * keys.length + 8;
}
