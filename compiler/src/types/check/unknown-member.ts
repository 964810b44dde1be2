import {
  enumCaseUnknown,
  instanceThroughClass,
  memberOfFunction,
  memberOfNothing,
  memberOfParameter,
  staticThroughInstance,
  unknownMember,
} from '../../diagnostics/catalogue/expressions.ts';
import { withArticle } from '../../diagnostics/article.ts';
import type { Details, Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import { abbreviated, closest, editDistance } from '../../diagnostics/suggest.ts';
import { declaredHere, declaredInProgram } from '../../names/labels.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { forEachChild, type Node } from '../../syntax/walk.ts';
import { asAncestor, isIncomplete } from '../ancestors.ts';
import { isInstanceOf, listOf } from '../core.ts';
import { isPlainEnum } from '../derived.ts';
import { extensionNames, lookupExtension } from '../extensions.ts';
import { memberOfHidden } from '../hidden-core.ts';
import { lookupMember, lookupStatic, memberNames, receiverClass, staticNames, type Member, type StaticMember } from '../members.ts';
import { isAssignable, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type ClassType, type FunctionType, type Type } from '../type.ts';
import { mayUse, usableIn } from './access.ts';
import { accessorCall } from './accessor-calls.ts';
import type { Body } from './body.ts';
import { readArguments } from '../call-text.ts';
import { insertAfter, possibleFix, replace, sureFix } from './fixes.ts';
import { foreignCall, joinOnSeparator } from './foreign-calls.ts';
import { foreignMemberHint, foreignMembers, likeliestMember } from './foreign-words.ts';
import { needlessStep } from './needless-steps.ts';
import { optionalWord } from './optional-words.ts';
import { patternCall } from './pattern-calls.ts';
import { taskMember } from './task-members.ts';

/** Says that a value of this type has no such member, and what may have been meant. */
export function reportUnknownMember(body: Body, node: ast.MemberExpression, type: Type, mayBeNull: boolean): void {
  const { name } = node.name;
  if (type.kind === 'void') return body.report(memberOfNothing, node.name, { name, text: body.text(node.object) });
  if (type.kind === 'function') return reportMemberOfFunction(body, node, type);
  const receiver = receiverClass(body.core, type);
  if (receiver && isIncomplete(receiver.symbol)) return;
  if (!receiver && type.kind === 'parameter') {
    return reportMemberOfParameter(body, node, type.symbol);
  }
  const asStatic = receiver && lookupStatic(body.core, receiver.symbol, name);
  if (receiver && asStatic) {
    const secondary = asStatic.kind === 'derived' ? [] : [declaredHere(asStatic.symbol)];
    return body.report(staticThroughInstance, node.name, { name, owner: receiver.symbol.name }, { ...staticAdvice(body, node, receiver, asStatic), secondary });
  }
  if (isOfBroken(type) && closest(name, memberNames(body.core, type)) === null) return;
  const word = mayBeNull ? optionalWord(body, node) : null;
  reportOnce(body, node, `${showType(type)}${word ? '?' : ''}`, word ?? memberAdvice(body, node, type));
}

/** What a List of numbers has, a List of what is not known may have as well. */
function isOfBroken(type: Type): boolean {
  return type.kind === 'class' && type.args.some(({ kind }) => kind === 'error');
}

function reportMemberOfParameter(body: Body, node: ast.MemberExpression, symbol: TypeParameterSymbol): void {
  const { name } = node.name;
  // A bound that is broken was reported, and may have the member.
  if (symbol.bound?.kind === 'error') return;
  // The bound that is missing would give all of them.
  const key = `<${symbol.key}>`;
  if (body.unknownNames.has(key)) return;
  body.unknownNames.add(key);
  const [owner] = body.module.classes.withMember(name);
  const inCore = [body.core.comparable, body.core.closeable, body.core.iterable, body.core.iterator].find((each) => each.methods.has(name));
  const bound = owner?.typeParameters.length === 0 ? owner.name : inCore === undefined ? null : boundBy(inCore, symbol.name);
  const hint = `a bound says what it has: \`<${symbol.name} extends ${bound ?? owner?.name ?? 'Shape'}>\``;
  const isComplete = bound !== null && !bound.includes('…') && symbol.bound === null && symbol.module === body.module.symbol;
  const fixes = isComplete ? [possibleFix(`write \`${symbol.name} extends ${bound}\``, insertAfter(body, symbol.node.name, ` extends ${bound}`))] : [];
  body.report(memberOfParameter, node.name, { name, parameter: symbol.name }, { hint, fixes, secondary: [declaredHere(symbol)] });
}

/** What has an order has it among its own; what the others hold is not said by their members. */
function boundBy({ name, typeParameters }: ClassSymbol, parameter: string): string {
  if (typeParameters.length === 0) return name;
  return `${name}<${name === 'Comparable' ? parameter : '…'}>`;
}

/** Names the class in the object's place; called on an object that it does not take, the function says what it takes. */
function staticAdvice(body: Body, node: ast.MemberExpression, receiver: ClassType, member: StaticMember): Details {
  const { name } = node.name;
  const first = member.kind === 'method' ? member.signature.parameters[0]?.type : undefined;
  if (first?.kind === 'class' && asAncestor(receiver, first.symbol) && body.module.source.text[node.end] === '(') {
    return { label: `this is \`${showType(receiver)}\``, hint: `\`${name}\` may be called on \`${showType(first)}\`, which it takes first` };
  }
  const isComplete = member.kind !== 'method' || member.signature.parameters.filter(({ optional }) => !optional).length <= argumentCount(body, node);
  if (!isComplete && member.kind === 'method') return { hint: `it is called as \`${receiver.symbol.name}.${name}(${member.signature.parameters.map((each) => each.name).join(', ')})\`` };
  return { fixes: [sureFix(`write \`${receiver.symbol.name}.${name}\``, replace(body, node.object, receiver.symbol.name))] };
}

function argumentCount(body: Body, node: ast.MemberExpression): number {
  const { text } = body.module.source;
  return text[node.end] === '(' ? (readArguments(text, node.end)?.args.length ?? Infinity) : Infinity;
}

/** Where nothing can be put in its place, a member that is missing is told once in a body. */
function reportOnce(body: Body, node: ast.MemberExpression, type: string, details: Details): void {
  const { name } = node.name;
  const key = `${type}.${name}`;
  if (body.unknownNames.has(key)) return;
  if (!details.fixes?.length) body.unknownNames.add(key);
  body.report(unknownMember, node.name, { name, type }, details);
}

/** Says that a class has no such static member or case. */
export function reportUnknownStatic(body: Body, node: ast.MemberExpression, symbol: ClassSymbol): void {
  if (isIncomplete(symbol)) return;
  const { name } = node.name;
  const member = lookupMember(body.core, symbol.thisType, name);
  const call = foreignCall(body, node.start);
  if (call) return reportOnce(body, node, symbol.name, { ...call, label: `\`${symbol.name}\` has no static member \`${name}\`` });
  if (member && member.kind !== 'derived') {
    const isField = member.kind === 'field';
    const object = symbol === body.core.string ? '"…"' : `new ${symbol.name}(…)`;
    const hint = `name an object: \`${object}.${name}${isField ? '' : '(…)'}\`${symbol.native ? '' : '; what belongs to the class itself is declared `static`'}`;
    body.report(instanceThroughClass, node.name, { name, owner: symbol.name, isField }, { hint, fixes: madeStatic(body, member), secondary: declaredInProgram(member.symbol) });
    return;
  }
  if (symbol.classKind === 'enum') return reportUnknownCase(body, node.name, symbol);
  const names = new Set(staticNames(symbol, usableIn(body)));
  const near = foreignMembers(name).find((each) => names.has(each)) ?? closest(name, names) ?? withPrefix(name, names);
  const details: Details = near
    ? { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, node.name, near))] }
    : { ...staticsHint(body, symbol), ...creation(body, node, symbol), secondary: declaredInProgram(symbol) };
  reportOnce(body, node, symbol.name, { ...details, label: details.label ?? `\`${symbol.name}\` has no static member \`${name}\`` });
}

