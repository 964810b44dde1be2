import type { NbcClass, NbcModule } from '../nbc/module.ts';
import { LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import { fail } from '../value/fail.ts';

/** A module in a running program: its declarations by name, and what has been linked of it so far. */
export class LoadedModule {
  readonly nbc: NbcModule;
  readonly trusted: boolean;
  readonly functions = new Map<string, LinkedFunction>();
  readonly declaredClasses = new Map<string, NbcClass>();
  readonly linkedClasses = new Map<string, RtClass>();
  /** Name → index of the global in the machine. */
  readonly globals = new Map<string, number>();
  /** Index of each constant in the machine's pools; -1 where nobody has used it yet. */
  readonly constantPlaces: Int32Array;
  initialised = false;

  constructor(nbc: NbcModule, trusted: boolean) {
    this.nbc = nbc;
    this.trusted = trusted;
    this.constantPlaces = new Int32Array(nbc.constants.length).fill(-1);
    for (const fn of nbc.functions) {
      if (this.functions.has(fn.name)) fail(3410, { name: fn.name, module: nbc.name });
      this.functions.set(fn.name, new LinkedFunction(nbc.name, nbc.path, fn, trusted));
    }
    for (const cls of nbc.classes) {
      if (this.declaredClasses.has(cls.name)) fail(3410, { name: cls.name, module: nbc.name });
      this.declaredClasses.set(cls.name, cls);
    }
  }

  get name(): string {
    return this.nbc.name;
  }
}
