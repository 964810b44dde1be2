import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { showType } from '@noodlecore/compiler/types/show';
import { pathAt } from '../../analysis/path.ts';
import { callableOf } from '../../analysis/signatures.ts';
import { classNamed } from '../../analysis/class-named.ts';
import { openBracketAt } from '../../analysis/tokens-before.ts';
import type { Spot } from '../../view.ts';
import { sortText } from './items.ts';

/** The fields that an object literal has not yet. */
export function objectKeyItems(spot: Spot, literal: ast.MapLiteral): CompletionItem[] {
  const coercion = spot.checked.coercions[literal.id];
  if (coercion?.kind !== 'object') return [];
  const present = new Set(literal.entries.map(({ key }) => (key.kind === 'name' ? key.name : '')));
  const { symbol } = coercion.type;
  const fields = [...symbol.fields.values()].filter((field) => !field.static && !present.has(field.name) && field.visibility === 'public');
  return fields.map(({ name, type }) => ({ label: name, kind: CompletionItemKind.Field, labelDetails: { description: showType(type) }, sortText: sortText('expected', name), insertText: `${name}: ` }));
}

/** `name: ` of the parameters that the call around the cursor has no argument for. */
export function namedArgumentItems(spot: Spot): CompletionItem[] {
  const bracket = openBracketAt(spot.source.text, spot.offset, '(');
  const call = bracket && pathAt(spot.state.parsed.ast, bracket.start).findLast((node): node is ast.CallExpression | ast.NewExpression => (node.kind === 'call' || node.kind === 'new') && node.start < bracket.start);
  const callable = call && callableOf(spot.program.coreTypes(), spot.checked, call, (type) => classNamed(spot.state.symbol, type));
  if (!call || !callable || !/[(,]\s*[\p{L}\p{N}_$]*$/u.test(spot.source.text.slice(0, spot.offset))) return [];
  const named = new Set(call.args.flatMap(({ name }) => (name ? [name.name] : [])));
  return callable.parameters
    .filter(({ name }, position) => name !== '' && position >= bracket.commas && !named.has(name))
    .map(({ name, type }) => ({ label: `${name}:`, kind: CompletionItemKind.Field, labelDetails: { description: showType(type) }, sortText: sortText('own', name), insertText: `${name}: `, filterText: name }));
}