/** A method that never asks for its object may belong to the class. */
function madeStatic(body: Body, member: Member): readonly Fix[] {
  if (member.kind === 'field' && member.symbol.module === body.module.symbol) return madeStaticConstant(body, member.symbol);
  if (member.kind !== 'method' || member.symbol.module !== body.module.symbol || member.symbol.abstract) return [];
  const { node, name } = member.symbol;
  if (node.kind !== 'function' || node.modifiers.some((each) => each.name === 'override') || usesObject(node)) return [];
  const word = body.module.source.text.lastIndexOf('func', node.name.start);
  return word < node.start ? [] : [possibleFix(`declare \`${name}\` static`, replace(body, { start: word, end: word }, 'static '))];
}

/** A constant with a value of its own may belong to the class, too. */
function madeStaticConstant(body: Body, { node, name }: FieldSymbol): readonly Fix[] {
  if (node.kind !== 'field' || node.value === null) return [];
  const word = node.modifiers.find((each) => each.name === 'const');
  return word === undefined ? [] : [possibleFix(`declare \`${name}\` static`, replace(body, { start: word.start, end: word.start }, 'static '))];
}

function usesObject(node: ast.FunctionDeclaration): boolean {
  const stack: Node[] = node.body ? [node.body] : [];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === 'this' || at.kind === 'super') return true;
    forEachChild(at, (child) => void stack.push(child));
  }
  return false;
}

