import type { Generator } from './generator.ts';
import { fill, type Piece, type Type } from './piece.ts';

/** One way to make an expression of a type. */
export type Rule = (g: Generator) => Piece;

/** Types whose values may be logged on their way, to see in which order things are evaluated. */
const TRACERS: Readonly<Partial<Record<Type, string>>> = { int: 'ti', float: 'tf', bool: 'tb', String: 'ts' };

export const SHOWN: readonly Exclude<Type, '(int) => int' | 'Box'>[] = ['int', 'float', 'bool', 'String', 'int?', 'List<int>', 'Pair', 'Shape'];

/** What needs nothing else: where expressions must end. */
export const LEAVES: Readonly<Record<Type, readonly Rule[]>> = {
  'int': ['0', '1', '2', '3', '7', '10', '100', '2147483647', '4611686018427387904'].flatMap((n) => [constant(n, `${n}n`), constant(`(-${n})`, `(-${n}n)`)]),
  'float': ['0.5', '1.5', '2.0', '(-3.25)', '10.0'].map((n) => constant(n, n)),
  'bool': ['true', 'false'].map((b) => constant(b, b)),
  'String': ['"a"', '"bc"', '""', '"x y"'].map((s) => constant(s, s)),
  'int?': [constant('none(true, 0)', 'null'), constant('none(false, 4)', '4n')],
  'List<int>': [constant('[1, 2]', '[1n, 2n]')],
  '(int) => int': [constant('((q: int) => q + 1)', '((q) => w(q + 1n))')],
  'Shape': [constant('Shape.Dot', 'Dot')],
  'Box': [constant('new Box(1)', 'new Box(1n)')],
  'Pair': [constant('new Pair(1, 2.0)', '({ x: 1n, y: 2 })')],
};

