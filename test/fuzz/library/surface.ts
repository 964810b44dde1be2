import { parse } from '@noodlecore/compiler/syntax/parse';
import type { FunctionDeclaration, Item, TypeNode } from '@noodlecore/compiler/syntax/ast';
import { filesBelow, readFrom } from '../../support/files.ts';

/** A function of the library that anybody may call, as its source declares it. */
export interface LibraryFunction {
  readonly name: string;
  /** The class, whose own type parameters stand in `generics` too; null for a function by itself. */
  readonly owner: string | null;
  readonly isStatic: boolean;
  readonly generics: readonly string[];
  readonly parameters: readonly TypeNode[];
  readonly givesNothing: boolean;
}

const FOLDER = 'stdlib-nc/noodlecore/core';
/** They end the program, wait for somebody, or give something else each time. */
const LEFT_OUT: ReadonlySet<string> = new Set(['exit', 'readLine', 'sleep', 'nowMicros']);

let known: readonly LibraryFunction[] | undefined;

/** What is in scope everywhere. */
export function coreFunctions(): readonly LibraryFunction[] {
  known ??= filesBelow(FOLDER, '.nc').flatMap((file) => parse({ path: file, text: readFrom(FOLDER, file) }).ast.items.flatMap(functionsOf));
  return known;
}

function functionsOf(item: Item): LibraryFunction[] {
  if (item.kind === 'function') return callable(item, null, []);
  if (item.kind !== 'class') return [];
  return item.members.flatMap((member) => (member.kind === 'function' ? callable(member, item.name.name, item.typeParameters.map(({ name }) => name.name)) : []));
}

function callable(fn: FunctionDeclaration, owner: string | null, generics: readonly string[]): LibraryFunction[] {
  const modifiers = fn.modifiers.map(({ name }) => name);
  const types = fn.parameters.map(({ type }) => type);
  if (modifiers.includes('private') || LEFT_OUT.has(fn.name.name) || types.includes(null)) return [];
  return [{
    name: fn.name.name,
    owner,
    isStatic: modifiers.includes('static'),
    generics: [...generics, ...fn.typeParameters.map(({ name }) => name.name)],
    parameters: types.filter((type) => type !== null),
    givesNothing: fn.result === null,
  }];
}