/** What the library's class has instead: it is not at hand to be read. */
function staticsHint(body: Body, symbol: ClassSymbol): Details {
  const names = symbol.module.name.startsWith('noodlecore.') ? [...staticNames(symbol, usableIn(body))] : [];
  if (names.length === 0) return {};
  const shown = names.slice(0, MOST_NAMES).map((each) => `\`${each}\``).join(', ');
  return { hint: `it has ${shown}${names.length > MOST_NAMES ? ' and others' : ''}` };
}

const MOST_NAMES = 10;

/** `Worker.new(x)`, as in Ruby, and other words for the same. */
function creation(body: Body, node: ast.MemberExpression, symbol: ClassSymbol): Details {
  const { name } = node.name;
  if (!constructorWords.has(name)) return {};
  const hint = `an object is made with \`new ${symbol.name}(…)\``;
  const isMade = name === 'new' && node.object.kind === 'name' && body.module.source.text[node.end] === '(' && !symbol.abstract;
  return { hint, fixes: isMade ? [possibleFix(`write \`new ${symbol.name}\``, replace(body, node, `new ${symbol.name}`))] : [] };
}

/** What other languages call the way from a name to its case. */
const namedCaseWords: ReadonlySet<string> = new Set(['valueOf', 'fromName', 'fromString', 'parse', 'byName', 'of', 'from']);

/** `Color.Bleu`, as a value or in a pattern. */
export function reportUnknownCase(body: Body, at: ast.Identifier, symbol: ClassSymbol): void {
  const { name } = at;
  const near = closest(name, staticNames(symbol, usableIn(body))) ?? abbreviated(name, symbol.cases.keys());
  if (namedCaseWords.has(name) && isPlainEnum(symbol) && (near === null || near === 'values')) {
    return body.report(enumCaseUnknown, at, { name, owner: symbol.name }, { hint: `the case that has a name is \`${symbol.name}.values().find((each) => each.name == …)\`, null where none has it` });
  }
  const details: Details = near
    ? { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, at, near))] }
    : { secondary: [declaredHere(symbol)] };
  const cases = [...symbol.cases.keys()].slice(0, 8).map((each) => `\`${each}\``).join(', ');
  body.report(enumCaseUnknown, at, { name, owner: symbol.name }, { ...details, hint: `its cases: ${cases}` });
}

/** What other languages call the function that makes an object. */
const constructorWords: ReadonlySet<string> = new Set(['new', 'create', 'make', 'init', 'constructor', 'getInstance']);

function reportMemberOfFunction(body: Body, node: ast.MemberExpression, type: Type): void {
  const isCall = body.module.source.text[node.end] === '(';
  if (type.kind === 'function' && type.parameters.length === 0 && hasMember(body, type.result, node.name.name)) return reportUncalled(body, node, type);
  const [text, link] = [body.text(node.object), node.optional ? '?.' : ''];
  const fixes = isCall
    ? [possibleFix('call the function itself', replace(body, { start: node.object.end, end: node.end }, link))]
    : type.kind === 'function' && type.parameters.length === 0 ? [possibleFix('call it', { span: body.span({ start: node.object.end, end: node.object.end }), newText: '()' })] : [];
  body.report(memberOfFunction, node.name, { name: node.name.name, text, type: showType(type) }, isCall ? { label: `a function is called by itself: \`${text}${link}(…)\``, fixes } : { fixes });
}

