import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { Workplace } from './workplace.ts';

/** The built commands, as processes: what scripts rely on. */
const place = new Workplace();
afterAll(() => place.remove());

const HELLO = 'func main(args: List<String>) { print(`hello ${args.join("+")}`); }\n';

describe('noodle run', () => {
  test('runs a file with arguments; the second time from the cache, until the file changes', () => {
    place.write('hello.nc', HELLO);
    expect(place.run('noodle run hello.nc a --b')).toEqual({ exitCode: 0, output: 'hello a+--b\n', error: '' });
    expect(place.run('noodle run hello.nc again').output).toBe('hello again\n');
    place.write('hello.nc', HELLO.replace('hello', 'howdy'));
    expect(place.run('noodle run hello.nc').output).toBe('howdy \n');
  });

  test('gives the exit code of `main`, and 1 with the error and its trace where one is not caught', () => {
    place.write('code.nc', 'func main(): int { return 7; }');
    expect(place.run('noodle run code.nc').exitCode).toBe(7);
    place.write('broken.nc', 'func half(xs: List<int>): int { return xs[5]; }\n\nfunc main() { print("first"); print(half([1])); }\n');
    const { exitCode, output, error } = place.run('noodle run broken.nc');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: 'first\n' });
    expect(error).toContain('Error [3102] index 5 is outside 0..1\n    at half (broken.nc:1)\n    at main (broken.nc:3)\n');
  });

  test('shows the line where an error began, on a terminal', async () => {
    place.write('broken.nc', 'func half(xs: List<int>): int {\n    return xs[5];\n}\nfunc main() { print(half([1])); }\n');
    const { exitCode, output } = await place.terminal('noodle run broken.nc').end();
    expect(exitCode).toBe(1);
    expect(output).toContain('    at half (broken.nc:2)\n      2 │ return xs[5];\n    at main (broken.nc:4)\n');
  });

  test('reports errors of the program and runs nothing', () => {
    place.write('wrong.nc', 'func main() { print("never"); print(totl); }');
    const { exitCode, output, error } = place.run('noodle run wrong.nc');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(error).toContain('error[1201]');
  });

  test('a function beyond the limits of the bytecode is an error at its place, for whatever compiles it', () => {
    const variables = Array.from({ length: 70_000 }, (_, i) => `    let _v${i} = ${i};`).join('\n');
    place.write('generated.nc', `func small(): int { return 1; }\n\nfunc large(): int {\n${variables}\n    return _v0;\n}\n\nprint(small() + large());\n`);
    for (const command of ['noodle run', 'noodlec dump', 'noodle test']) {
      const { exitCode, error } = place.run(`${command} generated.nc`);
      expect({ command, exitCode }).toEqual({ command, exitCode: 1 });
      expect(error).toContain('error[3035]: `large` needs more than 65535 registers');
      expect(error).toContain('generated.nc:3:1');
    }
    const built = place.run('noodlec build --format json generated.nc -o out');
    expect(built.exitCode).toBe(1);
    expect(built.output).toContain('"code":3035,"severity":"error"');
    expect(existsSync(join(place.folder, 'out'))).toBe(false);
  });

  test('imports files beside the file', () => {
    place.write('parts/main.nc', 'import shapes\nimport deep.util\nfunc main() { print(area(2)); print(twice(4)); }');
    place.write('parts/shapes.nc', 'func area(x: int): int { return x * x; }');
    place.write('parts/deep/util.nc', 'func twice(x: int): int { return x * 2; }');
    expect(place.run('noodle run parts/main.nc').output).toBe('4\n8\n');
    place.write('parts/deep/util.nc', 'func twice(x: int): int { return x * 2 + 1; }');
    expect(place.run('noodle run parts/main.nc').output).toBe('4\n9\n');
  });

  test('reads a program from standard input', () => {
    expect(place.run('noodle run - x', HELLO).output).toBe('hello x\n');
  });

  test('stops at the limits that it is given', () => {
    place.write('forever.nc', 'func main() { let i = 0; while (true) { i += 1; } }');
    expect(place.run('noodle run --fuel 100000 forever.nc').error).toContain('[3202]');
    place.write('hungry.nc', 'func main() { const xs: List<List<int>> = []; while (true) { xs.add(List.filled(1000, 7)); } }');
    expect(place.run('noodle run --memory 64m hungry.nc').error).toContain('[3203]');
  });

  test('tells what a run took, also as JSON', () => {
    place.write('hello.nc', HELLO);
    expect(place.run('noodle run --metrics hello.nc').error).toContain('duration');
    expect(JSON.parse(place.run('noodle run --metrics=json hello.nc').error)).toMatchObject({ executions: 1, errors: {} });
  });

  test('compiles what is hot while the program runs', () => {
    place.write('hot.nc', 'func at(xs: List<int>, i: int): int { return xs[i]; }\nfunc main() {\n  let sum = 0;\n  for (let i = 0; i < 3000000; i++) { sum += at([1, 2], i / 1500000); }\n  print(sum);\n  print(at([1, 2], 2));\n}');
    expect(place.run('noodle run --engine jit hot.nc')).toEqual({ exitCode: 1, output: '4500000\n', error: 'Error [3102] index 2 is outside 0..2\n    at at (hot.nc:1)\n    at main (hot.nc:6)\n' });
  });

  test('runs a program as WebAssembly', () => {
    place.write('args.nc', 'class Greeter { func greet(names: List<String>): String { return "hello " + names.join(" and "); } }\nfunc main(args: List<String>): int { print(new Greeter().greet(args)); return args.length; }');
    expect(place.run('noodle run --engine wasm args.nc Ann Bob')).toEqual({ exitCode: 2, output: 'hello Ann and Bob\n', error: '' });
    place.write('fails.nc', 'func at(xs: List<int>, i: int): int { return xs[i]; }\nfunc main() {\n  print(at([1, 2], 2));\n}');
    expect(place.run('noodle run --engine wasm fails.nc')).toEqual({ exitCode: 1, output: '', error: 'Error [3102] index 2 is outside 0..2\n    at at (fails.nc:1)\n    at main (fails.nc:3)\n' });
  });

  test('ends quietly where nobody reads its output', () => {
    place.write('long.nc', 'func main() { for (i in 0..200000) { print(i); } }');
    expect(place.shell('noodle run long.nc | head -1')).toEqual({ exitCode: 0, output: '0\n', error: '' });
  });
});

