import { describe, expect, test } from 'vitest';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import { verify } from '@noodlecore/runtime/nbc/verify';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { assemble } from './assemble.ts';

function codeOf(module: NbcModule): number {
  try {
    verify(module);
  } catch (error) {
    if (error instanceof NbcError) return error.code;
    throw error;
  }
  return 0;
}

/** A function around some lines. Registers r0 (int), r1 (float), r2 (bool) and r3 (ref) hold something; r9 is there. */
function withBody(...lines: readonly string[]): NbcModule {
  return assemble(`
module test
class Base
  field name ref String
class Point
  extends Base
  field x float float
record Pair
  field left int int
  field right ref any
abstract class Shape
global total int
func two(if)r
   null r0
   return r0
func captured(r)r
  captures i
   return r0
func f(ifbr)r
  registers 10
${lines.map((line) => `   ${line}\n`).join('')}`);
}

describe('accepts', () => {
  test.each<[string, string[]]>([
    ['a register set on both ways', ['jump.true r2 L', 'null r4', 'jump M', 'L:', 'const r4 "x"', 'M:', 'return r4']],
    ['a loop that keeps its registers', ['int r4 0', 'L:', 'int.add r4 r4 r0', 'jump.int.lt r4 r0 L', 'return r3']],
    ['an error in a handler', ['move r6 r0', 'move r7 r1', 'S:', 'call r4 two(if)r r6..r7', 'E:', 'return r3', 'H:', 'return r5', 'handler S E H r5']],
    ['what was set before a protected range, in its handler', ['null r4', 'move r6 r0', 'move r7 r1', 'S:', 'call r6 two(if)r r6..r7', 'E:', 'return r3', 'H:', 'return r4', 'handler S E H r5']],
    ['code that is never reached', ['return r3', 'int.add r4 r5 r6', 'return r9']],
    ['an endless loop', ['L:', 'jump L']],
    ['a function value of an own function', ['closure r4 captured(r)r r0..r0', 'return r4']],
    ['a record from its fields', ['move r4 r0', 'null r5', 'new.fields r6 Pair r4..r5', 'return r6']],
  ])('%s', (_name, lines) => {
    expect(() => verify(withBody(...lines))).not.toThrow();
  });
});

describe('refuses', () => {
  test.each<[number, string, string[]]>([
    [3030, 'a register that was never written', ['return r4']],
    [3030, 'a register written on one way only', ['jump.true r2 L', 'null r4', 'L:', 'return r4']],
    [3030, 'a register that holds different things on two ways', ['jump.true r2 L', 'int r4 1', 'jump M', 'L:', 'null r4', 'M:', 'return r4']],
    [3030, 'a register that a loop changes', ['null r4', 'L:', 'ref.same r2 r4 r4', 'int r4 1', 'jump.true r2 L', 'return r3']],
    [3030, 'a register behind the arguments of a call', ['null r5', 'move r4 r0', 'jump.true r2 L', 'L:', 'call.closure r4 r3 r5..r5', 'return r5']],
    [3030, "a call's argument, in the handler of its error", ['null r6', 'S:', 'call.closure r6 r3 r6..r6', 'E:', 'return r3', 'H:', 'return r6', 'handler S E H r5']],
    [3030, 'what a protected range may not have set yet, in its handler', ['S:', 'list r6 r4..', 'null r4', 'E:', 'return r3', 'H:', 'return r4', 'handler S E H r5']],
    [3030, 'what a protected range changes, in its handler', ['null r4', 'S:', 'int r4 1', 'list r6 r4..', 'E:', 'return r3', 'H:', 'return r4', 'handler S E H r5']],
    [3031, 'a float where an int is needed', ['int.add r4 r0 r1', 'return r3']],
    [3031, 'an int returned as a ref', ['return r0']],
    [3031, 'a return of nothing', ['return.void']],
    [3031, 'a bool in a float field', ['field.set r3 Point#x:f r2', 'return r3']],
    [3031, 'a float in an int global', ['global.set total:i r1', 'return r3']],
    [3031, 'a float in a cell of ints', ['cell.new r4 r1 int', 'return r4']],
    [3031, 'an int in a list', ['list r4 r0..r0', 'return r4']],
    [3031, 'an argument of another representation', ['move r4 r0', 'move r5 r0', 'call r4 two(if)r r4..r5', 'return r4']],
    [3031, 'a closure that brings something else along', ['closure r4 captured(r)r r3..r3', 'return r4']],
    [3031, 'a record from wrong fields', ['null r4', 'null r5', 'new.fields r6 Pair r4..r5', 'return r6']],
    [3032, 'a record from too few fields', ['int r4 1', 'new.fields r6 Pair r4..r4', 'return r6']],
    [3032, 'a call with too few arguments', ['move r4 r0', 'call r4 two(if)r r4..r4', 'return r4']],
    [3032, 'a call of a function that needs a closure', ['null r4', 'call r4 captured(r)r r4..r4', 'return r4']],
    [3032, 'a closure of a function that takes ints', ['closure r4 two(if)r r4..', 'return r4']],
    [3032, "a closure of another module's function", ['closure r4 other/f()r r4..', 'return r4']],
    [3033, 'an end without a return', ['null r4']],
    [3033, 'a condition at the end', ['L:', 'jump.true r2 L']],
    [3024, 'an own function that is not there', ['call r4 missing()r r4..', 'return r4']],
    [3024, 'an own function with another result', ['move r4 r0', 'move r5 r1', 'call r4 two(if)i r4..r5', 'return r3']],
    [3024, 'an own field of another representation', ['field.get r4 r3 Point#x:i', 'return r3']],
    [3024, 'a field under a class that inherits it', ['field.get r4 r3 Point#name:r', 'return r4']],
    [3024, 'an own global of another representation', ['global.get r4 total:f', 'return r3']],
    [3024, 'an own class that is not there', ['new r4 Missing', 'return r4']],
    [3021, 'a value captured by nobody', ['capture r4 0', 'return r3']],
    [3021, 'a cell of no representation', ['cell.new r4 r3 4', 'return r4']],
    [3021, 'a map with a key without value', ['map r4 r3..r3', 'return r4']],
    [3023, 'a protected range that is empty', ['S:', 'null r4', 'return r4', 'H:', 'return r4', 'handler S S H r4']],
  ])('%i: %s', (code, _name, lines) => {
    expect(codeOf(withBody(...lines))).toBe(code);
  });

  test.each<[number, string, string]>([
    [3025, 'a class that inherits from itself', 'class A\n extends B\nclass B\n extends A'],
    [3025, 'an interface that extends itself', 'interface A\n implements B\ninterface B\n implements A'],
    [3025, 'an interface with fields', 'interface A\n field x int int'],
    [3025, 'a method that is not there', 'class A\n method f()v = A.f'],
    [3025, 'a method of another descriptor', 'class A\n method f(i)v = A.f\nfunc A.f(r)v\n return.void'],
    [3024, 'a superclass that is not there', 'class A\n extends B'],
    [3026, 'two functions of a name', 'func f()v\n return.void\nfunc f()v\n return.void'],
    [3026, 'two fields of a name', 'class A\n field x int int\n field x int int'],
    [3026, 'two methods for a selector', 'class A\n method f()v = A.f\n method f()v = A.f\nfunc A.f(r)v\n return.void'],
    [3027, 'a main that is not there', 'main main'],
    [3027, 'a main with arguments that takes none', 'main main args\nfunc main()v\n return.void'],
    [3027, 'a test that gives something', 'test "t" t\nfunc t()i\n int r0 1\n return r0'],
    [3028, 'fewer registers than parameters', 'func f(ii)v\n registers 1\n return.void'],
    [3028, 'no code', 'func f()v'],
    [3028, 'native code', 'native-func f()v\n return.void'],
  ])('%i: %s', (code, _name, text) => {
    expect(codeOf(assemble(`module test\n${text}`))).toBe(code);
  });
});

