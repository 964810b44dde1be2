import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { describeProgram, runProgram, withSubcommands, type ProgramDescription } from '@noodlecore/cli/main';
import { noodle } from '@noodlecore/cli/noodle';
import { noodlec } from '@noodlecore/cli/noodlec';
import type { Terminal } from '@noodlecore/cli/terminal';
import { withGenerated } from './generated-parts.ts';

/** Writes what `--help` says into docs/commands.md. `--check` only compares. */
const file = join(import.meta.dirname, '../docs/commands.md');
const WIDTH = 100;

const document = readFileSync(file, 'utf8');
const written = withGenerated(document, { noodle: await manualOf(noodle), noodlec: await manualOf(noodlec) });
if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (written !== document) {
  console.error('docs/commands.md is not what the commands say: npm run docs');
  process.exit(1);
}

async function manualOf(program: ProgramDescription): Promise<string> {
  const context = { program: program.name, terminal: () => collector(() => {}), exitCode: 0 };
  const commands = withSubcommands(describeProgram(program, context)).slice(1);
  const sections = [`\n\`\`\`text\n${await help(program, ['--help'])}\`\`\`\n`];
  for (const command of commands) {
    const words = wordsOf(command);
    sections.push(`\n${'#'.repeat(words.length + 2)} ${program.name} ${words.join(' ')}\n\n\`\`\`text\n${await help(program, [...words, '--help'])}\`\`\`\n`);
  }
  return sections.join('');
}

/** What is typed behind the program's name. */
function wordsOf(command: Command): string[] {
  return command.parent === null ? [] : [...wordsOf(command.parent), command.name()];
}

async function help(program: ProgramDescription, args: readonly string[]): Promise<string> {
  let text = '';
  await runProgram(program, args, () => collector((part) => (text += part)));
  return text;
}

function collector(out: (text: string) => void): Terminal {
  return { out, error: () => {}, outPalette: plainPalette, errorPalette: plainPalette, interactive: false, errorColumns: undefined, width: WIDTH };
}
