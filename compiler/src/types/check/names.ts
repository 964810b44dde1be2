import { memberNeedsThis, notAssigned, usedBeforeDeclared } from '../../diagnostics/catalogue/expressions.ts';
import { clashingImports, pendingGlobal, unknownName } from '../../diagnostics/catalogue/names.ts';
import { closest, editDistance, slipOf } from '../../diagnostics/suggest.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { clashDetails } from '../../names/clash.ts';
import { namespaceWith, suggestName } from '../../names/import-suggestion.ts';
import { declaredHere } from '../../names/labels.ts';
import { lookupName, namesInScope } from '../../names/scope.ts';
import { isOneSession } from '../../names/session.ts';
import type { Signature, TopLevelSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { readArguments } from '../call-text.ts';
import { lookupMember, lookupStatic } from '../members.ts';
import { stripNull } from '../nullable.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { caseCalled } from './case-names.ts';
import { sureFix, possibleFix, insertBefore, replace } from './fixes.ts';
import { isAssigned, narrowed } from './flow.ts';
import { foreignCall } from './foreign-calls.ts';
import { foreignName } from './foreign-words.ts';
import type { Local, Scope } from './locals.ts';
import { placeOfLocal } from './places.ts';
import { BROKEN, functionType, methodTarget, NOTHING, type Target } from './targets.ts';
import { tellTooEarly } from './too-early.ts';
import { unboundName } from './unbound-names.ts';

/** What a name is for: `x`, `x = 1`, and `x += 1`. */
export type NameUse = 'read' | 'assigned' | 'changed';

/** What a bare name stands for. Notes the reference; reports a name that nothing has: where it is assigned, its `let` may be what is missing. */
export function resolveName(body: Body, node: ast.NameExpression, use: NameUse = 'read'): Target {
  const local = body.names.get(node.name);
  if (local) return readLocal(body, node, local);
  const found = lookupName(body.module.symbol, node.name);
  switch (found.kind) {
    case 'found':
      return resolveTopLevel(body, node, found.symbol);
    case 'namespace':
      body.module.references[node.id] = { kind: 'module', symbol: found.module };
      return { kind: 'module', symbol: found.module };
    case 'clash':
      body.report(clashingImports, node, { name: node.name }, clashDetails(body.module.symbol, node.name, found.symbols));
      return BROKEN;
    case 'unresolved':
      return knownInside(body, node, use) ?? (found.isNamed ? BROKEN : reportUnimportable(body, node));
    case 'none':
      return reportUnknown(body, node, use);
  }
}

/** What a top-level symbol of this or an imported module stands for. */
export function resolveTopLevel(body: Body, node: ast.Expression, symbol: TopLevelSymbol): Target {
  const { references } = body.module;
  switch (symbol.kind) {
    case 'class':
      references[node.id] = { kind: 'class', symbol };
      return { kind: 'class', symbol };
    case 'function':
      references[node.id] = { kind: 'function', symbol };
      return { kind: 'function', symbol, signature: symbol.signature, optional: false };
    case 'variable':
      references[node.id] = { kind: 'variable', symbol };
      tellTooEarly(body, node, symbol);
      return { kind: 'value', type: readGlobal(body, node, symbol), optional: false };
    case 'type-alias': {
      const { type } = symbol;
      if (type.kind !== 'class') return BROKEN;
      references[node.id] = { kind: 'class', symbol: type.symbol };
      return { kind: 'class', symbol: type.symbol };
    }
  }
}

/** Reads a local: most names are. The target is made anew only for functions. */
function readLocal(body: Body, node: ast.NameExpression, local: Local): Target {
  const { symbol } = local;
  local.reads++;
  body.module.references[node.id] = local.reference;
  if (symbol.kind === 'function') {
    body.nested.note(body.frame, node, local);
    return { kind: 'function', symbol, signature: symbol.signature, optional: false };
  }
  return { kind: 'value', type: localType(body, node, local, symbol), optional: false };
}

/** The type of a local variable where it is read: narrowed, and certainly assigned. */
export function localType(body: Body, node: ast.NameExpression, local: Local, symbol: VariableSymbol): Type {
  if (local.frame !== body.frame) {
    symbol.captured = true;
    body.nested.note(body.frame, node, local);
  } else if (local.deferred) needAssigned(body, node, local);
  if (body.flow.facts === null || local.place === null) return symbol.type;
  return narrowed(body.flow, local.place) ?? symbol.type;
}

/** Checks a name as a value. The fast path of the most frequent expression. */
export function checkLocal(body: Body, node: ast.NameExpression): Type | null {
  const local = body.names.get(node.name);
  if (!local) return null;
  const { symbol } = local;
  local.reads++;
  body.module.references[node.id] = local.reference;
  if (symbol.kind === 'function') {
    body.nested.note(body.frame, node, local);
    return symbol.signature.typeParameters.length === 0 ? functionType(symbol.signature) : null;
  }
  return localType(body, node, local, symbol);
}

function needAssigned(body: Body, node: ast.NameExpression, local: Local): void {
  const place = placeOfLocal(body, local);
  if (!place || !body.flow.reachable || local.isToldUnassigned || isAssigned(body.flow, place)) return;
  local.isToldUnassigned = true;
  body.report(notAssigned, node, { name: node.name }, { secondary: [{ span: body.span(local.name), text: local.origin === 'let' ? `\`${node.name}\` is declared here without a value` : `\`${node.name}\` has a value only where this holds` }] });
}

function readGlobal(body: Body, node: ast.Expression, symbol: VariableSymbol): Type {
  if (symbol.typeSource === 'pending' && symbol.module !== body.module.symbol && !isKnownInSession(body, symbol)) {
    body.report(pendingGlobal, node, { name: symbol.name, module: symbol.module.name }, {
      hint: `write its type there: \`${symbol.constant ? 'const' : 'let'} ${symbol.name}: … = …\``,
      secondary: [declaredHere(symbol)],
    });
    return errorType;
  }
  const type = symbol.typeSource === 'pending' && symbol.module === body.module.symbol ? body.module.rules.globalType(body.module, symbol) : symbol.type;
  if (body.flow.facts === null) return type;
  const place = body.globalPlaces.get(symbol);
  return (place && narrowed(body.flow, place)) ?? type;
}

/** An earlier input of a REPL was checked as a whole before this one was typed. */
function isKnownInSession(body: Body, { module, type }: VariableSymbol): boolean {
  return isOneSession(module, body.module.symbol) && type.kind !== 'error';
}

function reportUnknown(body: Body, node: ast.NameExpression, use: NameUse): Target {
  const { name } = node;
  const isAssigned = use === 'assigned';
  if (name === '' || body.unknownNames.has(name)) return BROKEN;
  const inside = knownInside(body, node, use);
  if (inside) return inside;
  // Any other short name is nearly the same.
  const details = isAssigned && name.length < SHORT && startsStatement(body, node) && foreignName(name) === null ? {} : suggestion(body, node);
  if (isAssigned && startsStatement(body, node) && !details.fixes?.some(({ sure }) => sure)) return reportUndeclared(body, node, details);
  // Without a better word to put in its place, saying it once is enough.
  if (!details.fixes?.length) body.unknownNames.add(name);
  body.report(unknownName, node, { name }, details);
  return foreignName(name)?.replacement === 'null' ? NOTHING : BROKEN;
}

const SHORT = 4;

/** Where an import that nobody answered to may bring any name: tells those that it hardly brings, which are words of other languages and slips of the keys. */
function reportUnimportable(body: Body, node: ast.NameExpression): Target {
  const { name } = node;
  const foreign = foreignName(name);
  const near = foreign === null ? slipOf(name, ownNames(body)) : null;
  if (near === null && (foreign === null || foreign.replacement === null) && foreignCall(body, node.start) === null) return BROKEN;
  if (!body.unknownNames.has(name)) body.report(unknownName, node, { name }, near === null ? suggestion(body, node) : meant(body, node, near));
  body.unknownNames.add(name);
  return BROKEN;
}

function* ownNames(body: Body): Iterable<string> {
  yield* body.names.keys();
  yield* body.module.symbol.members.keys();
}

/** `total = 0;` without a `let`. */
function reportUndeclared(body: Body, node: ast.NameExpression, details: Details): Target {
  const { name } = node;
  const fix = possibleFix('declare it with `let`', insertBefore(body, node, 'let '));
  if (!details.fixes?.length) body.unknownNames.add(name);
  body.report(unknownName, node, { name }, { ...details, hint: details.hint ?? `a variable is declared first: \`let ${name} = …\``, fixes: [...(details.fixes ?? []), fix] });
  return BROKEN;
}

function startsStatement(body: Body, { start }: ast.NameExpression): boolean {
  return /(?:^|[;{}\n]|\bfor\s*\()[ \t]*$/.test(body.module.symbol.source.text.slice(Math.max(0, start - 100), start));
}

/** A name that the body itself can explain: declared further down, or a member without its object. */
function knownInside(body: Body, node: ast.NameExpression, use: NameUse): Target | null {
  const { name } = node;
  const later = declaredLater(body.scope, name);
  if (!later) return ownMember(body, node, use);
  const inOwnValue = later.start < node.start;
  // `const parent = parent;` of a field.
  const member = inOwnValue ? ownMember(body, node, use) : null;
  if (member) return member;
  body.report(usedBeforeDeclared, node, { name }, {
    secondary: [{ span: body.span(later), text: inOwnValue ? `\`${name}\` exists from behind this statement on` : `\`${name}\` is declared only here` }],
    hint: inOwnValue ? `a lambda may call itself where its result is written, too: \`const ${name} = (n: int): int => …\`` : undefined,
  });
  return BROKEN;
}

/** A `let` or `const` further down in one of the blocks around. */
function declaredLater(scope: Scope | null, name: string): ast.Identifier | null {
  for (let at = scope; at; at = at.parent) {
    at.declared ??= declaredIn(at.statements);
    const found = at.declared.get(name);
    if (found) return found;
  }
  return null;
}

/** The first declaration of each name in a block. */
function declaredIn(statements: readonly ast.Statement[]): Map<string, ast.Identifier> {
  const declared = new Map<string, ast.Identifier>();
  for (const statement of statements) {
    if ((statement.kind === 'let' || statement.kind === 'function') && !declared.has(statement.name.name)) declared.set(statement.name.name, statement.name);
  }
  return declared;
}

/** A field or method of the class around, written without `this.`: understood, reported and mended by a fix. */
function ownMember(body: Body, node: ast.NameExpression, use: NameUse): Target | null {
  const { owner } = body;
  if (!owner) return null;
  const { name } = node;
  const member = body.isStatic ? null : lookupMember(body.core, body.thisType(), name);
  const found = member?.kind === 'derived' ? null : member;
  const fixed = found ?? lookupStatic(body.core, owner, name);
  if (member?.kind === 'derived' && !fixed) return ownDerived(body, node, owner.name);
  if (!fixed || fixed.kind === 'derived') return null;
  // `step++` in a class with a method `step`, beside a variable `steps`: no method can be meant.
  if (use !== 'read' && fixed.kind === 'method' && fixed.symbol.accessor === null) return null;
  const isOther = isCalled(body, node) && (fixed.kind === 'field' ? stripNull(fixed.type).kind !== 'function' : fixed.kind === 'method' && takesOthers(body, node, fixed.signature));
  const called = isOther ? foreignCall(body, node.start) : null;
  if (called !== null) {
    body.report(unknownName, node, { name }, called);
    return BROKEN;
  }
  const prefix = found ? 'this' : owner.name;
  const fixes = [sureFix(`write \`${prefix}.${name}\``, insertBefore(body, node, `${prefix}.`))];
  body.report(memberNeedsThis, node, { name, prefix, owner: owner.name }, { fixes, secondary: [declaredHere(fixed.symbol)] });
  if (fixed.kind === 'field') return { kind: 'value', type: fixed.type, optional: false };
  if (fixed.kind === 'method') return methodTarget(body, node, fixed, false);
  return { kind: 'case', symbol: fixed.symbol };
}

/** Whether a method cannot be what a call means, by how many arguments that has. */
function takesOthers(body: Body, { end }: ast.NameExpression, { parameters }: Signature): boolean {
  const count = readArguments(body.module.symbol.source.text, end)?.args.length;
  if (count === undefined || parameters.some(({ rest }) => rest)) return false;
  return count > parameters.length || count < parameters.filter(({ optional }) => !optional).length;
}

function isCalled(body: Body, { end }: ast.NameExpression): boolean {
  return body.module.symbol.source.text[end] === '(';
}

/** `ordinal` in an enum, `copy` in a record. */
function ownDerived(body: Body, node: ast.NameExpression, owner: string): Target {
  body.report(memberNeedsThis, node, { name: node.name, prefix: 'this', owner }, { fixes: [sureFix(`write \`this.${node.name}\``, insertBefore(body, node, 'this.'))] });
  return BROKEN;
}

/** `slot,isFree`: a comma, without a blank, before the name of a member of what stands there. */
function memberBehindComma(body: Body, { name, start }: ast.NameExpression): Details | null {
  const [, object] = /(?<![\w.])(\w+),$/.exec(body.module.source.text.slice(Math.max(0, start - LONGEST_OBJECT), start)) ?? [];
  const symbol = object === undefined ? undefined : body.names.get(object)?.symbol;
  if (symbol?.kind !== 'variable' || lookupMember(body.core, stripNull(symbol.type), name) === null) return null;
  const comma = { start: start - 1, end: start };
  return { label: `\`${name}\` is a member of \`${object}\`, behind a point`, fixes: [possibleFix(`write \`${object}.${name}\``, replace(body, comma, '.'))] };
}

const LONGEST_OBJECT = 60;

/** `brake;`: a word by itself does nothing, unless it is one of these. */
function jumpWord(body: Body, node: ast.NameExpression): Details | null {
  const { text } = body.module.symbol.source;
  const isAlone = /^\s*[;}]/.test(text.slice(node.end, node.end + 20)) && /[;{})\n][ \t]*$/.test(text.slice(Math.max(0, node.start - 60), node.start));
  const word = isAlone ? ['break', 'continue', 'return'].find((each) => editDistance(node.name, each, SLIPS) <= SLIPS) : undefined;
  if (isAlone && node.name === 'next') return { label: 'it is called `continue` here', fixes: [possibleFix('write `continue`', replace(body, node, 'continue'))] };
  if (!isAlone && isReturnOf(body, node)) return { label: 'did you mean `return`?', fixes: [possibleFix('write `return`', replace(body, node, 'return'))] };
  if (isSuperOf(body, node)) return { label: 'did you mean `super`?', fixes: [possibleFix('write `super`', replace(body, node, 'super'))] };
  return word === undefined ? null : { label: `did you mean \`${word}\`?`, fixes: [possibleFix(`write \`${word}\``, replace(body, node, word))] };
}

