import {
  abstractNew,
  cannotConstruct,
  superCallMisplaced,
  superOutsideSubclass,
  superTwice,
  thisBeforeSuper,
} from '../../diagnostics/catalogue/expressions.ts';
import { declaredHere } from '../../names/labels.ts';
import type { ClassSymbol, FunctionSymbol, Signature } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { descendants } from '../../syntax/walk.ts';
import { ancestorsOf, isIncomplete } from '../ancestors.ts';
import { constructorOf, memberEntry, recordFields, superclassOf } from '../members.ts';
import { substituteSignature } from '../substitute.ts';
import { errorType, voidType, type ClassType, type Type } from '../type.ts';
import { checkAccess } from './access.ts';
import { checkLoose, type CallSite } from './arguments.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { slotOfField } from './slots.ts';
import { type CallOptions } from './call-arguments.ts';
import { callSignature, resultOfBroken } from './signature-calls.ts';
import { newTypeOfNode } from './type-nodes.ts';

/** What makes an instance: the written or inherited constructor, a record's fields, or nothing at all. */
interface Maker {
  readonly symbol: FunctionSymbol | null;
  readonly signature: Signature;
}

export function checkNew(body: Body, node: ast.NewExpression, hint: Type | null): Type {
  const made = node.type.kind === 'named-type' ? newTypeOfNode(body, node.type) : null;
  if (!made) {
    checkLoose(body, node.args);
    return errorType;
  }
  const { symbol } = made;
  if (!mayConstruct(body, node, symbol)) {
    checkLoose(body, node.args);
    return errorType;
  }
  const maker = makerOf(symbol.thisType);
  if (maker.symbol) checkAccess(body, node.type, maker.symbol);
  const site: CallSite = { node, args: node.args, name: `new ${symbol.name}`, symbol: maker.symbol ?? symbol };
  const options: CallOptions = { signature: maker.signature, inferable: symbol.typeParameters, typeArgs: made.args, hint };
  if (maker.symbol?.module.overloaded.has(maker.symbol.key)) {
    checkLoose(body, node.args);
    return symbol.typeParameters.length === 0 ? symbol.thisType : errorType;
  }
  const called = callSignature(body, site, options);
  const type = called?.result ?? resultOfBroken(options);
  if (called && type.kind === 'class') {
    body.module.references[node.id] = { kind: 'constructor', type, symbol: maker.symbol };
    body.module.calls[node.id] = maker.symbol
      ? { kind: 'direct', callee: maker.symbol, typeArgs: called.typeArgs, args: called.args }
      : { kind: 'fields', fields: symbol.classKind === 'record' ? recordFields(symbol) : [], args: called.args };
  }
  return type;
}

export function makerOf(type: ClassType): Maker {
  const { symbol } = type;
  const written = constructorOf(type);
  if (written) return { symbol: written.symbol, signature: { ...written.signature, typeParameters: [], result: type } };
  const parameters = symbol.classKind === 'record' ? recordFields(symbol).map(slotOfField) : [];
  return { symbol: null, signature: substituteSignature({ typeParameters: [], parameters, result: type }, symbol.typeParameters, type.args) };
}

function mayConstruct(body: Body, node: ast.NewExpression, symbol: ClassSymbol): boolean {
  const secondary = [declaredHere(symbol)];
  if (symbol.classKind === 'enum') {
    const first = symbol.cases.keys().next().value ?? 'Case';
    body.report(cannotConstruct, node, { name: symbol.name, what: 'an enum' }, { hint: `name one of its cases, without \`new\`: \`${symbol.name}.${first}\``, secondary });
    return false;
  }
  if (symbol.classKind === 'interface') {
    body.report(cannotConstruct, node, { name: symbol.name, what: 'an interface' }, { hint: `make an object of a class that implements \`${symbol.name}\``, secondary });
    return false;
  }
  if (symbol.abstract) {
    reportAbstract(body, node, symbol);
    return false;
  }
  if (symbol.native && !symbol.constructorSymbol) {
    body.report(cannotConstruct, node, { name: symbol.name, what: 'made by the language itself' }, { hint: nativeHint(body, symbol) });
    return false;
  }
  return true;
}

function nativeHint(body: Body, symbol: ClassSymbol): string | undefined {
  const { core } = body;
  if (symbol.key === core.string.key) return 'write the text: `""`';
  if (symbol.key === core.range.key) return 'write `from..to` or `from..=to`';
  if (symbol.key === core.task.key) return '`spawn f(x)` starts a task';
  return undefined;
}

function reportAbstract(body: Body, node: ast.NewExpression, symbol: ClassSymbol): void {
  const missing = abstractMethods(symbol);
  const names = missing.map((method) => `\`${method.name}\``).join(', ');
  body.report(abstractNew, node, { name: symbol.name, missing: names }, {
    secondary: [declaredHere(symbol), ...missing.slice(0, 3).map((method) => declaredHere(method, `\`${method.name}\` has no body`))],
    hint: 'make an object of a class that extends it and has them all',
  });
}

