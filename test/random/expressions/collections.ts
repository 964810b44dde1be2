import { constant, rule, type Rule, type Type, type TypeRules } from '../generator.ts';

/** Lists of a type; of its values, two constants in both languages and how they are shown inside a list. */
function listOf(element: Type, [nc, js]: readonly [string, string], show: string, more: readonly Rule[] = []): TypeRules {
  const list = `List<${element}>`;
  return {
    show: `listOf(${show})`,
    leaves: [constant(`[${nc}]`, `[${js}]`), constant(`[${nc}, ${nc}]`, `[${js}, ${js}]`)],
    rules: [
      rule('[$0]', '[$0]', element),
      rule('[$0, $1]', '[$0, $1]', element, element),
      rule('[$0, $1, $2]', '[$0, $1, $2]', element, element, element),
      rule('$0.slice(few($1))', '((l, i) => sliced(l, i, BigInt(l.length)))($0, few($1))', list, 'int'),
      rule('$0.slice($1, $2)', 'sliced($0, $1, $2)', list, 'int', 'int'),
      rule('$0.slice(-few($1))', '((l, i) => sliced(l, -i, BigInt(l.length)))($0, few($1))', list, 'int'),
      rule('$0.reversed()', '$0.toReversed()', list),
      rule('$0.copy()', '[...$0]', list),
      rule(`List.filled(few($0), $1)`, 'Array.from({ length: Number(few($0)) }).fill($1)', 'int', element),
      ...more,
    ],
  };
}

export const ints = listOf('int', ['3', '3n'], 'String', [
  rule('$0.map($1)', '((l, f) => l.map((x) => f(x)))($0, $1)', 'List<int>', '(int) => int'),
  rule('$0.filter((q) => q % 2 == 0)', '$0.filter((q) => q % 2n === 0n)', 'List<int>'),
  rule('$0.filter($1)', '((l, f) => l.filter((x) => f(x)))($0, $1)', 'List<int>', '(int) => bool'),
  rule('$0.sorted()', 'stable($0, order)', 'List<int>'),
  rule('$0.sorted((a, b) => b.compareTo(a))', 'stable($0, (a, b) => order(b, a))', 'List<int>'),
  rule('$0.map((each) => each.length)', '$0.map((each) => BigInt(each.length))', 'List<String>'),
  rule('List.generate(few($0), $1)', '((n, f) => Array.from({ length: Number(n) }, (_, i) => f(BigInt(i))))(few($0), $1)', 'int', '(int) => int'),
  rule('$0.values()', '[...$0.values()]', 'Map<String, int>'),
]);

export const floats = listOf('float', ['1.5', '1.5'], 'float', [
  rule('$0.map((each) => each / 2)', '$0.map((each) => Number(each) / 2)', 'List<float>'),
  rule('$0.map((each) => each * 1.0)', '$0.map((each) => Number(each))', 'List<int>'),
  rule('$0.filter((q) => q > 0.5)', '$0.filter((q) => q > 0.5)', 'List<float>'),
]);

export const floatsOfCollections: readonly Rule[] = [
  rule('$0[$1]', 'get($0, $1)', 'List<float>', 'int'),
  rule('$0[few($1)]', 'get($0, few($1))', 'List<float>', 'int'),
  rule('$0.reduce((s, n) => s * 2 + n, $1)', '$0.reduce((s, n) => s * 2 + n, $1)', 'List<float>', 'float'),
  rule('$0.pop()', 'pop($0)', 'List<float>'),
];

export const bools = listOf('bool', ['true', 'true'], 'String', [
  rule('$0.map((each) => !each)', '$0.map((each) => !each)', 'List<bool>'),
  rule('$0.map($1)', '((l, f) => l.map((x) => f(x)))($0, $1)', 'List<int>', '(int) => bool'),
  rule('$0.filter((q) => q)', '$0.filter((q) => q)', 'List<bool>'),
]);

export const texts = listOf('String', ['"a"', '"a"'], 'quoted', [
  rule('$0.split(",")', "$0.split(',')", 'String'),
  rule('$0.map((each) => "<" + each)', "$0.map((each) => '<' + each)", 'List<int>'),
  rule('$0.keys()', '[...$0.keys()]', 'Map<String, int>'),
  rule('$0.sorted()', 'stable($0, order)', 'List<String>'),
]);

export const shapes = listOf('Shape', ['Shape.Dot', 'Dot'], 'shape');

