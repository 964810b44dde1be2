import { expect, test } from 'vitest';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { filesBelow, readFrom } from '../support/files.ts';

/** The samples of the documents that the language was described in: each parses as it stands. */
const FOLDER = 'test/syntax/seeds';

test.each(filesBelow(FOLDER, '.nc'))('%s', (path) => {
  const { ast, diagnostics } = parse({ path, text: readFrom(FOLDER, path) });
  expect(diagnostics).toEqual([]);
  expect(ast.imports.length + ast.items.length).toBeGreaterThan(0);
});

test('lines that document endpoints keep their text', () => {
  const { ast } = parse({ path: 'routes.nc', text: "/api/nodes - a node's state\n/api/modules\nlet x = 1;" });
  expect(ast.items).toMatchObject([{ kind: 'route', path: '/api/nodes', description: "a node's state" }, { path: '/api/modules', description: '' }, { kind: 'let' }]);
});
