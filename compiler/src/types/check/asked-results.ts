import { spanOf, type Label } from '../../diagnostics/diagnostic.ts';
import type { Signature, Symbol } from '../../names/symbol.ts';
import type { SourceText } from '../../base/source.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body, Frame } from './body.ts';
import { lambdaOf } from './lambda-nodes.ts';

/** Where it is written what a lambda has to give, by the lambda; noted before it is checked. */
const asked = new WeakMap<ast.NodeBase, Label>();

/** Notes that a value goes where a type is written: if both are functions, the lambda is asked for what that function gives. */
export function noteAsked(value: ast.Expression, written: ast.TypeNode | null, { source, name }: { readonly source: SourceText; readonly name: string }): void {
  const lambda = written && lambdaOf(value);
  const type = written?.kind === 'nullable-type' ? written.inner : written;
  if (!lambda || type?.kind !== 'function-type') return;
  const result = source.text.slice(type.result.start, type.result.end);
  asked.set(lambda, { span: spanOf(source, type.result), text: `${name} asks for \`${result}\` here` });
}

/** The same for the arguments of a call, of what this program declares. */
export function noteAskedArguments(symbol: Symbol | null, { parameters }: Signature, placed: readonly (ast.Expression | null)[]): void {
  if (symbol === null || symbol.kind === 'module' || symbol.module.name.startsWith('noodlecore.')) return;
  for (const [i, argument] of placed.entries()) {
    const { node } = parameters[i];
    if (argument && node.type) noteAsked(argument, node.type, { source: symbol.module.source, name: `\`${symbol.name}\`` });
  }
}

/** Where it is written what a function gives: with itself, or, of a lambda, where it goes. */
export function resultLabel(body: Body, { resultNode, name, node }: Frame): readonly Label[] {
  if (resultNode) return [{ span: body.span(resultNode), text: `${name} is declared to give \`${body.text(resultNode)}\`` }];
  const label = asked.get(node);
  return label ? [label] : [];
}
