import type { IrBlock, IrExpression, IrFunction, IrModule, IrStatement, Rep } from '@noodlecore/compiler/ir/ir';
import { rewriteBlock } from '@noodlecore/compiler/ir/rewrite';
import { blocksOf, operandsOf, operandsOfStatement, visitBlock } from '@noodlecore/compiler/ir/walk';
import { AFTER, BEFORE, VALUE, type Insertion } from './insertion.ts';

/** A local of the function that an expression was put into, which the evaluation gets as a parameter of the same number. */
export interface EvaluationLocal {
  readonly name: string;
  readonly rep: Rep;
  /** It holds a cell, since a lambda in the text assigns the variable. */
  readonly isCell: boolean;
  readonly isRead: boolean;
  /** Its place in what the evaluation gives, behind the value; null where the expression does not assign it. */
  readonly result: number | null;
}

export interface Evaluation {
  readonly module: IrModule;
  /** One for each parameter; null for what the expression cannot mean. */
  readonly locals: readonly (EvaluationLocal | null)[];
  readonly captures: readonly { readonly name: string; readonly rep: Rep; readonly isCell: boolean }[];
  /** The value's static type, as the language writes it; empty where it has none. */
  readonly type: string;
}

export const EVALUATION = 'evaluation';

/**
 * Takes the code of an inserted expression out of the tree of its module, as a function of a module of its own. It gives a List: the
 * value, then the locals that it assigned. Lambdas in the expression come along; all else is referred to where it is.
 */
export function extract(module: IrModule, insertion: Insertion, name: string): Evaluation | null {
  for (const fn of module.functions) {
    const body = fn.body === 'native' ? null : codeOf(fn, fn.body);
    if (body !== null) return evaluationOf(module, fn, body, insertion, name);
  }
  return null;
}

/** What stands between the two marks. */
function codeOf(fn: IrFunction, root: IrBlock): IrBlock | null {
  const isSet = (statement: IrStatement, name: string): boolean => statement.op === 'local.set' && fn.locals[statement.local].name === name;
  for (const block of blocksIn(root)) {
    const from = block.findIndex((statement) => isSet(statement, BEFORE));
    if (from < 0) continue;
    const to = block.findIndex((statement) => isSet(statement, AFTER));
    return block.slice(from + 1, to < 0 ? block.length : to);
  }
  return null;
}

function* blocksIn(root: IrBlock): Generator<IrBlock> {
  const blocks: IrBlock[] = [root];
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    yield block;
    for (const statement of block) {
      blocks.push(...blocksOf(statement));
      const expressions = [...operandsOfStatement(statement)];
      for (let each = expressions.pop(); each !== undefined; each = expressions.pop()) {
        if (each.op === 'sequence') {
          blocks.push(each.body);
          if (each.value) expressions.push(each.value);
        } else expressions.push(...operandsOf(each));
      }
    }
  }
}

function evaluationOf(module: IrModule, fn: IrFunction, code: IrBlock, insertion: Insertion, name: string): Evaluation {
  const assigned = new Set<number>();
  for (const block of blocksIn(code)) for (const statement of block) if (statement.op === 'local.set') assigned.add(statement.local);
  const read = localsRead(code);
  const results: number[] = [];
  const locals = fn.locals.map((local, index): EvaluationLocal | null => {
    if (!local.declared || local.declared.scope.start > insertion.start || local.declared.scope.end < insertion.end) return null;
    const isCell = local.refType?.kind === 'cell';
    if (assigned.has(index)) results.push(index);
    return { name: local.name, rep: local.rep, isCell, isRead: read.has(index), result: assigned.has(index) ? results.length : null };
  });
  const value = fn.locals.findIndex((local) => local.name === VALUE);
  const given = value < 0 ? NOTHING : boxed(value, fn.locals[value].rep);
  const pos = insertion.start;
  const elements = [given, ...results.map((index) => boxed(index, fn.locals[index].rep))];
  const body: IrBlock = [...code, { op: 'return', value: { op: 'list', rep: 'ref', elements, pos }, pos }];
  const evaluation: IrFunction = { ...fn, name: EVALUATION, paramCount: fn.locals.length, result: 'ref', resultType: undefined, body, pos };
  const own = module.functions.filter((each) => each !== fn && each.pos >= insertion.start && each.pos < insertion.end);
  const names = new Set(own.map((each) => each.name));
  const functions = [evaluation, ...own].map((each) => movedTo(name, module.name, names, each));
  return {
    module: { ...module, name, path: '<evaluation>', imports: [...new Set([module.name, ...module.imports])], classes: [], functions, globals: [], init: null, tests: [], main: null },
    locals,
    captures: fn.captures.map((rep, index) => ({ name: fn.captureNames?.[index].name ?? '', rep, isCell: fn.captureTypes?.[index]?.kind === 'cell' })),
    type: value < 0 ? '' : (fn.locals[value].declared?.type ?? ''),
  };
}

function localsRead(code: IrBlock): Set<number> {
  const read = new Set<number>();
  visitBlock(code, () => {}, (expression) => {
    if (expression.op === 'local.get') read.add(expression.local);
  });
  return read;
}

const NOTHING: IrExpression = { op: 'null', rep: 'ref' };

function boxed(local: number, rep: Rep): IrExpression {
  const value: IrExpression = { op: 'local.get', rep, local };
  switch (rep) {
    case 'int': return { op: 'convert', rep: 'ref', conversion: 'box-int', value, pos: 0 };
    case 'float': return { op: 'convert', rep: 'ref', conversion: 'box-float', value, pos: 0 };
    case 'bool': return { op: 'convert', rep: 'ref', conversion: 'box-bool', value, pos: 0 };
    case 'ref': return value;
  }
}

/** Lambdas of the expression are looked for in the new module: the old one has others by their names. */
function movedTo(module: string, from: string, names: ReadonlySet<string>, fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const isMoved = (ref: { readonly module: string; readonly name: string }): boolean => ref.module === from && names.has(ref.name);
  const expression = (each: IrExpression): IrExpression => {
    if (each.op === 'call' && isMoved(each.fn)) return { ...each, fn: { ...each.fn, module } };
    if (each.op === 'closure' && isMoved(each.fn)) return { ...each, fn: { ...each.fn, module } };
    return each;
  };
  return { ...fn, body: rewriteBlock(fn.body, { expression }) };
}
