import { expect, test } from 'vitest';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import type { Program } from '@noodlecore/compiler/program';
import { programOf } from '../support/library.ts';

/** A program that was kept while its texts changed says what one says that reads the last of them anew. */

const NAMES = ['shop.main', 'shop.price', 'shop.names'] as const;

const FIRST: Readonly<Record<string, string>> = {
  'shop.main': 'import shop.price\nimport shop.names.{label}\n\nfunc main() { print(label("a") + total("three")); }\n',
  'shop.price': 'import shop.names\n\nfunc total(n: int): int { return n * 2; }\nfunc show(n: int): String { return label(`${n}`); }\n',
  'shop.names': 'func label(text: String): String { return "<" + text + ">"; }\n',
};

const EDITS: readonly { readonly what: string; readonly module: string; readonly change: (text: string) => string }[] = [
  { what: 'lines above what a label elsewhere points at', module: 'shop.price', change: (text) => `// prices\n\n${text}` },
  { what: 'a body of another length above it', module: 'shop.price', change: (text) => `func helper(): int { return 12345; }\n${text}` },
  { what: 'a parameter that is renamed', module: 'shop.price', change: (text) => text.replace('total(n: int): int { return n * 2', 'total(count: int): int { return count * 2') },
  { what: 'a result that importers see', module: 'shop.names', change: (text) => text.replace('): String', '): int').replace('"<" + text + ">"', 'text.length') },
  { what: 'a name that is gone', module: 'shop.names', change: (text) => text.replace('func label', 'func tag') },
  { what: 'a near name further down', module: 'shop.names', change: (text) => `${text}\nfunc labels(): int { return 1; }\n` },
  { what: 'a mistake of its own', module: 'shop.names', change: (text) => `${text}\nfunc more(): int { return "more"; }\n` },
  { what: 'a text that cannot be read whole', module: 'shop.price', change: (text) => `${text}\nfunc broken( {\n` },
  { what: 'the unreadable part taken out again', module: 'shop.price', change: (text) => text.replace('\nfunc broken( {\n', '') },
  { what: 'the first name back, moved', module: 'shop.names', change: (text) => `\n\n${text.replace('func tag', 'func label')}` },
];

function said(program: Program): string {
  return NAMES.map((name) => `${name}:\n${program.diagnostics(name).map((diagnostic) => renderDiagnostic(diagnostic)).join('\n')}`).join('\n\n');
}

function texts(now: Readonly<Record<string, string>>): Map<string, { text: string; path: string }> {
  return new Map(NAMES.map((name) => [name, { text: now[name], path: `${name}.nc` }]));
}

test('after every edit, all that is said is what a fresh program says', () => {
  const now = { ...FIRST };
  const { host, program } = programOf(texts(now));
  expect(said(program)).toBe(said(programOf(texts(now)).program));
  for (const { what, module, change } of EDITS) {
    const changed = change(now[module]);
    expect(changed, what).not.toBe(now[module]);
    now[module] = changed;
    host.set(module, changed, `${module}.nc`);
    program.update();
    expect(said(program), what).toBe(said(programOf(texts(now)).program));
  }
}, 60_000);
