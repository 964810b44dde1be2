import type { Rep } from '../nbc/module.ts';

export function sameReps(a: readonly Rep[], b: readonly Rep[]): boolean {
  return a.length === b.length && a.every((rep, index) => rep === b[index]);
}

export function descriptorText(of: { readonly params: readonly Rep[]; readonly result: string }): string {
  return `(${of.params.join(', ')}) => ${of.result}`;
}
