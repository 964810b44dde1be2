import type { NbcFunction, Rep, ResultRep } from '../nbc/module.ts';

/** A function in a running program. Its code is linked when it is first called. */
export class LinkedFunction {
  readonly module: string;
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  readonly captures: readonly Rep[];
  readonly declaration: NbcFunction;

  constructor(module: string, declaration: NbcFunction) {
    this.module = module;
    this.name = declaration.name;
    this.params = declaration.params;
    this.result = declaration.result;
    this.captures = declaration.captures;
    this.declaration = declaration;
  }
}
