import { assertNever } from '../base/assert-never.ts';
import type { FunctionTypeNode, Identifier, TypeNode, TypeParameter } from '../syntax/ast.ts';
import { concat, join, type Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';

/** A type in the parentheses that it was written in; those around it that belong to something else are `foreign`. */
export function typeDoc(f: Formatter, type: TypeNode, foreign = 0): Doc {
  const pairs = Math.max(0, type.kind === 'error-type' ? 0 : f.parenthesesAround(type) - foreign);
  return concat('('.repeat(pairs), bareType(f, type), ')'.repeat(pairs));
}

function bareType(f: Formatter, type: TypeNode): Doc {
  switch (type.kind) {
    case 'named-type':
      return concat(path(type.path), typeArguments(f, type.args));
    case 'nullable-type':
      return concat(typeDoc(f, type.inner), '?');
    case 'function-type':
      return concat('(', parameterTypes(f, type), ') => ', typeDoc(f, type.result));
    case 'error-type':
      return f.slice(type);
    default:
      return assertNever(type);
  }
}

function parameterTypes(f: Formatter, { parameters, names }: FunctionTypeNode): Doc {
  const docs = parameters.map((type, i) => {
    const name = names[i] ?? null;
    return name === null ? typeDoc(f, type, parameters.length === 1 ? 1 : 0) : concat(name, ': ', typeDoc(f, type));
  });
  return join(docs, ', ');
}

export function path(names: readonly Identifier[]): string {
  return names.map(({ name }) => name).join('.');
}

export function types(f: Formatter, list: readonly TypeNode[]): Doc {
  return join(list.map((type) => typeDoc(f, type)), ', ');
}

export function typeArguments(f: Formatter, args: readonly TypeNode[]): Doc {
  return args.length === 0 ? '' : concat('<', types(f, args), '>');
}

export function typeParameters(f: Formatter, parameters: readonly TypeParameter[]): Doc {
  if (parameters.length === 0) return '';
  const docs = parameters.map(({ name, bound }) => (bound === null ? name.name : concat(name.name, ' extends ', typeDoc(f, bound))));
  return concat('<', join(docs, ', '), '>');
}
