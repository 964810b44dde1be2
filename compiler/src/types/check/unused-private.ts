import { neverAssigned, unusedPrivate } from '../../diagnostics/catalogue/warnings.ts';
import { spanOf } from '../../diagnostics/diagnostic.ts';
import { nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, Symbol, VariableSymbol } from '../../names/symbol.ts';
import { referenceSymbol } from '../checked.ts';
import { JSON_HALVES } from '../derived.ts';
import type { ModuleCheck } from './body.ts';
import { isCalledByShape } from './call-shapes.ts';

type Private = FieldSymbol | FunctionSymbol | VariableSymbol;

/**
 * Tells of private members, functions and variables that nothing uses; to be asked when all bodies have been checked. Private is of
 * the class or module, so that the module's own references are all there are. Types have no place in that table: private classes are left alone.
 */
export function warnUnusedPrivates(check: ModuleCheck): void {
  const privates = [...privatesOf(check.symbol)];
  if (privates.length === 0) return;
  const { used, read, written } = usesIn(check);
  for (const symbol of privates) {
    if (!read.has(symbol)) report(check, symbol, used.has(symbol) || isAssignedByParameter(symbol));
    // A const field that never gets a value is an error of its own.
    else if (symbol.kind === 'field' && !symbol.constant && !written.has(symbol) && !tellForgottenParameter(check, symbol, used) && isLeftWithoutValue(symbol)) reportNeverAssigned(check, symbol);
  }
}

function* privatesOf(module: ModuleSymbol): Generator<Private> {
  for (const member of module.members.values()) {
    if (member.kind === 'class') yield* privateMembersOf(member);
    else if (member.kind !== 'type-alias' && isLeftToItself(member) && !isCalledByDerived(member)) yield member;
  }
}

/** Records and cases are compared, printed and taken apart by what they hold. */
function* privateMembersOf(owner: ClassSymbol): Generator<Private> {
  if (owner.native) return;
  if (owner.classKind === 'class') yield* [...owner.fields.values()].filter(isLeftToItself);
  yield* [...owner.methods.values()].filter(isLeftToItself);
}

/** What is annotated may be called by whoever the annotation speaks to. */
function isLeftToItself(symbol: Private): boolean {
  if (symbol.visibility !== 'private' || symbol.name === '' || symbol.name.startsWith('_')) return false;
  switch (symbol.kind) {
    case 'variable':
      return true;
    case 'field':
      return symbol.node.annotations.length === 0;
    case 'function':
      return !symbol.extern && !symbol.abstract && symbol.node.annotations.length === 0 && !isCalledByShape(symbol);
  }
}

function isCalledByDerived({ module, name }: Private): boolean {
  return module.name === JSON_HALVES.module && (name === JSON_HALVES.toJson || name === JSON_HALVES.fromJson);
}

interface Uses {
  readonly used: ReadonlySet<Symbol>;
  readonly read: ReadonlySet<Symbol>;
  readonly written: ReadonlySet<Symbol>;
}

function usesIn({ references, writes, setters }: ModuleCheck): Uses {
  const used = new Set<Symbol>(setters.values());
  // A setter that is assigned is called.
  const read = new Set<Symbol>(setters.values());
  const written = new Set<Symbol>();
  references.forEach((reference, id) => {
    const symbol = reference && referenceSymbol(reference);
    if (!symbol) return;
    used.add(symbol);
    (writes.has(id) ? written : read).add(symbol);
  });
  return { used, read, written };
}

/** `constructor(this.x)` */
function isAssignedByParameter(symbol: Private): boolean {
  return symbol.kind === 'field' && (symbol.owner.constructorSymbol?.node.parameters.some((each) => each.assignsField && each.name.name === symbol.name) ?? false);
}

function isLeftWithoutValue(symbol: FieldSymbol): boolean {
  return symbol.late && !isAssignedByParameter(symbol);
}

function reportNeverAssigned(check: ModuleCheck, symbol: FieldSymbol): void {
  check.diagnostics.push(neverAssigned(nameSpan(symbol), { name: symbol.name, owner: symbol.owner.name }));
}

/** `constructor(total: int) {}` beside `private int total;`: it is `this.total` that assigns the field. False where it is none of these. */
function tellForgottenParameter(check: ModuleCheck, { name, node, owner }: FieldSymbol, used: ReadonlySet<Symbol>): boolean {
  const maker = owner.constructorSymbol;
  const index = maker?.signature.parameters.findIndex((each) => each.name === name) ?? -1;
  const parameter = maker?.node.parameters[index];
  if (node.kind !== 'field' || node.value !== null || parameter === undefined || parameter.assignsField || [...used].some((each) => each.kind === 'variable' && each.node === parameter)) return false;
  const { source } = check.symbol;
  const span = spanOf(source, parameter.name);
  check.diagnostics.push(neverAssigned(span, { name, owner: owner.name, isZero: true }, {
    label: `\`this.${name}\` would assign the field`,
    secondary: [{ span: spanOf(source, node.name), text: 'nothing assigns this' }],
    fixes: [{ title: `write \`this.${name}\``, sure: false, edits: [{ span: { source, start: parameter.start, end: parameter.end }, newText: `this.${name}${parameter.value ? ` = ${source.text.slice(parameter.value.start, parameter.value.end)}` : ''}` }] }],
  }));
  return true;
}

function report(check: ModuleCheck, symbol: Private, assigned: boolean): void {
  const owner = symbol.kind === 'variable' || !symbol.owner ? symbol.module.name : symbol.owner.name;
  check.diagnostics.push(unusedPrivate(nameSpan(symbol), { what: wordFor(symbol), name: symbol.name, owner, assigned }));
}

function wordFor(symbol: Private): string {
  switch (symbol.kind) {
    case 'field':
      return 'field';
    case 'function':
      return symbol.role === 'method' ? 'method' : 'function';
    case 'variable':
      return symbol.constant ? 'constant' : 'variable';
  }
}