describe('noodlec build', () => {
  test('writes modules that run, the same bytes every time', () => {
    place.write('shop/noodle.json', '{ "name": "shop", "version": "1.0.0" }');
    place.write('shop/src/main.nc', 'import shop.prices.list\nfunc main() { print(price("tea")); }');
    place.write('shop/src/prices/list.nc', 'func price(name: String): int { return name.length * 10; }');
    expect(place.run('noodlec build shop -o out')).toMatchObject({ exitCode: 0, output: '' });
    expect(place.run('noodle run out/main.nbc').output).toBe('30\n');
    expect(place.run('noodle run out').error).toContain('= hint: to run what was built: `noodle run out/main.nbc`');
    const bytes = readFileSync(join(place.folder, 'out/main.nbc'));
    place.run('noodlec build --no-cache shop -o out2');
    expect(readFileSync(join(place.folder, 'out2/main.nbc')).equals(bytes)).toBe(true);
    expect(place.run('noodlec dump out/main.nbc').output).toContain('main');
    expect(place.run('noodle run shop').output).toBe('30\n');
  });

  test('what it wrote and was broken since is told by name, before anything runs', () => {
    place.write('till/noodle.json', '{ "name": "till", "version": "1.0.0" }');
    place.write('till/src/main.nc', 'import till.prices\nfunc main() { print("never"); print(price("tea")); }');
    place.write('till/src/prices.nc', 'func price(name: String): int { return name.length * 10; }');
    place.run('noodlec build till -o till/out');
    writeFileSync(join(place.folder, 'till/out/prices.nbc'), 'broken');
    const { exitCode, output, error } = place.run('noodle run till/out/main.nbc');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(error).toMatch(/^error\[3001\]: `.*prices\.nbc`: this is no compiled module/);
    rmSync(join(place.folder, 'till/out/prices.nbc'));
    mkdirSync(join(place.folder, 'till/out/prices.nbc'));
    expect(place.run('noodle run till/out/main.nbc')).toMatchObject({ exitCode: 2, output: '', error: expect.stringContaining('error[7010]') });
  });

  test('dump shows the tree of a sum of thousands, up to a depth', () => {
    place.write('sum_of_many.nc', `let x = ${'1 + '.repeat(20_000)}1;`);
    const { exitCode, output } = place.run('noodlec dump --stage ast sum_of_many.nc');
    expect(exitCode).toBe(0);
    expect(output).toContain('… (more than 400 levels deep)');
  });

  test('dump shows the intermediate tree, as lowered and as optimised', () => {
    place.write('sum.nc', 'func main() { print([1, 2].map((x) => x + 1).length); }');
    expect(place.run('noodlec dump --ir sum.nc').output).toContain('List.map(');
    const { output } = place.run('noodlec dump --ir --optimized sum.nc');
    expect(output).toContain('func main');
    expect(output).not.toContain('List.map(');
  });

  test('dump shows the WebAssembly of a whole program', () => {
    place.write('adds.nc', 'func added(x: int): int { return x + 1; }\nfunc main() { print(added(2)); }');
    const { output, exitCode } = place.run('noodlec dump --stage wasm adds.nc');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^\(module\n/);
    expect(output).toMatch(/\(export "main" \(func /);
    expect(place.run('noodlec dump --stage wasm out/main.nbc').error).toContain('has no tree any more');
  });

  test('a damaged module gets a coded error, whatever is damaged', () => {
    const bytes = readFileSync(join(place.folder, 'out/main.nbc'));
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 12)) {
      const damaged = Buffer.from(bytes);
      damaged[at] ^= 0x55;
      place.write('damaged/main.nbc', damaged);
      const { exitCode, error } = place.run('noodle run damaged/main.nbc');
      expect(exitCode, `byte ${at}`).toBe(1);
      expect(error, `byte ${at}`).toMatch(/^error\[30\d\d\]/);
    }
  });

  test('a module that imports what can be no module is told so', () => {
    const module = decode(readFileSync(join(place.folder, 'out/main.nbc')));
    for (const name of ['no\0where', '../main', 'a\\b']) {
      writeFileSync(join(place.folder, 'out/odd.nbc'), encode({ ...module, imports: [...module.imports, { module: name, versions: '*' }] }));
      const { exitCode, output, error } = place.run('noodle run out/odd.nbc');
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
      expect(error).toMatch(/^Error \[3401\] no module/);
    }
    rmSync(join(place.folder, 'out/odd.nbc'));
  });
});

