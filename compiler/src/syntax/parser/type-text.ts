import type { TypeNode } from '../ast.ts';
import { builtInName } from '../foreign-types.ts';

/** A type as the language writes it, for a fix that moves it. */
export function typeText(type: TypeNode): string {
  switch (type.kind) {
    case 'named-type': {
      const name = type.path.length === 1 ? builtInName(type.path[0].name) : type.path.map((part) => part.name).join('.');
      return type.args.length === 0 ? name : `${name}<${type.args.map(typeText).join(', ')}>`;
    }
    case 'nullable-type':
      return type.inner.kind === 'function-type' ? `(${typeText(type.inner)})?` : `${typeText(type.inner)}?`;
    case 'function-type':
      return `(${type.parameters.map(typeText).join(', ')}) => ${typeText(type.result)}`;
    case 'error-type':
      return 'any';
  }
}

/** Whether a bare word is more likely a type than the name of a value. */
export function looksLikeType(word: string): boolean {
  return /^(?:int|float|bool|any|string|boolean|double|long|char|byte|void|number|str|[iuf]\d+|u?int\d+|float\d+|usize)$|^[A-Z]/.test(word);
}