function hasMember(body: Body, type: Type, name: string): boolean {
  return receiverClass(body.core, type) !== null && lookupMember(body.core, type, name) !== null;
}

/** `shop.worth.toFixed(2)`: what the function gives has the member. */
function reportUncalled(body: Body, node: ast.MemberExpression, type: FunctionType): void {
  const text = body.text(node.object);
  const { name } = node.name;
  body.report(memberOfFunction, node.name, { name, text, type: showType(type) }, {
    label: `what \`${text}()\` gives has it`,
    fixes: [sureFix('call it', { span: body.span({ start: node.object.end, end: node.object.end }), newText: '()' })],
  });
}

/** What may have been meant by a member that a type does not have. */
export function memberAdvice(body: Body, node: ast.MemberExpression, type: Type): Details {
  const { name } = node.name;
  const asked = isInstanceOf(type, body.core.string) ? patternCall(body, node) : null;
  if (asked) return asked;
  if (node.object.kind === 'this') {
    const bare = withoutThis(body, node);
    if (bare) return bare;
  }
  if (name === 'find' && isInstanceOf(type, body.core.string) && !isLambdaAt(body, node.end)) return { label: 'it is called `indexOf` here', fixes: [renaming(body, node, type, 'indexOf')] };
  const ofHidden = type.kind === 'class' ? memberOfHidden(body.module.symbol, type.symbol, name) : null;
  if (ofHidden) return ofHidden;
  const ofCaught = caughtMember(body, node, type);
  if (ofCaught) return ofCaught;
  const ofTask = taskMember(body, node, type);
  if (ofTask) return ofTask;
  const awaited = resultMember(body, node, type);
  if (awaited) return awaited;
  const slip = type.kind === 'class' && !type.symbol.native ? nearestMember(body, name, type) : null;
  if (slip) return { label: `did you mean \`${slip}\`?`, fixes: [possibleFix(`write \`${slip}\``, replace(body, node.name, slip))] };
  const accessor = accessorCall(body, node, type);
  if (accessor) return accessor;
  const meant = foreignMembers(name).find((candidate) => candidate !== name && (lookupMember(body.core, type, candidate) ?? lookupExtension(body.core, type, candidate)) !== null);
  if (meant) return { label: `it is called \`${meant}\` here`, fixes: [renaming(body, node, type, meant)] };
  const joined = name === 'join' && isInstanceOf(type, body.core.string) ? joinOnSeparator(body, node) : null;
  if (joined) return joined;
  const needless = needlessStep(body, node, type);
  if (needless) return needless;
  const called = functionOfObject(body, node, type);
  if (called) return called;
  const hint = foreignMemberHint(name);
  if (hint) return { hint };
  const inside = containedMember(body, node, type) ?? entryMember(body, node, type) ?? walkedMember(body, node, type);
  if (inside) return inside;
  const names = [...memberNames(body.core, type, usableIn(body)), ...extensionNames(body.core, type)];
  const near = closest(name, names) ?? beginningOf(name, names) ?? withPrefix(name, names) ?? abbreviated(name, names);
  if (near) return { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, node.name, near))] };
  const hidden = hiddenMember(body, name, type);
  if (hidden) return { hint: `\`${hidden.name}\` cannot be used here: it is ${hidden.visibility} in \`${hidden.owner?.name ?? ''}\`` };
  const outer = shadowedMember(body, node);
  if (outer) return outer;
  const text = body.text(node.object);
  const top = lookupName(body.module.symbol, name);
  if (top.kind === 'found' && top.symbol.kind === 'function') return { hint: `\`${name}\` is a function: \`${name}(${text.length < 30 ? text : '…'})\`` };
  const owners = ownersInCore(body, name);
  return owners.length > 0 ? { hint: `${owners.map((owner) => `\`${owner}\``).join(' and ')} ${owners.length > 1 ? 'have' : 'has'} ${withArticle(name)}` } : ownMembers(body, node, type);
}

/** A member of the program's own that one letter makes of what was written: it is meant before any other word for the same. */
function nearestMember(body: Body, name: string, type: Type): string | null {
  const near = name.length < SHORTEST_SLIP ? null : closest(name, memberNames(body.core, type, usableIn(body)));
  return near !== null && editDistance(name, near, 1) <= 1 ? near : null;
}

const SHORTEST_SLIP = 4;

/** What a type of the program has instead: methods where one is called, else fields. */
function ownMembers(body: Body, node: ast.MemberExpression, type: Type): Details {
  const receiver = receiverClass(body.core, type);
  if (!receiver || receiver.symbol.native) return {};
  const isCalled = body.module.source.text[node.end] === '(';
  const names = [...memberNames(body.core, type, (member) => mayUse(body, member) && (member.kind === 'function' && member.accessor === null) === isCalled)];
  const declared = names.filter((each) => lookupMember(body.core, type, each)?.kind !== 'derived');
  if (declared.length === 0 || declared.length > MOST_NAMES) return {};
  return { hint: `it has ${declared.map((each) => `\`${each}${isCalled ? '()' : ''}\``).join(', ').replace(/, ([^,]*)$/, ' and $1')}` };
}

/** `this.super.area()`, and `this.visit()` where `visit` is a function in the method. */
function withoutThis(body: Body, { object, name }: ast.MemberExpression): Details | null {
  const fix = possibleFix(`write \`${name.name}\``, replace(body, { start: object.start, end: name.start }, ''));
  if (name.name === 'super') return { label: '`super` stands without `this`', fixes: [fix] };
  const local = body.names.get(name.name);
  // What is assigned is a field that the class should declare.
  if (local === undefined || /^\s*[-+*/%]?=(?!=)/.test(body.module.source.text.slice(name.end, name.end + 20))) return null;
  if (local.symbol.kind !== 'function') return { hint: `\`${name.name}\` is a variable of the method, and no member`, fixes: [fix], secondary: [{ span: body.span(local.name), text: `\`${name.name}\` is declared here` }] };
  return { hint: `\`${name.name}\` is a function of the method around, and no member`, fixes: [fix] };
}

