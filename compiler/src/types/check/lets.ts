import { initialiserType } from '../../diagnostics/catalogue/expressions.ts';
import type { VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isLet } from '../declare/globals.ts';
import { lookupMember } from '../members.ts';
import { isNullable, makeNullable, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type FunctionType, type Type } from '../type.ts';
import { withoutTelling } from '../declare/unknown-type.ts';
import { noteAsked } from './asked-results.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { withNarrowed } from './flow.ts';
import { checkInto } from './into.ts';
import { checkIrrefutable } from './irrefutable.ts';
import { lambdaOf } from './lambda-nodes.ts';
import { declareVariable } from './locals.ts';
import { reportNothing } from './mismatch.ts';
import { addHole } from './open-types.ts';
import { checkPattern } from './patterns.ts';
import { isStable, placeOfLocal } from './places.ts';
import { resultOfNode, typeOfNode } from './type-nodes.ts';

export function checkLet(body: Body, node: ast.LetStatement): void {
  const global = body.frame.kind === 'module' && body.scope?.parent === null ? globalOf(body, node) : null;
  if (global) return checkGlobal(body, node, global);
  const declared = node.type ? typeOfNode(body, node.type) : null;
  if (!node.value) declareDeferred(body, node, declared);
  else if (declared) checkDeclared(body, node, declared, node.value);
  else checkInferred(body, node, node.value);
}

function declareDeferred(body: Body, node: ast.LetStatement, declared: Type | null): void {
  if (!declared) reportBare(body, node);
  declare(body, node, declared ?? errorType, declared !== null && !isNullable(declared) && declared.kind !== 'error');
}

function reportBare(body: Body, node: ast.LetStatement): void {
  const { name } = node.name;
  const before = body.scope?.locals.at(-1)?.symbol;
  // `let size = names,length;`: the comma stands for a point, and the variable before holds something else.
  const isMember = before?.kind === 'variable' && isLet(before.node) && before.node.value?.end === node.name.start - 1 && lookupMember(body.core, stripNull(before.type), name) !== null;
  if (!isMember) return body.report(initialiserType, node, { name, word: node.constant ? 'const' : 'let' });
  const comma = { start: node.name.start - 1, end: node.name.start };
  body.report(initialiserType, node.name, { name, word: node.constant ? 'const' : 'let' }, { label: `\`${name}\` is a member of what stands before the comma`, hint: 'a member is reached with a `.`', fixes: [possibleFix('write `.`', replace(body, comma, '.'))] });
  before.type = errorType;
}

function checkDeclared(body: Body, node: ast.LetStatement, declared: Type, value: ast.Expression): void {
  // A lambda may call itself by the name of its variable.
  const early = lambdaOf(value) !== null;
  noteAsked(value, node.type, { source: body.module.source, name: `\`${node.name.name}\`` });
  if (early) declare(body, node, declared, false);
  const found = checkInto(body, value, declared, () => ({
    clause: `the value of \`${node.name.name}\` must be`,
    secondary: node.type ? [{ span: body.span(node.type), text: `\`${node.name.name}\` is declared as this` }] : [],
    written: node.type,
  }));
  if (!early) declare(body, node, declared, false);
  if (declared.kind === 'nullable' && !isNullable(found) && found.kind !== 'error' && found.kind !== 'void') narrow(body, node, declared.inner);
}

function narrow(body: Body, node: ast.LetStatement, type: Type): void {
  const local = body.names.get(node.name.name);
  const place = local ? placeOfLocal(body, local) : null;
  if (place && isStable(body, place)) body.flow = withNarrowed(body.flow, place, type);
}

function checkInferred(body: Body, node: ast.LetStatement, value: ast.Expression): void {
  const own = writtenType(body, value);
  if (own) {
    declare(body, node, own, false);
    body.check(value);
    return;
  }
  const outer = body.openValue;
  const outerHoles = body.newHoles;
  body.openValue = value;
  body.newHoles = [];
  const found = body.check(value);
  const opened = body.openValue;
  const type = found.kind === 'null' && !node.constant ? makeNullable(addHole(body, 'T', value)) : usable(body, value, found);
  const holes = body.newHoles;
  body.openValue = outer;
  body.newHoles = outerHoles;
  const symbol = declare(body, node, type, false);
  if (holes.length > 0) body.open.push({ symbol, value: opened, name: node.name, holes, found: holes.map(() => null) });
}

