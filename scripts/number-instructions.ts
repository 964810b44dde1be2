/**
 * Writes the numbers of the machine's instructions into the interpreter's switch: `case 17: { // int.mul` has the place of
 * `int.mul` in INSTRUCTIONS. Run it after that list has changed: `node scripts/number-instructions.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { INSTRUCTIONS } from '../runtime/src/vm/instructions.ts';

const path = new URL('../runtime/src/vm/loop.ts', import.meta.url);
const numbers = new Map<string, number>(INSTRUCTIONS.map((name, number) => [name, number]));

const before = readFileSync(path, 'utf8');
const after = before.replace(/case \d+:( \{)? \/\/ (\S+)/g, (_, brace: string | undefined, name: string) => {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`no such instruction: ${name}`);
  return `case ${number}:${brace ?? ''} // ${name}`;
});
if (after !== before) writeFileSync(path, after);
