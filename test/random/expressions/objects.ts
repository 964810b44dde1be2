import { constant, rule, type Rule, type TypeRules } from '../generator.ts';

export const level: TypeRules = { show: 'String', leaves: ['Low', 'Mid', 'High'].map((name) => constant(`Level.${name}`, name)), rules: [] };

export const shape: TypeRules = {
  show: 'shape',
  leaves: [constant('Shape.Dot', 'Dot'), constant('Shape.Circle(2)', 'Circle(2n)')],
  rules: [
    rule('Shape.Circle($0)', 'Circle($0)', 'int'),
    rule('Shape.Rect($0, $1)', 'Rect($0, $1)', 'float', 'int'),
    rule('Shape.Rect(h: $0, w: $1)', '((h, w) => Rect(w, h))($0, $1)', 'int', 'float'),
    rule('Shape.Group($0, [$1, $2])', 'Group($0, [$1, $2])', 'Shape', 'Shape', 'Shape'),
    rule('Shape.Group($0, $1)', 'Group($0, [...$1])', 'Shape', 'List<Shape>'),
  ],
};

export const pair: TypeRules = {
  show: 'pair',
  leaves: [constant('new Pair(1, 2.0)', 'new Pair(1n, 2)')],
  rules: [
    rule('new Pair($0, $1)', 'new Pair($0, $1)', 'int', 'float'),
    rule('$0.copy(x: $1)', '((p, x) => new Pair(x, p.y))($0, $1)', 'Pair', 'int'),
    rule('new Pair(y: $0, x: $1)', '((y, x) => new Pair(x, y))($0, $1)', 'float', 'int'),
    rule('$0.swapped($1)', '$0.swapped($1)', 'Pair', 'int'),
  ],
};

export const slotOfInt: TypeRules = {
  leaves: [constant('new Slot<int>(1)', 'new Slot(1n)')],
  rules: [
    rule('new Slot<int>($0)', 'new Slot($0)', 'int'),
    rule('$0.map($1)', '((s, f) => s.map(f))($0, $1)', 'Slot<int>', '(int) => int'),
    rule('$0.map((each) => each.length)', '$0.map((each) => BigInt(each.length))', 'Slot<String>'),
  ],
};

export const slotOfText: TypeRules = {
  leaves: [constant('new Slot<String>("s")', "new Slot('s')")],
  rules: [rule('new Slot($0)', 'new Slot($0)', 'String'), rule('$0.map((each) => "<" + each)', "$0.map((each) => '<' + each)", 'Slot<int>')],
};

export const node: TypeRules = {
  leaves: [constant('maybe<Node>(true, new Node(0, null))', 'null'), constant('maybe(false, new Node(1, null))', 'new Node(1n, null)')],
  rules: [
    rule('maybe($0, new Node($1, $2))', 'maybe($0, new Node($1, $2))', 'bool', 'int', 'Node?'),
    rule('$0?.next', '($0?.next ?? null)', 'Node?'),
  ],
};

export const intOrNull: TypeRules = {
  show: 'String',
  leaves: [constant('maybe(true, 0)', 'null'), constant('maybe(false, 4)', '4n')],
  rules: [
    rule('maybe($0, $1)', 'maybe($0, $1)', 'bool', 'int'),
    rule('$0?.value', '($0?.value ?? null)', 'Node?'),
    rule('$0?.next?.value', '($0?.next?.value ?? null)', 'Node?'),
    rule('$0[$1]', '($0.get($1) ?? null)', 'Map<String, int>', 'String'),
    rule('$0.find($1)', '((l, f) => l.find((x) => f(x)) ?? null)($0, $1)', 'List<int>', '(int) => bool'),
    rule('$0.firstOrNull()', '($0[0] ?? null)', 'List<int>'),
    rule('($0 ?? $1)', '($0 ?? $1)', 'int?', 'int?'),
  ],
};

export const textOrNull: TypeRules = {
  show: 'String',
  leaves: [constant('maybe(true, "n")', 'null'), constant('maybe(false, "n")', "'n'")],
  rules: [rule('maybe($0, $1)', 'maybe($0, $1)', 'bool', 'String'), rule('$0?.toUpperCase()', '($0?.toUpperCase() ?? null)', 'String?')],
};

/** Values of which only running tells what they are. */
export const any: TypeRules = {
  show: 'anything',
  leaves: [constant('anyOf(1)', '1n'), constant('anyOf("t")', "'t'"), constant('anyOf(null)', 'null')],
  rules: ['int', 'float', 'bool', 'String', 'List<int>', 'Pair', 'Shape', 'List<String>', 'int?'].map((type) => rule('anyOf($0)', '$0', type)),
};

export const intsOfObjects: readonly Rule[] = [
  rule('$0.x', '$0.x', 'Pair'),
  rule('$0.weight()', 'weight($0)', 'Shape'),
  rule('$0.ordinal', '$0.ordinal', 'Level'),
  rule('$0.value', '$0.value', 'Slot<int>'),
  rule('$0.put($1)', '$0.put($1)', 'Slot<int>', 'int'),
  rule('$0.changes', '$0.changes', 'Slot<String>'),
  rule('($0?.sum() ?? $1)', '($0?.sum() ?? $1)', 'Node?', 'int'),
  rule('$0!.value', 'notNull($0).value', 'Node?'),
  rule('(anyOf($0) as int)', "((v) => (typeof v === 'bigint' ? v : raise(3103)))($0)", 'any'),
  rule('(match (anyOf($0)) { n is int => n + 1, s is String => s.length, l is List => l.length * 10, _ => $1 })', "((v) => (typeof v === 'bigint' ? w(v + 1n) : typeof v === 'string' ? BigInt(v.length) : Array.isArray(v) ? BigInt(v.length) * 10n : $1))($0)", 'any', 'int'),
];

export const floatsOfObjects: readonly Rule[] = [rule('$0.y', '$0.y', 'Pair')];

export const textsOfObjects: readonly Rule[] = [rule('$0.value', '$0.value', 'Slot<String>'), rule('$0.put($1)', '$0.put($1)', 'Slot<String>', 'String')];
