import type { Generator } from '../generator.ts';
import { fill, type Piece } from '../piece.ts';

export function nestedFunction(g: Generator): Piece {
  const [name, parameter] = [g.name(), g.name()];
  const [body, result] = g.inFunction('int', [{ name: parameter, type: 'int', assignable: true }], () => [g.block(2), g.expression('int')]);
  return fill(
    `func ${name}(${parameter}: int): int { $0 return $1; } print(${name}($2));`,
    `const ${name} = (${parameter}) => { step(); $0 return $1; }; print(String(${name}($2)));`,
    [body, result, g.expression('int')],
  );
}

/** Functions that share a variable, of which one is called while the other is kept. */
export function counter(g: Generator): Piece {
  const [count, add, get] = [g.name(), g.name(), g.name()];
  const start = g.expression('int');
  const body = g.inFunction('int', [{ name: count, type: 'int', assignable: true }], () => g.block(1));
  g.declare({ name: add, type: '(int) => int', assignable: false });
  g.declare({ name: get, type: '() => int', assignable: false });
  return fill(
    `let ${count} = $0; const ${add} = (by: int) => { ${count} += by; $1 return ${count}; }; const ${get} = () => ${count}; print(${add}(2) + ${get}());`,
    `let ${count} = $0; const ${add} = (by) => { step(); ${count} = w(${count} + by); $1 return ${count}; }; const ${get} = () => ${count}; print(String(w(${add}(2n) + ${get}())));`,
    [start, body],
  );
}

/** Each turn has a variable of its own. */
export function closuresOfTurns(g: Generator): Piece {
  const [list, name] = [g.name(), g.name()];
  const body = g.inFunction('int', [{ name, type: 'int', assignable: false }], () => g.expression('int'));
  return fill(
    `const ${list}: List<() => int> = []; for (${name} in 0..3) { ${list}.add(() => $0); } for (each in ${list}) { print(each()); }`,
    `const ${list} = []; for (let i = 0n; i < 3n; i++) { const ${name} = i; ${list}.push(() => $0); } for (const each of ${list}) { step(); print(String(each())); }`,
    [body],
  );
}
