import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import { findExplanation, renderExplanation } from '@noodlecore/compiler/explain';
import { withWholeSources } from '../library-faces.ts';
import type { Terminal } from '../terminal.ts';
import { LAST_RESULT, type Session } from './session.ts';

interface ReplCommand {
  readonly name: string;
  /** What stands behind the name; empty where nothing does. */
  readonly argument: string;
  readonly summary: string;
  /** Gives what it prints. */
  readonly run: (argument: string, session: Session, terminal: Terminal) => string;
}

const COMMANDS: readonly ReplCommand[] = [
  { name: ':type', argument: 'EXPRESSION', summary: 'its type, without running it', run: typeText },
  { name: ':explain', argument: 'CODE', summary: 'what an error code means', run: explanation },
  { name: ':names', argument: '', summary: 'what was declared', run: (_, session) => session.names().join(' ') || 'nothing so far' },
  { name: ':help', argument: '', summary: 'this', run: helpText },
  { name: ':quit', argument: '', summary: 'ends (also Ctrl+D)', run: () => '' },
];

export function commandNames(): string[] {
  return COMMANDS.map(({ name }) => name);
}

/** A command by its name or the beginning of it: `:t` is `:type`. Gives false where the session ends. */
export function runCommand(line: string, session: Session, terminal: Terminal): boolean {
  const [, word, argument] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const command = COMMANDS.find(({ name }) => name.startsWith(word));
  if (!command || word === ':') {
    const meant = closest(word, commandNames());
    terminal.out(`there is no \`${word}\`; ${meant === null ? ':help shows what there is' : `did you mean \`${meant}\`?`}\n`);
  } else if (command.name === ':quit') return false;
  else if (command.argument !== '' && argument === '') terminal.out(`${command.name} ${command.argument} shows ${command.summary}\n`);
  else terminal.out(`${command.run(argument, session, terminal)}\n`);
  return true;
}

/** Mistakes of an input, drawn one below the other. */
export function diagnosticText(diagnostics: readonly Diagnostic[], { errorPalette, errorColumns }: Terminal): string {
  return withWholeSources(diagnostics).map((diagnostic) => renderDiagnostic(diagnostic, errorPalette, errorColumns)).join('\n\n');
}

function typeText(expression: string, session: Session, terminal: Terminal): string {
  const type = session.typeOf(expression);
  return typeof type === 'string' ? type : diagnosticText(type, terminal);
}

function explanation(code: string, _session: Session, { outPalette, width }: Terminal): string {
  const entry = findExplanation(code, catalogue);
  return entry ? renderExplanation(entry, outPalette, width) : `no message has the code \`${code}\``;
}

function helpText(_argument: string, _session: Session, { outPalette }: Terminal): string {
  const rows = COMMANDS.map(({ name, argument, summary }) => `  ${outPalette.secondary(`${name} ${argument}`.padEnd(18))} ${summary}`);
  return `Statements and declarations run at once and stay known; expressions are printed and kept as \`${LAST_RESULT}\`.
An input that is not complete goes on in the next line. Tab completes names and members.
Ctrl+C drops what is typed, or interrupts what runs.

${rows.join('\n')}`;
}
