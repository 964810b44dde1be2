import type { ClassRef, Constant, FieldRef, FunctionRef, GlobalRef, NbcModule, Rep, Selector } from '@noodlecore/runtime/nbc/module';
import { repNamed, repsNamed } from './assemble-tokens.ts';

type Tables = Pick<NbcModule, 'constants' | 'classRefs' | 'functionRefs' | 'fieldRefs' | 'globalRefs' | 'selectors'>;

/** What code refers to by index, each once, in the order of first use. */
export class ReferenceTables {
  module = 'test';
  private readonly constants = new Table<Constant>();
  private readonly classRefs = new Table<ClassRef>();
  private readonly functionRefs = new Table<FunctionRef>();
  private readonly fieldRefs = new Table<FieldRef>();
  private readonly globalRefs = new Table<GlobalRef>();
  private readonly selectors = new Table<Selector>();

  finish(): Tables {
    return {
      constants: this.constants.items, classRefs: this.classRefs.items, functionRefs: this.functionRefs.items,
      fieldRefs: this.fieldRefs.items, globalRefs: this.globalRefs.items, selectors: this.selectors.items,
    };
  }

  /** `"text"`, `42`, `1.5`, `1e21`, `NaN`, `Infinity`. */
  constant(token: string): number {
    if (token.startsWith('"')) return this.constants.add(token, { kind: 'string', value: JSON.parse(token) as string });
    if (/[.eNI]/.test(token)) return this.constants.add(token, { kind: 'float', value: Number(token) });
    const exact = BigInt(token);
    const small = Number(exact);
    return this.constants.add(token, { kind: 'int', value: Number.isSafeInteger(small) ? small : exact });
  }

  /** `Name` or `module/Name`. */
  classRef(token: string): ClassRef {
    const { module, name } = this.qualified(token);
    return { module, name };
  }

  classIndex(token: string): number {
    return this.classRefs.add(token, this.classRef(token));
  }

  /** `name(params)result`, with a module and `/` in front where it is another's. */
  functionIndex(token: string): number {
    const { module, name } = this.qualified(token);
    return this.functionRefs.add(token, { module, ...descriptor(name) });
  }

  selector(token: string): Selector {
    return descriptor(token);
  }

  selectorIndex(token: string): number {
    return this.selectors.add(token, descriptor(token));
  }

  /** `Owner#field:rep`. */
  fieldIndex(token: string): number {
    const [, owner, name, rep] = /^(.+)#(.+):([a-z]+)$/.exec(token) ?? fail(token);
    return this.fieldRefs.add(token, { owner: this.classRef(owner), name: unquote(name), rep: repNamed(rep) as Rep });
  }

  /** `name:rep`. */
  globalIndex(token: string): number {
    const [, path, rep] = /^(.+):([a-z]+)$/.exec(token) ?? fail(token);
    return this.globalRefs.add(token, { ...this.classRef(path), rep: repNamed(rep) as Rep });
  }

  private qualified(token: string): { module: string; name: string } {
    const slash = slashOutsideQuotes(token);
    if (slash < 0) return { module: this.module, name: token.includes('(') ? token : unquote(token) };
    const name = token.slice(slash + 1);
    return { module: unquote(token.slice(0, slash)), name: name.includes('(') ? name : unquote(name) };
  }
}

class Table<T> {
  readonly items: T[] = [];
  private readonly numbers = new Map<string, number>();

  add(key: string, item: T): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.items.push(item) - 1));
    return number;
  }
}

function descriptor(token: string): Selector {
  const [, name, params, result] = /^(.+)\(([ifbr]*)\)([ifbrv])$/.exec(token) ?? fail(token);
  return { name: unquote(name), params: repsNamed(params), result: repNamed(result) };
}

function slashOutsideQuotes(token: string): number {
  let quoted = false;
  for (let at = 0; at < token.length; at++) {
    if (token[at] === '"' && token[at - 1] !== '\\') quoted = !quoted;
    else if (token[at] === '/' && !quoted) return at;
  }
  return -1;
}

function unquote(token: string): string {
  return token.startsWith('"') ? (JSON.parse(token) as string) : token;
}

function fail(token: string): never {
  throw new Error(`cannot read: ${token}`);
}
