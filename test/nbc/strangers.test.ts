import { expect, test } from 'vitest';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { MemoryHost } from '../vm/memory-host.ts';
import { assemble } from './assemble.ts';

/** Code of a stranger that fits by itself, and does not fit the modules that it uses. */
const library = assemble(`
module library
record Pair
  field left int int
  field right ref any
class Node
  field next ref late Node
abstract class Shape
func lambda(r)r
  captures i
   capture r1 0
   box.int r1 r1
   return r1
func leftOf(r)i
   field.get r0 r0 Pair#left:int
   return r0
func ownPair()v
   int r0 1
   null r1
   new.fields r0 Pair r0..r1
   call r0 leftOf(r)i r0..r0
   return.void
func half(f)f
   float.add r1 r0 r0
   return r1
`);

async function codeOf(text: string): Promise<number> {
  const vm = new Vm({ host: new MemoryHost(), fuel: 10_000 });
  vm.load(library, { trusted: true });
  // What was linked before the stranger came trusted everybody.
  await vm.call('library', 'ownPair');
  try {
    vm.load(assemble(`module stranger\nmain main\n${text}`), { trusted: false });
    const { error } = await vm.run('stranger');
    return error?.code ?? 0;
  } catch (error) {
    if (error instanceof NbcError) return error.code;
    throw error;
  }
}

test.each<[string, number, string]>([
  ['a record made from other representations', 3403, 'func main()v\nconst r0 1.5\nnull r1\nnew.fields r2 library/Pair r0..r1\nreturn.void'],
  ['a record made from a ref where an int is', 3403, 'func main()v\nnull r0\nnull r1\nnew.fields r2 library/Pair r0..r1\nreturn.void'],
  ['a record made as it is', 0, 'func main()v\nint r0 1\nnull r1\nnew.fields r2 library/Pair r0..r1\nreturn.void'],
  ['an instance of an abstract class', 3120, 'func main()v\nnew r0 library/Shape\nreturn.void'],
  ["a direct call of a closure's function", 3403, 'func main()v\nnull r0\ncall r0 library/lambda(r)r r0..r0\nreturn.void'],
  ['a call with another descriptor', 3403, 'func main()v\nint r0 1\ncall r0 library/half(i)i r0..r0\nreturn.void'],
  ['a method that another function answers', 3412, 'class A\nmethod f(i)i = library/half\nfunc main()v\nnew r0 A\nint r1 1\ncall.virtual r0 f(i)i r0..r1\nreturn.void'],
  ['a record made from other representations, once more after the error', 3403, `func main()v
 registers 3
S0:
 call r0 make()r r0..
E0:
 jump AGAIN
H0:
 null r1
AGAIN:
 call r0 make()r r0..
 return.void
 handler S0 E0 H0 r1
func make()r
 const r0 1.5
 null r1
 new.fields r2 library/Pair r0..r1
 return r2`],
  ['a ref of another class for a function that trusts its callers', 3103, 'func main()v\nconst r0 "text"\ncall r0 library/leftOf(r)i r0..r0\nreturn.void'],
  ['a place that is said to be out of reach', 3418, 'func main()v\nunreachable'],
  ['a late global read without a look', 3106, 'global g ref late\nfunc main()v\nglobal.get r0 g:r\ntext r0 r0\nreturn.void'],
  ['a late field read without a look', 3105, 'func main()v\nnew r0 library/Node\nfield.get r0 r0 library/Node#next:r\ntext r0 r0\nreturn.void'],
])('%s', async (_name, code, text) => {
  expect(await codeOf(text)).toBe(code);
});