/** `reutrn (a + b) / 2;`: a word that is nearly `return`, and what it gives in parentheses behind a blank. */
function isReturnOf(body: Body, node: ast.NameExpression): boolean {
  return node.name.length > SHORT && editDistance(node.name, 'return', SLIPS) <= SLIPS && startsStatement(body, node) && /^ \(/.test(body.module.symbol.source.text.slice(node.end, node.end + 2));
}

/** `supper(id);` in the constructor of a class that extends another. */
function isSuperOf(body: Body, node: ast.NameExpression): boolean {
  return body.frame.kind === 'constructor' && (body.owner?.superclass ?? null) !== null && editDistance(node.name, 'super', SLIPS) <= SLIPS && startsStatement(body, node) && /^\s*\(/.test(body.module.symbol.source.text.slice(node.end, node.end + SLIPS));
}

/** A statement by itself is hardly another name. */
const SLIPS = 2;

function suggestion(body: Body, node: ast.NameExpression): Details {
  const member = memberBehindComma(body, node) ?? jumpWord(body, node);
  if (member) return member;
  const call = foreignCall(body, node.start);
  if (call) return call;
  const foreign = foreignName(node.name);
  if (foreign) {
    const fixes = foreign.replacement === null ? [] : [(foreign.replacement === 'null' && isOfDeclaredType(body, node) ? possibleFix : sureFix)(`write \`${foreign.replacement}\``, replace(body, node, foreign.replacement))];
    return { hint: foreign.hint, fixes };
  }
  const error = foreignError(body, node) ?? unboundName(body, node);
  if (error) return error;
  const found = bareCase(body, node) ?? (/^\p{Lu}/u.test(node.name) ? caseInOtherLetters(body, node) : null) ?? searched(body, node);
  return found.fixes?.length ? found : (caseInOtherLetters(body, node) ?? found);
}

/** `let best: Node = nil`: what the type says is not known here, but that it has no `?`. */
function isOfDeclaredType(body: Body, { start }: ast.NameExpression): boolean {
  return /[:*]\s*[^=;{}()?]*[^=;{}()?\s]\s*=\s*$/.test(body.module.symbol.source.text.slice(Math.max(0, start - LONGEST_TYPE), start));
}

const LONGEST_TYPE = 60;

/** Looking everywhere takes long: it is done once for a name, and where so many names are unknown nobody reads all suggestions. */
function searched(body: Body, node: ast.NameExpression): Details {
  const { symbol, searchedNames } = body.module;
  const alias = symbol.namespaces.size === 0 ? null : namespaceWith(symbol, node.name, body.span(node));
  if (alias) return alias;
  const known = searchedNames.get(node.name);
  if (known !== undefined && known.near === null) return known.details;
  if (known !== undefined && known.near !== null && isInScope(body, known.near)) return meant(body, node, known.near);
  if (symbol.suggestionsLeft <= 0) return {};
  const found: { near: string | null } = { near: null };
  const details = suggestName(symbol, { name: node.name, span: body.span(node) }, () => {
    found.near = nearest(body, node) ?? (isStatement(body, node) ? withTheSameLetters(node.name, JUMPS) : null);
    return found.near === null ? null : meant(body, node, found.near);
  }) ?? {};
  searchedNames.set(node.name, { near: found.near, details });
  return details;
}

/** Of names that are as near, the one that nothing has read so far. */
function nearest(body: Body, node: ast.NameExpression): string | null {
  const { name } = node;
  const near = closest(name, candidates(body, node));
  if (near === null) return null;
  const unread = closest(name, [...body.names].filter(([, { reads }]) => reads === 0).map(([each]) => each));
  return unread !== null && editDistance(name, unread, name.length) <= editDistance(name, near, name.length) ? unread : near;
}

function isInScope(body: Body, name: string): boolean {
  const { members, imported, prelude } = body.module.symbol;
  return body.names.has(name) || members.has(name) || imported.has(name) || prelude.has(name);
}

/** `IndexError("empty")`, as other languages make their errors. */
function foreignError(body: Body, node: ast.NameExpression): Details | null {
  const { text } = body.module.source;
  if (!/^[A-Z]\w*(?:Error|Exception)$/.test(node.name) || text[node.end] !== '(') return null;
  const isEmpty = text[node.end + 1] === ')';
  const made = isEmpty ? `new Error(8001, "${node.name}"` : 'new Error(8001, ';
  return {
    hint: 'an error has a 4-digit code of your own and a message; a class that extends `Error` gives a kind of errors a name',
    fixes: [possibleFix('make an `Error`', replace(body, { start: node.start, end: node.end + 1 }, made))],
  };
}

/** `Red` for `Color.Red`. */
function bareCase(body: Body, node: ast.NameExpression): Details | null {
  const [owner] = body.module.classes.withCase(node.name);
  if (owner === undefined) return null;
  const text = `${owner.name}.${node.name}`;
  return { label: `\`${node.name}\` is a case of \`${owner.name}\``, fixes: [sureFix(`write \`${text}\``, replace(body, node, text))] };
}

/** `RED` for `Color.Red`, as constants are written in Java and C. */
function caseInOtherLetters(body: Body, node: ast.NameExpression): Details | null {
  const texts = body.module.classes.withCaseLike(node.name).flatMap((symbol) => {
    const name = caseCalled(symbol, node.name);
    return name === null ? [] : [`${symbol.name}.${name}`];
  });
  if (texts.length === 0) return null;
  return { label: `did you mean \`${texts[0]}\`?`, fixes: texts.map((text) => possibleFix(`write \`${text}\``, replace(body, node, text))) };
}

function meant(body: Body, node: ast.NameExpression, near: string): Details {
  const local = body.names.get(near);
  // That nothing else uses it is the same mistake.
  if (local) local.reads++;
  return { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, node, near))] };
}

