import type { Generator } from '../generator.ts';
import { fill, type Piece } from '../piece.ts';

export function branch(g: Generator): Piece {
  return fill('if ($0) { $1 } else { $2 }', 'if ($0) { $1 } else { $2 }', [g.expression('bool'), g.block(2), g.block(1)]);
}

export function counted(g: Generator): Piece {
  const [name, label] = [g.name(), g.name()];
  const inclusive = g.chance(2);
  const body = g.loop(label, [{ name, type: 'int', assignable: false }]);
  return fill(
    `${label}: for (${name} in 0..${inclusive ? '=' : ''}2) { $0 }`,
    `${label}: for (let i = 0n; i ${inclusive ? '<=' : '<'} 2n; i++) { step(); const ${name} = i; $0 }`,
    [body],
  );
}

export function stepped(g: Generator): Piece {
  const [name, label] = [g.name(), g.name()];
  const backwards = g.chance(2);
  const body = g.loop(label, [{ name, type: 'int', assignable: true }]);
  return fill(
    `${label}: for (${name} in (1..6)${backwards ? '.reversed()' : '.step(2)'}) { $0 }`,
    `${label}: for (let i = ${backwards ? '5n; i >= 1n; i--' : '1n; i < 6n; i += 2n'}) { step(); let ${name} = i; $0 }`,
    [body],
  );
}

/** The body may set the counter back: a guard counts the turns. */
export function classic(g: Generator): Piece {
  const [name, guard, label] = [g.name(), g.name(), g.name()];
  const body = g.loop(label, [{ name, type: 'int', assignable: true }]);
  return fill(
    `let ${guard} = 0; ${label}: for (let ${name} = 0; ${name} < 3; ${name}++) { ${guard} += 1; if (${guard} > 5) { break; } $0 }`,
    `let ${guard} = 0n; ${label}: for (let ${name} = 0n; ${name} < 3n; ${name} = w(${name} + 1n)) { step(); ${guard} += 1n; if (${guard} > 5n) { break; } $0 }`,
    [body],
  );
}

export function whileLoop(g: Generator): Piece {
  const [guard, label] = [g.name(), g.name()];
  const condition = g.expression('bool');
  const body = g.loop(label, []);
  return fill(
    `let ${guard} = 0; ${label}: while (${guard} < 4 && $0) { ${guard} += 1; $1 }`,
    `let ${guard} = 0n; ${label}: while (${guard} < 4n && $0) { step(); ${guard} += 1n; $1 }`,
    [condition, body],
  );
}

export function doWhile(g: Generator): Piece {
  const [guard, label] = [g.name(), g.name()];
  const body = g.loop(label, []);
  return fill(
    `let ${guard} = 0; ${label}: do { ${guard} += 1; $0 } while (${guard} < 3 && $1);`,
    `let ${guard} = 0n; ${label}: do { step(); ${guard} += 1n; $0 } while (${guard} < 3n && $1);`,
    [body, g.expression('bool')],
  );
}

/** A copy is walked: the body may change the list itself. */
export function overList(g: Generator): Piece {
  const [name, label] = [g.name(), g.name()];
  const element = g.pick(['int', 'float', 'String', 'Shape']);
  const list = g.expression(`List<${element}>`);
  const body = g.loop(label, [{ name, type: element, assignable: false }]);
  return fill(`${label}: for (${name} in $0.copy()) { $1 }`, `${label}: for (const ${name} of [...$0]) { step(); $1 }`, [list, body]);
}

/** Its length is read again on each turn. */
export function overGrowingList(g: Generator): Piece {
  const [name, list, label] = [g.name(), g.name(), g.name()];
  const body = g.loop(label, [{ name, type: 'int', assignable: false }]);
  return fill(
    `const ${list} = $0.slice(0, 1); ${label}: for (${name} in ${list}) { if (${list}.length < 4) { ${list}.add(${name} + 1); } $1 }`,
    `const ${list} = $0.slice(...span($0.length, 0n, 1n)); ${label}: for (let i = 0; i < ${list}.length; i++) { step(); const ${name} = ${list}[i]; if (${list}.length < 4) { ${list}.push(w(${name} + 1n)); } $1 }`,
    [{ nc: '[4, 5]', js: '[4n, 5n]', parts: [] }, body],
  );
}

export function overMap(g: Generator): Piece {
  const [key, value, label] = [g.name(), g.name(), g.name()];
  const map = g.expression('Map<String, int>');
  const body = g.loop(label, [{ name: key, type: 'String', assignable: false }, { name: value, type: 'int', assignable: false }]);
  return fill(`${label}: for (${key}, ${value} in $0.copy()) { $1 }`, `${label}: for (const [${key}, ${value}] of [...$0]) { step(); $1 }`, [map, body]);
}

export function letCondition(g: Generator): Piece {
  const name = g.name();
  const type = g.pick(['int', 'String']);
  const value = g.expression(`${type}?`);
  const body = g.inScope([{ name, type, assignable: false }], () => g.block(2));
  return fill(`if (let ${name} = $0) { $1 } else { $2 }`, `{ const ${name} = $0; if (${name} !== null) { $1 } else { $2 } }`, [value, body, g.block(1)]);
}

/** A variable that is known to be no null where the test tells so. */
export function narrowed(g: Generator): Piece {
  const name = g.name();
  const value = g.expression('int?');
  const body = g.inScope([{ name, type: 'int', assignable: false }], () => g.block(2));
  return fill(`const ${name} = $0; if (${name} != null) { $1 } else { $2 }`, `const ${name} = $0; if (${name} !== null) { $1 } else { $2 }`, [value, body, g.block(1)]);
}

/** Walks a list of nodes until its end. */
export function chain(g: Generator): Piece {
  const [node, at, label] = [g.name(), g.name(), g.name()];
  const start = g.expression('Node?');
  const body = g.loop(label, [{ name: `${at}.value`, type: 'int', assignable: true }]);
  return fill(
    `let ${node}: Node? = $0; ${label}: while (let ${at} = ${node}) { ${node} = ${at}.next; $1 }`,
    `let ${node} = $0; ${label}: while (${node} !== null) { step(); const ${at} = ${node}; ${node} = ${at}.next; $1 }`,
    [start, body],
  );
}

export function leave(g: Generator): Piece {
  const loops = g.loops();
  if (loops.length === 0) return giveBack(g);
  const word = g.pick(['break', 'continue']);
  const jump = g.chance(2) ? word : `${word} ${g.pick(loops)}`;
  return fill(`if ($0) { ${jump}; }`, `if ($0) { ${jump}; }`, [g.expression('bool')]);
}

export function giveBack(g: Generator): Piece {
  return fill('if ($0) { return $1; }', 'if ($0) { return $1; }', [g.expression('bool'), g.expression(g.result())]);
}

export function matchStatement(g: Generator): Piece {
  const [subject, r, name] = [g.name(), g.name(), g.name()];
  const circle = g.inScope([{ name: r, type: 'int', assignable: false }], () => g.block(1));
  const other = g.inScope([{ name, type: 'Shape', assignable: false }], () => g.block(1));
  return fill(
    `const ${subject} = $0; match (${subject}) { Dot => { $1 } Circle(${r}) => { $2 } ${name} => { $3 } }`,
    `{ const s = $0; if (s.kind === 0) { $1 } else if (s.kind === 1) { const ${r} = s.r; $2 } else { const ${name} = s; $3 } }`,
    [g.expression('Shape'), g.block(1), circle, other],
  );
}
