import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

test('a wrong command is named, with what was meant', async () => {
  const { exitCode, error } = await runCommand('noodle', 'rnu', 'hello.nc');
  expect(exitCode).toBe(2);
  expect(error).toBe('error[7003]: `noodle` has no command `rnu`\n  = hint: did you mean `run`?\n');
});

test('a wrong option is named, with what was meant', async () => {
  const { exitCode, error } = await runCommand('noodlec', 'check', '--stict');
  expect(exitCode).toBe(2);
  expect(error).toContain('error[7004]: `noodlec` has no option `--stict`');
  expect(error).toContain('did you mean `--strict`?');
});

test('a missing argument, one too many, and a value that cannot be', async () => {
  expect((await runCommand('noodle', 'new')).error).toContain('error[7005]');
  expect((await runCommand('noodle', 'new', 'my', 'app')).error).toContain('error[7006]');
  expect((await runCommand('noodle', 'run', '--fuel', 'lots', 'x.nc')).error).toContain('error[7007]: `--fuel <steps>` takes a whole number, not `lots`');
  expect((await runCommand('noodle', 'run', '--engine', 'vroom', 'x.nc')).error).toContain('error[7007]');
});

test('help lists commands and exit codes; each command has examples', async () => {
  const { output, exitCode } = await runCommand('noodle', '--help');
  expect(exitCode).toBe(0);
  for (const name of ['new', 'run', 'test', 'check', 'build', 'fmt', 'repl', 'doc', 'explain', 'completion']) expect(output).toContain(`  ${name} `);
  expect(output).toContain('Exit codes:');
  expect((await runCommand('noodle', 'run', '--help')).output).toContain('Examples:');
});

test('explain knows codes, names and lists', async () => {
  expect((await runCommand('noodlec', 'explain', '7003')).output).toContain('7003 Unknown command (unknown-command, an error)');
  expect((await runCommand('noodlec', 'explain', '[7003]', 'unknown-option')).output).toContain('7004 Unknown option');
  expect((await runCommand('noodlec', 'explain')).output).toContain('9001  A fault of NoodleCore itself');
  expect(await runCommand('noodlec', 'explain', '8999')).toMatchObject({ exitCode: 2, error: expect.stringContaining('error[7016]') });
});

test('completion scripts know every command and option', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { output } = await runCommand('noodle', 'completion', shell);
    for (const word of ['run', 'explain', 'fuel', 'allow-read']) expect(output, shell).toContain(word);
  }
});

test('files that are not there, or not what the command takes', async () => {
  expect((await runCommand('noodlec', 'check', 'no-such.nc')).error).toContain('error[7008]: there is no file or folder `no-such.nc`');
  expect((await runCommand('noodlec', 'check', 'package.json')).error).toContain('error[7009]');
});
