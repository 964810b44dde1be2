import { conditionNeverNull, notAValue } from '../../diagnostics/catalogue/expressions.ts';
import { unknownName } from '../../diagnostics/catalogue/names.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { anyType, errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { possibleFix, quoted, replace } from './fixes.ts';
import type { Branches } from './flow.ts';
import { narrowedTo } from './narrowing.ts';
import { refineArgs } from './refine.ts';
import { describeClass } from './targets.ts';

/** `if (shape as Circle)`, which was checked and is no condition: the test that is meant. */
export function castAsTest(body: Body, node: ast.CastExpression, type: Type): Branches {
  const test = `${body.text(node.value)} is ${body.text(node.type)}`;
  body.report(conditionNeverNull, node, { what: quoted(body, node), type: showType(type) }, {
    label: '`as` casts, and `is` tests',
    fixes: [possibleFix(`write \`${test}\``, replace(body, node, test))],
  });
  return { yes: narrowedTo(body, body.flow, node.value, type), no: body.flow };
}

/** `shape == Circle`: the test whether it is one, which is told, and what is known where it holds. Null where no class is compared. */
export function classCompared(body: Body, node: ast.BinaryExpression): Branches | null {
  const [named, value] = classNamed(body, node.right) ? [node.right, node.left] : [node.left, node.right];
  const symbol = classNamed(body, named);
  if (symbol === null || classNamed(body, value)) return null;
  const found = body.check(value);
  const wanted = anyInstance(symbol, found);
  const isTest = found.kind !== 'error' && found.kind !== 'void' && mayBeEqual(stripNull(found), wanted);
  const test = `${body.text(value)} is ${body.text(named)}`;
  const mended = node.operator === '==' ? test : `!(${test})`;
  body.module.types[named.id] = errorType;
  body.module.references[named.id] = { kind: 'class', symbol };
  body.report(notAValue, named, { name: symbol.name, what: describeClass(symbol) }, isTest ? { label: 'whether something is one is asked with `is`', fixes: [possibleFix(`write \`${mended}\``, replace(body, node, mended))] } : {});
  const { flow } = body;
  const is = isTest ? narrowedTo(body, flow, value, wanted) : flow;
  return node.operator === '==' ? { yes: is, no: flow } : { yes: flow, no: is };
}

/** `event == Failed`, of a case that holds values: the test that is meant, which is told. Null where it is none. */
export function caseCompared(body: Body, node: ast.BinaryExpression): Branches | null {
  const { left, right } = node;
  if (right.kind !== 'name' || !/^[A-Z]/.test(right.name) || body.names.has(right.name) || lookupName(body.module.symbol, right.name).kind !== 'none') return null;
  const { diagnostics } = body.module;
  const before = diagnostics.length;
  const found = stripNull(body.check(left));
  const holds = found.kind === 'class' && (found.symbol.cases.get(right.name)?.fields.length ?? 0) > 0;
  if (!holds) {
    // Whoever compares checks it again.
    diagnostics.length = before;
    return null;
  }
  const test = `${body.text(left)} is ${right.name}`;
  const mended = node.operator === '==' ? test : `!(${test})`;
  body.module.types[right.id] = errorType;
  body.report(unknownName, right, { name: right.name }, { label: 'whether it is this case is asked with `is`', fixes: [possibleFix(`write \`${mended}\``, replace(body, node, mended))] });
  return { yes: body.flow, no: body.flow };
}

/** The class that a bare name stands for. */
function classNamed(body: Body, node: ast.Expression): ClassSymbol | null {
  if (node.kind !== 'name' || body.names.has(node.name)) return null;
  const found = lookupName(body.module.symbol, node.name);
  return found.kind === 'found' && found.symbol.kind === 'class' ? found.symbol : null;
}

function anyInstance(symbol: ClassSymbol, subject: Type): Type {
  const erased: ClassType = { kind: 'class', symbol, args: symbol.typeParameters.map(() => anyType) };
  return refineArgs(erased, subject);
}
