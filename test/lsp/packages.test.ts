import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CompletionItem, DocumentDiagnosticReport, Hover, Location, LocationLink, TypeHierarchyItem, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Editor, type Files } from './client.ts';

/** What an editor sees of the packages that a project uses. */
const LOCKFILE = '{ "lockfileVersion": 1, "packages": { "numbers": { "version": "1.0.0", "path": "beside/numbers" } } }';
const MAIN = 'import numbers.squares\n\nfunc main() { print(square(3)); }\n';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open(
    {
      'noodle.json': '{ "name": "shop", "dependencies": { "numbers": { "path": "beside/numbers" } } }',
      'noodle.lock': LOCKFILE,
      'src/main.nc': MAIN,
      'beside/numbers/noodle.json': '{ "name": "numbers", "version": "1.0.0" }',
      'beside/numbers/src/squares.nc': '/// A number times itself.\nfunc square(n: int): int { return n * n; }\n',
    },
    { pulls: true },
  );
  await editor.show('src/main.nc');
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

async function codes(): Promise<unknown[]> {
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', 'src/main.nc');
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

test('names of packages are known, shown and followed', async () => {
  expect(await codes()).toEqual([]);
  const hover = await editor.ask<Hover>('hover', 'src/main.nc', 'squ^are(3)');
  expect(JSON.stringify(hover.contents)).toContain('A number times itself.');
  const [place] = await editor.ask<(Location | LocationLink)[]>('definition', 'src/main.nc', 'squ^are(3)');
  expect('uri' in place ? place.uri : place.targetUri).toBe(editor.uri('beside/numbers/src/squares.nc'));
  await editor.change('src/main.nc', MAIN.replace('squares', ''));
  const items = await editor.ask<CompletionItem[]>('completion', 'src/main.nc', 'numbers.^');
  expect(items.map(({ label }) => label)).toEqual(['squares']);
  await editor.change('src/main.nc', MAIN);
});

test('a lockfile that changes is noticed; one that is broken takes nothing down', async () => {
  await editor.touch('noodle.lock', '{ "lockfileVersion": 1, "packages": {} }');
  expect(await codes()).toEqual([1227]);
  await editor.touch('noodle.lock', '<<<<');
  expect(await codes()).toEqual([1227]);
  await editor.touch('noodle.lock', LOCKFILE);
  expect(await codes()).toEqual([]);
});

/** A workspace of two packages: what one declares, the other uses, overrides and implements. */
const TWO: Files = {
  'goods/noodle.json': '{ "name": "goods", "version": "1.0.0" }',
  'goods/src/shapes.nc': 'interface Shape { func area(): int }\nclass Square implements Shape { func area(): int { return 4; } }\nfunc twice(n: int): int { return n * 2; }\n',
  'goods/src/more.nc': 'import goods.shapes\n\nfunc more(): int { return twice(new Square().area()); }\n',
  'shop/noodle.json': '{ "name": "shop", "dependencies": { "goods": { "path": "../goods" } } }',
  'shop/noodle.lock': '{ "lockfileVersion": 1, "packages": { "goods": { "version": "1.0.0", "path": "../goods" } } }',
  'shop/src/main.nc': 'import goods.shapes\n\nclass Round implements Shape { func area(): int { return twice(3); } }\n\nfunc main() { print(new Round().area()); }\n',
};

describe('the first request after the start sees the whole workspace', () => {
  let first: Editor;
  beforeEach(async () => {
    first = await Editor.open({ ...TWO }, { pulls: true, shown: [] });
  });
  afterEach(async () => {
    expect(first.complaints).toEqual([]);
    await first.close();
  });
  const nameOf = (uri: string): string => uri.slice(first.uri('x').length - 1);
  const placesOf = (found: readonly Location[]): string[] => found.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line + 1}`).sort();

  test.each(['goods/src/shapes.nc', 'shop/src/main.nc', 'goods/src/more.nc'])('references, asked in %s', async (path) => {
    await first.show(path);
    expect(placesOf(await first.ask<Location[]>('references', path, 'twi^ce(', { context: { includeDeclaration: true } }))).toEqual(['goods/src/more.nc:3', 'goods/src/shapes.nc:3', 'shop/src/main.nc:3']);
  });

  test.each(['goods/src/shapes.nc', 'shop/src/main.nc'])('rename, asked in %s', async (path) => {
    await first.show(path);
    const edit = await first.ask<WorkspaceEdit>('rename', path, 'ar^ea()', { newName: 'size' });
    expect(Object.keys(edit.changes ?? {}).map(nameOf).sort()).toEqual(['goods/src/more.nc', 'goods/src/shapes.nc', 'shop/src/main.nc']);
    expect(first.applied(edit)['shop/src/main.nc']).toBe(TWO['shop/src/main.nc'].replaceAll('area', 'size'));
    expect(first.applied(edit)['goods/src/shapes.nc']).toBe(TWO['goods/src/shapes.nc'].replaceAll('area', 'size'));
  });

  test('what one package has not saved yet counts in the other, until it is closed', async () => {
    const codesOf = async (): Promise<unknown[]> => {
      const report = await first.about<DocumentDiagnosticReport>('diagnostic', 'shop/src/main.nc');
      return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
    };
    await first.show('goods/src/shapes.nc', TWO['goods/src/shapes.nc'].replace('twice', 'double'));
    await first.show('shop/src/main.nc');
    expect(await codesOf()).toEqual([1201]);
    await first.change('goods/src/shapes.nc', TWO['goods/src/shapes.nc']);
    expect(await codesOf()).toEqual([]);
    await first.change('goods/src/shapes.nc', '');
    expect(await codesOf()).not.toEqual([]);
    await first.hide('goods/src/shapes.nc');
    expect(await codesOf()).toEqual([]);
  });

  test('implementations, subtypes and callers', async () => {
    await first.show('goods/src/shapes.nc');
    expect(placesOf(await first.ask<Location[]>('implementation', 'goods/src/shapes.nc', 'interface Sha^pe'))).toEqual(['goods/src/shapes.nc:2', 'shop/src/main.nc:3']);
    const [shape] = await first.ask<TypeHierarchyItem[]>('prepareTypeHierarchy', 'goods/src/shapes.nc', 'interface Sha^pe');
    expect((await first.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: shape })).map(({ name }) => name)).toEqual(['Square', 'Round']);
    const [twice] = await first.ask<CallHierarchyItem[]>('prepareCallHierarchy', 'goods/src/shapes.nc', 'func twi^ce');
    expect((await first.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: twice })).map(({ from }) => `${nameOf(from.uri)} ${from.name}`)).toEqual(['goods/src/more.nc more', 'shop/src/main.nc Round.area']);
  });
});
