import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionList, CompletionItem, SignatureHelp } from 'vscode-languageserver-protocol';
import { applyEdits, Editor } from './client.ts';

const SHAPES = `enum Health { Healthy, Degraded(reason: String), Failed(code: int, reason: String) }
abstract class Shape {
    private int secret = 1;
    protected int shared = 2;
    float size = 0.0;
    func area(): float
    func label(prefix: String): String { return prefix; }
    static func unit(): int { return 1; }
}
record Point(x: int, y: int)
class NodeInfo { String id; int cores = 1; }
func register(node: NodeInfo, weight: float = 1.0) {}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ 'noodle.json': '{ "name": "geometry", "version": "1.0.0" }', 'src/shapes.nc': SHAPES, 'src/main.nc': '' });
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

/** Completes at `^` in a text that stands under an import of the shapes. */
async function complete(marked: string, header = 'import geometry.shapes\n'): Promise<CompletionItem[]> {
  const text = header + marked.replace('^', '');
  await editor.change('src/main.nc', text);
  return editor.request('textDocument/completion', { textDocument: { uri: editor.uri('src/main.nc') }, position: positionOf(header + marked) });
}

function positionOf(marked: string): { line: number; character: number } {
  const lines = marked.slice(0, marked.indexOf('^')).split('\n');
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

function chosen(items: readonly CompletionItem[], label: string): string {
  const item = items.find((each) => each.label === label);
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no ${label} among ${items.map((each) => each.label).slice(0, 40).join(', ')}`);
  return applyEdits(editor.text('src/main.nc'), [...(item.additionalTextEdits ?? []), item.textEdit]);
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

test.each([
  ['members by type', 'func f(p: Point) { p.^ }', ['x', 'y', 'copy', 'toString'], ['secret', 'area']],
  ['half a name', 'func f(s: Shape) { s.ar^ }', ['area', 'label', 'size'], ['secret', 'shared', 'unit']],
  ['before another line', 'func f(s: Shape) {\n    s.^\n    print(1);\n}', ['area'], ['print']],
  ['statics', 'func f() { Shape.^ }', ['unit'], ['area']],
  ['cases', 'func f() { let h = Health.^ }', ['Healthy', 'Degraded', 'Failed'], []],
  ['a list of a class', 'func f(list: List<Point>) { list.first().^ }', ['x', 'copy'], ['add']],
  ['of a lambda parameter', 'func f(list: List<Point>) { list.map((p) => p.^) }', ['x', 'y'], ['add']],
  ['strings', 'func f() { "a".^ }', ['length', 'toUpperCase', 'split'], []],
  ['protected members below', 'class Circle extends Shape { func area(): float { return this.^ } }', ['shared', 'size', 'area'], ['secret']],
  ['super', 'class Circle extends Shape { func area(): float { return super.^ } }', ['label'], ['secret']],
  ['a narrowed variable', 'func f(x: any) { if (x is Point) { x.^ } }', ['x', 'y'], []],
  ['locals', 'func f(first: int) { let second = 2; for (third in [1]) { ^ } let fourth = 4; }', ['first', 'second', 'third', 'if', 'return', 'register', 'print'], ['fourth']],
  ['pattern bindings', 'func f(h: Health) { match (h) { Failed(code, reason) => print(^), _ => print(1), } }', ['code', 'reason'], []],
  ['types', 'func f(a: ^) {}', ['Point', 'Shape', 'String', 'List', 'int'], ['register', 'if', 'print']],
  ['type parameters', 'func f<Element>(a: ^) {}', ['Element', 'Point'], []],
  ['after new', 'func f() { let x = new ^ }', ['Point', 'NodeInfo', 'Map'], ['Shape', 'Health', 'register']],
  ['after extends', 'class A extends ^ {}', ['Shape'], ['Health', 'Point']],
  ['after implements', 'class A implements ^ {}', ['Comparable', 'Iterable'], ['Shape']],
  ['top level', '^', ['func', 'class', 'record', 'import', 'register'], []],
  ['annotations', '@^\nfunc f() {}', ['test', 'distributed', 'durable'], ['func']],
  ['object literals', 'func f() { register({ ^ }) }', ['id', 'cores'], []],
  ['object literals with one given', 'func f() { register({ id: "a", ^ }) }', ['cores'], ['id']],
  ['named arguments', 'func f(n: NodeInfo) { register(n, ^) }', ['weight:'], ['node:']],
  ['arms', 'func f(h: Health) { match (h) { Healthy => print(1), ^ } }', ['Degraded(reason)', 'Failed(code, reason)', 'all missing cases', '_'], ['Healthy']],
  ['overrides', 'class Circle extends Shape {\n    ^\n}', ['area', 'label', 'constructor', 'private'], ['if', 'return']],
  ['not in comments', 'func f() { // pri^\n}', [], ['print']],
  ['not in strings', 'func f() { let s = "pri^"; }', [], ['print']],
  ['not for new names', 'func f() { let na^ }', [], ['print']],
  ['in templates', 'func f(name: String) { let s = `a ${na^} b`; }', ['name'], []],
])('%s', async (_what, marked, wanted, unwanted) => {
  const found = labels(await complete(marked));
  expect(found).toEqual(expect.arrayContaining(wanted));
  expect(found.filter((label) => unwanted.some((each) => each === label))).toEqual([]);
});