/** The methods that an instance would lack. */
function abstractMethods(symbol: ClassSymbol): FunctionSymbol[] {
  const names = new Set(symbol.methods.keys());
  for (const above of ancestorsOf(symbol).values()) for (const name of above.symbol.methods.keys()) names.add(name);
  const missing: FunctionSymbol[] = [];
  for (const name of names) {
    const found = memberEntry(symbol, name)?.symbol;
    if (found?.kind === 'function' && found.abstract) missing.push(found);
  }
  return missing;
}

/** `this.side = side; super("square");` */
function reportThisBefore(body: Body, node: ast.CallExpression, name: string): void {
  const { root } = body;
  if (root.kind !== 'constructor' || root.body === null) return;
  const before = root.body.statements.filter(({ end }) => end <= node.start);
  const use = before.flatMap((statement) => [...descendants(statement)]).find(({ kind }) => kind === 'this');
  const [first] = before;
  const own = root.body.statements.find(({ start, end }) => start <= node.start && node.end <= end);
  if (use === undefined || first === undefined || own === undefined) return;
  const text = body.module.source.text.slice(own.start, own.end);
  const gap = body.module.source.text.slice(before[before.length - 1].end, own.start);
  body.report(thisBeforeSuper, node, { name }, {
    secondary: [{ span: body.span(use), text: '`this` is used here' }],
    fixes: [possibleFix('put it first', replace(body, { start: first.start, end: first.start }, `${text}${gap}`), replace(body, { start: own.start - gap.length, end: own.end }, ''))],
  });
}

/** `super(8001, `no ${this.item}`);`, of an object that is not made yet: what is passed is the parameter. A lambda may run later. */
function reportThisWithin(body: Body, { args }: ast.CallExpression, name: string): boolean {
  const { root } = body;
  const nodes = args.flatMap(({ value }) => [...descendants(value)]);
  const lambdas = nodes.filter(({ kind }) => kind === 'lambda');
  const use = nodes.find((each) => each.kind === 'this' && !lambdas.some(({ start, end }) => start <= each.start && each.end <= end));
  if (root.kind !== 'constructor' || use === undefined) return false;
  const member = nodes.find((each) => each.kind === 'member' && each.object === use);
  const field = member?.kind === 'member' ? member.name.name : null;
  const isParameter = root.parameters.some((each) => each.name.name === field);
  body.report(thisBeforeSuper, use, { name }, {
    label: 'the object is not made yet here',
    fixes: field === null || !isParameter || !member ? [] : [possibleFix(`write \`${field}\``, replace(body, member, field))],
  });
  return true;
}

/** `super(…)`: once, as a statement of the constructor's own block. */
export function checkSuperCall(body: Body, node: ast.CallExpression): Type {
  const { owner, frame } = body;
  const above = owner ? superclassOf(owner.thisType) : null;
  if (frame.kind !== 'constructor' || !above) {
    const what = !owner ? '`super(…)` is only known inside a class' : frame.kind === 'constructor' ? `\`${owner.name}\` extends no class` : '`super(…)` belongs into the constructor';
    if (!owner || !isIncomplete(owner)) body.report(superOutsideSubclass, node, { what });
    checkLoose(body, node.args);
    return errorType;
  }
  if (body.superCall) body.report(superTwice, node, {}, { secondary: [{ span: body.span(body.superCall), text: 'the first call' }] });
  else if (body.scope?.parent?.parent) body.report(superCallMisplaced, node, { name: above.symbol.name });
  else if (!reportThisWithin(body, node, above.symbol.name)) reportThisBefore(body, node, above.symbol.name);
  body.superCall = node;
  if (owner && isIncomplete(owner)) {
    checkLoose(body, node.args);
    return voidType;
  }
  const maker = makerOf(above);
  const site: CallSite = { node, args: node.args, name: 'super', symbol: maker.symbol ?? above.symbol };
  const called = callSignature(body, site, { signature: maker.signature, inferable: [], typeArgs: null, hint: null });
  if (called && maker.symbol) {
    body.module.references[node.callee.id] = { kind: 'constructor', type: above, symbol: maker.symbol };
    body.module.references[node.id] = { kind: 'constructor', type: above, symbol: maker.symbol };
    body.module.calls[node.id] = { kind: 'direct', callee: maker.symbol, typeArgs: above.args, args: called.args };
  } else if (called) {
    body.module.references[node.id] = { kind: 'constructor', type: above, symbol: null };
    body.module.calls[node.id] = { kind: 'fields', fields: [], args: called.args };
  }
  return voidType;
}
