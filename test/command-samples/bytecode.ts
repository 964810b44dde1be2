import { assembleFile, encode } from '@noodlecore/runtime/nbc/encode';
import { SECTION_NAMES, VERSION, type Sections } from '@noodlecore/runtime/nbc/format';
import type { Workplace } from '../cli/workplace.ts';
import { assemble } from '../nbc/assemble.ts';
import { sectionsOf } from '../nbc/files.ts';
import { fib } from '../nbc/samples.ts';
import { HELLO, type Setup, type Setups } from './sample.ts';

const whole = encode(assemble(fib));
const tiny = encode(assemble('module m'));

function changed(at: number, value: number): Uint8Array {
  const copy = whole.slice();
  copy[at] = value;
  return copy;
}

function withSection(file: Uint8Array, name: keyof Sections, bytes: readonly number[]): Uint8Array {
  const sections = sectionsOf(file);
  sections[SECTION_NAMES.indexOf(name)] = Uint8Array.from(bytes);
  return assembleFile(sections);
}

/** The sources that are built anew, and beside them the damaged module. */
function damaged(bytes: Uint8Array): Setup {
  return (place) => {
    place.write('src/main.nc', HELLO);
    place.write('out/damaged.nbc', bytes);
  };
}

const assembled = (text: string): Setup => damaged(encode(assemble(text)));
const inMain = (...lines: readonly string[]): Setup => assembled(`module test\nmain main\nfunc main()v\n registers 8\n${lines.join('\n')}\n return.void`);

/** A library that was compiled once more, and a program that was not. */
const LIBRARY = `
module library
record Pair
  field left int int
  field right ref any
abstract class Shape
class Plain
  field x int int
interface Named
func half(f)f
   float.add r1 r0 r0
   return r1
`;

function misfitting(text: string): Setup {
  return (place: Workplace) => {
    place.write('src/main.nc', HELLO);
    place.write('out/library.nbc', encode(assemble(LIBRARY)));
    place.write('out/main.nbc', encode(assemble(`module main\nimport library *\nmain main\n${text}`)));
  };
}

const usingLibrary = (...lines: readonly string[]): Setup => misfitting(`func main()v\n registers 8\n${lines.join('\n')}\n return.void`);

/** Protected ranges within one another, more than anybody checks. */
function tooComplex(): Setup {
  const ranges = Array.from({ length: 3000 }, (_, index) => index);
  const starts = ranges.map((index) => `S${index}:\nnull r0`).join('\n');
  const ends = ranges.toReversed().map((index) => `E${index}:\nnull r0`).join('\n');
  const handlers = ranges.map((index) => `handler S${index} E${index} H r1`).join('\n');
  return assembled(`module test\nmain main\nfunc main()v\nregisters 2\n${starts}\n${ends}\nreturn.void\nH:\nreturn.void\n${handlers}`);
}

/** A jump whose target is changed to where no instruction begins. */
function astray(): Setup {
  const module = assemble('module test\nmain main\nfunc main()v\nL:\nnull r0\njump L');
  const functions = module.functions.map((fn) => ({ ...fn, code: fn.code.map((word, at) => (at === fn.code.length - 1 ? 1 : word)) }));
  return damaged(encode({ ...module, functions }));
}

/** Codes of modules that are no NBC, were damaged, or do not fit together. */
export const bytecode: Setups = {
  3001: (place) => {
    place.write('notes.nbc', 'These are notes, and no module.\n');
    place.write('hello.nc', HELLO);
  },
  3002: damaged(changed(4, VERSION + 1)),
  3003: damaged(whole.slice(0, whole.length - 1)),
  3004: damaged(changed(whole.length - 1, 77)),
  3005: damaged(changed(6, 9)),
  3006: damaged(withSection(tiny, 'strings', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80])),
  3007: damaged(withSection(tiny, 'strings', [0xff, 0xff, 0xff, 0xff, 0x0f])),
  3008: damaged(withSection(tiny, 'strings', [2, 1, 0xe2, 0])),
  3009: damaged(withSection(tiny, 'constants', [1, 3])),
  3010: damaged(Uint8Array.from([...whole, 0])),
  3020: damaged(withSection(whole, 'code', [2, 1, 0xff, 0x01, 0])),
  3021: inMain('capture r0 0'),
  3022: astray(),
  3023: inMain('S:', 'null r0', 'return.void', 'H:', 'return.void', 'handler S S H r0'),
  3024: inMain('call r0 missing()r r0..'),
  3025: assembled('module test\nmain main\nclass A\n extends B\nclass B\n extends A\nfunc main()v\n return.void'),
  3026: assembled('module test\nmain main\nfunc main()v\n return.void\nfunc main()v\n return.void'),
  3027: assembled('module test\nmain main'),
  3028: assembled('module test\nmain main\nfunc main()v\n return.void\nfunc f()v'),
  3030: inMain('text r0 r1'),
  3031: inMain('null r0', 'int.add r1 r0 r0'),
  3032: assembled('module test\nmain main\nfunc two(ii)v\n return.void\nfunc main()v\n registers 4\n int r0 1\n call r0 two(ii)v r0..r0\n return.void'),
  3033: assembled('module test\nmain main\nfunc main()v\n null r0'),
  3034: tooComplex(),
  3120: usingLibrary('new r0 library/Shape'),
  3121: usingLibrary('new r0 library/Plain', 'call.virtual r1 gone()r r0..r0'),
  3401: (place) => {
    place.write('src/main.nc', HELLO);
    place.write('out/main.nbc', encode(assemble('module main\nimport elsewhere *\nmain main\nfunc main()v\n registers 4\n call r0 elsewhere/f()r r0..\n return.void')));
  },
  3402: usingLibrary('call r0 library/gone()r r0..'),
  3403: usingLibrary('int r0 1', 'call r0 library/half(i)i r0..r0'),
  3404: usingLibrary('new r0 library/Gone'),
  3405: usingLibrary('new r0 library/Plain', 'field.get r1 r0 library/Plain#gone:i'),
  3406: usingLibrary('new r0 library/Plain', 'field.get r1 r0 library/Plain#x:f'),
  3407: usingLibrary('global.get r0 library/gone:r'),
  3408: (place) => {
    place.write('hello.nc', HELLO);
    place.write('rocket/main.nbc', encode(assemble('module rocket\nmain main\nnative-func launch()v\nfunc main()v\n registers 4\n call r0 launch()v r0..\n return.void')));
  },
  3409: misfitting('class A\n extends library/Named\nfunc main()v\n registers 4\n new r0 A\n return.void'),
  3412: misfitting('class A\nmethod f(i)i = library/half\nfunc main()v\nregisters 4\nnew r0 A\nint r1 1\ncall.virtual r0 f(i)i r0..r1\nreturn.void'),
  3418: usingLibrary('unreachable'),
};
