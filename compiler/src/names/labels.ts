import { spanOf, type Label } from '../diagnostics/diagnostic.ts';
import type { Span } from '../base/source.ts';
import type { Symbol } from './symbol.ts';

/** Where a symbol's name stands in the text. */
export function nameSpan(symbol: Symbol): Span {
  if (symbol.kind === 'module') return { source: symbol.source, start: 0, end: 0 };
  const { node } = symbol;
  if (symbol.kind === 'function' && symbol.node.kind === 'constructor') {
    const start = symbol.node.modifiers.at(-1)?.end ?? symbol.node.start;
    const at = symbol.module.source.text.indexOf('constructor', start);
    return { source: symbol.module.source, start: at < 0 ? start : at, end: at < 0 ? start : at + 'constructor'.length };
  }
  if ('name' in node && node.name && typeof node.name === 'object') return spanOf(symbol.module.source, node.name);
  return spanOf(symbol.module.source, node);
}

/**
 * As `declaredHere`, where the declaration is the program's business: the core library's lines tell a user nothing that the message does
 * not, and would fill the screen.
 */
export function declaredInProgram(symbol: Symbol, text?: string): Label[] {
  if (symbol.kind !== 'module' && symbol.module.name.startsWith('noodlecore.core.')) return [];
  return [declaredHere(symbol, text)];
}

/** A secondary label that points at a declaration. */
export function declaredHere(symbol: Symbol, text = `\`${symbol.name}\` is declared here`): Label {
  return { span: nameSpan(symbol), text };
}
