import { expect, test } from 'vitest';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import type { Program } from '@noodlecore/compiler/program';
import { Random } from '../nbc/random.ts';
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

/** `shop` uses `goods`, which uses `money`: who closes the circle need not import whom it closes it for. */
const PACKAGES: Readonly<Record<string, string>> = {
  'shop.main': 'import goods.list\nimport shop.tools\n\nfunc main() { print(count(), tool()); }\n',
  'shop.tools': 'func tool(): int { return 1; }\n',
  'goods.list': 'import money.coins\n\nfunc count(): int { return coin(); }\n',
  'money.coins': 'func coin(): int { return 1; }\n',
  'money.other': 'import shop.tools\n\nfunc other(): int { return tool(); }\n',
};

test('a circle of packages is told where it is closed from afar, and no longer when it is opened', () => {
  const now = { ...PACKAGES };
  const all = (program: Program): string => Object.keys(now).map((name) => `${name}:\n${program.diagnostics(name).map((diagnostic) => renderDiagnostic(diagnostic)).join('\n')}`).join('\n\n');
  const open = () => programOf(new Map(Object.entries(now).map(([name, text]) => [name, { text, path: `${name}.nc` }])));
  const { host, program } = open();
  const change = (module: string, text: string): void => {
    now[module] = text;
    host.set(module, text, `${module}.nc`);
    program.update();
    expect(all(program), text).toBe(all(open().program));
  };
  expect(all(program)).not.toContain('1224');
  change('money.coins', `import money.other\n\n${PACKAGES['money.coins']}`);
  expect(all(program)).toContain('`goods` imports `shop`');
  change('money.coins', `import shop.tools\nimport money.other\n\n${PACKAGES['money.coins']}`);
  change('money.other', 'func other(): int { return 2; }\n');
  change('money.coins', PACKAGES['money.coins']);
  expect(all(program)).not.toContain('`goods` imports `shop`');
}, 60_000);

