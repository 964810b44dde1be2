import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder, programNames } from './programs.ts';

export interface WholeProgram {
  /** Its `.nc` file. */
  readonly main: string;
  readonly lines: number;
}

/** Writes the first programs of the set as one, of at least so many lines, which runs each of them: nothing in it is left out when it is compiled. */
export function writeWholeProgram(folder: string, lines: number): WholeProgram {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  const copy = (name: string): void => {
    const text = readFileSync(join(programFolder, `${name}.nc`), 'utf8');
    writeFileSync(join(folder, `${name}.nc`), text);
    written += text.split('\n').length - 1;
  };
  ['harness', 'random'].forEach(copy);
  const taken: string[] = [];
  for (const name of programNames(programFolder)) {
    if (written >= lines) break;
    copy(name);
    taken.push(name);
  }
  const main = join(folder, 'main.nc');
  const imports = taken.map((name) => `import ${name} as ${name}\n`);
  const calls = taken.map((name) => `    ${name}.main(["check"]);\n`);
  writeFileSync(main, `${imports.join('')}\nfunc main() {\n${calls.join('')}}\n`);
  return { main, lines: written };
}
