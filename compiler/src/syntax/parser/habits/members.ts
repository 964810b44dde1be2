import { accessor, enumCaseValue, foreignConstructor, foreignKeyword, missingFuncWord, statementInClass } from '../../../diagnostics/catalogue/syntax.ts';
import type { ConstructorDeclaration, FunctionDeclaration, Member } from '../../ast.ts';
import { CloseBrace, Colon, ConstWord, Dot, Equals, FuncWord, LetWord, OpenBrace, OpenParen, Question } from '../../token-types.ts';
import { IdentifierToken, indexOf, isReservedByTokenIndex } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { reportFieldWord, typeOfLiteral } from '../fields.ts';
import { functionBehindName, functionDeclaration } from '../functions.ts';
import type { Preamble } from '../let.ts';
import { foreignConstructAhead } from './constructs.ts';
import { isTypeFirstFunction, typeFirstFunction } from './type-first.ts';

const functionWords: ReadonlySet<string> = new Set(['function', 'fn', 'def', 'fun', 'proc', 'sub', 'method']);
const fieldWords: ReadonlySet<string> = new Set(['var', 'val', 'auto', 'readonly']);
const constructorNames: ReadonlySet<string> = new Set(['__init__', '__construct', 'init', 'initialize']);
/** Behind `func`, the others are the names of methods. */
const unmistakable: ReadonlySet<string> = new Set(['constructor', '__init__', '__construct']);

/** A member in another language's words; 'reported' where nothing is left of it, null where it is none. */
export function foreignMember(p: ParserCore, preamble: Preamble, ownerName: string): Member | 'reported' | null {
  const { tokenType, image } = p.token;
  const next = p.peek(1);
  if (tokenType === LetWord || (fieldWords.has(image) && next.tokenType === IdentifierToken)) return fieldBehindWord(p);
  if (tokenType === FuncWord && unmistakable.has(next.image) && p.peek(2).tokenType === OpenParen) return namedConstructor(p, 2, preamble);
  if (tokenType !== IdentifierToken) return statementMember(p);
  if (foreignConstructAhead(p, 'declaration') !== null) return 'reported';
  if (functionWords.has(image) && next.tokenType === IdentifierToken) return functionBehindWord(p, preamble);
  if (next.tokenType === OpenParen && (image === ownerName || constructorNames.has(image))) return namedConstructor(p, 1, preamble);
  if (next.tokenType === OpenParen && image !== 'constructor') return bareMethod(p, preamble);
  if ((image === 'get' || image === 'set') && next.tokenType === IdentifierToken && p.peek(2).tokenType === OpenParen) return accessorMethod(p, preamble);
  if (isTypeFirstFunction(p)) return typeFirstFunction(p, preamble);
  return next.tokenType === Dot && isCall(p) ? statementMember(p) : null;
}

function functionBehindWord(p: ParserCore, preamble: Preamble): Member {
  if (constructorNames.has(p.peek(1).image)) return namedConstructor(p, 2, preamble);
  const { image } = p.token;
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: image, right: 'func' }, { fixes: [{ title: 'write `func`', sure: true, edits: [{ span, newText: 'func' }] }] }));
  p.substitute('func');
  return functionDeclaration(p, preamble);
}

/** `get area() { … }`, as in TypeScript. */
function accessorMethod(p: ParserCore, preamble: Preamble): FunctionDeclaration {
  const word = p.token;
  const span = p.spanOf(word);
  p.complain(accessor(span, { word: word.image }, { fixes: [{ title: 'write a method', sure: true, edits: [{ span, newText: 'func' }] }] }));
  p.take();
  return functionBehindName(p, preamble);
}

/** `Account(String owner) { … }`, `def __init__(self):`, `func constructor() { … }`: read as the constructor that is meant. */
function namedConstructor(p: ParserCore, words: 1 | 2, { start, annotations, modifiers, doc }: Preamble): ConstructorDeclaration {
  const first = p.token;
  const last = p.peek(words - 1);
  const span = p.span(first.startOffset, last.startOffset + last.image.length);
  p.complain(foreignConstructor(span, { written: p.text.slice(span.start, span.end) }, { fixes: [{ title: 'write `constructor`', sure: true, edits: [{ span, newText: 'constructor' }] }] }));
  for (let i = 1; i < words; i++) p.take();
  const { id, end, parameters, body } = functionBehindName(p, { start, annotations, modifiers, doc });
  return { kind: 'constructor', id, start, end, annotations, modifiers, doc, parameters, body };
}

