import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { Workplace } from './workplace.ts';

/** What may come next: the words alone, as a shell gets them. */
async function next(...words: string[]): Promise<string[]> {
  const { output } = await runCommand('noodle', 'completion', 'zsh', '--', ...words);
  return output.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]]));
}

test('commands, also behind help', async () => {
  expect(await next('')).toEqual(['new', 'run', 'debug', 'test', 'repl', 'check', 'fmt', 'build', 'doc', 'pkg', 'explain', 'completion', 'lsp']);
  expect(await next('re')).toEqual(['repl']);
  expect(await next('help', 'ex')).toEqual(['explain']);
  expect(await next('-')).toEqual(['--version', '--help']);
  expect(await next('nonsense', '')).toEqual([]);
  expect(await next('pkg', 'in')).toEqual(['init', 'install', 'info']);
  expect(await next('help', 'pkg', 'wh')).toEqual(['why', 'whoami']);
  expect(await next('pkg', 'install', '--fro')).toEqual(['--frozen']);
});

test('options and their values', async () => {
  expect(await next('run', '--allow-r')).toEqual(['--allow-read', '--allow-run', '--allow-requested']);
  expect(await next('run', '--engine', '')).toEqual(['interpreter', 'jit', 'wasm']);
  expect(await next('run', '--metrics=j')).toEqual(['--metrics=json']);
  expect(await next('check', '--format', 'h')).toEqual(['human']);
  expect(await next('run', '--fuel', '')).toEqual([]);
  expect(await next('build', '-o', '')).toEqual([':files']);
});

test('arguments: files, codes, shells; behind a program everything is its own', async () => {
  expect(await next('run', '')).toEqual([':files']);
  expect(await next('run', 'hello.nc', '--en')).toEqual([':files']);
  expect(await next('test', 'lib', '--fi')).toEqual(['--filter']);
  expect(await next('explain', '700')).toContain('7003');
  expect(await next('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(await next('new', '')).toEqual([]);
});

const place = new Workplace();
afterAll(() => place.remove());

test('bash, with the script that it is given', () => {
  const completed = (...words: string[]) =>
    place.shell(`source <(noodle completion bash); COMP_WORDS=(noodle ${words.join(' ')}); COMP_CWORD=${words.length}; _noodle 2>/dev/null; echo "\${COMPREPLY[@]}"`).output.trim();
  place.write('hello.nc', '');
  expect(completed('bui')).toBe('build');
  expect(completed('run', '--metrics', '=', 'j')).toBe('json');
  expect(completed('run', 'hel')).toBe('hello.nc');
});
