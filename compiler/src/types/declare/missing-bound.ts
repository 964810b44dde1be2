import { spanOf, type Details } from '../../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../../names/symbol.ts';
import { showType } from '../show.ts';
import type { Type } from '../type.ts';

/** A type parameter of the module that lacks the bound which is asked for. */
export function missingBound(module: ModuleSymbol, argument: Type, bound: Type): Details {
  if (argument.kind !== 'parameter' || argument.symbol.bound !== null || argument.symbol.module !== module) return {};
  const newText = `${argument.symbol.name} extends ${showType(bound)}`;
  const edits = [{ span: spanOf(module.source, argument.symbol.node.name), newText }];
  return { hint: 'a bound says what it has', fixes: [{ title: `write \`<${newText}>\``, sure: false, edits }] };
}
