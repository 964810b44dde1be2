import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, DocumentHighlight, Hover, Location, LocationLink, Range, TypeHierarchyItem, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

const SHAPES = `/// Anything with a surface.
interface Shape {
    func area(): float
}

/// A circle.
class Circle implements Shape {
    float radius = 1.0;
    constructor(this.radius) {}
    func area(): float { return 3.0 * this.radius * this.radius; }
}

record Point(x: int, y: int)

enum Health { Healthy, Failed(code: int) }

func scale(shape: Shape, factor: float = 2.0): float {
    return shape.area() * factor;
}
`;
const MAIN = `import geometry.shapes

func describe(health: Health): String {
    return match (health) {
        Healthy => "ok",
        Failed(code) => "failed: " + code,
    };
}

func main() {
    let circle = new Circle(2.0);
    outer: for (i in 0..3) {
        if (i > 1) { break outer; }
        print(scale(circle, factor: 3.0));
    }
    const p = new Point(1, y: 2);
    print(p.x + p.copy(x: 5).x);
    circle.radius = 4.0;
    print(describe(Health.Failed(3)));
}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ 'noodle.json': '{ "name": "geometry", "version": "1.0.0" }', 'src/shapes.nc': SHAPES, 'src/main.nc': MAIN });
});
afterAll(() => editor.close());

/** What stands at places, with their files and lines. */
function show(places: readonly (Location | LocationLink)[] | null): string[] {
  return (places ?? []).map((place) => {
    const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange];
    const path = uri.startsWith(editor.uri('src')) ? uri.slice(editor.uri('').length).replace(/^\//, '') : uri.slice(uri.lastIndexOf('/stdlib-nc/') + 1);
    return `${path}:${range.start.line + 1} ${path.startsWith('src') ? editor.slice(path, range) : ''}`.trim();
  });
}

test.each([
  ['new Cir^cle', ['src/shapes.nc:7 Circle']],
  ['scal^e(circle', ['src/shapes.nc:17 scale']],
  ['fac^tor: 3.0', ['src/shapes.nc:17 factor']],
  ['circle.rad^ius', ['src/shapes.nc:8 radius']],
  ['print(describe(Health.Fai^led', ['src/shapes.nc:15 Failed']],
  ['Fail^ed(code) =>', ['src/shapes.nc:15 Failed']],
  ['break out^er', ['src/main.nc:12 outer']],
  ['health: Hea^lth', ['src/shapes.nc:15 Health']],
  ['geometry.sha^pes', ['src/shapes.nc:1']],
  ['y^: 2', ['src/shapes.nc:13 y']],
  ['copy(x^: 5', []],
])('definition of %s', async (marked, expected) => {
  expect(show(await editor.ask<LocationLink[]>('definition', 'src/main.nc', marked))).toEqual(expected);
});

test('definition inside the library leads to its source', async () => {
  expect(show(await editor.ask<LocationLink[]>('definition', 'src/main.nc', 'pri^nt(p.x'))[0]).toMatch(/^stdlib-nc\/noodlecore\/core\/.*\.nc:\d+/);
});

test('declaration leads up to the interface, implementation down to the class', async () => {
  expect(show(await editor.ask<LocationLink[]>('declaration', 'src/shapes.nc', 'ar^ea(): float {'))).toEqual(['src/shapes.nc:3 area']);
  expect(show(await editor.ask<Location[]>('implementation', 'src/shapes.nc', 'ar^ea(): float\n'))).toEqual(['src/shapes.nc:10 area']);
  expect(show(await editor.ask<Location[]>('implementation', 'src/shapes.nc', 'interface Sha^pe'))).toEqual(['src/shapes.nc:7 Circle']);
});

test('type definition', async () => {
  expect(show(await editor.ask<Location[]>('typeDefinition', 'src/main.nc', 'circ^le.radius'))).toEqual(['src/shapes.nc:7 Circle']);
});

test.each([
  ['let cir^cle', 'let circle: Circle'],
  ['scal^e(circle', 'func scale(shape: Shape, factor: float = …): float'],
  ['new Cir^cle', 'class Circle implements Shape\n```\n\nA circle.'],
  ['p.co^py', 'func Point.copy(x: int = …, y: int = …): Point'],
  ['rec^ord', null],
  ['3.^0));', 'float'],
])('hover on %s', async (marked, expected) => {
  const path = marked === 'rec^ord' ? 'src/shapes.nc' : 'src/main.nc';
  const hover = await editor.ask<Hover | null>('hover', path, marked);
  if (expected === null) expect(hover).toBeNull();
  else expect(hover?.contents).toMatchObject({ value: expect.stringContaining(expected) });
});

