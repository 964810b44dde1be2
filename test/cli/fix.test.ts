import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => place.remove());

describe('noodle check --fix', () => {
  test('mends what is sure, also what only shows then, and reports what is left', () => {
    place.write('shop.nc', 'record Deposit(amount: int) {\n    func text(): String { return `${amount}`; }\n}\n\nfunc main() {\n    console.log(new Deposit(1).text().size());\n    let s: Strng = "a";\n    print(s);\n}\n');
    const { exitCode, output, error } = place.run('noodle check --fix shop.nc');
    expect(place.read('shop.nc')).toBe('record Deposit(amount: int) {\n    func text(): String { return `${this.amount}`; }\n}\n\nfunc main() {\n    print(new Deposit(1).text().length);\n    let s: Strng = "a";\n    print(s);\n}\n');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: 'shop.nc: fixed 3 mistakes\n' });
    expect(error).toMatch(/^error\[1202\]: there is no type `Strng`/);
    expect(error).not.toContain('1552');
    expect(readdirSync(place.folder).filter((name) => !name.startsWith('.'))).toEqual(['shop.nc']);
  });

  test('in a project: all files and tests, also for programs; where nothing is left the exit code is 0', () => {
    place.write('p/noodle.json', '{ "name": "p", "version": "1.0.0" }');
    place.write('p/src/main.nc', 'import p.shapes\n\nfunc main() { print(twice(2)); }\n');
    place.write('p/src/shapes.nc', 'def twice(x: int): int { return x * 2; }\n');
    place.write('p/test/test_shapes.nc', 'import p.shapes\n\n@test\ndef doubles() { assertEqual(twice(2), 4);\n}\n');
    const { exitCode, output } = place.in('p', 'noodle check --fix --format json');
    expect(exitCode).toBe(0);
    expect(output.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      { type: 'fixed', file: 'src/shapes.nc', count: 1 },
      { type: 'fixed', file: 'test/test_shapes.nc', count: 1 },
    ]);
    expect(place.read('p/src/shapes.nc')).toBe('func twice(x: int): int { return x * 2; }\n');
    expect(place.in('p', 'noodle check --fix')).toEqual({ exitCode: 0, output: '', error: '' });
  });

  test('bytes that are no text stay as they are', () => {
    const bytes = Buffer.concat([Buffer.from('// '), Buffer.from([0xff, 0xfe]), Buffer.from('\ndef f() {}\n')]);
    place.write('bytes.nc', bytes);
    expect(place.run('noodle check --fix bytes.nc').exitCode).toBe(1);
    expect(Buffer.from(place.read('bytes.nc')).equals(Buffer.from(bytes.toString('utf8')))).toBe(true);
  });

  test('takes files only, and nothing that watches or only parses', () => {
    expect(place.run('noodle check --fix -', 'def f() {}').error).toContain('error[7007]: `--fix` takes files');
    expect(place.run('noodle check --fix --watch').error).toContain('error[7021]');
    expect(place.run('noodle check --fix --syntax bytes.nc').error).toContain('error[7021]');
  });
});
