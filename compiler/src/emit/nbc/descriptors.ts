import type { Rep, ResultRep } from '@noodlecore/runtime/nbc/module';
import type { FunctionRef, IrExpression, IrFunction, IrModule } from '../../ir/ir.ts';

export interface Descriptor {
  readonly params: readonly Rep[];
  readonly result: ResultRep;
}

/** What functions take and give: the module's own from their definitions, others from how they are called. */
export class ModuleDescriptors {
  private readonly module: string;
  private readonly own = new Map<string, Descriptor>();

  constructor(module: IrModule) {
    this.module = module.name;
    for (const fn of module.functions) this.own.set(fn.name, descriptorOf(fn));
  }

  ofCall(fn: FunctionRef, args: readonly IrExpression[], result: ResultRep): Descriptor {
    return this.ofOwn(fn) ?? { params: args.map(({ rep }) => (rep === 'void' ? 'ref' : rep)), result };
  }

  /** Closures are made of the module's own functions only. */
  ofClosure(fn: FunctionRef): Descriptor {
    const descriptor = this.ofOwn(fn);
    if (!descriptor) throw new Error(`a closure over ${fn.module}.${fn.name}, which is not of module ${this.module}`);
    return descriptor;
  }

  private ofOwn(fn: FunctionRef): Descriptor | undefined {
    return fn.module === this.module ? this.own.get(fn.name) : undefined;
  }
}

export function descriptorOf(fn: IrFunction): Descriptor {
  return { params: fn.locals.slice(0, fn.paramCount).map((local) => local.rep), result: fn.result };
}
