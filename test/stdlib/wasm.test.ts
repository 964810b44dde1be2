import { expect, test } from 'vitest';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';
import { modulesOf, webAssembly } from '../support/run.ts';

/** The library's own tests as WebAssembly: a program for each file, which calls its tests one after the other and tells which fail. */
const FOLDER = 'stdlib-nc/test';
const files = filesBelow(FOLDER, '.nc');
const texts = new Map<string, { readonly path: string; readonly text: string }>();
for (const file of files) {
  const name = file.replace(/\.nc$/, '');
  const text = readFrom(FOLDER, file);
  texts.set(name, { path: `${FOLDER}/${file}`, text });
  texts.set(`all_of_${name}`, { path: `all_of_${file}`, text: callsOf(name, text) });
}
const { program } = programOf(texts);
const modules = modulesOf(program);

test.each(files.map((file) => file.replace(/\.nc$/, '')))('%s', async (name) => {
  const { output, error } = await webAssembly.run(`all_of_${name}`, [], modules);
  expect((output + error).trim()).toBe(`${testsOf(texts.get(name)?.text ?? '').length} tests`);
});

function testsOf(text: string): string[] {
  return [...text.matchAll(/@test\s+func (\w+)\(/g)].map((match) => match[1]);
}

function callsOf(name: string, text: string): string {
  const names = testsOf(text);
  const calls = names.map((each) => `    try { tests.${each}(); } catch (e) { print(\`${each}: \${e}\`); }`);
  return `import ${name} as tests\nfunc main() {\n${calls.join('\n')}\n    print("${names.length} tests");\n}\n`;
}
