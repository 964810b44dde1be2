import type { ClassSymbol, ModuleSymbol } from '../../names/symbol.ts';
import { plainLetters } from './case-names.ts';

/**
 * The classes of a module by what they declare: each name that is unknown is looked for in all of them. Each index is made in one pass over
 * the module when it is first asked for, so that a module full of mistakes costs no more for each than one with a single mistake.
 */
export class ModuleClasses {
  readonly #module: ModuleSymbol;
  #classes: readonly ClassSymbol[] | null = null;
  #cases: Index | null = null;
  #plainCases: Index | null = null;
  #statics: Index | null = null;
  #members: Index | null = null;

  constructor(module: ModuleSymbol) {
    this.#module = module;
  }

  /** Those of the module itself, in the order of the text. */
  get own(): readonly ClassSymbol[] {
    return (this.#classes ??= [...this.#module.members.values()].filter((each) => each.kind === 'class'));
  }

  /** The enums of the module, and those that it imports by name, with a case of that name. */
  withCase(name: string): readonly ClassSymbol[] {
    this.#cases ??= indexed(this.#enums(), (symbol) => symbol.cases.keys());
    return this.#cases.get(name) ?? NONE;
  }

  /** As `withCase`, where neither capitals nor what stands between words count. */
  withCaseLike(name: string): readonly ClassSymbol[] {
    this.#plainCases ??= indexed(this.#enums(), (symbol) => [...symbol.cases.keys()].map(plainLetters));
    return this.#plainCases.get(plainLetters(name)) ?? NONE;
  }

  /** Classes of the module that declare a static method or field of that name. */
  withStatic(name: string): readonly ClassSymbol[] {
    this.#statics ??= indexed(this.own, (symbol) => membersOf(symbol).flatMap(([each, member]) => (member.static ? [each] : [])));
    return this.#statics.get(name) ?? NONE;
  }

  /** Classes of the module, but no enums, that declare a method or field of that name. */
  withMember(name: string): readonly ClassSymbol[] {
    this.#members ??= indexed(this.own.filter(({ classKind }) => classKind !== 'enum'), (symbol) => membersOf(symbol).map(([each]) => each));
    return this.#members.get(name) ?? NONE;
  }

  #enums(): ClassSymbol[] {
    const imported = [...this.#module.imported.values()].flat();
    return [...this.own, ...imported.filter((each) => each.kind === 'class')].filter(({ classKind }) => classKind === 'enum');
  }
}

type Index = ReadonlyMap<string, readonly ClassSymbol[]>;

const NONE: readonly ClassSymbol[] = [];

function membersOf({ methods, fields }: ClassSymbol): (readonly [string, { readonly static: boolean }])[] {
  return [...methods, ...fields];
}

function indexed(symbols: readonly ClassSymbol[], namesOf: (symbol: ClassSymbol) => Iterable<string>): Index {
  const index = new Map<string, ClassSymbol[]>();
  for (const symbol of symbols) {
    for (const name of new Set(namesOf(symbol))) {
      const found = index.get(name);
      if (found) found.push(symbol);
      else index.set(name, [symbol]);
    }
  }
  return index;
}
