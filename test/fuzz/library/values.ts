import type { TypeNode } from '@noodlecore/compiler/syntax/ast';
import type { Random } from '../../nbc/random.ts';

/** Expressions of the types that the library takes, chosen to be what nobody expects there; `subject` is what the method is called on. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  int: ['0', '1', '-1', '2', '7', '63', '64', '65536', '2147483648', '4294967295', '134217729', '9007199254740993', '9223372036854775807', '(-9223372036854775807 - 1)'],
  float: ['0.0', '(-0.0)', '1.5', '(0.0 / 0.0)', '(1.0 / 0.0)', '(-1.0 / 0.0)', '1e308', '5e-324'],
  bool: ['true', 'false'],
  String: ['""', '"a"', '"a,b"', '"a😀\\u{d83d}é"', '"\\n\\r\\n"', '"x".repeat(70000)', '"9223372036854775808"', '"$&"', '"-0x1e5"'],
  any: ['1', 'null', '"s"', '2.5', '[1]', 'round()', 'new Cruel(1)', '((x: int) => x)'],
  Bytes: ['new Bytes(0)', 'new Bytes(3)', '"a€".toBytes()', 'Bytes.of([255, 254, 0, 216])'],
  Range: ['(0..0)', '(0..5)', '(5..0)', '(0..9223372036854775807)', '(0..10).step(3)'],
  Error: ['new Error(8123, "e")'],
};

/** What classes of one or two parameters are made of ints for. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  List: ['[3, 1, 2]', '[1].filter((x) => x > 1)', 'List.filled(70, 9223372036854775807)'],
  Iterable: ['[3, 1, 2]', '(0..3)', 'new Set<int>()'],
  Set: ['new Set<int>()', 'Set.from([1, 2])'],
  Map: ['{ 1: 2, 3: 4 }', 'new Map<int, int>()'],
};

/** What a value is made of: an expression; null where nobody knows how to make one. */
export function valueOf(random: Random, type: TypeNode, generics: readonly string[]): string | null {
  switch (type.kind) {
    case 'error-type': return null;
    case 'nullable-type': return random.below(3) === 0 ? 'null' : valueOf(random, type.inner, generics);
    case 'function-type': return lambda(random, type.parameters.length, type.result, generics);
    case 'named-type': {
      const name = type.path.map((part) => part.name).join('.');
      if (generics.includes(name)) return random.pick(VALUES['int']);
      const known = VALUES[name] ?? GENERIC[name];
      return known ? random.pick(known) : null;
    }
  }
}

/** Callbacks throw, change what they are called about, call it again, or give something. */
function lambda(random: Random, count: number, result: TypeNode, generics: readonly string[]): string | null {
  const parameters = Array.from({ length: count }, (_, index) => `p${index}`).join(', ');
  const given = result.kind === 'named-type' && result.path[0].name === 'void' ? '' : valueOf(random, result, generics);
  if (given === null) return null;
  const back = given === '' ? '' : `return ${given};`;
  const before = random.pick(['', '', 'throw new Error(8001, "thrown");', 'meddle();', 'meddle();', 'turn += 1; if (turn > 3) { throw new Error(8002, "late"); }', 'while (true) { }']);
  return `((${parameters}) => { ${before} ${before.startsWith('throw') || before.startsWith('while') ? '' : back} })`;
}

/** Receivers by class, and how a callback meddles with them. */
export const RECEIVERS: Readonly<Record<string, readonly { readonly value: string; readonly meddle: string }[]>> = {
  List: ['[3, 1, 2]', '[1].filter((x) => x > 1)', 'List.filled(70, 5)'].flatMap((value) => ['subject.clear();', 'subject.add(7);', 'if (subject.length > 0) { subject.removeAt(0); }', 'subject.sort();'].map((meddle) => ({ value, meddle }))),
  Map: ['{ 1: 2, 3: 4 }'].flatMap((value) => ['subject.clear();', 'subject.set(turn, 7);', 'subject.delete(1);'].map((meddle) => ({ value, meddle }))),
  Set: ['Set.from([3, 1, 2])'].flatMap((value) => ['subject.clear();', 'subject.add(turn);', 'subject.delete(1);'].map((meddle) => ({ value, meddle }))),
  ...Object.fromEntries(['int', 'float', 'bool', 'String', 'Bytes', 'Range'].map((name) => [name, VALUES[name].map((value) => ({ value, meddle: '' }))])),
  StringBuilder: [{ value: 'new StringBuilder("ab")', meddle: 'subject.clear();' }],
  Channel: [{ value: 'new Channel<int>(3)', meddle: 'subject.close();' }],
  Error: [{ value: 'new Error(8123, "e")', meddle: '' }],
};
