import { neverAssigned } from '../../diagnostics/catalogue/warnings.ts';
import { spanOf } from '../../diagnostics/diagnostic.ts';
import { declaredHere, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { constructorFacts } from '../declare/constructor-facts.ts';
import { constructorOf } from '../members.ts';
import type { ModuleCheck } from './body.ts';

/**
 * `constructor(message: String) {}` in a class that extends `Error`: a base that needs no arguments is made without `super(…)`, and then what it would
 * keep under that name goes nowhere. To be asked when all bodies have been checked.
 */
export function warnUnpassedToBase(check: ModuleCheck): void {
  let used: ReadonlySet<ast.NodeBase> | null = null;
  for (const symbol of check.classes.own) {
    const { parameters, base } = unpassedOf(symbol);
    if (base === null || parameters.length === 0) continue;
    used ??= usedNodes(check);
    for (const parameter of parameters) if (!used.has(parameter)) report(check, { parameter, own: symbol, base });
  }
}

interface Unpassed {
  /** Those that the base would take under the same names. */
  readonly parameters: readonly ast.Parameter[];
  readonly base: FunctionSymbol | null;
}

const NONE: Unpassed = { parameters: [], base: null };

/** What a class whose constructor leaves `super(…)` out takes, and its base would. */
function unpassedOf({ superclass, constructorSymbol }: ClassSymbol): Unpassed {
  const node = constructorSymbol?.node;
  const base = superclass === null ? null : constructorOf(superclass);
  if (base === null || node?.kind !== 'constructor' || node.body === null) return NONE;
  const taken = base.signature.parameters;
  if (taken.some(({ optional }) => !optional) || constructorFacts(node).callsSuper) return NONE;
  return { parameters: node.parameters.filter((each) => !each.assignsField && taken.some(({ name }) => name === each.name.name)), base: base.symbol };
}

function usedNodes({ references }: ModuleCheck): ReadonlySet<ast.NodeBase> {
  const used = new Set<ast.NodeBase>();
  references.forEach((reference) => {
    if (reference?.kind === 'variable') used.add(reference.symbol.node);
  });
  return used;
}

interface Found {
  readonly parameter: ast.Parameter;
  readonly own: ClassSymbol;
  readonly base: FunctionSymbol;
}

function report(check: ModuleCheck, { parameter, own, base }: Found): void {
  const { name: { name } } = parameter;
  const above = own.superclass?.symbol;
  const body = own.constructorSymbol?.node.body;
  if (!above || !body) return;
  const at = body.start + 1;
  check.diagnostics.push(neverAssigned(spanOf(check.symbol.source, parameter.name), { name, owner: own.name, unpassedTo: above.name }, {
    label: `\`super(…)\` would hand it on`,
    secondary: above.module === own.module ? [declaredHere(base, `\`${above.name}\` would keep it`)] : [],
    fixes: [{ title: 'call `super`', sure: false, edits: [{ span: { ...nameSpan(own), start: at, end: at }, newText: ` super(${name}: ${name});` }] }],
  }));
}
