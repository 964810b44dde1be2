import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompletionItemKind, SymbolKind, type CompletionItem, type DocumentSymbol, type Hover, type LocationLink, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

const SHAPES = `interface Sized {
    get size(): float
}

/// A circle.
class Circle implements Sized {
    private float radius = 1.0;
    /// From side to side.
    get size(): float { return this.radius * 2; }
    set size(value: float) { this.radius = value / 2; }
    set power(value: int) { print(value); }
    static get unit(): Circle { return new Circle(); }
}

record Square(size: float) implements Sized
`;
const MAIN = `import geometry.shapes

func main() {
    const circle = new Circle();
    circle.size = 3.0;
    circle.size += 1;
    print(circle.size + Circle.unit.size);
    const sized: Sized = new Square(2);
    print(sized.size);
}

class Other extends Circle {
    
}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ 'noodle.json': '{ "name": "geometry", "version": "1.0.0" }', 'src/shapes.nc': SHAPES, 'src/main.nc': MAIN });
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

test('a getter is completed as what is read, without parentheses', async () => {
  const items = await editor.ask<CompletionItem[]>('completion', 'src/main.nc', 'circle.^size = 3.0');
  const size = items.find(({ label }) => label === 'size');
  expect(size).toMatchObject({ kind: CompletionItemKind.Property, labelDetails: { description: 'float' } });
  expect(size?.insertText).toBeUndefined();
  expect(items.find(({ label }) => label === 'power')).toMatchObject({ kind: CompletionItemKind.Property, labelDetails: { description: 'int' } });
  expect(items.map(({ label }) => label)).not.toContain('set size');
});

test('accessors of the class above are offered as stubs', async () => {
  const items = await editor.ask<CompletionItem[]>('completion', 'src/main.nc', 'extends Circle {\n    ^\n');
  const texts = items.map(({ textEdit, insertText }) => textEdit?.newText ?? insertText);
  expect(texts).toContain('override get size(): float {\n\t${0:return super.size;}\n}');
  expect(texts).toContain('override set size(value: float) {\n\t${0:super.size = value;}\n}');
});

test('hover says which of the two is meant', async () => {
  const read = await editor.ask<Hover>('hover', 'src/main.nc', 'print(circle.si^ze');
  expect(read.contents).toMatchObject({ value: expect.stringContaining('get Circle.size(): float') });
  expect(read.contents).toMatchObject({ value: expect.stringContaining('From side to side.') });
  const written = await editor.ask<Hover>('hover', 'src/main.nc', 'circle.si^ze = 3.0');
  expect(written.contents).toMatchObject({ value: expect.stringContaining('set Circle.size(value: float)') });
});

test('an assignment leads to the setter', async () => {
  const found = await editor.ask<LocationLink[]>('definition', 'src/main.nc', 'circle.si^ze += 1');
  expect(found.map(({ targetSelectionRange }) => targetSelectionRange.start.line)).toEqual([9]);
});

test('a getter is renamed with its setter, the field that answers for it, and what is above', async () => {
  const after = editor.applied(await editor.ask<WorkspaceEdit>('rename', 'src/main.nc', 'print(circle.si^ze', { newName: 'width' }));
  expect(after['src/shapes.nc']).toBe(SHAPES.replaceAll('size', 'width'));
  expect(after['src/main.nc']).toBe(MAIN.replaceAll('.size', '.width'));
});

test('the outline has both', async () => {
  const symbols = await editor.ask<DocumentSymbol[]>('documentSymbol', 'src/shapes.nc', '^interface');
  const circle = symbols.find(({ name }) => name === 'Circle');
  expect(circle?.children?.map(({ name, kind }) => [name, kind])).toEqual([
    ['radius', SymbolKind.Field], ['size', SymbolKind.Property], ['set size', SymbolKind.Property], ['set power', SymbolKind.Property], ['unit', SymbolKind.Property],
  ]);
});