describe('noodlec check', () => {
  test('of a folder above projects, each project means what its manifest says', () => {
    for (const name of ['first', 'second']) {
      place.write(`all/${name}/noodle.json`, `{ "name": "${name}", "version": "1.0.0" }`);
      place.write(`all/${name}/src/main.nc`, `import ${name}.prices\nfunc main() { print(price("tea")); }`);
      place.write(`all/${name}/src/prices.nc`, 'func price(name: String): int { return name.length * 10; }');
    }
    place.write('all/beside.nc', 'print(1);');
    place.write('all/second/test/test_prices.nc', 'import second.prices\n@test func tea() { assertEqual(price("tea"), 30); }');
    expect(place.run('noodlec check all')).toEqual({ exitCode: 0, output: '', error: '' });
    expect(place.run('noodle test all').output).toMatch(/^1 passed, 0 failed\n$/m);
    expect(place.run('noodle build all -o made')).toEqual({ exitCode: 0, output: '', error: '' });
    expect(place.run('noodle run made/first/main.nbc').output).toBe('30\n');
    expect(place.run('noodle run made/beside.nbc').output).toBe('1\n');
    expect(place.run('noodle build all').exitCode).toBe(0);
    expect(place.run('noodle run all/second/build/main.nbc').output).toBe('30\n');
    place.write('all/second/src/main.nc', 'import second.prices\nfunc main() { print(price(1)); }');
    place.write('all/beside.nc', 'print(x);');
    const { exitCode, error } = place.run('noodlec check all');
    expect(exitCode).toBe(1);
    expect(error.match(/error\[\d+\]|┌─ .*/g)).toEqual(['error[1201]', '┌─ all/beside.nc:1:7', 'error[1570]', '┌─ all/second/src/main.nc:2:27', '┌─ all/second/src/prices.nc:1:6']);
    expect(place.run('noodle build all -o broken').exitCode).toBe(1);
    expect(existsSync(join(place.folder, 'broken'))).toBe(false);
  });

  test('exits with 1 on errors and 0 without; JSON is one object a line', () => {
    place.write('bad/main.nc', 'func main() { let x: int = "a"; print(y); }');
    const { exitCode, output } = place.run('noodlec check --format json bad');
    expect(exitCode).toBe(1);
    const objects = output.trim().split('\n').map((line) => JSON.parse(line)).filter(({ severity }) => severity === 'error');
    expect(objects.map(({ type, severity, file, line }) => ({ type, severity, file, line }))).toEqual(Array(2).fill({ type: 'diagnostic', severity: 'error', file: 'bad/main.nc', line: 1 }));
    expect(place.run('noodlec check --no-cache shop').exitCode).toBe(0);
  });

  test('what is cached is what is found anew, while files change beside a warning and a label that points elsewhere', () => {
    place.write('kept/noodle.json', '{ "name": "kept", "version": "1.0.0" }');
    place.write('kept/src/prices.nc', 'func total(n: int): int { return n * 2; }\n');
    place.write('kept/src/names.nc', 'func label(): String { let unused = 1; return "a"; }\n');
    const check = (options = ''): string => place.run(`noodlec check --format json${options} kept`).output;
    const edits: [string, string][] = [
      ['kept/src/main.nc', 'import kept.prices\nimport kept.names\nfunc main() { print(label() + total("three")); }\n'],
      ['kept/src/prices.nc', '// moved\n\nfunc total(n: int): int { return n * 2; }\n'],
      ['kept/src/main.nc', 'import kept.prices\nimport kept.names\nfunc main() { print(label() + total(3) + more()); }\n'],
      ['kept/src/other.nc', 'func more(): int { return 1; }\n'],
      ['kept/src/other.nc', 'func more(): int { return 2; }\n'],
    ];
    for (const [file, text] of edits) {
      place.write(file, text);
      const cached = check();
      expect(cached, file).toBe(check(' --no-cache'));
      expect(check(), `${file}, once more`).toBe(cached);
      expect(cached).toContain('"code":1951');
    }
  });

  test('a folder inside a project belongs to the project', () => {
    expect(place.run('noodlec check shop/src')).toEqual({ exitCode: 0, output: '', error: '' });
    expect(place.run('noodlec check shop/src/prices').exitCode).toBe(0);
  });

  test('--syntax looks at nothing but syntax', () => {
    expect(place.run('noodlec check --syntax bad/main.nc')).toEqual({ exitCode: 0, output: '', error: '' });
    place.write('torn.nc', 'func main( { print(1); }');
    expect(place.run('noodlec check --syntax torn.nc bad/main.nc')).toMatchObject({ exitCode: 1, error: expect.stringMatching(/error\[1[01]\d\d\]/) });
  });

  test('--strict makes errors of warnings', () => {
    place.write('loose.nc', 'func find(): String { return null; }\nfunc main() { print(find()); }');
    expect(place.run('noodlec check loose.nc').exitCode).toBe(0);
    expect(place.run('noodlec check --strict loose.nc').exitCode).toBe(1);
  });
});

