import { expect, test } from 'vitest';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { RUNTIME_ERRORS } from '@noodlecore/runtime/value/errors';
import { INSTRUCTIONS } from '@noodlecore/runtime/vm/instructions';
import { readFrom } from '../support/files.ts';

test('the cases of the interpreter have the numbers of their instructions', () => {
  const cases = [...readFrom('runtime/src/vm', 'loop.ts').matchAll(/case (\d+):(?: \{)? \/\/ (\S+)/g)].map(([, number, name]) => `${number} ${name}`);
  expect(cases).toEqual(INSTRUCTIONS.map((name, number) => `${number} ${name}`));
});

test('every error of the runtime is explained', () => {
  const explained = new Set(catalogue.map(({ code }) => code));
  expect(Object.keys(RUNTIME_ERRORS).map(Number).filter((code) => !explained.has(code))).toEqual([]);
});
