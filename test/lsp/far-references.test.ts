import { expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/** Values reach modules that never import what their class is declared in; other classes have members of the same names. */
const FILES = {
  'noodle.json': '{ "name": "far", "version": "1.0.0" }',
  'src/things.nc': 'class Thing { public int price = 1; func raise(by: int) { this.price += by; } }\nclass Box { public Thing inside = new Thing(); }\nenum Mood { Good, Bad(price: int) }\n',
  'src/makers.nc': 'import far.things\n\nfunc boxed(): List<Box> { return [new Box()]; }\nfunc mood(): Mood { return Mood.Good; }\n',
  'src/shop.nc': 'import far.makers\n\nfunc pay(): int {\n    boxed()[0].inside.raise(by: 2);\n    const worst = match (mood()) { Good => 0, Bad(price) => price };\n    return boxed()[0].inside.price + worst;\n}\n',
  'src/other.nc': 'record Ticket(price: int)\n\nfunc sum(tickets: List<Ticket>): int { return tickets.map((each) => each.price).length; }\n',
  'src/main.nc': 'import far.shop\nimport far.other\n\nfunc main() { print(pay(), sum([new Ticket(price: 3)])); }\n',
};

test('references are found wherever values get to, and nowhere else', async () => {
  const editor = await Editor.open(FILES);
  const linesOf = async (path: string, marked: string): Promise<string[]> => {
    const found = await editor.ask<Location[]>('references', path, marked, { context: { includeDeclaration: false } });
    return found.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}`).sort();
  };
  expect(await linesOf('src/things.nc', 'int pri^ce = 1')).toEqual(['shop.nc:6', 'things.nc:1']);
  expect(await linesOf('src/things.nc', 'rai^se(by')).toEqual(['shop.nc:4']);
  expect(await linesOf('src/things.nc', 'raise(b^y')).toEqual(['shop.nc:4', 'things.nc:1']);
  expect(await linesOf('src/things.nc', 'Ba^d(price')).toEqual(['shop.nc:5']);
  expect(await linesOf('src/things.nc', 'Thing insi^de')).toEqual(['shop.nc:4', 'shop.nc:6']);
  expect(await linesOf('src/other.nc', 'Ticket(pri^ce: int)')).toEqual(['main.nc:4', 'other.nc:3']);
  await editor.change('src/makers.nc', 'import far.things\n\nfunc boxed(): List<Box> { return [new Box()]; }\nfunc mood(): Mood { return Mood.Bad(price: 2); }\nfunc thing(): Thing { return new Thing(); }\n');
  await editor.change('src/other.nc', `import far.makers\n\n${FILES['src/other.nc']}\nfunc more(): int { return thing().price; }\n`);
  expect(await linesOf('src/things.nc', 'int pri^ce = 1')).toEqual(['other.nc:7', 'shop.nc:6', 'things.nc:1']);
  expect(await linesOf('src/things.nc', 'Bad(pri^ce')).toEqual(['makers.nc:4']);
  expect(editor.complaints).toEqual([]);
  await editor.close();
});
