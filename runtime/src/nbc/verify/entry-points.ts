import { NBC_CODE } from '../error.ts';
import type { NbcModule, Rep, ResultRep } from '../module.ts';
import { sameReps } from './references.ts';
import { unsound, type SymbolTable } from './symbol-table.ts';

/** What the VM calls by itself: the top level, `main` and the tests. */
export function checkEntryPoints(module: NbcModule, symbols: SymbolTable): void {
  if (module.init !== null) check('top level', module.init, { params: [], result: 'void' }, symbols);
  for (const test of module.tests) check('test', test.fn, { params: [], result: 'void' }, symbols);
  if (module.main) {
    const { fn, takesArgs, givesCode } = module.main;
    check('main', fn, { params: takesArgs ? ['ref'] : [], result: givesCode ? 'int' : 'void' }, symbols);
  }
}

function check(what: string, name: string, signature: { params: readonly Rep[]; result: ResultRep }, symbols: SymbolTable): void {
  const fn = symbols.functions.get(name);
  if (!fn) unsound(NBC_CODE.badEntryPoint, `its ${what} is \`${name}\`, which it does not define`);
  const fits = fn.captures.length === 0 && fn.result === signature.result && sameReps(fn.params, signature.params);
  if (!fits) unsound(NBC_CODE.badEntryPoint, `its ${what}, \`${name}\`, takes or gives something else than it should`);
}
