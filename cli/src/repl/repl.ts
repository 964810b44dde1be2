import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { cacheFolder } from '../cache/location.ts';
import { ExitCode } from '../exit-code.ts';
import { FileHost } from '../host.ts';
import { findProject, openFolder } from '../project.ts';
import { report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { preludeModules } from '../workspace.ts';
import { Evaluator } from './evaluator.ts';
import { isOpen } from './is-open.ts';
import { LAST_RESULT, Session } from './session.ts';
import { makeFolder } from '../make-folder.ts';

const HELP = `Statements and declarations run at once and stay known; expressions are printed and kept as \`${LAST_RESULT}\`.
An input that is not complete goes on in the next line; Ctrl+C drops it.

  :type EXPRESSION   its type, without running it
  :names             what was declared
  :help              this
  :quit              ends (also Ctrl+D)
`;

const COMMANDS = [':type', ':names', ':help', ':quit'];
const HISTORY_LIMIT = 1000;

/** Reads, evaluates and prints until the input ends. */
export async function runRepl(terminal: Terminal): Promise<number> {
  const project = findProject('.') ?? openFolder('.');
  const session = new Session(new FileHost(project), preludeModules());
  const evaluator = new Evaluator();
  const interactive = process.stdin.isTTY === true;
  const history = interactive ? readHistory() : [];
  const reader = createInterface({ input: process.stdin, output: interactive ? process.stdout : undefined, terminal: interactive, history, historySize: HISTORY_LIMIT, prompt: '> ', completer: completerOf(session) });
  if (interactive) terminal.out(`NoodleCore ${version}; :help helps\n`);
  reader.on('history', (lines: string[]) => history.splice(0, history.length, ...lines));

  let pending = '';
  let failed = false;
  const prompt = (): void => {
    reader.setPrompt(pending === '' ? '> ' : '… ');
    if (interactive) reader.prompt();
  };
  reader.on('SIGINT', () => {
    if (pending === '' && reader.line === '') reader.close();
    pending = '';
    terminal.out('\n');
    prompt();
  });
  prompt();
  for await (const line of reader) {
    if (pending === '' && line.trimStart().startsWith(':')) {
      if (!runCommand(line.trim(), session, terminal)) break;
      prompt();
      continue;
    }
    const text = pending === '' ? line : `${pending}\n${line}`;
    const goesOn = isOpen(text) || (line.trim() !== '' && session.isIncomplete(text));
    pending = goesOn ? text : '';
    if (!goesOn && text.trim() !== '') failed = !(await evaluate(text, session, evaluator, terminal)) || failed;
    prompt();
  }
  if (pending !== '') failed = !(await evaluate(pending, session, evaluator, terminal)) || failed;
  reader.close();
  if (interactive) writeHistory(history);
  return failed && !interactive ? ExitCode.failed : ExitCode.ok;
}

async function evaluate(text: string, session: Session, evaluator: Evaluator, terminal: Terminal): Promise<boolean> {
  const checked = session.check(text);
  if (checked.kind === 'rejected') {
    report(checked.diagnostics.filter(({ severity }) => severity === 'error'), 'human', terminal);
    return false;
  }
  const ok = await evaluator.run(checked.module, terminal);
  if (ok) checked.accept();
  return ok;
}

/** Gives false to end. */
function runCommand(line: string, session: Session, terminal: Terminal): boolean {
  const [command, ...rest] = line.split(' ');
  const argument = rest.join(' ');
  if (command === ':quit' || command === ':q') return false;
  if (command === ':type' || command === ':t') {
    const type = session.typeOf(argument);
    if (typeof type === 'string') terminal.out(`${type}\n`);
    else report(type, 'human', terminal);
  } else if (command === ':names') terminal.out(`${session.names().join(' ')}\n`);
  else terminal.out(command === ':help' || command === ':h' ? HELP : `there is no \`${command}\`; :help lists what there is\n`);
  return true;
}

function completerOf(session: Session): (line: string) => [string[], string] {
  return (line) => {
    const word = /[:\w$]*$/.exec(line)?.[0] ?? '';
    const candidates = line.startsWith(':') && line === word ? COMMANDS : session.names();
    return [candidates.filter((candidate) => candidate.startsWith(word)), word];
  };
}

function historyFile(): string {
  return join(cacheFolder(), 'repl-history');
}

/** The newest line first, as readline wants it. */
function readHistory(): string[] {
  try {
    return readFileSync(historyFile(), 'utf8').split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

function writeHistory(lines: readonly string[]): void {
  try {
    makeFolder(dirname(historyFile()));
    writeFileSync(historyFile(), lines.slice(0, HISTORY_LIMIT).join('\n'));
  } catch {
    // A history that cannot be kept is no reason to complain.
  }
}
