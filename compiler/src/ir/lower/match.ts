import type * as ast from '../../syntax/ast.ts';
import type { IrExpression, IrStatement, Rep } from '../ir.ts';
import { effects, endsAbruptly, getLocal, nullValue, sequence, setLocal } from './build.ts';
import type { FunctionContext } from './context.ts';
import { planSwitch, type SwitchPlan } from './match-switch.ts';
import { emitBindings, emitSteps, patternSteps, type Step, type Subject } from './patterns.ts';
import { repOf } from './reps.ts';

/** A `match` whose value is used: each arm puts its own into one temporary. */
export function matchValue(fn: FunctionContext, node: ast.MatchExpression): IrExpression {
  const type = fn.module.typeOf(node);
  if (type.kind === 'void' || type.kind === 'never') return effects(fn.collect(() => matchStatement(fn, node)));
  const rep = repOf(type);
  const result = fn.temporary(rep);
  const body = fn.collect(() => {
    new MatchLowering(fn, node, (arm) => {
      const value = valueOf(fn, arm);
      if (value) fn.out.push(setLocal(result, fn.value(value, rep), value.start));
    }).emit();
  });
  return sequence(body, getLocal(result, rep));
}

/** `return match (…) { … }`: each arm returns its own value. */
export function matchReturn(fn: FunctionContext, node: ast.MatchExpression, rep: Rep): void {
  new MatchLowering(fn, node, (arm) => {
    const value = valueOf(fn, arm);
    if (value) fn.withTemporaries(() => fn.returnValue(value, rep));
  }).emit();
}

/** What an arm has its value from, behind what a block does before that; null where it has none. */
function valueOf(fn: FunctionContext, arm: ast.Expression | ast.Block): ast.Expression | null {
  if (arm.kind !== 'block') return arm;
  const last = fn.module.checked.types[arm.id] === undefined ? undefined : arm.statements.at(-1);
  if (last?.kind !== 'expression-statement') {
    fn.scope(arm);
    return null;
  }
  fn.module.lower.statements(fn, arm.statements.slice(0, -1));
  return last.expression;
}

export function matchStatement(fn: FunctionContext, node: ast.MatchExpression): void {
  new MatchLowering(fn, node, (arm) => {
    if (arm.kind === 'block') fn.scope(arm);
    else fn.withTemporaries(() => fn.effect(arm));
  }).emit();
}

type EmitBody = (body: ast.Expression | ast.Block) => void;

/**
 * `block end { arm; arm; … }`: an arm that fits runs and breaks out, the others fall through to the next. Arms of enum
 * cases and small ints are reached through a jump table where there are enough of them.
 */
class MatchLowering {
  readonly #fn: FunctionContext;
  readonly #node: ast.MatchExpression;
  readonly #emitBody: EmitBody;
  readonly #end: number;

  constructor(fn: FunctionContext, node: ast.MatchExpression, emitBody: EmitBody) {
    this.#fn = fn;
    this.#node = node;
    this.#emitBody = emitBody;
    this.#end = fn.newLabel();
  }

  emit(): void {
    const fn = this.#fn;
    const { subject: tested, arms, start } = this.#node;
    const value = fn.once(fn.natural(tested), fn.out, start);
    const subject: Subject = { value, type: fn.module.typeOf(tested) };
    const plan = planSwitch(fn.module, subject, arms);
    const body = fn.collect(() => {
      if (plan) this.#emitSwitch(plan, subject);
      else this.#emitArms(arms, subject);
    });
    fn.out.push({ op: 'block', label: this.#end, body, pos: start });
  }

  #emitSwitch(plan: SwitchPlan, subject: Subject): void {
    const fn = this.#fn;
    const pos = this.#node.start;
    const complete = plan.rest.length === 0;
    const cases = plan.groups.map((group) => {
      const body = fn.collect(() => this.#emitArmList(group.arms, complete, (arm) => plan.stepsInside(fn, arm.pattern, subject)));
      return { values: group.keys, body };
    });
    const value: IrExpression = subject.value.rep === 'ref' ? { op: 'enum.ordinal', rep: 'int', value: subject.value } : subject.value;
    fn.out.push({ op: 'switch', value, cases, otherwise: complete ? [unreachable(pos)] : [], pos });
    if (!complete) this.#emitArms(plan.rest, subject);
  }

  #emitArms(arms: readonly ast.MatchArm[], subject: Subject): void {
    this.#emitArmList(arms, true, (arm) => patternSteps(this.#fn, arm.pattern, subject));
  }

  /** @param complete one of the arms fits for certain: the last one needs no test. */
  #emitArmList(arms: readonly ast.MatchArm[], complete: boolean, stepsOf: (arm: ast.MatchArm) => readonly Step[]): void {
    const fn = this.#fn;
    for (const [i, arm] of arms.entries()) {
      const steps = stepsOf(arm);
      const certain = !arm.guard && (steps.every((step) => step.kind === 'do') || (complete && i === arms.length - 1 && !bindsInTests(arm.pattern)));
      if (certain) {
        emitBindings(fn, steps);
        return this.#emitArm(arm);
      }
      const guarded = arm.guard ? [...steps, { kind: 'test', condition: fn.condition(arm.guard) } as const] : steps;
      emitSteps(fn, guarded, () => this.#emitArm(arm), arm.start);
    }
    if (complete) fn.out.push(unreachable(this.#node.start));
  }

  #emitArm(arm: ast.MatchArm): void {
    this.#emitBody(arm.body);
    if (!endsAbruptly(this.#fn.out)) this.#fn.out.push({ op: 'break', label: this.#end, pos: arm.start });
  }
}

/** Alternatives bind while they are tested. */
function bindsInTests(pattern: ast.Pattern): boolean {
  switch (pattern.kind) {
    case 'alternative-pattern':
      return true;
    case 'constructor-pattern':
      return pattern.args.some(bindsInTests);
    case 'list-pattern':
      return pattern.elements.some(bindsInTests);
    default:
      return false;
  }
}

/** Behind an exhaustive match. */
function unreachable(pos: number): IrStatement {
  return { op: 'throw', value: { op: 'null-check', rep: 'ref', value: nullValue, what: 'the value of this match', pos }, pos };
}
