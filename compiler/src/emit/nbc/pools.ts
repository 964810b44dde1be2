import type { ClassRef, Constant, FieldRef, FunctionRef, GlobalRef, NbcModule, Rep, ResultRep, Selector } from '@noodlecore/runtime/nbc/module';
import type * as ir from '../../ir/ir.ts';

type Pools = Pick<NbcModule, 'constants' | 'classRefs' | 'functionRefs' | 'fieldRefs' | 'globalRefs' | 'selectors'>;

interface Descriptor {
  readonly params: readonly Rep[];
  readonly result: ResultRep;
}

/** What the code of a module refers to by index: each thing once, in the order of its first use. */
export class ModulePools {
  private readonly constants = new Pool<Constant>();
  private readonly classRefs = new Pool<ClassRef>();
  private readonly functionRefs = new Pool<FunctionRef>();
  private readonly fieldRefs = new Pool<FieldRef>();
  private readonly globalRefs = new Pool<GlobalRef>();
  private readonly selectors = new Pool<Selector>();

  finish(): Pools {
    return {
      constants: this.constants.items,
      classRefs: this.classRefs.items,
      functionRefs: this.functionRefs.items,
      fieldRefs: this.fieldRefs.items,
      globalRefs: this.globalRefs.items,
      selectors: this.selectors.items,
    };
  }

  int(value: number | bigint): number {
    return this.constants.indexOf(`i${value}`, () => ({ kind: 'int', value }));
  }

  float(value: number): number {
    return this.constants.indexOf(Object.is(value, -0) ? 'f-0' : `f${value}`, () => ({ kind: 'float', value }));
  }

  string(value: string): number {
    return this.constants.indexOf(`s${value}`, () => ({ kind: 'string', value }));
  }

  cls({ module, name }: ir.ClassRef): number {
    return this.classRefs.indexOf(key(module, name), () => ({ module, name }));
  }

  fn({ module, name }: ir.FunctionRef, { params, result }: Descriptor): number {
    return this.functionRefs.indexOf(key(module, name, params.join(), result), () => ({ module, name, params, result }));
  }

  field({ owner, name }: ir.FieldRef, rep: Rep): number {
    return this.fieldRefs.indexOf(key(owner.module, owner.name, name, rep), () => ({ owner: { module: owner.module, name: owner.name }, name, rep }));
  }

  global({ module, name }: ir.GlobalRef, rep: Rep): number {
    return this.globalRefs.indexOf(key(module, name, rep), () => ({ module, name, rep }));
  }

  selector({ name, params, result }: ir.Selector): number {
    return this.selectors.indexOf(key(name, params.join(), result), () => ({ name, params, result }));
  }
}

/** One string from several that contain no zero character. */
function key(...parts: readonly string[]): string {
  return parts.join('\0');
}

class Pool<T> {
  readonly items: T[] = [];
  private readonly indices = new Map<string, number>();

  indexOf(name: string, make: () => T): number {
    const known = this.indices.get(name);
    if (known !== undefined) return known;
    const index = this.items.push(make()) - 1;
    this.indices.set(name, index);
    return index;
  }
}
