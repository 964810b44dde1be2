import { callOfCase, callOfField, missingNew, namedClosureArgument, notCallable, tooManyArguments } from '../../diagnostics/catalogue/expressions.ts';
import { declaredHere } from '../../names/labels.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, Signature } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { constructorOf, recordFields } from '../members.ts';
import { isNullable, makeNullable, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type ClassType, type FunctionType, type Type } from '../type.ts';
import { checkLoose, placeArguments, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { meantByShape } from './call-shapes.ts';
import { coerce } from './coerce.ts';
import { checkSuperCall } from './constructors.ts';
import { unreachable } from './flow.ts';
import { operand } from '../call-text.ts';
import { quoted, insertBefore, possibleFix, replace, sureFix } from './fixes.ts';
import { warnFunctionsJoined } from './function-as-text.ts';
import { resolveMember } from './members.ts';
import { reportMismatch } from './mismatch.ts';
import { resolveName } from './names.ts';
import { tellNegativeSlice } from './negative-slices.ts';
import { returnsValue } from './returned-values.ts';
import { slotOfField } from './slots.ts';
import { guardNull } from './null-guard.ts';
import { entersOptionally, tellNeedless } from './optional-links.ts';
import { type Called, type CallOptions, type Misfit } from './call-arguments.ts';
import { reportSpread } from './spread-arguments.ts';
import { callSignature, readTypeArgs, resultOfBroken } from './signature-calls.ts';
import { reportSwapped } from './swapped-arguments.ts';
import { describeClass, functionType, valueOfTarget, type CallableTarget, type FirstArgument, type Target } from './targets.ts';

export function checkCall(body: Body, node: ast.CallExpression, hint: Type | null): Type {
  const { callee } = node;
  if (callee.kind === 'super') return checkSuperCall(body, node);
  const target = meantByShape(body, node, targetOf(body, callee));
  if (node.optional && (target.kind === 'function' || target.kind === 'derived')) tellNeedless(body, node, callee, valueOfTarget(body, callee, target, null));
  const type = callTarget(body, node, target, hint);
  if (type.kind === 'never') body.flow = unreachable(body.flow);
  return type;
}

function targetOf(body: Body, callee: ast.Expression): Target {
  if (callee.kind === 'name') return resolveName(body, callee);
  if (callee.kind === 'member') return resolveMember(body, callee, true);
  const type = body.check(callee);
  // `xs?.[0](x)`: the rest of a chain.
  return body.chains.has(callee.id) ? { kind: 'value', type: stripNull(type), optional: true } : { kind: 'value', type, optional: false };
}

function callTarget(body: Body, node: ast.CallExpression, target: Target, hint: Type | null): Type {
  switch (target.kind) {
    case 'function':
      return callFunction(body, node, target, hint);
    case 'value':
      return callValue(body, node, target.type, target.optional);
    case 'case':
      return callCase(body, node, target.symbol, hint);
    case 'derived': {
      const { signature } = target.member;
      body.module.types[node.callee.id] = target.member.type;
      if (!signature) return callValue(body, node, target.member.type, target.optional);
      return optionalResult(body, node, callDerived(body, node, signature), target.optional);
    }
    case 'class':
      return reportMissingNew(body, node, target.symbol);
    case 'module':
      valueOfTarget(body, node.callee, target, null);
      checkLoose(body, node.args);
      return errorType;
    case 'broken':
      checkLoose(body, node.args.filter(({ value }) => !namesClass(body, value)));
      return errorType;
  }
}

/** `isinstance(x, Circle)`: what is not known here may take classes elsewhere. */
function namesClass(body: Body, node: ast.Expression): boolean {
  const found = node.kind === 'name' && !body.names.has(node.name) ? lookupName(body.module.symbol, node.name) : null;
  return found?.kind === 'found' && found.symbol.kind === 'class';
}

function callFunction(body: Body, node: ast.CallExpression, target: CallableTarget, hint: Type | null): Type {
  const { symbol, signature } = target;
  body.module.types[node.callee.id] = functionType(signature);
  const site: CallSite = { node, args: node.args, name: symbol.name, symbol };
  const inferable = signature.typeParameters;
  const options: CallOptions = { signature, inferable, typeArgs: node.typeArgs.length === 0 ? null : readTypeArgs(body, site, node.typeArgs, inferable), hint };
  if (symbol.module.overloaded.has(symbol.key)) {
    checkLoose(body, node.args);
    return errorType;
  }
  const called = callSignature(body, site, options);
  if (!called) return optionalResult(body, node, resultOfBroken(options), target.optional);
  body.module.calls[node.id] = { kind: 'direct', callee: symbol, ...withFirst(target.first, called) };
  tellNegativeSlice(body, node, symbol);
  warnFunctionsJoined(body, node, symbol);
  // That the result is not declared is told where the function returns it.
  if (called.result.kind === 'void' && symbol.module === body.module.symbol && returnsValue(symbol.node)) return errorType;
  return optionalResult(body, node, called.result, target.optional);
}

/** All that the function is given, the object before the dot among it. */
function withFirst(first: FirstArgument | undefined, { args, typeArgs }: Called): Pick<Called, 'args' | 'typeArgs'> {
  if (!first) return { args, typeArgs };
  const left = typeArgs.values();
  return { args: [first.value, ...args], typeArgs: first.settled.map((type) => type ?? left.next().value ?? errorType) };
}

function callDerived(body: Body, node: ast.CallExpression, signature: Signature): Type {
  const name = node.callee.kind === 'member' ? node.callee.name.name : 'it';
  const site: CallSite = { node, args: node.args, name, symbol: null };
  const options: CallOptions = { signature, inferable: signature.typeParameters, typeArgs: null, hint: null };
  const called = callSignature(body, site, options);
  if (!called) return resultOfBroken(options);
  body.module.calls[node.id] = { kind: 'derived', args: called.args };
  return called.result;
}

/** After `?.` the call is skipped where the object is null. */
function optionalResult(body: Body, node: ast.CallExpression, result: Type, optional: boolean): Type {
  if (!optional) return result;
  if (!isNullable(result)) body.chains.add(node.id);
  return makeNullable(result);
}

/** Calls what an expression gives: a lambda, a field that holds a function. */
function callValue(body: Body, node: ast.CallExpression, found: Type, reached: boolean): Type {
  const whole = reached ? makeNullable(found) : found;
  body.module.types[node.callee.id] = whole;
  if (node.optional && entersOptionally(body, node, node.callee, whole)) return callPresent(body, node, stripNull(whole), true);
  const type = isNullable(found) && found.kind === 'nullable' && found.inner.kind === 'function' ? guardNull(body, node.callee, found, null) : found;
  return callPresent(body, node, type, reached);
}

function callPresent(body: Body, node: ast.CallExpression, type: Type, optional: boolean): Type {
  if (type.kind === 'error') {
    checkLoose(body, node.args);
    return errorType;
  }
  if (type.kind !== 'function') {
    reportNotCallable(body, node, type);
    checkLoose(body, node.args);
    return errorType;
  }
  if (optional && !node.optional) body.module.optionalRests.add(node.id);
  return optionalResult(body, node, callClosure(body, node, type), optional);
}

function callClosure(body: Body, node: ast.CallExpression, type: FunctionType): Type {
  const slots: Slot[] = type.parameters.map((parameter, i) => ({ name: `${i + 1}`, type: parameter, optional: false, rest: false, node: { id: -1, start: 0, end: 0 } }));
  const site: CallSite = { node, args: node.args, name: calleeName(body, node), symbol: referenced(body, node.callee) };
  const named = node.args.find((argument) => argument.name !== null);
  if (named?.name) {
    body.report(namedClosureArgument, named.name, { name: named.name.name }, { fixes: [sureFix('remove the name', replace(body, { start: named.name.start, end: named.value.start }, ''))] });
    checkLoose(body, node.args);
    return type.result;
  }
  const placed = reportSpread(body, site, slots) ? null : placeArguments(body, site, slots);
  if (!placed) {
    checkLoose(body, node.args, slots);
    return type.result;
  }
  const misfits: Misfit[] = [];
  for (const [i, { value }] of node.args.entries()) {
    const wanted = type.parameters[i];
    const found = body.check(value, wanted);
    if (!coerce(body, value, found, wanted)) misfits.push({ argument: value, type: found, wanted, slot: { ...slots[i], name: showType(wanted) } });
  }
  if (!reportSwapped(body, site, misfits)) {
    for (const { argument, type: found, wanted } of misfits) {
      const place = node.args.findIndex(({ value }) => value === argument) + 1;
      reportMismatch(body, argument, found, wanted, { clause: `argument ${place} of \`${site.name}\` must be` });
    }
  }
  body.module.calls[node.id] = { kind: 'closure', args: node.args.map((argument) => argument.value) };
  return type.result;
}

function calleeName(body: Body, node: ast.CallExpression): string {
  const text = body.text(node.callee);
  return text.length <= 40 && !text.includes('\n') ? text : 'this function';
}

function referenced(body: Body, node: ast.Expression): FieldSymbol | CallSite['symbol'] {
  const reference = body.module.references[node.id];
  return reference?.kind === 'variable' || reference?.kind === 'field' ? reference.symbol : null;
}

function reportNotCallable(body: Body, node: ast.CallExpression, type: Type): void {
  const { callee } = node;
  const reference = body.module.references[callee.id];
  if (callee.kind === 'member' && node.args.length === 0 && (reference?.kind === 'field' || reference?.kind === 'derived' || reference?.kind === 'method')) {
    const brackets = { start: callee.end, end: node.end };
    body.report(callOfField, brackets, { name: callee.name.name, type: showType(type), what: reference.kind === 'method' ? 'getter' : 'field' }, { fixes: [sureFix('remove the `()`', replace(body, brackets, ''))] });
    return;
  }
  const symbol = referenced(body, callee);
  const index = node.args.length === 1 && [body.core.list, body.core.map, body.core.string].some((each) => isInstanceOf(type, each)) ? `[${body.text(node.args[0])}]` : null;
  if (index !== null) {
    const fix = possibleFix(`write \`${index}\``, replace(body, { start: callee.end, end: node.end }, index));
    body.report(notCallable, callee, { what: quoted(body, callee), type: showType(type) }, { hint: 'its elements are read in square brackets', fixes: [fix], secondary: symbol ? [declaredHere(symbol)] : [] });
    return;
  }
  const fixes = node.args.length === 0 ? [possibleFix('remove the `()`', replace(body, { start: callee.end, end: node.end }, ''))] : [];
  body.report(notCallable, callee, { what: quoted(body, callee), type: showType(type) }, { fixes, secondary: symbol ? [declaredHere(symbol)] : [] });
}

/** `Health.Failed(1, "disk")`. */
function callCase(body: Body, node: ast.CallExpression, symbol: EnumCaseSymbol, hint: Type | null): Type {
  const { owner } = symbol;
  const name = `${owner.name}.${symbol.name}`;
  if (symbol.fields.length === 0) {
    const brackets = { start: node.callee.end, end: node.end };
    const kind = node.args.length === 0 ? callOfCase : null;
    if (kind) body.report(kind, brackets, { name }, { fixes: [sureFix('remove the `()`', replace(body, brackets, ''))], secondary: [declaredHere(symbol)] });
    else body.report(tooManyArguments, brackets, { callee: name, takes: 'no arguments', found: node.args.length }, { secondary: [declaredHere(symbol)] });
    checkLoose(body, node.args);
    return owner.typeParameters.length === 0 ? owner.thisType : errorType;
  }
  const signature: Signature = { typeParameters: owner.typeParameters, parameters: symbol.fields.map(slotOfField), result: owner.thisType };
  const options: CallOptions = { signature, inferable: owner.typeParameters, typeArgs: null, hint };
  const called = callSignature(body, { node, args: node.args, name, symbol }, options);
  body.module.types[node.callee.id] = functionType(signature);
  if (!called) return resultOfBroken(options);
  body.module.calls[node.id] = { kind: 'fields', fields: symbol.fields, args: called.args };
  return called.result;
}

/** `Point(1, 2)` without `new`. */
function reportMissingNew(body: Body, node: ast.CallExpression, symbol: ClassSymbol): Type {
  const text = body.text(node.callee);
  if (isCallOfBase(body, node, symbol)) {
    body.report(missingNew, node.callee, { name: symbol.name, what: describeClass(symbol), makes: false }, { label: 'the constructor of the class above is called `super(…)`', fixes: [possibleFix('write `super`', replace(body, node.callee, 'super'))], secondary: [declaredHere(symbol)] });
    checkLoose(body, node.args, makerSlots(symbol.thisType));
    return errorType;
  }
  const conversion = conversionOf(body, node, symbol);
  const makes = !conversion && (symbol.classKind === 'record' || (symbol.classKind === 'class' && !symbol.abstract));
  const converted = conversion !== null && node.args.length === 1 ? [possibleFix(`write \`${conversion}\``, replace(body, node, conversion))] : [];
  const fixes = !makes ? converted : [sureFix('insert `new`', insertBefore(body, node, 'new '))];
  const hint = conversion ? `write \`${conversion}\`` : (symbol.classKind === 'enum' ? `name one of its cases: \`${text}.${symbol.cases.keys().next().value ?? '…'}\`` : undefined);
  body.report(missingNew, node.callee, { name: symbol.name, what: describeClass(symbol), makes }, { fixes, hint, secondary: symbol.native ? [] : [declaredHere(symbol)] });
  checkLoose(body, node.args, makerSlots(symbol.thisType));
  return makes && symbol.typeParameters.length === 0 ? symbol.thisType : errorType;
}

/** `Machine(energy);` in the constructor of a class that extends it, as a statement. */
function isCallOfBase(body: Body, { start }: ast.CallExpression, symbol: ClassSymbol): boolean {
  const { frame, owner } = body;
  return frame.kind === 'constructor' && owner?.superclass?.symbol.key === symbol.key && /[;{}\n]\s*$/.test(body.module.source.text.slice(Math.max(0, start - 40), start));
}

function makerSlots(type: ClassType): readonly Slot[] {
  if (type.symbol.typeParameters.length > 0) return [];
  if (type.symbol.classKind === 'record') return recordFields(type.symbol).map(slotOfField);
  return constructorOf(type)?.signature.parameters ?? [];
}

/** `String(x)` and `int(x)`, as other languages convert. */
function conversionOf(body: Body, node: ast.CallExpression, symbol: ClassSymbol): string | null {
  const { core } = body;
  const argument = node.args.length === 1 ? operand(body.text(node.args[0].value)) : 'x';
  if (symbol.key === core.string.key) return `${argument}.toString()`;
  if (symbol.key === core.int.key) return `${argument}.toInt()`;
  if (symbol.key === core.float.key) return `${argument}.toFloat()`;
  return null;
}
