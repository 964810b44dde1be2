import { missingArguments } from '../diagnostics/catalogue/expressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { descendants } from '../syntax/walk.ts';
import type { CheckedModule } from '../types/checked.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** `func area(width: float, unit: Unit)`, and no call gives a `unit`: what nobody gives is missing once, and not in every call. */
export function* unpassedParameters({ state, found }: Case): Generator<Cause> {
  const { checked, source } = state;
  const missing = found.filter(({ code, secondary: [declared] }) => code === missingArguments.code && declared?.span.source === source);
  if (missing.length < 2 || !checked) return;
  for (const group of Map.groupBy(missing, ({ message, secondary: [declared] }) => `${declared?.span.start} ${message}`).values()) {
    const [first, ...others] = group;
    const [declared] = first.secondary;
    if (others.length === 0 || declared === undefined || isPassed(state.parsed.ast, checked, declared.span.start)) continue;
    yield { explains: group, told: joined(first, others) };
  }
}

/** Whether a call gives what the parameter takes that is declared at an offset of the module. */
function isPassed(module: CheckedModule['symbol']['ast'], { calls }: CheckedModule, offset: number): boolean {
  for (const node of descendants(module)) {
    const plan = calls[node.id];
    if (plan?.kind !== 'direct') continue;
    const index = plan.callee.signature.parameters.findIndex((parameter) => parameter.node?.start === offset);
    if (index >= 0 && plan.args[index]) return true;
  }
  return false;
}

function joined(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const left = leftOver(others.length, others.length);
  return { ...first, secondary: [...first.secondary, ...alsoHere(others, 'and here')], hint: left ?? first.hint };
}
