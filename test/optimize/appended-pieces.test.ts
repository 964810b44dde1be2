import { expect, test } from 'vitest';
import { emitWasmText } from '@noodlecore/compiler/emit/wasm/emit';
import { programOf } from '../support/library.ts';
import { modulesOf } from '../support/run.ts';

/** What is written to a StringBuilder, each in a function of its own. */
const TEXT = `class Scanner {
    String current = "";
    func step(c: String) { this.current = c; }
    func isMark(): bool { return this.current == "<" || this.current == ">"; }
    func write(out: StringBuilder) { out.append(this.current); }
}

func element(out: StringBuilder, text: String, i: int) { out.append(text[i]); }
func constant(out: StringBuilder) { out.append("ab"); }
func number(out: StringBuilder, n: int) { out.append(n); }
func template(out: StringBuilder, n: int, name: String) { out.append(\`\${n}:\${name}\`); }
func called(out: StringBuilder) { out.append(\`\${out.length}\${out.toString()}\`); }

func main(args: List<String>) {
    const out = new StringBuilder();
    const scanner = new Scanner();
    for (arg in args) {
        scanner.step(arg);
        if (scanner.isMark()) { scanner.write(out); }
        element(out, arg, 0);
        constant(out);
        number(out, args.length);
        template(out, arg.length, arg);
        called(out);
        scanner.write(out);
        element(out, arg, 1);
        number(out, arg.length);
    }
    print(out);
}
`;

const modules = modulesOf(programOf(new Map([['pieces', { path: 'pieces.nc', text: TEXT }]])).program);
const text = emitWasmText({ main: 'pieces', find: modules.tree, mode: 'release', isPlain: true });

test('letters and digits come into a StringBuilder without a text around them', () => {
  // The two of the constant, the colon, and the letters of two elements.
  expect(callsOf('addUnit')).toBe(5);
  expect(callsOf('addLettered')).toBe(2);
  expect(callsOf('addInt')).toBe(3);
});

test('what a template calls comes before anything is written', () => {
  expect(callsOf('StringBuilder_addText')).toBe(2);
});

function callsOf(name: string): number {
  const main = text.slice(text.indexOf('(func $pieces:main'));
  return main.slice(0, main.indexOf('\n (func', 1)).split(`(call $noodlecore.runtime.wasm.string_builder:${name}`).length - 1;
}
