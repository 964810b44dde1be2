import { describe, expect, test } from 'vitest';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { format } from '@noodlecore/compiler/format/format';
import { lower } from '@noodlecore/compiler/pipeline';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { standardNatives } from '@noodlecore/runtime/natives/standard';
import { taskNatives } from '@noodlecore/runtime/scheduler/task-natives';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';

/** What every module of the library keeps to. The systems are shown by whole programs in examples/ rather than by a sample a function. */
const SYSTEMS = /^noodlecore\.(ai|distributed|integration|modules|security)\./;
/** What compiled programs bring along: no program imports it, and its natives are the back end's. */
const RUNTIME = /^noodlecore\.runtime\./;
const FOLDER = 'stdlib-nc/noodlecore';
const names = filesBelow(FOLDER, '.nc').map((file) => `noodlecore.${file.slice(0, -'.nc'.length).replaceAll('/', '.')}`);
const { program } = programOf(new Map(), { strict: true });
program.open(names);

test('each `extern` has its native function, and no native function is left over', () => {
  const natives = standardNatives().with('noodlecore.core.task', taskNatives(() => { throw new Error('nobody calls it'); }));
  const declared = names.filter((name) => !RUNTIME.test(name)).flatMap((name) => lower(program, name).functions.filter((fn) => fn.body === 'native').map((fn) => `${name}.${fn.name}`));
  expect([...natives.names()].sort()).toEqual(declared.sort());
});

test('each code that it throws is explained', () => {
  const known = new Set(catalogue.map((entry) => entry.code));
  const thrown = filesBelow(FOLDER, '.nc').flatMap((file) => [...readFrom(FOLDER, file).matchAll(/(?:Error|super)\((\d{4}),/g)].map((match) => Number(match[1])));
  expect(thrown.filter((code) => code < 8000 && !known.has(code))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('checks in strict mode without a word', () => {
    expect(program.diagnostics(name).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  test('documents what it offers, each function with a sample', () => {
    if (!RUNTIME.test(name)) expect(undocumented(program.checked(name).parsed.ast, !SYSTEMS.test(name))).toEqual([]);
  });

  test('has the one layout', () => {
    const { source } = program.checked(name);
    expect(format(source).text).toBe(source.text);
  });
});

/** Public names without a doc comment (an override may leave it to what it overrides), and public functions whose comment has no sample where one is asked for. */
function undocumented(module: ast.ModuleNode, withSamples: boolean): string[] {
  const missing: string[] = [];
  for (const item of module.items) {
    if (!('doc' in item) || has(item, 'private') || item.kind === 'let') continue;
    if (!isDocumented(item, withSamples)) missing.push(item.name.name);
    if (!('members' in item)) continue;
    for (const member of item.members) {
      if (member.kind === 'function' && !has(member, 'private', 'override') && !isDocumented(member, withSamples)) missing.push(`${item.name.name}.${member.name.name}`);
    }
  }
  return missing;
}

function isDocumented({ kind, doc }: { readonly kind: string; readonly doc: string | null }, withSample: boolean): boolean {
  return doc !== null && (kind !== 'function' || !withSample || /```noodlecore/.test(doc));
}

function has({ modifiers }: { readonly modifiers: readonly ast.Modifier[] }, ...names: readonly string[]): boolean {
  return modifiers.some((modifier) => names.includes(modifier.name));
}
