import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type { TypeScope } from './scope.ts';

export interface Stub {
  readonly name: string;
  /** `func area(): float` */
  readonly signature: string;
  /** Gives nothing, so that an empty body will do. */
  readonly empty: boolean;
}

/** A fix that puts methods to be written at the end of a class's body, or gives it a body. */
export function addMembers(scope: TypeScope, symbol: ClassSymbol, stubs: readonly Stub[]): Fix {
  const { source } = scope.module;
  const { node } = symbol;
  const indent = indentOf(source.text, node.start);
  const methods = stubs.map((stub) => `${indent}    ${stub.signature} ${body(stub)}\n`).join('\n');
  const title = stubs.length === 1 ? `add \`${stubs[0].name}\`` : `add the ${stubs.length} missing methods`;
  if (source.text[node.end - 1] !== '}') {
    const end = source.text[node.end - 1] === ';' ? node.end - 1 : node.end;
    return { title, sure: false, edits: [{ span: { source, start: end, end: node.end }, newText: ` {\n${methods}${indent}}` }] };
  }
  const brace = node.end - 1;
  const lineStart = source.text.lastIndexOf('\n', brace - 1) + 1;
  const alone = source.text.slice(lineStart, brace).trim() === '';
  const start = alone ? lineStart : brace;
  const gap = node.members.length > 0 && alone ? '\n' : '';
  return { title, sure: false, edits: [{ span: { source, start, end: brace }, newText: alone ? `${gap}${methods}${indent}` : `\n${methods}${indent}` }] };
}

function body(stub: Stub): string {
  return stub.empty ? '{}' : `{ throw new Error(8000, "${stub.name} is not written yet"); }`;
}

function indentOf(text: string, start: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(lineStart, end);
}
