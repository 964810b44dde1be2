import { rule, type Generator, type Rule, type Type } from '../generator.ts';
import type { Piece } from '../piece.ts';

/** Ways to make an expression of any type. */
export function anyRules(tracers: (type: Type) => string | undefined): (type: Type) => readonly Rule[] {
  return (type) => {
    const tracer = tracers(type);
    const general: Rule[] = [
      rule('($0 ? $1 : $2)', '($0 ? $1 : $2)', 'bool', type, type),
      rule('choose($0, $1, $2)', 'choose($0, $1, $2)', 'bool', type, type),
      (g) => matchOnInt(g, type),
      (g) => matchOnShape(g, type),
      (g) => matchOnList(g, type),
      (g) => matchOnText(g, type),
      (g) => matchOnLevel(g, type),
    ];
    return tracer ? [...general, (g) => trace(g, tracer, type)] : general;
  };
}

function trace(g: Generator, tracer: string, type: Type): Piece {
  const number = g.number();
  return { nc: `${tracer}(${number}, $0)`, js: `log(${number}, $0)`, parts: [g.expression(type)] };
}

function matchOnInt(g: Generator, type: Type): Piece {
  const name = g.name();
  const [subject, zero, few, rest] = [g.expression('int'), g.expression(type), g.expression(type), g.expression(type)];
  const [guard, bound] = g.inScope([{ name, type: 'int', assignable: false }], () => [g.expression('bool'), g.expression(type)]);
  return {
    nc: `(match ($0) { 0 => $1, 1 | 2 | -1 => $2, ${name} if ($3) => $4, _ => $5 })`,
    js: `((s) => { if (s === 0n) return $1; if (s === 1n || s === 2n || s === -1n) return $2; { const ${name} = s; if ($3) return $4; } return $5; })($0)`,
    parts: [subject, zero, few, guard, bound, rest],
  };
}

function matchOnShape(g: Generator, type: Type): Piece {
  const [r, width, height, first] = [g.name(), g.name(), g.name(), g.name()];
  const [subject, dot, zero] = [g.expression('Shape'), g.expression(type), g.expression(type)];
  const [guard, small, large] = g.inScope([{ name: r, type: 'int', assignable: false }], () => [g.expression('bool'), g.expression(type), g.expression(type)]);
  const rect = g.inScope([{ name: width, type: 'float', assignable: false }, { name: height, type: 'int', assignable: false }], () => g.expression(type));
  const group = g.inScope([{ name: first, type: 'Shape', assignable: false }], () => g.expression(type));
  return {
    nc: `(match ($0) { Dot => $1, Circle(0) | Group(Circle(0), _) => $2, Circle(${r}) if ($3) => $4, Circle(${r}) => $5, Rect(${width}, ${height}) => $6, Group(${first}, _) => $7 })`,
    js: `((s) => { if (s.kind === 0) return $1; if ((s.kind === 1 && s.r === 0n) || (s.kind === 3 && s.first.kind === 1 && s.first.r === 0n)) return $2;
if (s.kind === 1) { const ${r} = s.r; if ($3) return $4; return $5; } if (s.kind === 2) { const ${width} = s.w, ${height} = s.h; return $6; } const ${first} = s.first; return $7; })($0)`,
    parts: [subject, dot, zero, guard, small, large, rect, group],
  };
}

function matchOnList(g: Generator, type: Type): Piece {
  const [one, head, rest] = [g.name(), g.name(), g.name()];
  const [subject, empty] = [g.expression('List<int>'), g.expression(type)];
  const single = g.inScope([{ name: one, type: 'int', assignable: false }], () => g.expression(type));
  const many = g.inScope([{ name: head, type: 'int', assignable: false }, { name: rest, type: 'List<int>', assignable: false }], () => g.expression(type));
  return {
    nc: `(match ($0) { [] => $1, [${one}] => $2, [${head}, ...${rest}] => $3 })`,
    js: `((s) => { if (s.length === 0) return $1; if (s.length === 1) { const ${one} = s[0]; return $2; } const ${head} = s[0], ${rest} = s.slice(1); return $3; })($0)`,
    parts: [subject, empty, single, many],
  };
}

function matchOnText(g: Generator, type: Type): Piece {
  return {
    nc: '(match ($0) { "a" | "bc" => $1, "" => $2, _ => $3 })',
    js: "((s) => (s === 'a' || s === 'bc' ? $1 : s === '' ? $2 : $3))($0)",
    parts: [g.expression('String'), g.expression(type), g.expression(type), g.expression(type)],
  };
}

function matchOnLevel(g: Generator, type: Type): Piece {
  return {
    nc: '(match ($0) { Low => $1, Mid => $2, High => $3 })',
    js: '((s) => (s === Low ? $1 : s === Mid ? $2 : $3))($0)',
    parts: [g.expression('Level'), g.expression(type), g.expression(type), g.expression(type)],
  };
}
