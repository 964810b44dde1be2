import { parse } from '@noodlecore/compiler/syntax/parse';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';

/** A sound text with one change in it. */
export interface Mutation {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function mutated(text: string, { start, end, newText }: Mutation): string {
  return text.slice(0, start) + newText + text.slice(end);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Changes of one place each that someone may make by mistake, of every kind wherever it is possible. */
export function mutationsOf(text: string): Mutation[] {
  const { ast: module } = parse({ path: 'mutated.nc', text });
  const found: Mutation[] = [];
  for (const node of descendants(module)) found.push(...mutationsAt(node, text));
  for (const { index } of text.matchAll(/["`]/g)) found.push({ kind: 'without a quote', start: index, end: index + 1, newText: '' });
  for (const { index, 0: word } of text.matchAll(/\b(?:func|return|class|const|let|override|new|match)\b(?= )/g)) {
    found.push({ kind: 'a word twice', start: index, end: index, newText: `${word} ` }, { kind: 'without a space', start: index + word.length, end: index + word.length + 1, newText: '' });
  }
  return found;
}

function* mutationsAt(node: Node, text: string): Generator<Mutation> {
  switch (node.kind) {
    case 'class':
    case 'interface':
    case 'record':
    case 'enum':
      yield leftOut(`without the ${node.kind}`, node);
      yield misspelt(node.name);
      if (node.kind === 'class' && node.superclass) yield { kind: 'without extends', start: text.lastIndexOf('extends', node.superclass.start), end: node.superclass.end, newText: '' };
      if (node.kind === 'record') yield* shorter('without a field of a record', node.fields);
      if (node.kind === 'enum' && node.cases.length > 1) yield* shorter('without a case', node.cases);
      return;
    case 'enum-case':
      if (node.fields.length > 1) yield* shorter('without a field of a case', node.fields);
      return;
    case 'function':
      yield leftOut('without the function', node);
      yield misspelt(node.name);
      yield* shorter('without a parameter', node.parameters);
      if (node.parameters.length > 0) yield inserted('one parameter more', node.parameters[node.parameters.length - 1].end, ', extra: int');
      return;
    case 'constructor':
      yield leftOut('without the constructor', node);
      yield* shorter('without a parameter', node.parameters);
      return;
    case 'field':
      yield leftOut('without the field', node);
      yield misspelt(node.name);
      return;
    case 'let':
      yield misspelt(node.name);
      if (node.value) yield { kind: 'null', start: node.value.start, end: node.value.end, newText: 'null' };
      return;
    case 'await':
      yield { kind: 'without await', start: node.start, end: node.task.start, newText: '' };
      return;
    case 'constructor-pattern':
      if (node.args.length > 1) yield* shorter('without a part of a pattern', node.args);
      return;
    case 'call':
    case 'new':
      yield* swapped(node.args, text);
      return;
    case 'nullable-type':
      yield { kind: 'without ?', start: node.end - 1, end: node.end, newText: '' };
      return;
    case 'named-type':
      if (text.slice(node.start, node.end) === 'int') yield { kind: 'another type', start: node.start, end: node.end, newText: 'String' };
      return;
    default:
  }
}

/** Two arguments side by side, the other way round. */
function* swapped(args: readonly ast.Argument[], text: string): Generator<Mutation> {
  for (const [i, { value: second, name }] of args.entries()) {
    const first = i === 0 ? undefined : args[i - 1];
    if (first === undefined || first.name || name) continue;
    const { start, end } = first.value;
    yield { kind: 'arguments swapped', start, end: second.end, newText: text.slice(second.start, second.end) + text.slice(end, second.start) + text.slice(start, end) };
  }
}

function leftOut(kind: string, { start, end }: Range): Mutation {
  return { kind, start, end, newText: '' };
}

function inserted(kind: string, at: number, newText: string): Mutation {
  return { kind, start: at, end: at, newText };
}

/** With its second letter twice. */
function misspelt({ start, end, name }: ast.Identifier): Mutation {
  return { kind: 'a misspelt name', start, end, newText: name.length > 1 ? `${name.slice(0, 2)}${name.slice(1)}` : `${name}${name}` };
}

/** A list without one of its elements, and without the comma beside it. */
function* shorter(kind: string, list: readonly Range[]): Generator<Mutation> {
  for (const [i, { start, end }] of list.entries()) {
    const next = list.at(i + 1);
    yield leftOut(kind, next ? { start, end: next.start } : { start: i === 0 ? start : list[i - 1].end, end });
  }
}