/** `area(): float { … }`, as in TypeScript; a call among the members is a statement. */
function bareMethod(p: ParserCore, preamble: Preamble): FunctionDeclaration | 'reported' {
  if (!isSignature(p) && !p.hasGoFields) return statementMember(p) ?? 'reported';
  const name = p.token;
  const insertion = p.span(name.startOffset, name.startOffset);
  p.complain(missingFuncWord(p.spanOf(name), { name: name.image }, { fixes: [{ title: 'insert `func`', sure: true, edits: [{ span: insertion, newText: 'func ' }] }] }));
  return functionBehindName(p, preamble);
}

/** Whether `{` or `:` follows the parentheses. */
function isSignature(p: ParserCore): boolean {
  let depth = 0;
  for (let distance = 1; distance < 200; distance++) {
    const { image } = p.peek(distance);
    if (image === '(') depth++;
    else if (image === ')' && --depth === 0) return p.peek(distance + 1).tokenType === OpenBrace || p.peek(distance + 1).tokenType === Colon;
    else if (image === '') return false;
  }
  return false;
}

/** `let x: int = 0`, `var name = "x"`: the word is left out, and the type is told from the value where it can be. */
function fieldBehindWord(p: ParserCore): null {
  const word = p.take();
  const next = p.peek(1);
  if (next.tokenType === Colon || (next.tokenType === Question && p.peek(2).tokenType === Colon)) {
    // Reported with the order of name and type, by one fix.
    p.fieldWord = word;
    return null;
  }
  const type = next.tokenType === Equals ? typeOfLiteral(p.peek(2).image) : null;
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: type === null ? '' : `${type} ` }];
  reportFieldWord(p, word, [{ title: `remove \`${word.image}\``, sure: type !== null, edits }]);
  p.quietUntil = next.startOffset + 1;
  return null;
}

function isCall(p: ParserCore): boolean {
  let distance = 1;
  while (p.peek(distance).tokenType === Dot) distance += 2;
  const { tokenType } = p.peek(distance);
  return tokenType === OpenParen || tokenType === Equals;
}

/** `print(1);`, `if (…) { … }` among the members: read, and reported. */
function statementMember(p: ParserCore): 'reported' | null {
  const { tokenType } = p.token;
  const isStatement = tokenType === IdentifierToken || (isReservedByTokenIndex[indexOf(tokenType)] && statementWords.has(p.token.image));
  if (!isStatement || tokenType === ConstWord || tokenType === CloseBrace) return null;
  p.complain(statementInClass(p.spanOf(p.token), {}, { hint: 'put it into a method or the constructor' }));
  p.statement();
  return 'reported';
}

const statementWords: ReadonlySet<string> = new Set(['if', 'for', 'while', 'do', 'return', 'throw', 'try', 'this', 'super', 'break', 'continue', 'new', 'await']);

/** The values of one enum are one mistake. */
export function joinValueReports(p: ParserCore, at: number): void {
  const values = p.diagnostics.slice(at).filter(({ code }) => code === enumCaseValue.code);
  const [first, ...others] = values;
  if (first === undefined || others.length === 0) return;
  const secondary = others.map(({ primary: { span } }) => ({ span, text: 'nor here' }));
  p.diagnostics = p.diagnostics.filter((each) => !others.includes(each)).map((each) => (each === first ? { ...first, secondary } : each));
}

/** `Red = 1`, as in C and TypeScript. */
export function enumValue(p: ParserCore): void {
  if (!p.at(Equals)) return;
  p.complain(enumCaseValue(p.spanOf(p.token), {}, { hint: 'cases count from 0 (`ordinal`); for other numbers write a method with a `match`' }));
  p.take();
  p.expression();
}
