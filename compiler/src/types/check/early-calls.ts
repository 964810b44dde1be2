import { usedBeforeDeclared } from '../../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../../diagnostics/diagnostic.ts';
import { nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, Symbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { runsAtLoad } from '../../syntax/statement-nodes.ts';
import { isLet } from '../declare/globals.ts';
import { superclassOf } from '../members.ts';
import type { ModuleCheck } from './body.ts';
import { forEachCertain } from './certain-nodes.ts';
import type { BodyNode } from './child-nodes.ts';
import { isLiteral } from './too-early.ts';

type Late = VariableSymbol | FieldSymbol;

/** A constant, and where a function reads it. */
interface Read {
  readonly symbol: Late;
  readonly at: BodyNode;
}

/**
 * A constant of the top level, or of a class, that a function reads before it has its value: `const total = sum();` above what `sum` goes through. What is only read
 * in some cases is told when the program runs.
 */
export function tellEarlyCalls(check: ModuleCheck): void {
  const late = lateSymbols(check);
  if (late.size === 0) return;
  const reads = new Reads(check, late);
  const told = new Set<Symbol>();
  for (const item of check.symbol.ast.items) for (const node of runningAt(item)) tellIn(check, node, reads, told);
}

/** What is only there once its place was reached, and nothing assigns before. */
function lateSymbols({ symbol, references, writes }: ModuleCheck): ReadonlySet<Symbol> {
  const late = new Set<Symbol>();
  const isEnumCase = ({ id }: ast.Expression): boolean => references[id]?.kind === 'enum-case';
  for (const member of symbol.members.values()) {
    if (member.kind === 'variable' && member.constant && isLet(member.node) && isComputed(member, member.node.value, isEnumCase)) late.add(member);
    if (member.kind !== 'class') continue;
    for (const field of member.fields.values()) if (field.static && !hasDefault(field) && field.node.kind === 'field' && isComputed(field, field.node.value, isEnumCase)) late.add(field);
  }
  for (const id of writes) {
    const written = references[id];
    if (written?.kind === 'field') late.delete(written.symbol);
  }
  return late;
}

/** Numbers and what may be null are something before anything is assigned. */
function hasDefault({ constant, type }: FieldSymbol): boolean {
  return !constant && type.kind !== 'class' && type.kind !== 'function';
}

function isComputed({ constantValue }: Late, value: ast.Expression | null, isEnumCase: (value: ast.Expression) => boolean): boolean {
  return value !== null && constantValue === undefined && !isLiteral(value) && !isEnumCase(value);
}

/** What of an item runs when its place is reached. */
function runningAt(item: ast.Item): readonly BodyNode[] {
  if (runsAtLoad(item)) return [item];
  if (item.kind !== 'class' && item.kind !== 'record' && item.kind !== 'enum' && item.kind !== 'interface') return [];
  return item.members.flatMap((each) => (each.kind === 'field' && each.value && each.modifiers.some(({ name }) => name === 'static') ? [each.value] : []));
}

/** A constant that stands too low is told once, at the first that reads it. */
function tellIn(check: ModuleCheck, statement: BodyNode, reads: Reads, told: Set<Symbol>): void {
  forEachCertain(statement, (node) => {
    const called = calledBy(check, node);
    const read = called && reads.of(called).find(({ symbol }) => symbol.node.start > node.start);
    if (!read || told.has(read.symbol)) return;
    told.add(read.symbol);
    const name = read.symbol.kind === 'field' ? `${read.symbol.owner.name}.${read.symbol.name}` : read.symbol.name;
    const { source } = check.symbol;
    check.diagnostics.push(usedBeforeDeclared(spanOf(source, node), { name }, {
      label: `this reads \`${name}\`, which has no value yet here`,
      secondary: [
        { span: nameSpan(read.symbol), text: `\`${name}\` gets its value only here` },
        { span: spanOf(source, read.at), text: 'it is read here' },
      ],
    }));
  });
}

/** A function of this module, or a class whose objects are made. */
type Called = FunctionSymbol | ClassSymbol;

function calledBy({ references, symbol: module }: ModuleCheck, node: BodyNode): Called | null {
  const reference = node.kind === 'call' ? references[node.callee.id] : node.kind === 'new' ? references[node.id] : undefined;
  const isStatic = reference?.kind === 'function' || (reference?.kind === 'method' && reference.receiver === 'static');
  const called = reference?.kind === 'constructor' ? reference.type.symbol : isStatic ? reference.symbol : null;
  return called?.module === module ? called : null;
}

/** How deep calls are followed. */
const DEEPEST = 100;

/** What functions read for certain, they themselves and what they call. */
class Reads {
  private depth = 0;
  private readonly known = new Map<Called, readonly Read[]>();
  private readonly check: ModuleCheck;
  private readonly late: ReadonlySet<Symbol>;

  constructor(check: ModuleCheck, late: ReadonlySet<Symbol>) {
    this.check = check;
    this.late = late;
  }

  of(called: Called): readonly Read[] {
    const known = this.known.get(called);
    if (known || this.depth > DEEPEST) return known ?? [];
    // One that calls itself reads no more for that.
    this.known.set(called, []);
    const found = new Map<Symbol, Read>();
    this.depth++;
    for (const node of bodiesOf(called)) forEachCertain(node, (each) => this.gather(each, found));
    this.depth--;
    const reads = [...found.values()];
    this.known.set(called, reads);
    return reads;
  }

  private gather(node: BodyNode, found: Map<Symbol, Read>): void {
    const called = calledBy(this.check, node);
    for (const read of called ? this.of(called) : []) if (!found.has(read.symbol)) found.set(read.symbol, read);
    const reference = node.kind === 'name' || node.kind === 'member' ? this.check.references[node.id] : undefined;
    const symbol = reference?.kind === 'variable' || reference?.kind === 'field' ? reference.symbol : null;
    if (symbol && this.late.has(symbol) && !found.has(symbol)) found.set(symbol, { symbol, at: node });
  }
}

function bodiesOf(called: Called): readonly BodyNode[] {
  if (called.kind === 'function') return called.node.body ? [called.node.body] : [];
  const above = superclassOf(called.thisType);
  const values = [...called.fields.values()].flatMap(({ static: isStatic, node }) => (!isStatic && node.kind === 'field' && node.value ? [node.value] : []));
  const maker = called.constructorSymbol?.node.body;
  return [...values, ...(above?.symbol.module === called.module ? bodiesOf(above.symbol) : []), ...(maker ? [maker] : [])];
}