describe('noodle new, test and fmt', () => {
  test.each([['app', 1], ['lib', 2]])('a new %s passes its %d tests, is formatted and strict', (template, tests) => {
    const name = `my_${template}`;
    expect(place.run(`noodle new --template ${template} ${name}`).exitCode).toBe(0);
    expect(readFileSync(join(place.folder, name, 'noodle.json'), 'utf8')).toContain('"strict": true');
    const { exitCode, output } = place.run(`noodle test ${name}`);
    expect({ exitCode, last: output.trimEnd().split('\n').at(-1) }).toEqual({ exitCode: 0, last: `${tests} passed, 0 failed` });
    expect(place.run(`noodle fmt --check ${name}`)).toMatchObject({ exitCode: 0 });
    if (template === 'app') expect(place.run(`noodle run ${name} Ada`).output).toBe('Hello, Ada!\n');
  });

  test('new writes into an empty folder, and over nothing', () => {
    place.write('taken/notes.txt', '');
    expect(place.run('noodle new taken')).toMatchObject({ exitCode: 2, error: expect.stringContaining('error[7017]') });
    expect(place.shell('mkdir empty && cd empty && noodle new .').output).toMatch(/ {2}\+ src\/main\.nc\n[^]*\nNext: noodle run\n$/);
  });

  test('fmt names what it changes, and leaves what it cannot read', () => {
    place.write('untidy/a.nc', 'func main(){print(1)}\n');
    expect(place.run('noodle fmt --check --format json untidy')).toMatchObject({ exitCode: 1, output: '{"type":"not-formatted","file":"untidy/a.nc"}\n{"type":"error","code":7019,"severity":"error","message":"one file is not formatted","hint":"run the command without `--check`"}\n' });
    expect(place.run('noodle fmt untidy')).toEqual({ exitCode: 0, output: 'untidy/a.nc\n', error: '' });
    expect(place.run('noodle fmt --check untidy').exitCode).toBe(0);
    const bytes = Buffer.from('func main(){print("\u00ff")}', 'latin1');
    place.write('latin.nc', bytes);
    expect(place.run('noodle fmt latin.nc')).toMatchObject({ exitCode: 1, output: '', error: expect.stringContaining('error[1003]') });
    expect(readFileSync(join(place.folder, 'latin.nc')).equals(bytes)).toBe(true);
  });

  test('a file in another encoding is one mistake', () => {
    place.write('wide.nc', Buffer.from('\uFEFFfunc main() {\n    print("caf\u00e9");\n}\n', 'utf16le'));
    const { exitCode, error } = place.run('noodlec check wide.nc');
    expect(exitCode).toBe(1);
    expect(error.match(/error\[\d+\]/g)).toEqual(['error[1003]']);
    expect(error).toContain('with these two bytes a file in UTF-16 begins');
  });

  test('a failing test is told with its trace, and --filter chooses', () => {
    place.write('sum/test_sum.nc', '@test func adds() { assertEqual(1 + 1, 2); }\n@test func wrong() { print("seen"); assertEqual(1 + 1, 3); }\n');
    const { exitCode, output } = place.run('noodle test sum');
    expect(exitCode).toBe(1);
    expect(output).toContain('at wrong (sum/test_sum.nc:2)');
    expect(output).toContain('seen');
    expect(output).toMatch(/\n1 passed, 1 failed\n$/);
    expect(output).toContain('2 │ @test func wrong() { print("seen"); assertEqual(1 + 1, 3); }');
    expect(place.run('noodle test sum --filter none')).toEqual({ exitCode: 0, output: '0 passed, 0 failed\n', error: 'no test has `none` in its name\n' });
    const json = place.run('noodle test sum --format json').output.trim().split('\n').map((line) => JSON.parse(line));
    expect(json.map(({ type, name, passed }) => ({ type, name, passed }))).toEqual([
      { type: 'test', name: 'test_sum.adds', passed: true }, { type: 'test', name: 'test_sum.wrong', passed: false }, { type: 'summary', name: undefined, passed: 1 },
    ]);
    expect(place.run('noodle test sum --filter adds').output).toMatch(/\n1 passed, 0 failed\n$/);
  });

  test('a part of a project is tested and checked with the whole project around it', () => {
    expect(place.run('noodle test my_app/test').output).toMatch(/\n1 passed, 0 failed\n$/);
    expect(place.run('noodle test my_app/test/test_greeting.nc').exitCode).toBe(0);
    expect(place.run('noodlec check my_app/src').exitCode).toBe(0);
  });

  test('what a failed test began ends with it', () => {
    place.write('left/test_left.nc', 'func forEver() { while (true) { sleep(10); } }\n@test func fails() {\n    spawn forEver();\n    assert(false);\n}\n@test func next() { }\n');
    expect(place.run('noodle test left --timeout 600').output).toMatch(/\n1 passed, 1 failed\n$/);
  });

  test('a test that never ends fails, and the others run', () => {
    place.write('slow/test_slow.nc', '@test func forever() {\n    while (true) { }\n}\n@test func waits() { sleep(100000); }\n@test func quick() { }\n');
    const { exitCode, output } = place.run('noodle test slow --timeout 1');
    expect(exitCode).toBe(1);
    expect(output).toContain('test_slow.forever\n    it was stopped after 1 s\n        at forever (slow/test_slow.nc:2)\n');
    expect(output).toContain('test_slow.waits\n    it was stopped after 1 s\n');
    expect(output).toMatch(/\n1 passed, 2 failed\n$/);
  });

  test('--coverage says which lines never ran', () => {
    place.write('cov/noodle.json', '{ "name": "cov" }');
    place.write('cov/src/sign.nc', 'func sign(x: int): int {\n    if (x < 0) {\n        return -1;\n    }\n    return 1;\n}\n');
    place.write('cov/test/test_sign.nc', 'import cov.sign\n@test func positive() { assertEqual(sign(4), 1); }\n');
    expect(place.run('noodle test cov --coverage').output).toContain('67 %  cov/src/sign.nc  never ran: 3');
  });

  test('samples in doc comments are tests', () => {
    place.write('doc/noodle.json', '{ "name": "doc" }');
    place.write('doc/src/twice.nc', '/// Two times.\n/// ```noodlecore\n/// twice(4)  // => 8\n/// twice(5)  // => 11\n/// ```\nfunc twice(x: int): int { return x * 2; }\n');
    const { output } = place.run('noodle test doc');
    expect(output).toContain('doc.twice: twice');
    expect(output).toMatch(/\n0 passed, 1 failed\n$/);
  });

});

test('starting needs no installation but this one', () => {
  expect(place.run('noodle --version').output).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(existsSync(join(place.folder, '.cache'))).toBe(true);
});

test('what the top level reads too early is told with the place that it had come to', () => {
  place.write('order.nc', 'class S {\n    static const int first = S.of();\n    static const List<int> table = [5];\n    static func of(): int { for (i in 0..1) { return S.table[i]; } return 0; }\n}\nprint(S.first);\n');
  const { exitCode, error } = place.run('noodle run order.nc');
  expect(exitCode).toBe(1);
  expect(error).toContain("Error [3106] 'S.table' is read before it is assigned");
  expect(error).toContain('= hint: the top level runs from its first line to its last, and had come to order.nc:2: what gives `S.table` its value must stand above that');
});
