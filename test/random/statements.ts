import { SHOWN } from './expressions.ts';
import type { Generator } from './generator.ts';
import { fill, type Piece, type Type } from './piece.ts';

const LOCALS: readonly Type[] = ['int', 'float', 'String', 'bool', 'int?', 'List<int>', '(int) => int', 'Box', 'Shape', 'Pair'];
const ASSIGNED: readonly Type[] = ['int', 'float', 'String', 'bool', 'int?', 'Box', 'Shape', 'List<int>'];

/** Statements that contain others. */
export const NESTED: readonly ((g: Generator) => Piece)[] = [branch, counted, stepped, classic, overList, attempt, attempt, nestedFunction, letCondition];

/** Statements that contain no others. */
export const FLAT: readonly ((g: Generator) => Piece)[] = [declaration, declaration, declaration, assignment, assignment, compound, element, swap, field, output, leave, giveBack];

function declaration(g: Generator): Piece {
  const type = g.pick(LOCALS);
  const name = g.name();
  const value = type === 'String' ? fill('cut($0)', 'cut($0)', [g.expression(type)]) : g.expression(type);
  g.declare({ name, type, assignable: true });
  return fill(`let ${name}: ${type} = $0;`, `let ${name} = $0;`, [value]);
}

function assignment(g: Generator): Piece {
  const type = g.pick(ASSIGNED);
  const target = g.assignable(type);
  if (!target) return output(g);
  const value = type === 'String' ? 'cut($0)' : '$0';
  return fill(`${target} = ${value};`, `${target} = ${value};`, [g.expression(type)]);
}

function compound(g: Generator): Piece {
  const target = g.assignable('int');
  const operator = g.pick(['+', '-', '*', '^', '|']);
  if (!target) return output(g);
  return fill(`${target} ${operator}= $0;`, `${target} = w(${target} ${operator} $0);`, [g.expression('int')]);
}

/** The list and the index of `list[i] += v` are evaluated once, before the value. */
function element(g: Generator): Piece {
  const list = g.readable('List<int>');
  if (!list) return output(g);
  const operator = g.pick(['+', '*', '-']);
  return fill(
    `${list}[place(${list}, $0)] ${operator}= $1;`,
    `{ const l = ${list}, i = place(l, $0), o = l[i]; l[i] = w(o ${operator} $1); }`,
    [g.expression('int'), g.expression('int')],
  );
}

function swap(g: Generator): Piece {
  const [a, b] = [g.assignable('int'), g.assignable('int')];
  if (!a || !b) return output(g);
  return fill(`[${a}, ${b}] = [${b}, $0];`, `[${a}, ${b}] = [${b}, $0];`, [g.expression('int')]);
}

function field(g: Generator): Piece {
  return fill('$0.n += $1;', '{ const b = $0, o = b.n; b.n = w(o + $1); }', [g.expression('Box'), g.expression('int')]);
}

function output(g: Generator): Piece {
  const type = g.pick(SHOWN);
  return fill('print(cut("" + $0));', `print(cut('' + show['${type}']($0)));`, [g.expression(type)]);
}

function leave(g: Generator): Piece {
  if (!g.inLoop()) return assignment(g);
  const word = g.pick(['break', 'continue']);
  return fill(`if ($0) { ${word}; }`, `if ($0) { ${word}; }`, [g.expression('bool')]);
}

function giveBack(g: Generator): Piece {
  return fill('if ($0) { return $1; }', 'if ($0) { return $1; }', [g.expression('bool'), g.expression(g.result())]);
}

function branch(g: Generator): Piece {
  return fill('if ($0) { $1 } else { $2 }', 'if ($0) { $1 } else { $2 }', [g.expression('bool'), g.block(2), g.block(1)]);
}

function counted(g: Generator): Piece {
  const name = g.name();
  const inclusive = g.chance(2);
  const body = g.loop([{ name, type: 'int', assignable: false }]);
  return fill(
    `for (${name} in 0..${inclusive ? '=' : ''}2) { $0 }`,
    `for (let i = 0n; i ${inclusive ? '<=' : '<'} 2n; i++) { const ${name} = i; $0 }`,
    [body],
  );
}

function stepped(g: Generator): Piece {
  const name = g.name();
  const backwards = g.chance(2);
  const body = g.loop([{ name, type: 'int', assignable: true }]);
  return fill(
    `for (${name} in (1..6)${backwards ? '.reversed()' : '.step(2)'}) { $0 }`,
    `for (let i = ${backwards ? '5n; i >= 1n; i--' : '1n; i < 6n; i += 2n'}) { let ${name} = i; $0 }`,
    [body],
  );
}

/** The body may set the counter back: a guard counts the turns. */
function classic(g: Generator): Piece {
  const [name, guard] = [g.name(), g.name()];
  const body = g.loop([{ name, type: 'int', assignable: true }]);
  return fill(
    `let ${guard} = 0; for (let ${name} = 0; ${name} < 3; ${name}++) { ${guard} += 1; if (${guard} > 5) { break; } $0 }`,
    `let ${guard} = 0n; for (let ${name} = 0n; ${name} < 3n; ${name} = w(${name} + 1n)) { ${guard} += 1n; if (${guard} > 5n) { break; } $0 }`,
    [body],
  );
}

function overList(g: Generator): Piece {
  const name = g.name();
  const list = g.expression('List<int>');
  return fill(`for (${name} in $0) { $1 }`, `for (const ${name} of $0) { $1 }`, [list, g.loop([{ name, type: 'int', assignable: false }])]);
}

function attempt(g: Generator): Piece {
  const error = g.name();
  const [body, condition, text] = [g.block(2), g.expression('bool'), g.expression('int')];
  const handler = g.block(1);
  const finalizer = g.withoutJumps(() => g.block(1));
  const end = g.chance(2) ? ' finally { $4 }' : '';
  return fill(
    `try { $0 if ($1) { throw new Error(8000, "e" + $2); } } catch (${error}) { print("caught " + ${error}.message); $3 }${end}`,
    `try { $0 if ($1) { throw failure('e' + $2); } } catch (${error}) { if (${error} instanceof Error) throw ${error}; print('caught ' + ${error}.message); $3 }${end}`,
    [body, condition, text, handler, finalizer],
  );
}

function nestedFunction(g: Generator): Piece {
  const [name, parameter] = [g.name(), g.name()];
  const [body, result] = g.inFunction('int', [{ name: parameter, type: 'int', assignable: true }], () => [g.block(2), g.expression('int')]);
  return fill(
    `func ${name}(${parameter}: int): int { $0 return $1; } print(${name}($2));`,
    `function ${name}(${parameter}) { $0 return $1; } print(String(${name}($2)));`,
    [body, result, g.expression('int')],
  );
}

function letCondition(g: Generator): Piece {
  const name = g.name();
  const value = g.expression('int?');
  const body = g.inScope([{ name, type: 'int', assignable: false }], () => g.block(2));
  return fill(`if (let ${name} = $0) { $1 } else { $2 }`, `{ const ${name} = $0; if (${name} !== null) { $1 } else { $2 } }`, [value, body, g.block(1)]);
}
