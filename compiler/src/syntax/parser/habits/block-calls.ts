import { foreignConstruct, trailingLambda } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { CloseBrace, OpenBrace } from '../../token-types.ts';
import { EndOfFile } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { TASKS } from './constructs.ts';

/** `list.map { … }`, `repeat(3) { … }`, as in Kotlin and Ruby; `unless (done) { … }`. The next token is the `{` behind the statement so far, which begins at token `from`. */
export function blockBehindExpression(p: ParserCore, from: number): never {
  const start = p.tokens[from].startOffset;
  const before = p.text.slice(start, p.lastEnd);
  if (/^repeat\s*\(/.test(before)) return repeated(p, start, before);
  if (p.tokens[p.index - 1].image === 'spawn') return spawnedBlock(p);
  if (/^(?:async|launch|thread)$/.test(p.tokens[p.index - 1].image)) return p.fail(foreignConstruct(p.spanOf(p.tokens[p.index - 1]), { word: `${p.tokens[p.index - 1].image} { … }` }, { hint: TASKS }));
  const [, word] = /^(\w+)(?:\s*\(.*\))?$/s.exec(before) ?? [];
  if (word !== undefined && LOOPS.has(word)) return p.fail(trailingLambda(p.spanOf(p.token), {}, { hint: `\`${word}\` begins no block: is \`if\`, \`while\`, \`for\` or \`func\` meant?` }));
  const hint = word === undefined ? 'a lambda is an argument: `list.map((x) => …)`' : `\`${word}\` begins no block; a lambda is an argument: \`${word}(() => { … })\``;
  return p.fail(trailingLambda(p.spanOf(p.token), {}, { hint, fixes: lambdaFix(p, word !== undefined ? '()' : parametersOf(p)) }));
}

/** What is called with something gives its block most often nothing, as `getOrPut(key) { [] }` does; without an `it`, what it gets is not needed. */
function parametersOf(p: ParserCore): string {
  const close = closingBrace(p);
  if (close !== null && /\bit\b/.test(p.text.slice(p.token.startOffset, close))) return '(it)';
  return p.text.charAt(p.lastEnd - 1) === ')' ? '()' : '(_)';
}

/** `spawn { load(url) }`: a task runs a call. */
function spawnedBlock(p: ParserCore): never {
  const word = p.tokens[p.index - 1];
  const close = closingBrace(p);
  const { startOffset: start } = p.token;
  const inner = close === null ? '' : p.text.slice(start + 1, close).trim().replace(/;$/, '');
  const isCall = /^[\w.]+\([^;{}]*\)$/.test(inner);
  const newText = isCall ? inner : close === null ? '' : `(() => ${p.text.slice(start, close + 1)})()`;
  const fixes = close === null || inner === '' ? [] : [{ title: isCall ? `write \`spawn ${inner}\`` : 'call a function with this body', sure: false, edits: [{ span: p.span(start, close + 1), newText }] }];
  return p.fail(foreignConstruct(p.spanOf(word), { word: 'spawn { … }' }, { label: 'what runs as a task is a call', hint: TASKS, fixes }));
}

/** What other languages begin a block with. */
const LOOPS: ReadonlySet<string> = new Set(['unless', 'until', 'forever', 'loop', 'foreach', 'elif', 'elsif', 'elseif', 'whenever', 'begin', 'times']);

/** Whether `repeat(3)` stands before the `{` ahead. */
export function isRepeat(p: ParserCore, callee: Expression): boolean {
  return callee.kind === 'call' && callee.callee.kind === 'name' && callee.callee.name === 'repeat' && p.at(OpenBrace);
}

/** `repeat(3) { … }` and `repeat(3) { i -> … }` */
export function repeated(p: ParserCore, start: number, call: string): never {
  const [, times = 'n'] = /^repeat\s*\((.*)\)$/s.exec(call) ?? [];
  const [head, name] = /^\{(?:\s*(\w+)\s*->)?/.exec(p.text.slice(p.token.startOffset)) ?? ['{'];
  const written = `for (${name ?? 'i'} in 0..${/^[\w.]+$/.test(times) ? times : `(${times})`})`;
  const edits = [{ span: p.span(start, p.token.startOffset + head.length), newText: `${written} {` }];
  return p.fail(foreignConstruct(p.span(start, start + 'repeat'.length), { word: 'repeat(n) { … }' }, { label: `write \`${written}\``, fixes: [{ title: `write \`${written}\``, sure: false, edits }] }));
}

/** Passes the block ahead as a lambda; `parameters` in their parentheses. The token before is the callee's last. */
export function lambdaFix(p: ParserCore, parameters: string, bodyStart = p.token.startOffset + 1): Fix[] {
  const close = closingBrace(p);
  // What is foreign in the block, too, was not read with it.
  if (close === null || isForeignBlock(p)) return [];
  const callEnd = p.text.charAt(p.lastEnd - 1) === ')';
  const isEmpty = callEnd && /\(\s*$/.test(p.text.slice(0, p.lastEnd - 1));
  const before = `${callEnd ? (isEmpty ? '' : ', ') : '('}${parameters} =>`;
  const body = p.text.slice(bodyStart, close);
  const start = callEnd ? p.lastEnd - 1 : p.lastEnd;
  const edits: TextEdit[] = isValue(body)
    ? [{ span: p.span(start, close + 1), newText: `${before} ${body.trim()})` }]
    : [{ span: p.span(start, bodyStart), newText: `${before} {` }, { span: p.span(close + 1, close + 1), newText: ')' }];
  return [{ title: 'pass it in parentheses', sure: false, edits }];
}

/** Whether the block ahead is not closed, or says more in words of another language. */
export function isForeignBlock(p: ParserCore): boolean {
  const close = closingBrace(p);
  return close === null || FOREIGN.test(p.text.slice(p.token.startOffset, close));
}

/** Whether a block has nothing in it but one value, which needs no braces. */
function isValue(body: string): boolean {
  return /^\s*[^\s;{}][^;{}\n]*$/.test(body) && !/^\s*(?:return|throw|let|const|if|for|while|try)\b/.test(body) && !/[^=!<>]=[^=>]/.test(body);
}

/** Where the block ends that begins at the next token. */
function closingBrace(p: ParserCore): number | null {
  let depth = 0;
  for (let distance = 0; distance < LONGEST; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === EndOfFile) return null;
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace && --depth === 0) return startOffset;
  }
  return null;
}

const LONGEST = 500;
const FOREIGN = /\b(?:switch|case|guard|when|val|var|fun|self|nil)\b/;
