import { constant, rule, type Generator, type TypeRules } from '../generator.ts';
import type { Piece } from '../piece.ts';

/** Operators that JavaScript's BigInt has not, or has otherwise. */
const OPERATIONS: Readonly<Record<string, (a: string, b: string) => string>> = {
  '/': (a, b) => `divide(${a}, ${b})`,
  '%': (a, b) => `remainder(${a}, ${b})`,
  '<<': (a, b) => `shl(${a}, ${b})`,
  '>>': (a, b) => `shr(${a}, ${b})`,
  '>>>': (a, b) => `ushr(${a}, ${b})`,
};

const INTS = ['0', '1', '2', '3', '7', '10', '63', '100', '2147483647', '2147483648', '9007199254740991', '9007199254740993', '4611686018427387904', '9223372036854775807'];

/** `x++` and its kin: the one expression that changes a variable which others around it read. */
function stepped(g: Generator): Piece {
  const target = g.assignable('int');
  if (!target) return { nc: '0', js: '0n', parts: [] };
  const sign = g.pick(['+', '-']);
  const changed = `(${target} = w(${target} ${sign} 1n))`;
  if (g.chance(2)) return { nc: `(${sign}${sign}${target})`, js: changed, parts: [] };
  return { nc: `(${target}${sign}${sign})`, js: `w(${changed} ${sign === '+' ? '-' : '+'} 1n)`, parts: [] };
}

export const int: TypeRules = {
  show: 'String',
  tracer: 'logInt',
  leaves: INTS.flatMap((n) => [constant(n, `${n}n`), constant(n, `${n}n`), constant(`(-${n})`, `(-${n}n)`)]),
  rules: [
    ...['+', '-', '*', '&', '|', '^'].map((operator) => rule(`($0 ${operator} $1)`, `w($0 ${operator} $1)`, 'int', 'int')),
    ...['+', '-', '*', '%', '/', '<<', '>>', '>>>'].map((operator) => rule(`($0 ${operator} 3)`, OPERATIONS[operator]?.('$0', '3n') ?? `w($0 ${operator} 3n)`, 'int')),
    rule('($0 / $1)', 'divide($0, $1)', 'int', 'int'),
    rule('($0 % $1)', 'remainder($0, $1)', 'int', 'int'),
    rule('($0 << $1)', 'shl($0, $1)', 'int', 'int'),
    rule('($0 >> $1)', 'shr($0, $1)', 'int', 'int'),
    rule('($0 >>> $1)', 'ushr($0, $1)', 'int', 'int'),
    rule('($0 ** few($1))', 'power($0, few($1))', 'int', 'int'),
    rule('(few($0) ** ($1 % 4))', 'power(few($0), $1 % 4n)', 'int', 'int'),
    rule('(-$0)', 'w(-$0)', 'int'),
    rule('(~$0)', 'w(~$0)', 'int'),
    rule('$0.abs()', 'abs($0)', 'int'),
    rule('$0.max($1)', '((a, b) => (a > b ? a : b))($0, $1)', 'int', 'int'),
    rule('Math.min($0, $1)', '((a, b) => (a < b ? a : b))($0, $1)', 'int', 'int'),
    rule('$0.compareTo($1)', 'order($0, $1)', 'int', 'int'),
    rule('$0.toInt()', 'toInt($0)', 'float'),
    rule('($0 ?? $1)', '($0 ?? $1)', 'int?', 'int'),
    rule('$0!', 'notNull($0)', 'int?'),
    rule('digits($0)', 'digits($0)', 'int'),
    rule('digits($0, c: $1)', 'digits($0, undefined, $1)', 'int', 'int'),
    rule('digits(c: $0, a: $1)', '((c, a) => digits(a, undefined, c))($0, $1)', 'int', 'int'),
    rule('digits(b: $0, c: $1, a: $2)', '((b, c, a) => digits(a, b, c))($0, $1, $2)', 'int', 'int', 'int'),
    rule('deep(few($0) * 5, $1)', 'deep(few($0) * 5n, $1)', 'int', 'int'),
    rule('fail($0)', 'fail($0)', 'int'),
    stepped,
    stepped,
  ],
};

export const float: TypeRules = {
  show: 'float',
  tracer: 'logFloat',
  leaves: ['0.5', '1.5', '2.0', '10.0', '0.1', '1e18', '1e300', '4503599627370497.5'].flatMap((n) => [constant(n), constant(`(-${n})`)]),
  rules: [
    ...['+', '-', '*', '/'].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'float', 'float')),
    rule('($0 % $1)', '($0 % $1)', 'float', 'float'),
    rule('($0 + $1)', '(Number($0) + $1)', 'int', 'float'),
    rule('($0 * $1)', '($0 * Number($1))', 'float', 'int'),
    rule('$0.toFloat()', 'Number($0)', 'int'),
    rule('(-$0)', '(-$0)', 'float'),
    rule('$0.abs()', 'Math.abs($0)', 'float'),
    rule('$0.max($1)', 'Math.max($0, $1)', 'float', 'float'),
    rule('Math.sqrt($0)', 'Math.sqrt($0)', 'float'),
    rule('Math.floor($0)', 'Math.floor($0)', 'float'),
    rule('$0.ceil()', 'Math.ceil($0)', 'float'),
    rule('choose($0, $1, $2)', 'choose($0, $1, $2)', 'bool', 'float', 'float'),
  ],
};

export const bool: TypeRules = {
  show: 'String',
  tracer: 'logBool',
  leaves: [constant('true'), constant('false')],
  rules: [
    ...['<', '<=', '>', '>=', '==', '!='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'int', 'int')),
    ...['<', '>=', '==', '!='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'float', 'float')),
    ...['<', '>=', '=='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} Number($1))`, 'float', 'int')),
    ...['<', '>', '==', '!='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'String', 'String')),
    rule('($0 > $1)', '($0.ordinal > $1.ordinal)', 'Level', 'Level'),
    rule('($0 && $1)', '($0 && $1)', 'bool', 'bool'),
    rule('($0 || $1)', '($0 || $1)', 'bool', 'bool'),
    rule('(!$0)', '(!$0)', 'bool'),
    rule('($0 & $1)', '[$0, $1].every(Boolean)', 'bool', 'bool'),
    rule('($0 ^ $1)', '($0 !== $1)', 'bool', 'bool'),
    rule('isEven(few($0))', 'isEven(few($0))', 'int'),
    ...['int?', 'Pair', 'Shape', 'Level', 'List<int>', 'List<String>', 'any'].map((type) => rule('($0 == $1)', 'equal($0, $1)', type, type)),
    rule('($0 != null)', '($0 !== null)', 'Node?'),
    rule('($0 is Circle)', '($0.kind === 1)', 'Shape'),
    rule('(anyOf($0) is int)', "(typeof $0 === 'bigint')", 'any'),
    rule('(anyOf($0) is List)', 'Array.isArray($0)', 'any'),
  ],
};
