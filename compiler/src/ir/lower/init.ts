import type * as ast from '../../syntax/ast.ts';
import type { ClassSymbol, FieldSymbol, ModuleSymbol, TopLevelSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { IrExpression, IrGlobal } from '../ir.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { finishFunction } from './finish.ts';
import { globalOf, literalValue, staticOf, writeGlobal, writeStatic } from './globals.ts';
import { caseRef, singletonRef } from './refs.ts';
import { repOf } from './reps.ts';

/** A module's state: its top-level variables, its classes' static fields, and one object for each enum case without payload. */
export function globalsOf(symbol: ModuleSymbol): IrGlobal[] {
  const globals: IrGlobal[] = [];
  for (const member of symbol.members.values()) {
    if (member.kind === 'variable') globals.push(globalOf(member));
    if (member.kind !== 'class') continue;
    for (const field of staticFields(member)) globals.push(staticOf(field));
    for (const each of member.cases.values()) {
      if (each.fields.length === 0) globals.push({ name: singletonRef(each).name, rep: 'ref', refType: { kind: 'class', cls: caseRef(each) }, late: false });
    }
  }
  return globals;
}

/**
 * The function that runs the top level: first what has its value from the start (enum cases, literals), so that whatever
 * is called early finds it, then the rest in text order. Gives its name; null where there is nothing to run.
 */
export function lowerInit(module: ModuleContext): string | null {
  const fn = new FunctionContext(module, { name: module.uniqueName('top level'), result: 'void' });
  const { ast: root, members } = module.checked.symbol;
  for (const member of members.values()) initialiseEarly(fn, member);
  for (const item of root.items) lowerItem(fn, item);
  if (fn.out.length === 0) return null;
  finishFunction(fn, { paramCount: 0, pos: 0 });
  return fn.name;
}

function initialiseEarly(fn: FunctionContext, member: TopLevelSymbol): void {
  if (member.kind === 'variable') {
    const value = earlyValue(member);
    if (value) fn.out.push(writeGlobal(member, value, member.node.start));
  }
  if (member.kind !== 'class') return;
  for (const each of member.cases.values()) {
    if (each.fields.length > 0) continue;
    const pos = each.node.start;
    fn.out.push({ op: 'global.set', global: singletonRef(each), value: { op: 'new.fields', rep: 'ref', cls: caseRef(each), values: [], pos }, pos });
  }
  for (const field of staticFields(member)) {
    const value = literalValue(field.node.value, field.type);
    if (value) fn.out.push(writeStatic(field, value, field.node.start));
  }
}

function lowerItem(fn: FunctionContext, item: ast.Item): void {
  const { members } = fn.module.checked.symbol;
  switch (item.kind) {
    case 'class':
    case 'record':
    case 'enum':
    case 'interface': {
      const symbol = members.get(item.name.name);
      if (symbol?.kind === 'class' && symbol.node === item) initialiseStatics(fn, symbol);
      return;
    }
    case 'function':
    case 'type-alias':
    case 'route':
      return;
    case 'let': {
      const symbol = fn.module.variableOf(item);
      if (!symbol || !item.value || earlyValue(symbol)) return;
      break;
    }
    default:
      break;
  }
  fn.module.lower.statement(fn, item);
}

function initialiseStatics(fn: FunctionContext, cls: ClassSymbol): void {
  for (const field of staticFields(cls)) {
    const { value } = field.node;
    if (!value || literalValue(value, field.type)) continue;
    fn.withTemporaries(() => fn.out.push(writeStatic(field, fn.value(value, repOf(field.type)), value.start)));
  }
}

/** The initial value of a variable that is written as a literal. */
function earlyValue(symbol: VariableSymbol): IrExpression | null {
  const { node } = symbol;
  return isLet(node) ? literalValue(node.value, symbol.type) : null;
}

function isLet(node: ast.NodeBase): node is ast.LetStatement {
  return 'kind' in node && node.kind === 'let';
}

function staticFields(cls: ClassSymbol): FieldSymbol[] {
  return [...cls.fields.values()].filter((field) => field.static);
}