function isLambdaAt(body: Body, end: number): boolean {
  return /^\(\s*(?:\(|\w+\s*=>)/.test(body.module.source.text.slice(end, end + 60));
}

/** `Duration.hours` for `ofHours`, `task.done` for `isDone`. */
function withPrefix(name: string, names: Iterable<string>): string | null {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const known = new Set(names);
  return ['of', 'is', 'to', 'get', 'from', 'in', 'as', 'has'].map((prefix) => prefix + capital).find((each) => known.has(each)) ?? null;
}

/** `asInteger` for `asInt`. */
function beginningOf(name: string, names: readonly string[]): string | null {
  const [longest] = names.filter((each) => each.length >= SHORTEST_BEGINNING && name.startsWith(each) && /^[a-z]/.test(name.slice(each.length))).sort((a, b) => b.length - a.length);
  return longest ?? null;
}

const SHORTEST_BEGINNING = 4;

/** The variable of that name that the one which is meant here hides has the member. */
function shadowedMember(body: Body, { object, name }: ast.MemberExpression): Details | null {
  const hidden = object.kind === 'name' ? (body.names.get(object.name)?.hidden ?? null) : null;
  if (!hidden || hidden.symbol.kind !== 'variable' || lookupMember(body.core, hidden.symbol.type, name.name) === null) return null;
  const type = showType(hidden.symbol.type);
  return {
    hint: `another \`${hidden.name.name}\` hides the \`${type}\` that has it: give one of them another name`,
    secondary: [{ span: body.span(hidden.name), text: `this \`${hidden.name.name}\` has ${withArticle(name.name)}` }],
  };
}

/** A member of the program's own classes that is meant and may not be used; the library's tell nobody anything. */
function hiddenMember(body: Body, name: string, type: Type): FieldSymbol | FunctionSymbol | null {
  const near = closest(name, memberNames(body.core, type, ({ module }) => !module.name.startsWith('noodlecore.')));
  const member = near === null ? null : lookupMember(body.core, type, near);
  return member && 'symbol' in member && !mayUse(body, member.symbol) ? member.symbol : null;
}

/** It is the result of a task that has the member; or `await` stands behind it, as in Rust. */
function resultMember(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  const { core, module } = body;
  const { name } = node.name;
  const text = body.text(node.object);
  if (type.kind !== 'class' || !isInstanceOf(type, core.task) || text.length > 40) return null;
  if (name === 'await') {
    const end = module.source.text.startsWith('()', node.end) ? node.end + 2 : node.end;
    const isInChain = /^\s*[.[(?]/.test(module.source.text.slice(end, end + 20));
    return { label: 'the word stands before the task', fixes: [possibleFix(`write \`await ${text}\``, replace(body, { start: node.start, end }, isInChain ? `(await ${text})` : `await ${text}`))] };
  }
  const [result] = type.args;
  const has = (each: string): boolean => lookupMember(core, stripNull(result), each) !== null || lookupExtension(core, result, each) !== null;
  const meant = [name, ...foreignMembers(name)].find(has);
  if (meant === undefined) return null;
  const fixes = meant === name ? [possibleFix('wait for the result', replace(body, node.object, `(await ${text})`))] : [];
  return { label: `it is the result, \`${showType(result)}\`, that has ${meant === name ? 'it' : `\`${meant}\``}`, hint: 'the task is not its result: wait for that', fixes };
}

/** `catch (error) { print(error.line); }`, where one class of errors has the member: that is what should be caught. */
function caughtMember(body: Body, { object, name }: ast.MemberExpression, type: Type): Details | null {
  const local = object.kind === 'name' ? body.names.get(object.name) : undefined;
  if (local?.origin !== 'catch' || type !== body.core.errorClassType) return null;
  const { source } = body.module;
  const classes = body.module.classes.own.filter((each) => asAncestor(each.thisType, body.core.errorClassType.symbol) !== null && lookupMember(body.core, each.thisType, name.name) !== null);
  const [meant, ...others] = classes;
  if (meant === undefined || others.length > 0 || source.text[local.name.end] !== ')') return null;
  return { label: `it is \`${meant.name}\` that has this`, fixes: [possibleFix(`catch \`${local.name.name}: ${meant.name}\``, insertAfter(body, local.name, `: ${meant.name}`))] };
}

/** `event.describe()`, where `describe(event)` is a function that takes it. */
function functionOfObject(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  const { text } = body.module.source;
  const written = text.charAt(node.end) === '(' ? readArguments(text, node.end) : null;
  const found = written === null ? null : lookupName(body.module.symbol, node.name.name);
  if (written === null || found?.kind !== 'found' || found.symbol.kind !== 'function') return null;
  const [first, ...others] = found.symbol.signature.parameters;
  if (first === undefined || first.rest || !isAssignable(type, first.type) || written.args.length < others.filter(({ optional }) => !optional).length) return null;
  const newText = `${node.name.name}(${[body.text(node.object), ...written.args].join(', ')})`;
  return { label: `\`${node.name.name}\` is a function that takes this`, fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.start, end: written.end }, newText))] };
}

