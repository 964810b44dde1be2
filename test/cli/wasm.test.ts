import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wasmFiles } from '@noodlecore/cli/build-wasm';
import { openWorkspace } from '@noodlecore/cli/workspace';
import { readFrom } from '../support/files.ts';
import { Workplace } from './workplace.ts';

/** `noodlec build --target wasm`, and what JavaScript does with what it writes. */
const place = new Workplace();
afterAll(() => place.remove());

const LIBRARY = `class ShopError extends Error { constructor(what: String) { super(8123, "no " + what); } }
let calls = 0;
@export func add(a: int, b: int): int { calls += 1; return a + b; }
@export func count(): int { return calls; }
@export func greet(name: String, loud: bool): String { return loud ? name.toUpperCase() : "hello " + name; }
@export func half(x: float): float { return x / 2; }
@export func pick(n: int): int {
    if (n > 2) { throw new ShopError("stock"); }
    return [1, 2][n];
}
func main(): int { print("main runs"); return 3; }
`;

const USE = `import { add, count, greet, half, main, NoodleError, pick } from './out/main.mjs';
const attempt = (work) => { try { return work(); } catch (error) { return error instanceof NoodleError ? error.stack : String(error); } };
console.log(add(2, 3), add(9007199254740991, 5n), add(9223372036854775807n, 1), count());
console.log(greet('Ann', true), greet('Bob', false), half(3));
console.log(attempt(() => pick(2)));
console.log(attempt(() => pick(3)));
console.log(attempt(() => add('x', 1)));
console.log(await main());
`;

const USED = `5 9007199254740996n -9223372036854775808n 3
ANN hello Bob 1.5
Error [3102] index 2 is outside 0..2
    at pick (shop.nc:9)
ShopError [8123] no stock
    at pick (shop.nc:8)
TypeError: expected an int, but got x
main runs
3
`;

const COPIES = `record Point(x: float, y: float)
enum Health { Healthy, Failed(code: int, reason: String) }
@export func total(numbers: List<float>): float { return float.sum(numbers); }
@export func count(words: List<String>): Map<String, int> { return words.countBy((word) => word); }
@export func lookup(map: Map<String, int?>, key: String): int? { return map[key]; }
@export func unique(numbers: Set<int>): Set<int> { return numbers.union([1, 2]); }
@export func flip(bytes: Bytes): Bytes { return Bytes.of(bytes.toList().reversed()); }
@export func point(x: float, y: float?): Point { return new Point(x, y ?? -1); }
@export func health(n: int): Health { return n == 0 ? Health.Healthy : Health.Failed(n, "bad"); }
@export func describe(value: any): String { return \`\${typeName(value)} \${value}\`; }
@export func triple(numbers: List<int>): List<int> { return numbers.map((n) => n * 3); }
@export func take(p: Point): float { return p.x; }
@export func act(): () => int { return () => 1; }
`;

const COPIED_USE = `import { act, count, describe, flip, health, lookup, point, take, total, triple, unique } from './copies/main.mjs';
const attempt = (work) => { try { return work(); } catch (error) { return String(error); } };
console.log(total([1, 2.5, 3]), count(['a', 'b', 'a']), lookup({ a: 1 }, 'a'), lookup(new Map([['b', null]]), 'b'));
console.log(unique(new Set([5, 2])), flip(new Uint8Array([1, 2, 3])), point(1, null), health(0), health(3));
console.log(describe(1), describe(1.5), describe([1, 'a', null, { k: true }]), describe(null), triple([9007199254740993n, 1]));
console.log(attempt(() => total([1, 'x'])));
console.log(attempt(() => lookup([1], 'a')));
console.log(attempt(() => triple([1.5])));
console.log(attempt(() => take({ x: 1 })));
console.log(attempt(() => act()));
`;

const COPIED = `6.5 Map(2) { 'a' => 2, 'b' => 1 } 1 null
Set(3) { 5, 2, 1 } Uint8Array(3) [ 3, 2, 1 ] { x: 1, y: -1 } Healthy { case: 'Failed', code: 3, reason: 'bad' }
int 1 float 1.5 List [1, "a", null, {"k": true}] null null [ 27021597764222979n, 3 ]
TypeError: expected a float, but got x
TypeError: expected a Map, but got [1]
TypeError: expected an int, but got 1.5
TypeError: expected a Point, which JavaScript cannot make, but got {"x":1}
TypeError: a function, a task or a channel cannot be given to JavaScript
`;

const ASYNC = `@export func later(n: int): int { sleep(1); return n * 2; }
@export func both(n: int): int { const task = spawn later(n); return await task + later(1); }
`;