test('modules and their names behind import', async () => {
  expect(labels(await complete('import ^', ''))).toEqual(expect.arrayContaining(['geometry', 'noodlecore']));
  expect(labels(await complete('import noodlecore.^', ''))).toEqual(expect.arrayContaining(['json', 'distributed', 'regex']));
  expect(labels(await complete('import geometry.shapes.{Point, ^}', ''))).toEqual(expect.arrayContaining(['Shape', 'register']));
});

test('a name that is not imported brings its import along', async () => {
  const items = await complete('func f() { let r = new Rand^ }', '');
  expect(chosen(items, 'Random')).toBe('import noodlecore.random.{Random}\n\nfunc f() { let r = new Random }');
  const more = await complete('import geometry.shapes.{Point}\nfunc f() { regi^ }', '');
  expect(chosen(more, 'register')).toMatch(/^import geometry\.shapes\.\{Point, register\}\n/);
});

test('a member of what may be null is asked for with ?.', async () => {
  expect(chosen(await complete('func f(p: Point?) { p.^ }'), 'x')).toContain('p?.x');
});

test('stubs of overrides have the signature and a body', async () => {
  expect(chosen(await complete('class Circle extends Shape {\n    ^\n}'), 'label')).toContain('override func label(prefix: String): String {');
});

async function signature(marked: string): Promise<SignatureHelp | null> {
  const text = `import geometry.shapes\n${marked}`;
  await editor.change('src/main.nc', text.replace('^', ''));
  return editor.request('textDocument/signatureHelp', { textDocument: { uri: editor.uri('src/main.nc') }, position: positionOf(text) });
}

test.each([
  ['func f(n: NodeInfo) { register(^) }', 'register(node: NodeInfo, weight: float = …)', 0],
  ['func f(n: NodeInfo) { register(n, ^', 'register(node: NodeInfo, weight: float = …)', 1],
  ['func f(n: NodeInfo) { register(weight: 1^, n) }', 'register(node: NodeInfo, weight: float = …)', 1],
  ['func f() { new Point(1, ^) }', 'new Point(x: int, y: int)', 1],
  ['func f() { Health.Failed(^) }', 'Health.Failed(code: int, reason: String): Health', 0],
  ['func f(list: List<Point>) { list.insert(max(1, 2), ^) }', 'insert(index: int, item: Point)', 1],
  ['func f(g: (int, String) => bool) { g(1, ^) }', '(int, String): bool', 1],
  ['func f(list: List<int>) { list.map((x) => { print(^); }) }', 'print(value: any = …)', 0],
])('signature in %s', async (marked, label, active) => {
  const help = await signature(marked);
  expect(help?.signatures[0]?.label).toBe(label);
  expect(help?.activeParameter).toBe(active);
});

test('of thousands of names that could be imported those are offered that can be meant, and the editor asks again', async () => {
  const many = Array.from({ length: 1500 }, (_, n) => `func numbered${n}Thing(): int { return ${n}; }`).join('\n');
  const large = await Editor.open({ 'noodle.json': '{ "name": "large" }', 'src/many.nc': many, 'src/main.nc': '' }, { shown: ['src/main.nc'] });
  const at = async (typed: string): Promise<CompletionList> => {
    await large.change('src/main.nc', `func mine(): int {\n    return ${typed}\n}\n`);
    return large.about('completion', 'src/main.nc', { position: { line: 1, character: 11 + typed.length } });
  };
  const nothing = await at('');
  expect(nothing.isIncomplete).toBe(true);
  expect(nothing.items.map(({ label }) => label)).toContain('mine');
  expect(nothing.items.length).toBeLessThan(500);
  const some = await at('num14th');
  expect(some.isIncomplete).toBe(true);
  expect(some.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['mine', 'numbered14Thing', 'numbered1499Thing']));
  expect(some.items.map(({ label }) => label)).not.toContain('numbered7Thing');
  expect(large.applied({ changes: { [large.uri('src/main.nc')]: some.items.find(({ label }) => label === 'numbered14Thing')?.additionalTextEdits ?? [] } })['src/main.nc']).toContain('import large.many');
  await large.close();
});
