import type { OpcodeName } from '../nbc/opcodes.ts';

/** The flag in an instruction's first word that sends it to `runChecked`. */
export const CHECKED = 1 << 12;

/** What the verifier cannot vouch for, because it knows representations and no classes: in untrusted code these look first. */
export const CHECKED_OPCODES: ReadonlySet<OpcodeName> = new Set<OpcodeName>([
  'field.get', 'field.get-late', 'field.set', 'cell.get', 'cell.set', 'ordinal', 'concat',
  'string.eq', 'string.ne', 'string.lt', 'string.le', 'string.length', 'string.char-code', 'string.char-at',
  'list.get', 'list.set', 'list.length', 'list.add', 'map.get', 'map.set', 'map.has',
]);
