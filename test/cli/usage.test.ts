import { expect, test } from 'vitest';
import { noodle } from '@noodlecore/cli/noodle';
import { noodlec } from '@noodlecore/cli/noodlec';
import { processTerminal } from '@noodlecore/cli/terminal';
import { runCommand } from './run-command.ts';

test('a wrong command is named, with what was meant', async () => {
  const { exitCode, error } = await runCommand('noodle', 'rnu', 'hello.nc');
  expect(exitCode).toBe(2);
  expect(error).toBe('error[7003]: `noodle` has no command `rnu`\n  = hint: did you mean `run`?\n');
});

test('a wrong option is named, with what was meant', async () => {
  const { exitCode, error } = await runCommand('noodlec', 'check', '--stict');
  expect(exitCode).toBe(2);
  expect(error).toContain('error[7004]: `noodlec check` has no option `--stict`');
  expect(error).toContain('did you mean `--strict`?');
  expect((await runCommand('noodlec', 'check', '--json')).error).toContain('did you mean `--format json`?');
});

test('without a command, the help', async () => {
  for (const words of [[], ['--']]) {
    const { exitCode, output, error } = await runCommand('noodle', ...words);
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: '' });
    expect(output).toContain('Usage: noodle <command>');
  }
});

test('a missing argument, one too many, and a value that cannot be', async () => {
  expect((await runCommand('noodle', 'new')).error).toContain('error[7005]');
  expect((await runCommand('noodle', 'new', 'my', 'app')).error).toContain('error[7006]');
  expect((await runCommand('noodle', 'run', '--fuel', 'lots', 'x.nc')).error).toContain('error[7007]: `--fuel` takes a whole number, not `lots`');
  expect((await runCommand('noodle', 'run', '--engine', 'vroom', 'x.nc')).error).toContain('error[7007]');
  const { error } = await runCommand('noodle', 'run', '--engine', 'jitt', 'x.nc');
  expect(error).toBe('error[7007]: `--engine` takes one of `interpreter`, `jit`, `wasm`, not `jitt`\n  = hint: did you mean `jit`?\n');
  expect((await runCommand('noodlec', 'check', '--syntax', '--watch', 'x.nc')).error).toContain('error[7021]: `--watch` and `--syntax`');
});

test('a command of the other program, or a file where a command belongs', async () => {
  expect((await runCommand('noodle', 'dump', 'x.nc')).error).toContain('= hint: it is a command of noodlec: `noodlec dump`');
  expect((await runCommand('noodlec', 'run', 'x.nc')).error).toContain('= hint: it is a command of noodle: `noodle run`');
  expect((await runCommand('noodle', 'hello.nc')).error).toContain('= hint: to run it: `noodle run hello.nc`');
});

test('every command that one program sends to the other is there', () => {
  for (const [one, other] of [[noodle, noodlec], [noodlec, noodle]]) {
    const names = Object.values(other.commands).flat().map((make) => make({ program: other.name, terminal: processTerminal, exitCode: 0 }).name());
    for (const [name, program] of Object.entries(one.elsewhere)) {
      expect(program).toBe(other.name);
      expect(names).toContain(name);
    }
  }
});

test('what goes wrong with a command line is JSON where JSON was asked for', async () => {
  const { exitCode, output, error } = await runCommand('noodlec', 'check', '--format', 'json', 'no-such.nc');
  expect({ exitCode, error }).toEqual({ exitCode: 2, error: '' });
  expect(JSON.parse(output)).toEqual({ type: 'error', code: 7008, severity: 'error', message: 'there is no file or folder `no-such.nc`', hint: null });
});

test('help lists commands and exit codes; each command has examples', async () => {
  const { output, exitCode } = await runCommand('noodle', '--help');
  expect(exitCode).toBe(0);
  for (const name of ['new', 'run', 'test', 'check', 'build', 'fmt', 'repl', 'doc', 'explain', 'completion']) expect(output).toContain(`  ${name} `);
  expect(output).toContain('Exit codes:');
  const manual = (await runCommand('noodle', 'run', '--help')).output;
  for (const part of ['Permissions:', '--engine <engine>', 'interpreter, jit (default)', 'Examples:']) expect(manual).toContain(part);
  expect((await runCommand('noodle', 'help', 'run')).output).toBe(manual);
  expect((await runCommand('noodle', 'help')).output).toBe(output);
  expect(manual).not.toContain('\u001b');
});

test('explain knows codes, names and lists', async () => {
  expect((await runCommand('noodlec', 'explain', '7003')).output).toContain('7003 Unknown command (unknown-command, an error)');
  expect((await runCommand('noodlec', 'explain', '[7003]', 'unknown-option')).output).toContain('7004 Unknown option');
  expect(JSON.parse((await runCommand('noodlec', 'explain', '--format', 'json', '7003')).output)).toMatchObject({ type: 'explanation', code: 7003, name: 'unknown-command', severity: 'error' });
  for (const line of (await runCommand('noodlec', 'explain', '1740')).output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect((await runCommand('noodlec', 'explain')).output).toContain('\n\nThe toolchain\n  7001  Node is too old\n');
  expect((await runCommand('noodlec', 'explain')).output).toContain('9001  A fault of NoodleCore itself');
  expect(await runCommand('noodlec', 'explain', '8999')).toMatchObject({ exitCode: 2, error: expect.stringContaining('error[7016]') });
});

test('files that are not there, or not what the command takes', async () => {
  expect((await runCommand('noodlec', 'check', 'no-such.nc')).error).toContain('error[7008]: there is no file or folder `no-such.nc`');
  expect((await runCommand('noodlec', 'check', 'packge.json')).error).toContain('= hint: did you mean `package.json`?');
  expect((await runCommand('noodlec', 'check', 'package.json')).error).toContain('error[7009]');
  expect((await runCommand('noodlec', 'fmt', 'README.md')).error).toContain('error[7009]');
});
