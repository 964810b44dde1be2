import type { Rep } from '../../nbc/module.ts';
import type { Operand } from '../flow/operands.ts';

const LETTERS: Readonly<Record<Rep, string>> = { int: 'i', float: 'f', bool: 'b', ref: 'r' };

/** A register's variable: one for each representation that it has anywhere. */
export function variable({ rep, register }: Operand): string {
  return LETTERS[rep] + register;
}