test('references, over files, with a method and what implements it', async () => {
  const references = await editor.ask<Location[]>('references', 'src/shapes.nc', 'ar^ea(): float\n', { context: { includeDeclaration: true } });
  expect(show(references).sort()).toEqual(['src/shapes.nc:10 area', 'src/shapes.nc:18 area', 'src/shapes.nc:3 area']);
  const uses = await editor.ask<Location[]>('references', 'src/shapes.nc', 'func sca^le', { context: { includeDeclaration: false } });
  expect(show(uses)).toEqual(['src/main.nc:14 scale']);
});

test('highlights tell writing from reading', async () => {
  const found = await editor.ask<DocumentHighlight[]>('documentHighlight', 'src/shapes.nc', 'float rad^ius');
  expect(found.map(({ range, kind }) => `${range.start.line + 1}:${kind}`)).toEqual(['8:3', '9:3', '10:2', '10:2']);
});

test('rename over files: a field with the constructor parameter that assigns it', async () => {
  const edit = await editor.ask<WorkspaceEdit>('rename', 'src/main.nc', 'circle.rad^ius', { newName: 'size' });
  const after = editor.applied(edit);
  expect(after['src/shapes.nc']).toContain('constructor(this.size) {}');
  expect(after['src/shapes.nc']).toContain('3.0 * this.size * this.size');
  expect(after['src/main.nc']).toContain('circle.size = 4.0;');
});

test('rename of a method renames what implements it and its calls', async () => {
  const after = editor.applied(await editor.ask<WorkspaceEdit>('rename', 'src/shapes.nc', 'shape.ar^ea', { newName: 'surface' }));
  expect(after['src/shapes.nc'].match(/surface\(/g)).toHaveLength(3);
});

test('rename of a parameter renames named arguments', async () => {
  const after = editor.applied(await editor.ask<WorkspaceEdit>('rename', 'src/shapes.nc', 'fac^tor: float', { newName: 'times' }));
  expect(after['src/shapes.nc']).toContain('shape.area() * times');
  expect(after['src/main.nc']).toContain('times: 3.0');
});

test.each([
  ['pri^nt(p.x', 'other', 'not part of this project'],
  ['let cir^cle', 'class', 'word of the language'],
  ['let cir^cle', '1a', 'cannot be a name'],
  ['geometry.sha^pes', 'other', 'rename the file'],
])('rename of %s to %s is refused', async (marked, newName, why) => {
  await expect(editor.ask('rename', 'src/main.nc', marked, { newName })).rejects.toThrow(why);
});

test('calls: who calls it, what it calls', async () => {
  const [item] = await editor.ask<CallHierarchyItem[]>('prepareCallHierarchy', 'src/shapes.nc', 'func sca^le');
  expect(item.name).toBe('scale');
  const callers = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(callers.map(({ from, fromRanges }) => `${from.name} ${fromRanges.length}`)).toEqual(['main 1']);
  const called = await editor.request<{ to: CallHierarchyItem; fromRanges: Range[] }[]>('callHierarchy/outgoingCalls', { item });
  expect(called.map(({ to }) => to.name)).toEqual(['Shape.area']);
});

test('types above and below', async () => {
  const [item] = await editor.ask<TypeHierarchyItem[]>('prepareTypeHierarchy', 'src/shapes.nc', 'class Cir^cle');
  expect((await editor.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item })).map(({ name }) => name)).toEqual(['Shape']);
  const [shape] = await editor.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item });
  expect((await editor.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: shape })).map(({ name }) => name)).toEqual(['Circle']);
});

test('files that are renamed take the imports of their modules along', async () => {
  const edit = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: editor.uri('src/shapes.nc'), newUri: editor.uri('src/flat/figures.nc') }] });
  expect(editor.applied(edit)['src/main.nc']).toContain('import geometry.flat.figures as shapes');
});

test('the server had nothing to complain about', () => {
  expect(editor.complaints).toEqual([]);
});