export const map: TypeRules = {
  show: 'mapOf(quoted, String)',
  leaves: [constant('mapOfInts()', 'new Map()'), constant('({ "a": 1, "b": 2 })', "new Map([['a', 1n], ['b', 2n]])")],
  rules: [
    rule('mapWith($0, $1, $2)', "((a, k, v) => new Map([['a', a], [k, v]]))($0, $1, $2)", 'int', 'String', 'int'),
    rule('$0.copy()', 'new Map($0)', 'Map<String, int>'),
    rule('$0.filter((k, v) => v > $1)', 'new Map([...$0].filter(([, v]) => v > $1))', 'Map<String, int>', 'int'),
    rule('$0.mapValues($1)', '((m, f) => new Map([...m].map(([k, v]) => [k, f(v)])))($0, $1)', 'Map<String, int>', '(int) => int'),
  ],
};

export const set: TypeRules = {
  show: 'setOf(String)',
  leaves: [constant('Set.from([1, 2])', 'new Set([1n, 2n])')],
  rules: [
    rule('Set.from($0)', 'new Set($0)', 'List<int>'),
    rule('$0.union($1)', '((a, b) => new Set([...a, ...b]))($0, $1)', 'Set<int>', 'Set<int>'),
    rule('$0.intersect($1)', '((a, b) => new Set([...a].filter((x) => b.has(x))))($0, $1)', 'Set<int>', 'Set<int>'),
    rule('$0.minus($1)', '((a, b) => new Set([...a].filter((x) => !b.has(x))))($0, $1)', 'Set<int>', 'Set<int>'),
  ],
};

export const intsOfCollections: readonly Rule[] = [
  rule('at($0, $1)', 'at($0, $1)', 'List<int>', 'int'),
  rule('$0[$1]', 'get($0, $1)', 'List<int>', 'int'),
  rule('$0[few($1)]', 'get($0, few($1))', 'List<int>', 'int'),
  rule('$0.length', 'BigInt($0.length)', 'List<int>'),
  rule('$0.length', 'BigInt($0.length)', 'List<Shape>'),
  rule('$0.reduce((s, n) => s * 2 + n, $1)', '$0.reduce((s, n) => w(s * 2n + n), $1)', 'List<int>', 'int'),
  rule('$0.indexOf($1)', 'BigInt($0.indexOf($1))', 'List<int>', 'int'),
  rule('$0.indexOf($1)', 'BigInt($0.indexOf($1))', 'List<String>', 'String'),
  rule('$0.pop()', 'pop($0)', 'List<int>'),
  rule('$0.size', 'BigInt($0.size)', 'Set<int>'),
  rule('($0[$1] ?? $2)', '($0.get($1) ?? $2)', 'Map<String, int>', 'String', 'int'),
  rule('$0.getOrDefault($1, $2)', '((m, k, d) => m.get(k) ?? d)($0, $1, $2)', 'Map<String, int>', 'String', 'int'),
  rule('$0.getOrPut($1, () => $2)', '((m, k) => { if (!m.has(k)) m.set(k, $2); return m.get(k); })($0, $1)', 'Map<String, int>', 'String', 'int'),
  rule('$0.size', 'BigInt($0.size)', 'Map<String, int>'),
];

export const boolsOfCollections: readonly Rule[] = [
  rule('$0[$1]', 'get($0, $1)', 'List<bool>', 'int'),
  rule('$0[few($1)]', 'get($0, few($1))', 'List<bool>', 'int'),
  rule('$0.contains($1)', '$0.includes($1)', 'List<bool>', 'bool'),
  rule('$0.pop()', 'pop($0)', 'List<bool>'),
  rule('$0.contains($1)', '$0.includes($1)', 'List<int>', 'int'),
  rule('$0.contains($1)', '((l, x) => l.some((each) => equal(each, x)))($0, $1)', 'List<Shape>', 'Shape'),
  rule('$0.any($1)', '((l, f) => l.some((x) => f(x)))($0, $1)', 'List<int>', '(int) => bool'),
  rule('$0.all($1)', '((l, f) => l.every((x) => f(x)))($0, $1)', 'List<int>', '(int) => bool'),
  rule('$0.has($1)', '$0.has($1)', 'Map<String, int>', 'String'),
  rule('$0.has($1)', '$0.has($1)', 'Set<int>', 'int'),
  rule('$0.isEmpty()', '($0.length === 0)', 'List<String>'),
];
