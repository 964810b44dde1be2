import type { CallExpression, Expression, NamedTypeNode, TypeNode } from '../../ast.ts';
import { builtInName } from '../../foreign-types.ts';
import type { ParserCore } from '../core.ts';
import { typeText } from '../type-text.ts';

/** The type that a value says by itself, as a node that stands in no text; null where it takes more than looking at it. */
export function typeOfValue(p: ParserCore, value: Expression, at: number): TypeNode | null {
  switch (value.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return named(p, value.kind, [], at);
    case 'string':
    case 'template':
      return named(p, 'String', [], at);
    case 'unary':
      return value.operator === '-' ? typeOfValue(p, value.operand, at) : null;
    case 'new':
      return value.type.kind === 'named-type' ? copied(p, value.type, at) : null;
    case 'call':
      return madeBy(p, value, at);
    case 'list': {
      const element = shared(p, value.elements, at);
      return element && named(p, 'List', [element], at);
    }
    case 'map': {
      const key = value.entries.every(({ bareKey }) => bareKey) ? named(p, 'String', [], at) : shared(p, value.entries.map((entry) => entry.key), at);
      const held = shared(p, value.entries.map((entry) => entry.value), at);
      return key && held && named(p, 'Map', [key, held], at);
    }
    default:
      return null;
  }
}

/** `mutableMapOf<String, int>()`, as in Kotlin. */
function madeBy(p: ParserCore, { callee, typeArgs }: CallExpression, at: number): TypeNode | null {
  const name = callee.kind === 'name' ? collectionOf(callee.name) : undefined;
  const args = typeArgs.flatMap((arg) => copied(p, arg, at) ?? []);
  return name !== undefined && args.length > 0 && args.length === typeArgs.length ? named(p, name, args, at) : null;
}

function collectionOf(word: string): string | undefined {
  return /^(?:mutable|hash|linked|array)?(List|Map|Set)Of$/i.exec(word)?.[1];
}

/** The type that the value behind a `=` says, where reading has not come to it. */
export function typeAhead(text: string): string | null {
  const [, made] = /^new\s+(\w+(?:<[\w<>,? ]*>)?)\(/.exec(text) ?? [];
  const [, word = '', args] = /^(\w+)(<[\w<>,? ]*>)\(/.exec(text) ?? [];
  const collection = collectionOf(word);
  return made ?? (collection === undefined ? null : collection + args);
}

/** The type that all of them have; null where there are none, or several. */
function shared(p: ParserCore, values: readonly Expression[], at: number): TypeNode | null {
  const types = values.map((value) => typeOfValue(p, value, at));
  const [first] = types;
  return first && types.every((type) => type !== null && typeText(type) === typeText(first)) ? first : null;
}

function copied(p: ParserCore, type: TypeNode, at: number): TypeNode | null {
  if (type.kind === 'nullable-type') {
    const inner = copied(p, type.inner, at);
    return inner && { kind: 'nullable-type', id: p.id(), start: at, end: at, inner };
  }
  if (type.kind !== 'named-type' || type.path.length !== 1) return null;
  const args = type.args.flatMap((arg) => copied(p, arg, at) ?? []);
  return args.length === type.args.length ? named(p, builtInName(type.path[0].name), args, at) : null;
}

function named(p: ParserCore, name: string, args: readonly TypeNode[], at: number): NamedTypeNode {
  return { kind: 'named-type', id: p.id(), start: at, end: at, path: [{ kind: 'identifier', id: p.id(), start: at, end: at, name }], args };
}
