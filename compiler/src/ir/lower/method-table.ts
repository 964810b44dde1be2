import { append } from '../../base/lists.ts';
import { plainName } from '../../names/accessors.ts';
import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import { ancestorsOf } from '../../types/ancestors.ts';
import { memberEntry } from '../../types/members.ts';
import type { IrClass, Selector } from '../ir.ts';
import { castsItsArgument, makeBridge, makeCompareBridge, makeEqualsBridge, testsItsArgument } from './bridges.ts';
import type { ModuleContext } from './context.ts';
import { makeFieldBridge } from './field-bridges.ts';
import { functionRef, sameSelector, selectorOf } from './refs.ts';
import { thisRep } from './reps.ts';

type Answer = IrClass['methods'][number];

const UNIVERSAL: readonly string[] = ['toString', 'equals', 'hashCode'];

/** Which of a class's functions answers which selector: its methods, and bridges where declarations above hold values otherwise. */
export function methodTable(module: ModuleContext, cls: ClassSymbol): Answer[] {
  const answers: Answer[] = [];
  for (const method of cls.methods.values()) {
    if (isInstanceMethod(method) && (method.extern || method.node.body)) append(answers, ownAnswers(module, cls, method));
  }
  if (cls.classKind !== 'interface') {
    append(answers, inheritedAnswers(module, cls));
    append(answers, fieldAnswers(module, cls));
  }
  return answers;
}

function isInstanceMethod(method: FunctionSymbol): boolean {
  return !method.static && method.visibility !== 'private';
}

function ownAnswers(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol): Answer[] {
  const answers: Answer[] = [];
  const overridden = overriddenBy(cls, method.name);
  // Native classes are called directly: they answer what interfaces and the runtime ask for alone.
  if (cls.native && overridden.length === 0 && !UNIVERSAL.includes(method.name)) return answers;
  if (testsItsArgument(method)) answers.push(makeEqualsBridge(module, cls, method));
  if (!cls.native && castsItsArgument(method)) answers.push(makeCompareBridge(module, cls, method));
  for (const selector of [selectorOf(method), ...overridden.map(selectorOf)]) {
    if (!answers.some((answer) => sameSelector(answer.selector, selector))) answers.push(answer(module, cls, method, selector));
  }
  return answers;
}

/** Interface methods that an inherited method or an interface's default implements. */
function inheritedAnswers(module: ModuleContext, cls: ClassSymbol): Answer[] {
  const answers: Answer[] = [];
  const above = cls.superclass ? ancestorsOf(cls.superclass.symbol) : null;
  for (const [key, ancestor] of ancestorsOf(cls)) {
    if (ancestor.symbol.classKind !== 'interface' || above?.has(key)) continue;
    for (const wanted of ancestor.symbol.methods.values()) {
      if (wanted.static || cls.methods.has(wanted.name)) continue;
      const found = memberEntry(cls, wanted.name)?.symbol;
      if (found?.kind !== 'function' || found.abstract || !needsAnswer(cls, wanted, found)) continue;
      const selector = selectorOf(wanted);
      if (!answers.some((each) => sameSelector(each.selector, selector))) answers.push(answer(module, cls, found, selector));
    }
  }
  return answers;
}

/** Fields that answer for getters and setters above; those of superclasses answer for all below. */
function fieldAnswers(module: ModuleContext, cls: ClassSymbol): Answer[] {
  const answers: Answer[] = [];
  const superclass = cls.superclass?.symbol ?? null;
  const above = superclass && new Set([superclass.key, ...ancestorsOf(superclass).keys()]);
  for (const [key, ancestor] of ancestorsOf(cls)) {
    for (const wanted of ancestor.symbol.methods.values()) {
      if (wanted.accessor === null || !isInstanceMethod(wanted)) continue;
      const field = memberEntry(cls, plainName(wanted))?.symbol;
      if (field?.kind !== 'field' || (superclass && above?.has(key) && memberEntry(superclass, field.name)?.symbol === field)) continue;
      const selector = selectorOf(wanted);
      if (!answers.some((each) => sameSelector(each.selector, selector))) answers.push(makeFieldBridge(module, cls, field, selector));
    }
  }
  return answers;
}

/** The runtime finds inherited methods by itself where their selector is the wanted one, and defaults where there is one of that name. */
function needsAnswer(cls: ClassSymbol, wanted: FunctionSymbol, found: FunctionSymbol): boolean {
  if (found.owner?.classKind !== 'interface') return !sameSelector(selectorOf(wanted), selectorOf(found));
  return overriddenBy(cls, wanted.name).filter((method) => method.node.body).length > 1;
}

/** The methods of that name that stand above a class. */
function overriddenBy(cls: ClassSymbol, name: string): FunctionSymbol[] {
  const found: FunctionSymbol[] = [];
  for (const ancestor of ancestorsOf(cls).values()) {
    const method = ancestor.symbol.methods.get(name);
    if (method && isInstanceMethod(method)) found.push(method);
  }
  return found;
}

function answer(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol, selector: Selector): Answer {
  const fits = sameSelector(selectorOf(method), selector) && (!method.owner || thisRep(method.owner) === 'ref');
  return fits ? { selector, fn: functionRef(method) } : makeBridge(module, cls, method, selector);
}
