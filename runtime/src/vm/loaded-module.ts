import type { NbcClass, NbcModule, Rep } from '../nbc/module.ts';
import type { LinkChecks } from '../nbc/verify.ts';
import { LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import { fail } from '../value/fail.ts';
import { sameReps } from './descriptors.ts';

/** A module in a running program: its declarations by name, and what has been linked of it so far. */
export class LoadedModule {
  readonly nbc: NbcModule;
  readonly functions = new Map<string, LinkedFunction>();
  readonly declaredClasses = new Map<string, NbcClass>();
  readonly linkedClasses = new Map<string, RtClass>();
  /** Name → index of the global in the machine. */
  readonly globals = new Map<string, number>();
  /** Index of each constant in the machine's pools; -1 where nobody has used it yet. */
  readonly constantPlaces: Int32Array;
  initialised = false;
  /** By class reference: the representations from which instances are made, until they are compared with the class. */
  readonly #fieldChecks = new Map<number, (readonly Rep[])[]>();

  /** @param checks what verifying has left to the linker; null where nobody has verified. */
  constructor(nbc: NbcModule, checks: LinkChecks | null) {
    this.nbc = nbc;
    for (const { classRef, reps } of checks?.newFields ?? []) {
      const known = this.#fieldChecks.get(classRef);
      if (known) known.push(reps);
      else this.#fieldChecks.set(classRef, [reps]);
    }
    this.constantPlaces = new Int32Array(nbc.constants.length).fill(-1);
    for (const fn of nbc.functions) {
      if (this.functions.has(fn.name)) fail(3410, { name: fn.name, module: nbc.name });
      this.functions.set(fn.name, new LinkedFunction(nbc.name, nbc.path, fn));
    }
    for (const cls of nbc.classes) {
      if (this.declaredClasses.has(cls.name)) fail(3410, { name: cls.name, module: nbc.name });
      this.declaredClasses.set(cls.name, cls);
    }
  }

  /** Compares a class's fields with what instances are made from, once; gives what does not fit. */
  misfitOf(classRef: number, fields: readonly Rep[]): readonly Rep[] | null {
    const misfit = this.#fieldChecks.get(classRef)?.find((reps) => !sameReps(reps, fields)) ?? null;
    if (misfit === null) this.#fieldChecks.delete(classRef);
    return misfit;
  }

  get name(): string {
    return this.nbc.name;
  }
}