function* candidates(body: Body, node: ast.NameExpression): Iterable<string> {
  yield* body.names.keys();
  for (const each of namesInScope(body.module.symbol)) if (!isOtherKind(body, node, each)) yield each;
  yield* ['true', 'false', 'null'];
  if (body.owner && !body.isStatic) yield 'this';
  if (isStatement(body, node)) yield* JUMPS;
}

/** `work != null`, where there is a class `Work`: a class is no value, and what is called on it must be its own. */
function isOtherKind(body: Body, node: ast.NameExpression, candidate: string): boolean {
  if (!/^[a-z]/.test(node.name) || !/^[A-Z]/.test(candidate)) return false;
  const found = lookupName(body.module.symbol, candidate);
  if (found.kind !== 'found' || found.symbol.kind !== 'class') return false;
  const [, sign = '', member = ''] = /^(?:([.(<])(\w*))?/.exec(body.module.source.text.slice(node.end, node.end + LONGEST_NAME)) ?? [];
  return sign === '' || (sign === '.' && lookupStatic(body.core, found.symbol, member) === null);
}

const LONGEST_NAME = 60;

const JUMPS: readonly string[] = ['break', 'continue', 'return'];

/** `brake` for `break`. */
function withTheSameLetters(name: string, words: readonly string[]): string | null {
  const lettersOf = (word: string): string => [...word].sort().join('');
  return words.find((word) => lettersOf(word) === lettersOf(name)) ?? null;
}

/** Whether nothing else stands in the statement of a name. */
function isStatement(body: Body, { start, end }: ast.NameExpression): boolean {
  const { text } = body.module.symbol.source;
  return /(?:^|[;{}\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) && /^[ \t]*(?:[;}\r\n]|$)/.test(text.slice(end, end + 200));
}
