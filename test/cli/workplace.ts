import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../support/files.ts';
import type { CommandResult } from './run-command.ts';
import { TerminalSession } from './terminal-session.ts';

/** A temporary folder in which the built commands run as users run them. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'noodle-cli-'));
  private readonly variables: Readonly<Record<string, string>>;

  /** @param variables of the environment, for all commands. */
  constructor(variables: Readonly<Record<string, string>> = {}) {
    this.variables = variables;
  }

  write(path: string, text: string | Uint8Array): string {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** `noodle run hello.nc`, in the folder; `input` goes to standard input. */
  run(commandLine: string, input = ''): CommandResult {
    const [program, ...args] = commandLine.split(' ');
    return this.spawn(join(repository, 'bin', program), args, input);
  }

  /** A line for the shell, which finds the commands. */
  shell(line: string): CommandResult {
    return this.spawn('/bin/bash', ['-o', 'pipefail', '-c', line], '');
  }

  /** The same in a folder below. */
  in(folder: string, line: string): CommandResult {
    return this.shell(`cd ${folder} && ${line}`);
  }

  /** The same while the test goes on. */
  start(folder: string, line: string): Promise<CommandResult> {
    const child = spawn('/bin/bash', ['-o', 'pipefail', '-c', `cd ${folder} && ${line}`], { cwd: this.folder, env: this.environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ exitCode: code ?? -1, output, error })));
  }

  /** The same on a terminal, to talk with it. */
  terminal(line: string): TerminalSession {
    return new TerminalSession(line, { cwd: this.folder, env: this.environment() });
  }

  private spawn(file: string, args: readonly string[], input: string): CommandResult {
    const { status, stdout, stderr } = spawnSync(file, args, { cwd: this.folder, input, env: this.environment(), encoding: 'utf8' });
    return { exitCode: status ?? -1, output: stdout, error: stderr };
  }

  environment(): NodeJS.ProcessEnv {
    const path = `${join(repository, 'bin')}:${process.env['PATH']}`;
    return { ...process.env, NOODLE_CACHE: join(this.folder, '.cache'), NOODLE_CONFIG: join(this.folder, '.config'), NO_COLOR: '1', PATH: path, ...this.variables };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
