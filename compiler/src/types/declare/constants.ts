import { lookupExport, lookupName } from '../../names/scope.ts';
import type { ConstantValue, FieldSymbol, ModuleSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Type } from '../type.ts';
import { foldBinary, foldUnary, floatConstant, intConstant, type Constant } from './fold.ts';
import { letOf } from './globals.ts';
import type { Demand } from './state.ts';

const MAX_DEPTH = 200;

const active = new Set<VariableSymbol | FieldSymbol>();

/** Finds the values of constants that are known while compiling: literals, and simple expressions of such constants. */
export function declareConstants(module: ModuleSymbol, globals: readonly VariableSymbol[], demand: Demand): void {
  for (const symbol of globals) constantOfGlobal(symbol, demand);
  for (const symbol of module.members.values()) {
    if (symbol.kind !== 'class') continue;
    for (const field of symbol.fields.values()) constantOfField(field, demand);
  }
}

function constantOfGlobal(symbol: VariableSymbol, demand: Demand): Constant | null {
  return symbol.constant ? settle(symbol, letOf(symbol)?.value ?? null, demand) : null;
}

function constantOfField(field: FieldSymbol, demand: Demand): Constant | null {
  return field.static && field.constant && field.node.kind === 'field' ? settle(field, field.node.value, demand) : null;
}

/** Computes a constant once; circles have no value. */
function settle(symbol: VariableSymbol | FieldSymbol, value: ast.Expression | null, demand: Demand): Constant | null {
  const { type } = symbol;
  if (symbol.constantValue !== undefined) return tagged(type, symbol.constantValue);
  if (!value || active.has(symbol) || active.size > MAX_DEPTH) return null;
  active.add(symbol);
  const folded = fold({ module: symbol.module, demand }, value, 0);
  active.delete(symbol);
  const constant = folded && convert(folded, type);
  if (constant) symbol.constantValue = constant.value;
  return constant;
}

/** A constant as its declared type has it: `const x: float = 1` is 1.0; a constant of another type is none. */
function convert(constant: Constant, type: Type): Constant | null {
  if (type.kind === 'float' && constant.kind === 'int') return floatConstant(Number(constant.value));
  return tagged(type, constant.value)?.kind === constant.kind ? constant : null;
}

function tagged(type: Type, value: ConstantValue): Constant | null {
  if (type.kind === 'int' && (typeof value === 'number' || typeof value === 'bigint')) return intConstant(value);
  if (type.kind === 'float' && typeof value === 'number') return floatConstant(value);
  if (type.kind === 'bool' && typeof value === 'boolean') return { kind: 'bool', value };
  return type.kind === 'class' && type.symbol.name === 'String' && typeof value === 'string' ? { kind: 'string', value } : null;
}

interface Folder {
  readonly module: ModuleSymbol;
  readonly demand: Demand;
}

function fold(folder: Folder, node: ast.Expression, depth: number): Constant | null {
  if (depth > MAX_DEPTH) return null;
  switch (node.kind) {
    case 'int':
      return intConstant(node.value);
    case 'float':
      return floatConstant(node.value);
    case 'bool':
      return { kind: 'bool', value: node.value };
    case 'string':
      return { kind: 'string', value: node.value };
    case 'parenthesized':
      return fold(folder, node.inner, depth + 1);
    case 'unary': {
      const operand = fold(folder, node.operand, depth + 1);
      return operand && foldUnary(node.operator, operand);
    }
    case 'binary': {
      const left = fold(folder, node.left, depth + 1);
      const right = left && fold(folder, node.right, depth + 1);
      return right && foldBinary(node.operator, left, right);
    }
    case 'name':
      return foldName(folder, node.name);
    case 'member':
      return foldMember(folder, node);
    default:
      return null;
  }
}

function foldName(folder: Folder, name: string): Constant | null {
  const found = lookupName(folder.module, name);
  if (found.kind !== 'found' || found.symbol.kind !== 'variable') return null;
  folder.demand(found.symbol.module);
  return constantOfGlobal(found.symbol, folder.demand);
}

/** `int.MAX`, `limits.size`. */
function foldMember(folder: Folder, node: ast.MemberExpression): Constant | null {
  if (node.object.kind !== 'name' || node.optional) return null;
  const found = lookupName(folder.module, node.object.name);
  if (found.kind === 'namespace') {
    const exported = lookupExport(found.module, node.name.name);
    if (exported?.symbol.kind !== 'variable' || exported.hidden) return null;
    folder.demand(found.module);
    return constantOfGlobal(exported.symbol, folder.demand);
  }
  if (found.kind !== 'found' || found.symbol.kind !== 'class') return null;
  folder.demand(found.symbol.module);
  const field = found.symbol.fields.get(node.name.name);
  return field ? constantOfField(field, folder.demand) : null;
}
