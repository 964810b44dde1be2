import { arrayType, expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { FunctionTypeNode, TypeNode } from '../../ast.ts';
import { Arrow, CloseParen, Colon, FuncWord, OpenParen, ThinArrow } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { list } from '../lists.ts';
import { looksLikeType, typeText } from '../type-text.ts';

/** `(int) -> int`, as in Kotlin, Swift and Rust; takes the arrow. */
export function takeThinArrow(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(
    expectedInstead(span, { expected: '`=>`', where: 'before the result of a function type', found: '`->`' }, {
      label: 'write `=>`',
      fixes: [{ title: 'write `=>`', sure: true, edits: [{ span, newText: '=>' }] }],
    }),
  );
  p.take();
}

/** Whether an arrow follows a type that stands in no parentheses. */
export function isBareFunctionType(p: ParserCore): boolean {
  return (p.at(Arrow) || p.at(ThinArrow)) && !p.onNewLine();
}

/** `int => int`, as in Scala and Haskell; the next token is the arrow. */
export function bareFunctionType(p: ParserCore, parameter: TypeNode): FunctionTypeNode {
  p.take();
  return reported(p, parameter.start, [parameter], p.type());
}

const words: ReadonlySet<string> = new Set(['func', 'fn', 'fun', 'function', 'Fn']);

/** Whether `func(` comes next, where a type should. */
export function isWordedFunctionType(p: ParserCore): boolean {
  return (p.at(FuncWord) || (p.at(IdentifierToken) && words.has(p.token.image))) && p.peek(1).tokenType === OpenParen;
}

/** `func(int): int`, `func(int) int`, as in Go, `fn(int) -> int`, as in Rust. */
export function wordedFunctionType(p: ParserCore, parameter: (p: ParserCore) => TypeNode): FunctionTypeNode {
  const { startOffset: start } = p.take();
  const parameters = list(p, p.take(), CloseParen, 'parameter', parameter);
  const hasSign = p.skip(Colon) || p.skip(ThinArrow) || p.skip(Arrow);
  const hasResult = hasSign || (p.at(IdentifierToken) && !p.onNewLine() && looksLikeType(p.token.image));
  const result: TypeNode = hasResult ? p.type() : voidType(p);
  return reported(p, start, parameters, result);
}

function voidType(p: ParserCore): TypeNode {
  const name = { kind: 'identifier', id: p.id(), start: p.lastEnd, end: p.lastEnd, name: 'void' } as const;
  return { kind: 'named-type', id: p.id(), start: p.lastEnd, end: p.lastEnd, path: [name], args: [] };
}

function reported(p: ParserCore, start: number, parameters: readonly TypeNode[], result: TypeNode): FunctionTypeNode {
  const type: FunctionTypeNode = { kind: 'function-type', id: p.id(), start, end: p.lastEnd, parameters, names: parameters.map(() => null), result };
  const span = p.span(start, p.lastEnd);
  const list = typeText(type);
  p.complainAt(arrayType(span, { written: p.text.slice(start, p.lastEnd), list }, { fixes: [{ title: `write \`${list}\``, sure: true, edits: [{ span, newText: list }] }] }));
  return type;
}