export const RULES: Readonly<Record<Type, readonly Rule[]>> = {
  'int': [
    ...['+', '-', '*', '&', '|', '^'].map((operator) => rule(`($0 ${operator} $1)`, `w($0 ${operator} $1)`, 'int', 'int')),
    rule('($0 / $1)', 'divide($0, $1)', 'int', 'int'),
    rule('($0 % $1)', 'remainder($0, $1)', 'int', 'int'),
    rule('($0 << $1)', 'shl($0, $1)', 'int', 'int'),
    rule('($0 >> $1)', 'shr($0, $1)', 'int', 'int'),
    rule('($0 >>> $1)', 'ushr($0, $1)', 'int', 'int'),
    rule('(-$0)', 'w(-$0)', 'int'),
    rule('(~$0)', 'w(~$0)', 'int'),
    rule('$0.abs()', 'abs($0)', 'int'),
    rule('$0.max($1)', '((a, b) => (a > b ? a : b))($0, $1)', 'int', 'int'),
    rule('Math.min($0, $1)', '((a, b) => (a < b ? a : b))($0, $1)', 'int', 'int'),
    rule('($0 ?? $1)', '($0 ?? $1)', 'int?', 'int'),
    rule('at($0, $1)', 'at($0, $1)', 'List<int>', 'int'),
    rule('$0.length', 'BigInt($0.length)', 'List<int>'),
    rule('$0.reduce((s, n) => s * 2 + n, $1)', '$0.reduce((s, n) => w(s * 2n + n), $1)', 'List<int>', 'int'),
    rule('$0($1)', '$0($1)', '(int) => int', 'int'),
    rule('$0.add($1)', '$0.add($1)', 'Box', 'int'),
    rule('turn($0, $1)', '$0.twice($1)', 'Box', 'int'),
    rule('$0.n', '$0.n', 'Box'),
    rule('$0.x', '$0.x', 'Pair'),
    rule('$0.weight()', 'weight($0)', 'Shape'),
    rule('(find($0, $1)?.add($2) ?? $3)', '(find($0, $1)?.add($2) ?? $3)', 'Box', 'bool', 'int', 'int'),
    rule('digits($0)', 'digits($0)', 'int'),
    rule('digits($0, c: $1)', 'digits($0, undefined, $1)', 'int', 'int'),
    rule('digits(c: $0, a: $1)', '((c, a) => digits(a, undefined, c))($0, $1)', 'int', 'int'),
    rule('digits(b: $0, c: $1, a: $2)', '((b, c, a) => digits(a, b, c))($0, $1, $2)', 'int', 'int', 'int'),
  ],
  'float': [
    ...['+', '-', '*', '/'].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'float', 'float')),
    rule('($0 + $1)', '(Number($0) + $1)', 'int', 'float'),
    rule('$0.toFloat()', 'Number($0)', 'int'),
    rule('(-$0)', '(-$0)', 'float'),
    rule('$0.y', '$0.y', 'Pair'),
  ],
  'bool': [
    ...['<', '<=', '>', '>=', '==', '!='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'int', 'int')),
    ...['<', '>=', '=='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} Number($1))`, 'float', 'int')),
    ...['<', '==', '!='].map((operator) => rule(`($0 ${operator} $1)`, `($0 ${operator} $1)`, 'String', 'String')),
    rule('($0 && $1)', '($0 && $1)', 'bool', 'bool'),
    rule('($0 || $1)', '($0 || $1)', 'bool', 'bool'),
    rule('(!$0)', '(!$0)', 'bool'),
    rule('($0 == $1)', '($0 === $1)', 'int?', 'int'),
    rule('($0 == $1)', 'samePair($0, $1)', 'Pair', 'Pair'),
    rule('($0 is Circle)', '($0.kind === 1)', 'Shape'),
  ],
  'String': [
    ...SHOWN.map((type) => rule('($0 + $1)', `($0 + show['${type}']($1))`, 'String', type)),
    ...SHOWN.map((type) => rule('($0 + $1)', `(show['${type}']($0) + $1)`, type, 'String')),
    ...SHOWN.map((type) => rule('`<${$0}|${$1}>`', `('<' + $0 + '|' + show['${type}']($1) + '>')`, 'String', type)),
  ],
  'int?': [rule('none($0, $1)', 'none($0, $1)', 'bool', 'int'), rule('find($0, $1)?.n', '(find($0, $1)?.n ?? null)', 'Box', 'bool')],
  'List<int>': [
    rule('[$0]', '[$0]', 'int'),
    rule('[$0, $1]', '[$0, $1]', 'int', 'int'),
    rule('[$0, $1, $2]', '[$0, $1, $2]', 'int', 'int', 'int'),
    rule('$0.map($1)', '((l, f) => l.map((x) => f(x)))($0, $1)', 'List<int>', '(int) => int'),
  ],
  '(int) => int': [lambda, lambda],
  'Shape': [
    rule('Shape.Circle($0)', 'Circle($0)', 'int'),
    rule('Shape.Rect($0, $1)', 'Rect($0, $1)', 'float', 'int'),
    rule('Shape.Rect(h: $0, w: $1)', '((h, w) => Rect(w, h))($0, $1)', 'int', 'float'),
  ],
  'Box': [rule('new Box($0)', 'new Box($0)', 'int'), rule('new Big($0)', 'new Big($0)', 'int')],
  'Pair': [
    rule('new Pair($0, $1)', '((x, y) => ({ x, y }))($0, $1)', 'int', 'float'),
    rule('$0.copy(x: $1)', '((p, x) => ({ x, y: p.y }))($0, $1)', 'Pair', 'int'),
    rule('new Pair(y: $0, x: $1)', '((y, x) => ({ x, y }))($0, $1)', 'float', 'int'),
  ],
};

/** Ways to make an expression of any type. */
export function anyRules(type: Type): readonly Rule[] {
  const general: Rule[] = [rule('($0 ? $1 : $2)', '($0 ? $1 : $2)', 'bool', type, type), (g) => matchOnInt(g, type), (g) => matchOnShape(g, type)];
  const tracer = TRACERS[type];
  if (tracer) general.push((g) => trace(g, tracer, g.expression(type)));
  return general;
}

function trace(g: Generator, tracer: string, value: Piece): Piece {
  const number = g.number();
  return { nc: `${tracer}(${number}, ${value.nc})`, js: `t(${number}, ${value.js})` };
}

function constant(nc: string, js: string): Rule {
  return () => ({ nc, js });
}

function rule(nc: string, js: string, ...types: readonly Type[]): Rule {
  return (g) => fill(nc, js, types.map((type) => g.expression(type)));
}

function lambda(g: Generator): Piece {
  const parameter = g.name();
  return g.inFunction('int', [{ name: parameter, type: 'int', assignable: true }], () => {
    if (g.chance(2)) return fill(`((${parameter}: int) => $0)`, `((${parameter}) => $0)`, [g.expression('int')]);
    const body = g.block(2);
    return fill(`((${parameter}: int) => { $0 return $1; })`, `((${parameter}) => { $0 return $1; })`, [body, g.expression('int')]);
  });
}

function matchOnInt(g: Generator, type: Type): Piece {
  const name = g.name();
  const [subject, zero, few, rest] = [g.expression('int'), g.expression(type), g.expression(type), g.expression(type)];
  const [guard, bound] = g.inScope([{ name, type: 'int', assignable: false }], () => [g.expression('bool'), g.expression(type)]);
  return fill(
    `(match ($0) { 0 => $1, 1 | 2 => $2, ${name} if ($3) => $4, _ => $5 })`,
    `((s) => { if (s === 0n) return $1; if (s === 1n || s === 2n) return $2; { const ${name} = s; if ($3) return $4; } return $5; })($0)`,
    [subject, zero, few, guard, bound, rest],
  );
}

function matchOnShape(g: Generator, type: Type): Piece {
  const [r, width, height] = [g.name(), g.name(), g.name()];
  const [subject, dot] = [g.expression('Shape'), g.expression(type)];
  const [guard, small, large] = g.inScope([{ name: r, type: 'int', assignable: false }], () => [g.expression('bool'), g.expression(type), g.expression(type)]);
  const rect = g.inScope([{ name: width, type: 'float', assignable: false }, { name: height, type: 'int', assignable: false }], () => g.expression(type));
  return fill(
    `(match ($0) { Dot => $1, Circle(${r}) if ($2) => $3, Circle(${r}) => $4, Rect(${width}, ${height}) => $5 })`,
    `((s) => { if (s.kind === 0) return $1; if (s.kind === 1) { const ${r} = s.r; if ($2) return $3; return $4; } const ${width} = s.w, ${height} = s.h; return $5; })($0)`,
    [subject, dot, guard, small, large, rect],
  );
}
