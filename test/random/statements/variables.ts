import type { Generator } from '../generator.ts';
import { fill, type Piece } from '../piece.ts';

/** Texts do not grow without end. */
function valueOf(g: Generator, type: string): Piece {
  const value = g.expression(type);
  return type === 'String' ? fill('cut($0)', 'cut($0)', [value]) : value;
}

export function declaration(g: Generator): Piece {
  const type = g.type();
  const name = g.name();
  const value = valueOf(g, type);
  g.declare({ name, type, assignable: true });
  return fill(`let ${name}: ${type} = $0;`, `let ${name} = $0;`, [value]);
}

export function constantDeclaration(g: Generator): Piece {
  const type = g.pick(['int', 'float', 'bool', 'String', 'List<int>', 'Pair', 'Shape']);
  const name = g.name();
  const value = valueOf(g, type);
  g.declare({ name, type, assignable: false });
  return fill(`const ${name} = $0;`, `const ${name} = $0;`, [value]);
}

export function assignment(g: Generator): Piece {
  const types = g.assignableTypes();
  const type = types.length > 0 ? g.pick(types) : null;
  const target = type === null ? null : g.assignable(type);
  if (type === null || target === null) return output(g);
  return fill(`${target} = $0;`, `${target} = $0;`, [valueOf(g, type)]);
}

export function compound(g: Generator): Piece {
  const target = g.assignable('int');
  const operator = g.pick(['+', '-', '*', '^', '|']);
  if (!target) return output(g);
  return fill(`${target} ${operator}= $0;`, `${target} = w(${target} ${operator} $0);`, [g.expression('int')]);
}

export function increment(g: Generator): Piece {
  const target = g.assignable('int');
  return target ? fill(`${target}++;`, `${target} = w(${target} + 1n);`, []) : output(g);
}

/** The list and the index of `list[i] += v` are evaluated once, before the value. */
export function element(g: Generator): Piece {
  const list = g.readable('List<int>');
  if (!list) return output(g);
  const operator = g.pick(['+', '*', '-']);
  return fill(
    `${list}[place(${list}, $0)] ${operator}= $1;`,
    `{ const l = ${list}, i = place(l, $0), o = l[i]; l[i] = w(o ${operator} $1); }`,
    [g.expression('int'), g.expression('int')],
  );
}

export function swap(g: Generator): Piece {
  const [a, b] = [g.assignable('int'), g.assignable('int')];
  if (!a || !b) return output(g);
  return fill(`[${a}, ${b}] = [${b}, $0];`, `[${a}, ${b}] = [${b}, $0];`, [g.expression('int')]);
}

export function destructuring(g: Generator): Piece {
  const [x, y] = [g.name(), g.name()];
  const pair = g.expression('Pair');
  g.declare({ name: x, type: 'int', assignable: false });
  g.declare({ name: y, type: 'float', assignable: false });
  return fill(`const Pair(${x}, ${y}) = $0;`, `const { x: ${x}, y: ${y} } = $0;`, [pair]);
}

export function output(g: Generator): Piece {
  const type = g.shownType();
  return fill('print(cut("" + $0));', `print(cut('' + ${g.showOf(type)}($0)));`, [g.expression(type)]);
}
