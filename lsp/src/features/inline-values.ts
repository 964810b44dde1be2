import type { InlineValue, InlineValueContext, Range } from 'vscode-languageserver';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import { keyOf, type Entity } from '../analysis/entity.ts';
import { occurrencesIn } from '../analysis/occurrences.ts';
import { pathAt } from '../analysis/path.ts';
import { localsAt } from '../analysis/scope-at.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import type { View } from '../view.ts';

/** What a debugger shows at the ends of lines: the variables that can be seen from where the program stands, and fields of `this`, each once a line. */
export function inlineValues(view: View, range: Range, { stoppedLocation }: InlineValueContext): InlineValue[] {
  const { source, state, checked } = view;
  const stopped = offsetAt(source, stoppedLocation.start);
  const path = pathAt(state.parsed.ast, stopped);
  const body = path.findLast(isBody);
  if (!body) return [];
  const [from, to] = [Math.max(body.start, offsetAt(source, range.start)), Math.min(body.end, offsetAt(source, range.end), offsetAt(source, { line: stoppedLocation.end.line + 1, character: 0 }))];
  const visible = new Set([...localsAt(checked, path, stopped).values()].filter(({ kind }) => kind === 'variable').map(keyOf));
  const isVisible = (entity: Entity): boolean =>
    entity.kind === 'parameter' ? entity.module.name === state.name && path.some(({ id }) => id === entity.owner.node.id) : entity.kind === 'variable' && entity.role !== 'global' && visible.has(keyOf(entity));
  const seen = new Set<string>();
  const isNew = (at: Range, name: string): boolean => !seen.has(`${at.start.line} ${name}`) && seen.add(`${at.start.line} ${name}`) !== undefined;
  const isSeen = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start >= from && end <= to;
  const variables = occurrencesIn(state).list.filter((each) => isSeen(each) && isVisible(each.entity)).map(({ entity, start, end }) => ({ name: entity.name, range: rangeOf({ source, start, end }) }));
  const fields = fieldsOfThis(body).filter(isSeen).map(({ start, end }) => ({ expression: source.text.slice(start, end), range: rangeOf({ source, start, end }) }));
  return [
    ...variables.filter((each) => isNew(each.range, each.name)).map((each) => ({ range: each.range, variableName: each.name, caseSensitiveLookup: true })),
    ...fields.filter((each) => isNew(each.range, each.expression)),
  ];
}

function isBody({ kind }: Node): boolean {
  return kind === 'function' || kind === 'constructor' || kind === 'lambda';
}

/** `this.name`, read or written; a method's name is no value to show. */
function fieldsOfThis(body: Node): Node[] {
  const called = new Set<number>();
  const found: Node[] = [];
  for (const node of descendants(body)) {
    if (node.kind === 'call') called.add(node.callee.id);
    if (node.kind === 'member' && node.object.kind === 'this') found.push(node);
  }
  return found.filter(({ id }) => !called.has(id));
}