const WORLD = `import noodlecore.env
import noodlecore.fs
import noodlecore.process
func main(args: List<String>) {
    print(\`\${Process.args()} \${args} \${Env.all("NOODLE_TEST_")} \${Env.get("NOODLE_TEST_B")}\`);
    Fs.makeDirectory("made");
    Fs.writeBytes("made/out.bin", "h\u00e9".toBytes());
    print(\`\${Fs.readBytes("made/out.bin")} \${Fs.list("made")} \${Fs.info("made/out.bin")?.size} \${Fs.exists("nowhere")}\`);
    try { Fs.readText("nowhere"); } catch (e) { print(e.code); }
    print(Process.run("sh", ["-c", "cat; echo err >&2; exit 3"], input: "in"));
}
`;

const WORLD_SEEN = `["a", "b c"] ["a", "b c"] {"NOODLE_TEST_A": "1", "NOODLE_TEST_B": "two"} two
Bytes(68 c3 a9) ["out.bin"] 3 false
2012
ProcessResult(exitCode: 3, output: "in", errorOutput: "err\\n")
`;

describe('noodlec build --target wasm', () => {
  test.each(['--target wasm', '--target wasm --release', '--target wasm --size'])('makes a program whose functions JavaScript calls (%s)', (options) => {
    place.write('shop.nc', LIBRARY);
    place.write('use.mjs', USE);
    expect(place.run(`noodlec build ${options} shop.nc -o out`)).toEqual({ exitCode: 0, output: '', error: '' });
    expect(place.shell(`${process.execPath} use.mjs`)).toEqual({ exitCode: 0, output: USED, error: '' });
  });

  test('tells of an expression that is too deep for WebAssembly', () => {
    place.write('deep.nc', `func next(): int? { return null; }\nfunc main() {\n    print(${'next() ?? '.repeat(5000)}1);\n}\n`);
    expect(place.run('noodle run --engine interpreter deep.nc')).toEqual({ exitCode: 0, output: '1\n', error: '' });
    for (const command of ['noodle run --engine wasm deep.nc', 'noodlec build --target wasm deep.nc -o deep', 'noodlec dump --stage wasm deep.nc']) {
      const { exitCode, error } = place.run(command);
      expect(exitCode, command).toBe(1);
      expect(error, command).toContain('error[3035]: an expression or block of `main` is nested too deep for this\n  ┌─ deep.nc:2:1\n');
    }
  });

  test('makes a loader that runs the program where Node is started with it', () => {
    place.write('greet.nc', 'import noodlecore.process\nfunc main(args: List<String>) {\n    print(`hello ${args}`);\n    if (args.length > 1) { throw new Error(8001, "too many"); }\n    Process.exit(3);\n}\n');
    place.run('noodlec build --target wasm greet.nc -o greet');
    expect(place.shell(`${process.execPath} greet/main.mjs Ada`)).toEqual({ exitCode: 3, output: 'hello ["Ada"]\n', error: '' });
    expect(place.shell(`${process.execPath} greet/main.mjs Ada Bob`)).toEqual({ exitCode: 1, output: 'hello ["Ada", "Bob"]\n', error: 'Error [8001] too many\n    at main (greet.nc:4)\n' });
  });

  test('copies collections on their way to JavaScript and back; records and cases come out as objects', () => {
    place.write('copies.nc', COPIES);
    place.write('copied.mjs', COPIED_USE);
    expect(place.run('noodlec build --target wasm copies.nc -o copies')).toEqual({ exitCode: 0, output: '', error: '' });
    expect(place.shell(`${process.execPath} copied.mjs`)).toEqual({ exitCode: 0, output: COPIED, error: '' });
    expect(readFileSync(join(place.folder, 'copies/main.d.mts'), 'utf8')).toContain('export declare function lookup(map: Map<string, Int | null>, key: string): Int | null;');
  });

  test('says the types of what it exports, and that what waits gives promises', () => {
    place.write('later.nc', ASYNC);
    place.write('wait.mjs', "import { both } from './out/main.mjs';\nconsole.log(await both(20));\n");
    place.run('noodlec build --target wasm later.nc -o out');
    expect(readFileSync(join(place.folder, 'out/main.d.mts'), 'utf8')).toContain('export declare function both(n: Int): Promise<Int>;');
    expect(place.shell(`${process.execPath} wait.mjs`)).toEqual({ exitCode: 0, output: '42\n', error: '' });
  });

  test('says with a code what keeps a program from being loaded', () => {
    place.write('waits.nc', ASYNC);
    place.write('load.mjs', "const { NoodleError } = await import('./waits/noodle-runtime.mjs');\nawait import('./waits/main.mjs').catch((error) => console.log(error instanceof NoodleError, error.message, error.code));\n");
    place.write('without-jspi.mjs', 'delete WebAssembly.Suspending;\nawait import("./load.mjs");\n');
    place.run('noodlec build --target wasm waits.nc -o waits');
    expect(place.shell(`${process.execPath} --no-experimental-wasm-exnref load.mjs`).output).toMatch(/^true this program needs exceptions as values, which this engine does not have: .* 3419\n$/);
    expect(place.shell(`${process.execPath} without-jspi.mjs`).output).toMatch(/^true this program needs waiting for promises, which this engine does not have: .* 3419\n$/);
    place.shell('head -c 200 waits/main.wasm > waits/part && mv waits/part waits/main.wasm');
    expect(place.shell(`${process.execPath} load.mjs`).output).toMatch(/^true this is no WebAssembly program that this runtime can run: .* 3420\n$/);
    place.shell('rm waits/main.wasm');
    expect(place.shell(`${process.execPath} load.mjs`).output).toMatch(/^true .*waits\/main.wasm: there is no such file or folder 2012\n$/);
  });

  // The commands load it in parts, and what catches its exceptions is made anew there.
  test('makes what binaryen as it is published makes', async () => {
    for (const name of ['harness', 'random', 'deltablue']) place.write(`deltablue/${name}.nc`, readFrom('bench/programs', `${name}.nc`));
    expect(place.run('noodlec build --target wasm --release deltablue/deltablue.nc -o parts')).toEqual({ exitCode: 0, output: '', error: '' });
    const published = await wasmFiles(openWorkspace(join(place.folder, 'deltablue/deltablue.nc')), 'release');
    expect(readFileSync(join(place.folder, 'parts/main.wasm')).compare(published.get('main.wasm') ?? new Uint8Array())).toBe(0);
  }, 60_000);

  test('makes the same bytes every time, with a map of the sources', () => {
    place.write('shop.nc', LIBRARY);
    const build = (): Buffer => {
      place.run('noodlec build --target wasm --release shop.nc -o out');
      return readFileSync(join(place.folder, 'out/main.wasm'));
    };
    expect(build().equals(build())).toBe(true);
    expect(JSON.parse(readFileSync(join(place.folder, 'out/main.wasm.map'), 'utf8'))).toMatchObject({ version: 3, sources: expect.arrayContaining(['shop.nc']) });
  });

  test('brings along only what is used', () => {
    place.write('hello.nc', 'func main() { print("hello"); }');
    place.run('noodlec build --target wasm --size hello.nc -o small');
    expect(statSync(join(place.folder, 'small/main.wasm')).size).toBeLessThan(2000);
    place.write('script.nc', 'print("hello");\n');
    expect(place.run('noodlec build --target wasm --size script.nc -o script').exitCode).toBe(0);
    expect(statSync(join(place.folder, 'script/main.wasm')).size).toBeLessThan(2000);
  });

  test('is the only build that loads binaryen', () => {
    place.write('hello.nc', 'func main() { print("hello"); }');
    place.write('loaded.cjs', "require('node:module').registerHooks({ load: (url, context, next) => { if (url.includes('binaryen')) process.stderr.write('binaryen loaded'); return next(url, context); } });\n");
    const build = (options: string): unknown => place.shell(`NODE_OPTIONS=--require=./loaded.cjs noodlec build --no-cache ${options} hello.nc -o loading`);
    expect(build('')).toEqual({ exitCode: 0, output: '', error: '' });
    expect(build('--target wasm')).toEqual({ exitCode: 0, output: '', error: 'binaryen loaded' });
  });

  test('runs programs that reach into the world as the other engines do', () => {
    place.write('world.nc', WORLD);
    const run = (engine: string): unknown => place.shell(`NOODLE_TEST_A=1 NOODLE_TEST_B=two noodle run --engine ${engine} --allow-read --allow-write --allow-env --allow-run world.nc a 'b c'`);
    expect(run('wasm')).toEqual({ exitCode: 0, output: WORLD_SEEN, error: '' });
    expect(run('interpreter')).toEqual({ exitCode: 0, output: WORLD_SEEN, error: '' });
  });

  test.each(['--fuel 1000', '--memory 64m', '--metrics'])('says that %s is for the other engines', (option) => {
    place.write('hello.nc', 'func main() { print("hello"); }');
    const { exitCode, output, error } = place.run(`noodle run --engine wasm ${option} hello.nc`);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(error).toContain(`error[7021]: \`${option.split(' ')[0]}\` and \`--engine wasm\` do not go together`);
  });

  test('writes nothing where the program has errors', () => {
    place.write('wrong.nc', 'func main() { print(totl); }');
    expect(place.run('noodlec build --target wasm wrong.nc -o wrong').exitCode).toBe(1);
    expect(() => statSync(join(place.folder, 'wrong'))).toThrow();
    expect(place.run('noodlec build --target wasm --release --size hello.nc').exitCode).toBe(2);
  });
});

test('a program that keeps too much ends with a code, though nobody counts what it keeps', () => {
  place.write('keeps.nc', 'class Node { Node? next; }\nfunc main() { let head: Node? = null; while (true) { const node = new Node(); node.next = head; head = node; } }');
  const { exitCode, error } = place.shell('NODE_OPTIONS=--max-old-space-size=128 noodle run --engine wasm keeps.nc');
  expect({ exitCode, error }).toEqual({ exitCode: 1, error: expect.stringMatching(/^error\[3203\]: out of memory: more than \d+ MB in use\n$/) });
});
