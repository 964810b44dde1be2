import { foreignImportForm, foreignKeyword, missingFuncWord } from '../../../diagnostics/catalogue/syntax.ts';
import type { Declaration, Statement } from '../../ast.ts';
import { ClassWord, CloseParen, Colon, Greater, Less, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { functionBehindName, functionDeclaration } from '../functions.ts';
import type { Preamble } from '../let.ts';
import { isNeedlessWordAhead } from './needless-words.ts';
import { isTypeBeforeBrace } from './signatures.ts';
import { structDeclaration } from './structs.ts';
import { isTypeFirstFunction, typeFirstFunction } from './type-first.ts';

/** Words that begin a declaration elsewhere, and the one that does here. */
const words: Readonly<Record<string, { readonly right: 'func' | 'class' | 'interface' | 'type' }>> = {
  function: { right: 'func' },
  fn: { right: 'func' },
  def: { right: 'func' },
  fun: { right: 'func' },
  proc: { right: 'func' },
  sub: { right: 'func' },
  struct: { right: 'class' },
  object: { right: 'class' },
  trait: { right: 'interface' },
  protocol: { right: 'interface' },
  typealias: { right: 'type' },
};

const importWords: ReadonlySet<string> = new Set(['from', 'using', 'use', 'require', 'include']);

export const foreignDeclaration = { isAhead, read };

/** Whether a declaration in another language's words comes next. */
function isAhead(p: ParserCore): boolean {
  const { image, startOffset } = p.token;
  const next = p.peek(1);
  if (p.hasNewline(startOffset, next.startOffset)) return false;
  if (Object.hasOwn(words, image) && words[image].right === 'func' && next.tokenType === Less) return true;
  if (Object.hasOwn(words, image)) return next.tokenType === IdentifierToken && (words[image].right === 'func' ? p.peek(2).image !== '=' : true);
  if (isNeedlessWordAhead(p) || (image === 'data' && next.tokenType === ClassWord)) return true;
  if (importWords.has(image)) return next.tokenType === IdentifierToken;
  return isTypeFirstFunction(p) || lacksFunc(p);
}

type Declare = (p: ParserCore, preamble: Preamble) => Declaration | Statement;

/** `declare` reads what begins with the right word. */
function read(p: ParserCore, preamble: Preamble, declare: Declare): Declaration | Statement | null {
  if (!p.at(IdentifierToken) || !isAhead(p)) return null;
  const { image } = p.token;
  if (image === 'struct') return structDeclaration(p, preamble, declare);
  if (Object.hasOwn(words, image)) return withRightWord(p, preamble, declare);
  if (image === 'data' && p.peek(1).tokenType === ClassWord) return dataClass(p, preamble, declare);
  if (importWords.has(image)) return foreignImportLine(p);
  if (isTypeFirstFunction(p)) return typeFirstFunction(p, preamble);
  return withoutFunc(p, preamble);
}

function withRightWord(p: ParserCore, preamble: Preamble, declare: Declare): Declaration | Statement {
  const { image } = p.token;
  const { right } = words[image];
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: image, right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  if (right === 'type') p.rewrite(right);
  else p.substitute(right);
  return right === 'func' ? functionDeclaration(p, preamble) : declare(p, preamble);
}

/** `data class Point(val x: Int)`, as in Kotlin. */
function dataClass(p: ParserCore, preamble: Preamble, declare: Declare): Declaration | Statement {
  const word = p.token;
  const classWord = p.peek(1);
  const span = p.span(word.startOffset, classWord.startOffset + classWord.image.length);
  const told = foreignKeyword(span, { word: 'data class', right: 'record' }, { fixes: [{ title: 'write `record`', sure: true, edits: [{ span, newText: 'record' }] }] });
  p.complain(told);
  p.take();
  p.rewrite('record');
  const at = p.diagnostics.length;
  const declared = declare(p, preamble);
  const [, base] = declared.kind === 'record' ? (/\)\s*:\s*(\w+)\s*\(/.exec(p.text.slice(declared.name.end, declared.end + LONGEST_BASE)) ?? []) : [];
  if (declared.kind !== 'record' || base === undefined || p.hasNewline(span.start, p.lastEnd)) return declared;
  // How the base is written goes with that there can be none.
  const [field] = declared.fields;
  const hint = `a record extends no class; what belongs to \`${base}\` alone is an \`enum\` with a case for each: \`enum ${base} { ${declared.name.name}${field ? `(${field.name.name}: …)` : ''}, … }\``;
  const nameEnd = declared.name.end;
  p.diagnostics = p.diagnostics.filter(({ primary }, index) => index < at || primary.span.start <= nameEnd).map((each) => (each === told ? { ...each, hint, fixes: [] } : each));
  return { ...declared, interfaces: [{ kind: 'error-type', id: p.id(), start: nameEnd, end: nameEnd }] };
}

/** How far behind a record the parentheses of its base stand. */
const LONGEST_BASE = 40;

/** `from x import y`, `using x;`, `use a::b;`: the line is left out. */
function foreignImportLine(p: ParserCore): Statement {
  const start = p.take().startOffset;
  const pathStart = p.token.startOffset;
  while (!p.at(EndOfFile) && !p.at(Semicolon) && !p.onNewLine()) p.take();
  const span = p.span(start, p.lastEnd);
  const newText = importOf(p.text.slice(pathStart, p.lastEnd));
  p.report(foreignImportForm(span, {}, { hint: 'write `import package.module` or `import package.module.{A, B}`', fixes: newText === null ? [] : [{ title: `write \`${newText}\``, sure: false, edits: [{ span, newText }] }] }));
  p.skip(Semicolon);
  return { kind: 'error-statement', id: p.id(), start, end: p.endFrom(start) };
}

/** What other languages have of their own. */
const ELSEWHERE = /^(?:std|core|alloc|crate|super|self|System|java|javax|kotlin)\b/;

/** `a::b`, `a.b` and `a::b::{C, D}` as an import; null for any other. */
function importOf(path: string): string | null {
  const { groups } = /^(?<module>[a-z_]\w*(?:(?:::|\.)[a-z_]\w*)*)(?:(?:::|\.)(?:(?<name>[A-Z]\w*)|\{(?<names>[\w, ]+)\}))?$/.exec(path) ?? {};
  if (groups === undefined || ELSEWHERE.test(groups.module)) return null;
  const names = groups.names ?? groups.name;
  return `import ${groups.module.replaceAll('::', '.')}${names === undefined ? '' : `.{${names.trim()}}`}`;
}

/** `main() {`, `first<T>(items: List<T>): T {`: a name, parentheses, perhaps a type, and a block. */
function lacksFunc(p: ParserCore): boolean {
  if (p.atWord('match') || p.atWord('switch') || p.atWord('when')) return false;
  const opening = p.peek(1).tokenType === Less ? behindAngles(p) : 1;
  if (p.peek(opening).tokenType !== OpenParen) return false;
  let depth = 0;
  for (let distance = opening; distance < 100; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) {
      const next = p.peek(distance + 1);
      return (next.tokenType === OpenBrace || (next.tokenType === Colon && isTypeBeforeBrace(p, distance + 2))) && !p.hasNewline(startOffset, next.startOffset);
    } else if (tokenType === EndOfFile || tokenType === OpenBrace) return false;
  }
  return false;
}

/** How far behind a name its type parameters end. */
function behindAngles(p: ParserCore): number {
  let depth = 0;
  for (let distance = 1; distance < 40; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === Less) depth++;
    else if (tokenType === Greater && --depth === 0) return distance + 1;
    else if (!/^[\w<>,.?]+$/.test(image)) return 0;
  }
  return 0;
}

function withoutFunc(p: ParserCore, preamble: Preamble): Declaration {
  const name = p.token;
  const insertion = p.span(name.startOffset, name.startOffset);
  p.complain(missingFuncWord(p.spanOf(name), { name: name.image }, { fixes: [{ title: 'insert `func`', sure: true, edits: [{ span: insertion, newText: 'func ' }] }] }));
  return functionBehindName(p, preamble);
}
