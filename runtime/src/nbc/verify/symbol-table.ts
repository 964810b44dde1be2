import { NbcError, NBC_CODE } from '../error.ts';
import type { ClassRef, NbcClass, NbcFunction, NbcModule, Rep } from '../module.ts';

/** What the module itself defines, by name; each name once. */
export class SymbolTable {
  readonly module: string;
  readonly functions: ReadonlyMap<string, NbcFunction>;
  readonly classes: ReadonlyMap<string, NbcClass>;
  readonly globals: ReadonlyMap<string, NbcModule['globals'][number]>;
  private readonly fields = new Map<string, Map<string, Rep>>();

  constructor(module: NbcModule) {
    this.module = module.name;
    this.functions = byName('function', module.functions);
    this.classes = byName('class', module.classes);
    this.globals = byName('global', module.globals);
    for (const cls of module.classes) this.fields.set(cls.name, new Map(cls.fields.map((field) => [field.name, field.rep])));
  }

  /** The representation of a field that an own class declares. */
  fieldRep(cls: string, field: string): Rep | undefined {
    return this.fields.get(cls)?.get(field);
  }

  ownClass(ref: ClassRef): NbcClass | undefined {
    return ref.module === this.module ? this.classes.get(ref.name) : undefined;
  }
}

/** Names are unique among things of one kind. */
export function byName<T extends { readonly name: string }>(what: string, things: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) {
    if (found.has(thing.name)) unsound(NBC_CODE.duplicateName, `it has two of the same name: ${what} \`${thing.name}\``);
    found.set(thing.name, thing);
  }
  return found;
}

export function unsound(code: number, what: string): never {
  throw new NbcError(code, `the module's bytecode is unsound: ${what}`);
}