/** What has the member is inside: the elements of a List, an entry of a Map. */
function containedMember(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  const { core } = body;
  const { name } = node.name;
  const text = body.text(node.object);
  if (type.kind !== 'class' || text.length > 40 || type.args.length === 0) return null;
  const has = (inner: Type): boolean => lookupMember(core, stripNull(inner), name) !== null;
  if (isInstanceOf(type, core.list) && has(type.args[0])) {
    if (name === 'toJson') return { hint: 'write `Json.stringify(…)` with `import noodlecore.json`' };
    const called = body.module.source.text[node.end] === '(' ? `${name}(…)` : name;
    return { hint: `it is each \`${showType(type.args[0])}\` of the List that has it: \`${text}[0].${called}\`, or \`${text}.map((each) => each.${called})\`` };
  }
  if (isInstanceOf(type, core.map) && isInstanceOf(type.args[0], core.string) && body.module.source.text[node.end] !== '(' && !isForeign(name)) {
    return { hint: `the entries of a Map are no members: \`${text}["${name}"]\``, fixes: [possibleFix('read the entry', replace(body, { start: node.object.end, end: node.end }, `["${name}"]`))] };
  }
  return null;
}

/** `for (order in orders) { order.total(); }`, where `orders` is a Map: what is walked are its entries, and the value in each has the member. */
function entryMember(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  if (type.kind !== 'class' || type.symbol.name !== 'MapEntry' || !type.symbol.native && !type.symbol.module.name.startsWith('noodlecore.')) return null;
  const part = ['value', 'key'].find((_, i) => lookupMember(body.core, stripNull(type.args[1 - i]), node.name.name) !== null);
  if (part === undefined) return null;
  const text = body.text(node.object);
  return {
    label: `the \`${part}\` of this entry has it`,
    hint: `a Map is walked by its entries; \`for (key, ${text.length < 20 && node.object.kind === 'name' ? text : 'value'} in map)\` gives the two parts`,
    fixes: [possibleFix(`write \`.${part}.${node.name.name}\``, insertAfter(body, node.object, `.${part}`))],
  };
}

