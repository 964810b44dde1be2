import { withArticle } from '../../diagnostics/article.ts';
import { conflictingInterfaces, hierarchyTooDeep, inheritanceCycle } from '../../diagnostics/catalogue/declarations.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { declaredHere, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, ModuleSymbol } from '../../names/symbol.ts';
import { MAX_INHERITANCE_DEPTH, ancestorsOf, directSupers } from '../ancestors.ts';
import { sameType } from '../relations.ts';
import { showTypes } from '../show.ts';
import { substituteClass } from '../substitute.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** How many levels stand above each class that was looked at already. */
type Heights = Map<ClassSymbol, number>;

/**
 * Takes away supertypes that lead back to their class, and those that stand too high. Each class of the module is walked once. A circle
 * through several modules is found when the last of them is declared.
 */
export function breakInheritanceCycles(module: ModuleSymbol, diagnostics: Diagnostic[]): void {
  const heights: Heights = new Map();
  for (const symbol of module.members.values()) {
    if (symbol.kind === 'class' && !heights.has(symbol)) measure(symbol, heights, diagnostics);
  }
}

interface Step {
  readonly symbol: ClassSymbol;
  /** Which of the direct supers is looked at next. */
  next: number;
  height: number;
}

/** Depth first with a stack of its own: a generated chain of ten thousand classes must not exhaust JavaScript's. */
function measure(start: ClassSymbol, heights: Heights, diagnostics: Diagnostic[]): void {
  const stack: Step[] = [{ symbol: start, next: 0, height: 0 }];
  const active = new Set<ClassSymbol>([start]);
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const supers = directSupers(step.symbol);
    if (step.next >= supers.length) {
      heights.set(step.symbol, Math.min(step.height, MAX_INHERITANCE_DEPTH));
      active.delete(step.symbol);
      stack.pop();
      const below = stack.at(-1);
      if (below) finishSuper(below, step, diagnostics);
      continue;
    }
    const above = supers[step.next].symbol;
    const height = heights.get(above);
    if (active.has(above)) {
      reportCycle(step.symbol, above, stack, diagnostics);
      removeSuper(step.symbol, step.next);
    } else if (height === undefined) {
      active.add(above);
      stack.push({ symbol: above, next: 0, height: 0 });
    } else {
      finishSuper(step, { symbol: above, next: 0, height }, diagnostics);
    }
  }
}

/** Goes on below after one of its supers is known; takes that super away where it stands too high already. */
function finishSuper(below: Step, above: Step, diagnostics: Diagnostic[]): void {
  if (above.height + 1 <= MAX_INHERITANCE_DEPTH) {
    below.height = Math.max(below.height, above.height + 1);
    below.next++;
    return;
  }
  diagnostics.push(hierarchyTooDeep(nameSpan(below.symbol), { name: below.symbol.name, limit: MAX_INHERITANCE_DEPTH }));
  removeSuper(below.symbol, below.next);
}

function removeSuper(symbol: ClassSymbol, index: number): void {
  symbol.incomplete = true;
  const offset = symbol.superclass ? 1 : 0;
  if (index < offset) symbol.superclass = null;
  else symbol.interfaces = symbol.interfaces.filter((_, i) => i !== index - offset);
}

function reportCycle(symbol: ClassSymbol, above: ClassSymbol, stack: readonly Step[], diagnostics: Diagnostic[]): void {
  const circle = stack.slice(stack.findIndex((step) => step.symbol === above)).map((step) => step.symbol);
  const shown = circle.length > 6 ? [...circle.slice(0, 5).map(({ name }) => name), '…'] : circle.map(({ name }) => name);
  const path = circle.length === 1 ? '' : [...shown, above.name].join(' → ');
  // What each of them inherits is not certain.
  for (const each of circle) each.incomplete = true;
  const secondary = circle.filter((each) => each !== symbol).slice(0, 4).map((each) => declaredHere(each));
  diagnostics.push(inheritanceCycle(nameSpan(symbol), { name: symbol.name, path }, { secondary }));
}

/** Reports an interface that comes to a class with two different lists of type arguments. */
export function checkConflictingInterfaces(scope: TypeScope, symbol: ClassSymbol): void {
  const supers = directSupers(symbol);
  if (supers.length < 2) return;
  const table = ancestorsOf(symbol);
  for (const [i, direct] of supers.entries()) {
    for (const [key, above] of [[direct.symbol.key, direct] as const, ...ancestorsOf(direct.symbol)]) {
      const seen = above === direct ? direct : substituteClass(above, direct.symbol.typeParameters, direct.args);
      const known = table.get(key);
      if (!known || known.args.length === 0 || sameType(known, seen)) continue;
      const [first, second] = showTypes(known, seen);
      const at = symbol.superclass ? symbol.node.interfaces[i - 1] : symbol.node.interfaces[i];
      const label = { label: `this makes it ${withArticle(second)}, and it is ${withArticle(first)} already` };
      scope.diagnostics.push(conflictingInterfaces(at ? spanIn(scope, at) : nameSpan(symbol), { owner: symbol.name, first, second }, label));
      return;
    }
  }
}