/** Each module as it may be at a time: types go through several faces, values of globals through imports, some in circles. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  'net.base': [
    'class Base { public int size = 1; func weight(): int { return this.size; } }\nconst limit = 3;\n',
    'class Base { public float size = 1.0; func weight(): float { return this.size; } }\nconst limit = 3.5;\n',
    'class Base { public int size = 1; func weight(extra: int): int { return this.size + extra; } }\nconst limit = 4;\n',
    'abstract class Base { public int size = 1; func weight(): int; }\n',
    'class Base { protected int size = 1; func weight(): int { return this.size; } }\nprivate const limit = 3;\n',
  ],
  'net.holder': [
    'import net.base\n\nclass Holder { public Base held = new Base(); }\nconst doubled = limit;\n',
    'import net.base\n\nclass Holder extends Base { public Base? held = null; }\nconst doubled = limit;\n',
    'import net.base\n\nclass Holder { private Base held = new Base(); func weight(): int { return 1; } }\nconst doubled = limit;\n',
    'class Base { public int size = 7; }\nclass Holder { public Base held = new Base(); }\nconst doubled = 2;\n',
  ],
  'net.middle': [
    'import net.holder\n\nfunc make(): Holder { return new Holder(); }\nconst shown = doubled;\n',
    'import net.holder\n\nfunc make(): List<Holder> { return [new Holder()]; }\nconst shown = doubled;\n',
    'import net.holder\n\nfunc make(): Holder? { return null; }\nconst shown = `${doubled}`;\n',
    'import net.holder as h\n\ntype Made = h.Holder;\nfunc make(): Made { return new h.Holder(); }\nconst shown = h.doubled;\n',
  ],
  'net.user': [
    'import net.middle\n\nfunc use(): int { return make().held.weight() + shown; }\n',
    'import net.middle\n\nfunc use(): int { const made = make(); return made.held.size; }\n',
    'import net.middle\n\nfunc use() { let n: int = shown; print(make().weight(), n); }\n',
    'import net.middle\nimport net.round\n\nfunc use(): int { return first + second; }\n',
  ],
  'net.round': [
    'import net.trip\n\nconst first = 1;\nconst back = second;\n',
    'import net.trip\n\nconst first = second;\n',
    'import net.trip\n\nconst first = "one";\nconst back = second;\n',
  ],
  'net.trip': [
    'import net.round\n\nconst second = first;\nfunc trip(): int { return first; }\n',
    'import net.round\n\nconst second = 2;\nfunc trip(): String { return first; }\n',
    'import net.round\n\nconst second = back;\n',
    'import net.middle\n\nconst second = make();\n',
  ],
};

/** A module that all import, with names that come and go: mostly without mistakes, so that nobody is looked at again without a reason. */
const HUB: Readonly<Record<string, readonly string[]>> = {
  'hub.all': [
    'func size(): int { return 1; }\n',
    'func size(): int { return 1; }\nfunc extra(): int { return 2; }\n',
    'func size(): float { return 1.0; }\nclass Part { public int weight = 1; }\nfunc part(): Part { return new Part(); }\n',
    'func size(): int { return 1; }\nclass Part { public float weight = 1.0; }\nfunc part(): Part { return new Part(); }\n',
    'func size(): int { return 1; }\nclass Part { public float weight = 1.0; public int shelf = 2; }\nfunc part(): Part { return new Part(); }\nfunc shelves(): List<Part> { return [part()]; }\n',
    'private func size(): int { return 1; }\nfunc sizes(): int { return size(); }\n',
    'func size(): int { return 1; }\nprint("loaded");\n',
  ],
  'hub.other': ['func extra(): int { return 3; }\n', 'func others(): int { return 4; }\n', 'import hub.all\n\nfunc extra(): int { return size().toString().length; }\n'],
  'hub.one': ['import hub.all\n\nfunc one(): String { return `${size()}`; }\n', 'import hub.all\n\nfunc one(): String { return "1"; }\n', 'import hub.all.{size as how}\n\nfunc one(): String { return `${how()}`; }\n', 'import hub.all as h\n\nfunc one(): String { return `${h.size()}`; }\n'],
  'hub.two': ['import hub.all\nimport hub.other\n\nfunc two(): String { return `${extra()}`; }\n', 'import hub.all\nimport hub.other\n\nfunc extra(): int { return 5; }\nfunc two(): String { return `${extra()}`; }\n', 'import hub.all\nimport hub.other\n\nfunc two(): int { return sizd(); }\n'],
  'hub.three': ['import hub.all\n\nfunc three(): String { return `${part().weight}`; }\n', 'import hub.all\n\nfunc made() { return part(); }\n', 'import hub.all\n\nfunc three(): List<Part> { return [part()]; }\n'],
  'hub.four': ['import hub.three\n\nfunc four(): String { return `${three()}`; }\n', 'import hub.three\n\nfunc four(): int { return three()[0].weight; }\n', 'import hub.three\n\nfunc four(): int { return three()[0].shelf; }\n'],
};

const SETS: readonly { readonly what: string; readonly variants: Readonly<Record<string, readonly string[]>> }[] = [{ what: 'types through faces, values in circles', variants: VARIANTS }, { what: 'names that come and go', variants: HUB }];

test.each(SETS)('whichever modules change in whichever order, all that is said is what a fresh program says: $what', ({ variants }) => {
  const random = new Random(4);
  const names = Object.keys(variants);
  const now = new Map(names.map((name) => [name, { text: variants[name][0], path: `${name}.nc` }]));
  const saidOf = (program: Program): string => names.map((name) => `${name}:\n${program.diagnostics(name).map((diagnostic) => renderDiagnostic(diagnostic)).join('\n')}`).join('\n\n');
  const { host, program } = programOf(now);
  for (let round = 0; round < 250; round++) {
    const what: string[] = [];
    for (let count = 1 + random.below(2); count > 0; count--) {
      const name = random.pick(names);
      const text = random.pick(variants[name]);
      now.set(name, { text, path: `${name}.nc` });
      host.set(name, text, `${name}.nc`);
      what.push(`${name}: ${text}`);
    }
    program.update();
    // Some are checked now and some later, and of some only what was said is kept, as in an editor.
    if (random.below(3) > 0) expect(saidOf(program), `round ${round}: ${what.join('')}`).toBe(saidOf(programOf(now).program));
    program.release(random.pick(names));
  }
}, 120_000);
