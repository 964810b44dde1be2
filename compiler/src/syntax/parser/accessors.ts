import type { FunctionDeclaration } from '../ast.ts';
import type { ParserCore } from './core.ts';
import { functionDeclaration } from './functions.ts';
import type { Preamble } from './let.ts';
import { looseName } from './names.ts';

/** `get size(): int { … }`; the next token is `get` or `set`. */
export function accessorDeclaration(p: ParserCore, preamble: Preamble, accessor: 'get' | 'set'): FunctionDeclaration {
  return { ...functionDeclaration(p, preamble, looseName), accessor };
}