/** `word.groupBy(…)`, `set.sortBy(…)`, `map.flatMap(…)`: the List of what is in it has the member. */
function walkedMember(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  const { core } = body;
  const { name } = node.name;
  const makes = listOfWalked(body, type);
  if (!makes) return null;
  const list = listOf(core, makes.element);
  const meant = [name, ...foreignMembers(name)].find((each) => lookupMember(core, list, each) !== null);
  if (!meant) return null;
  return {
    hint: `the List of its ${makes.what} has \`${meant}\``,
    fixes: [possibleFix(`write \`${makes.method}().${meant}\``, replace(body, node.name, `${makes.method}().${meant}`))],
  };
}

/** How a List is made of what a value holds. */
function listOfWalked({ core }: Body, type: Type): { readonly method: string; readonly what: string; readonly element: Type } | null {
  if (type.kind !== 'class') return null;
  if (isInstanceOf(type, core.string)) return { method: 'chars', what: 'characters', element: core.stringType };
  const element = asAncestor(type, core.iterable)?.args[0];
  if (!element || isInstanceOf(type, core.list)) return null;
  if (isInstanceOf(type, core.map)) return { method: 'entries', what: 'entries', element };
  return lookupMember(core, type, 'toList') ? { method: 'toList', what: 'elements', element } : null;
}

function isForeign(name: string): boolean {
  return foreignMembers(name).length > 0;
}

/** Writes the right name, and `()` where that is a method and not where it is a field. */
function renaming(body: Body, node: ast.MemberExpression, type: Type, meant: string): Fix {
  const { text } = body.module.source;
  const member = lookupMember(body.core, type, meant);
  const isField = member?.kind === 'field' || (member?.kind === 'method' && member.symbol.accessor !== null) || (member?.kind === 'derived' && member.signature === null);
  const calledWithNothing = text.startsWith('()', node.end);
  if (isField && calledWithNothing) return sureFix(`write \`${meant}\``, replace(body, { start: node.name.start, end: node.end + 2 }, meant));
  const mended = !isField && text[node.end] !== '(' ? `${meant}()` : meant;
  return possibleFix(`write \`${mended}\``, replace(body, node.name, mended), ...restOfChain(body, node));
}

/** `xs.Where(…).Select(…)`, as in C#: who writes one member of a chain with a capital writes the others so. */
function restOfChain(body: Body, { name, end }: ast.MemberExpression): TextEdit[] {
  const { text } = body.module.source;
  const edits: TextEdit[] = [];
  const list = listOf(body.core, errorType);
  for (let at = end; /^[A-Z]/.test(name.name) && text[at] === '('; ) {
    const call = readArguments(text, at);
    const next = call && /^\s*\.\s*([A-Z]\w*)/.exec(text.slice(call.end, call.end + 80));
    if (!call || !next) break;
    at = call.end + next[0].length;
    edits.push(replace(body, { start: at - next[1].length, end: at }, likeliestMember(next[1], (each) => lookupMember(body.core, list, each) !== null)));
  }
  return edits;
}

/** Classes of the core library that have a member of this name: the value may have the wrong type. */
function ownersInCore(body: Body, name: string): string[] {
  const owners: string[] = [];
  for (const symbol of body.module.symbol.prelude.values()) {
    if (symbol.kind !== 'class' || owners.length === 2) continue;
    const own = symbol.methods.get(name) ?? symbol.fields.get(name);
    if (own && !own.static && own.visibility === 'public') owners.push(symbol.name);
  }
  return owners;
}