/** The type of a lambda that writes all of it: its body may use the variable. */
export function writtenType(body: Body, value: ast.Expression): FunctionType | null {
  const lambda = lambdaOf(value);
  if (!lambda?.result || !lambda.parameters.every((parameter) => parameter.type)) return null;
  const before = body.module.diagnostics.length;
  const [parameters, result] = withoutTelling(body.module.symbol, () => [
    lambda.parameters.map((parameter) => (parameter.type ? typeOfNode(body, parameter.type) : errorType)),
    resultOfNode(body, lambda.result),
  ]);
  // What is wrong with these types is told when the lambda is checked.
  body.module.diagnostics.length = before;
  return { kind: 'function', parameters, result };
}

function usable(body: Body, value: ast.Expression, found: Type): Type {
  if (found.kind === 'void') {
    reportNothing(body, value);
    return errorType;
  }
  return found.kind === 'never' ? errorType : found;
}

function declare(body: Body, node: ast.LetStatement, type: Type, deferred: boolean): VariableSymbol {
  return declareVariable(body, { name: node.name, node, type, constant: node.constant, origin: 'let', deferred, doc: node.doc });
}

function globalOf(body: Body, node: ast.LetStatement): VariableSymbol | null {
  const symbol = body.module.symbol.members.get(node.name.name);
  return symbol?.kind === 'variable' && symbol.node === node ? symbol : null;
}

/** A top-level variable has its symbol already; only its type may still be read off the value. */
function checkGlobal(body: Body, node: ast.LetStatement, symbol: VariableSymbol): void {
  body.module.variables[node.id] = symbol;
  if (!node.value) return;
  if (symbol.typeSource !== 'pending') {
    const wanted = symbol.type;
    noteAsked(node.value, node.type, { source: body.module.source, name: `\`${symbol.name}\`` });
    checkInto(body, node.value, wanted, () => ({
      clause: `the value of \`${symbol.name}\` must be`,
      secondary: node.type ? [{ span: body.span(node.type), text: `\`${symbol.name}\` is declared as this (\`${showType(wanted)}\`)` }] : [],
      written: node.type,
    }));
    return;
  }
  body.openValue = node.value;
  body.newHoles = [];
  const own = writtenType(body, node.value);
  const found = own ?? checkActive(body, symbol, node.value);
  symbol.type = found.kind === 'null' && !node.constant ? makeNullable(addHole(body, 'T', node.value)) : usable(body, node.value, found);
  if (body.newHoles.length > 0) body.open.push({ symbol, value: body.openValue, name: node.name, holes: body.newHoles, found: body.newHoles.map(() => null) });
  body.openValue = null;
  body.newHoles = [];
  body.module.inferredGlobals.add(symbol);
  if (own) body.check(node.value);
}

/** What a global holds whose type is not known before. */
function checkActive(body: Body, symbol: VariableSymbol, value: ast.Expression): Type {
  body.module.activeGlobals.add(symbol);
  const found = body.check(value);
  body.module.activeGlobals.delete(symbol);
  return found;
}

/** `const [first, ...rest] = xs`, `let Vec(x, y) = p`. */
export function checkDestructuring(body: Body, node: ast.DestructuringStatement): void {
  const found = body.check(node.value);
  const subject = found.kind === 'void' ? errorType : found;
  if (found.kind === 'void') reportNothing(body, node.value);
  checkPattern(body, node.pattern, subject, { constant: node.constant, origin: 'let', bindsOnly: true });
  if (subject.kind !== 'error') checkIrrefutable(body, node.pattern, subject);
  if (body.frame.kind === 'module' && body.scope?.parent === null) adoptGlobals(body);
}

/** At top level the names are globals: they take the types that were found for them. */
function adoptGlobals(body: Body): void {
  for (const [name, local] of [...body.names]) {
    const symbol = body.module.symbol.members.get(name);
    if (symbol?.kind !== 'variable' || local.symbol.kind !== 'variable' || symbol.node !== local.symbol.node) continue;
    symbol.type = local.symbol.type;
    body.module.variables[symbol.node.id] = symbol;
    body.module.inferredGlobals.add(symbol);
    body.names.delete(name);
    body.scope?.locals.splice(body.scope.locals.indexOf(local), 1);
  }
}
