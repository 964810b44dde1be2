import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFINITIONS, SECTIONS, SECTION_NAMES, VERSION } from '@noodlecore/runtime/nbc/format';
import { withGenerated } from './generated-parts.ts';
import { OPCODES, RUNTIME_TYPES, type Opcode } from '@noodlecore/runtime/nbc/opcodes';

/** Writes the tables of docs/nbc.md from the code that they describe. */
export const DOCUMENT = join(import.meta.dirname, '../docs/nbc.md');

/** The document with its tables as they should be. */
export function withTables(document: string): string {
  const tables: Readonly<Record<string, string>> = {
    instructions: `\n${instructions()}\n`,
    'runtime types': RUNTIME_TYPES.map((name, number) => `${number} ${name}`).join(', '),
    version: String(VERSION),
    sections: `\n${sections()}\n`,
  };
  return withGenerated(document, tables);
}

function instructions(): string {
  const opcodes: readonly Opcode[] = OPCODES;
  const rows = opcodes.map(({ name, operands, reads, writes, sentence }, number) => {
    return `| ${number} | \`${name}\` | ${code(operands)} | ${code(reads)} | ${writes === 'v' ? '' : code(writes)} | ${sentence} |`;
  });
  return ['| | instruction | operands | reads | writes | |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function sections(): string {
  const rows = SECTION_NAMES.map((name, index) => `${index + 1}. **${name}**: ${SECTIONS[name].text}`);
  const definitions = DEFINITIONS.map(({ text, definition }) => `- *${text}*: ${definition}`);
  return [...rows, '', ...definitions].join('\n');
}

if (import.meta.main) writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8')));