test('a long chain of classes is no problem', () => {
  const classes = Array.from({ length: 20_000 }, (_, index) => `class C${index}\n extends C${index + 1}`);
  expect(codeOf(assemble(`module test\n${classes.join('\n')}\nclass C20000`))).toBe(0);
});

test('instances of other modules\' classes are left to the linker, with what stands in their registers', () => {
  const { newFields } = verify(withBody('move r4 r1', 'null r5', 'new.fields r6 other/Pair r4..r5', 'return r6'));
  expect(newFields).toEqual([{ classRef: 0, reps: ['float', 'ref'] }]);
});

describe('bounded work', () => {
  /** Each turn of the loop takes one register away, and the loops stand within one another. */
  function shrinking(registers: number, joins: number): NbcModule {
    const fill = Array.from({ length: registers }, (_, index) => `null r${index + 2}`);
    const loops = Array.from({ length: joins }, (_, index) => `L${index}:\nint r${(index % registers) + 2} 1\njump.int.lt r1 r1 L${joins - 1 - index}`);
    return assemble(`module test\nfunc f()v\nint r1 1\n${fill.join('\n')}\n${loops.join('\n')}\nreturn.void`);
  }

  test('a function that takes too much is refused in time', () => {
    const started = performance.now();
    expect([0, 3034]).toContain(codeOf(shrinking(3000, 6000)));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('an honest large function is accepted', () => {
    expect(codeOf(shrinking(20, 5000))).toBe(0);
  });

  test('protected ranges within one another are refused beyond a limit', () => {
    const fn = assemble('module test\nfunc f()v\nnull r0\nreturn.void').functions[0];
    const code = new Int32Array(20_000).fill(0);
    for (let at = 0; at < code.length - 1; at += 2) code.set(fn.code.subarray(0, 2), at);
    code[code.length - 2] = fn.code[2];
    code[code.length - 1] = fn.code[2];
    const handlers = Array.from({ length: 9_000 }, (_, index) => ({ start: index, end: 19_998 - index, target: 0, register: 0 })).filter(({ start, end }) => start % 2 === 0 && end % 2 === 0);
    const module: NbcModule = { ...assemble('module test'), functions: [{ ...fn, code, lines: new Int32Array(0), handlers }] };
    expect([0, 3034]).toContain(codeOf(module));
  });
});
