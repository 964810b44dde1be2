import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport, Hover, InitializeResult, Location, LocationLink, SemanticTokens, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applyEdits, Editor } from './client.ts';

/** Texts as other systems write them: lines that end otherwise, marks at the beginning, characters of two units. Columns are counted in UTF-16 units. */
const PLAIN = `func twice(n: int): int {
    const text = "no";
    print("😀😀" + text);
    return n * two;
}

func main() { print("🍜".length + twice(3)); }
`;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open({ 'noodle.json': '{ "name": "app" }', 'src/main.nc': '' }, { pulls: true });
});
afterEach(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

const FILE = 'src/main.nc';

async function mistakes(): Promise<string[]> {
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', FILE);
  return report.kind === 'full' ? report.items.map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}-${range.end.character}`) : [];
}

test('an editor that would like bytes is told that units are counted', async () => {
  expect(editor.initialized.capabilities.positionEncoding).toBe('utf-16');
  const other = await Editor.open({ 'main.nc': PLAIN }, { encodings: ['utf-8', 'utf-32'] });
  const { capabilities }: InitializeResult = other.initialized;
  expect(capabilities.positionEncoding).toBe('utf-16');
  await other.close();
});

test.each([
  ['lines that end with CR LF', PLAIN.replaceAll('\n', '\r\n')],
  ['a mark of the byte order', `\uFEFF${PLAIN}`],
  ['both', `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}`],
  ['neither', PLAIN],
])('everything is where it is: %s', async (_what, text) => {
  await editor.change(FILE, text);
  expect(await mistakes()).toEqual(['1201 3:15-18']);
  const hover = await editor.ask<Hover>('hover', FILE, '🍜".length + tw^ice');
  expect(JSON.stringify(hover.contents)).toContain('func twice(n: int): int');
  expect(hover.range && editor.slice(FILE, hover.range)).toBe('twice');
  const [place] = await editor.ask<LocationLink[]>('definition', FILE, '🍜".length + twi^ce');
  expect(editor.slice(FILE, place.targetSelectionRange)).toBe('twice');
  const references = await editor.ask<Location[]>('references', FILE, '😀😀" + te^xt', { context: { includeDeclaration: true } });
  expect(references.map(({ range }) => editor.slice(FILE, range))).toEqual(['text', 'text']);
  const edit = await editor.ask<WorkspaceEdit>('rename', FILE, '😀😀" + te^xt', { newName: 'noodles' });
  expect(editor.applied(edit)[FILE]).toBe(text.replaceAll('text', 'noodles'));
  const { data } = await editor.about<SemanticTokens>('semanticTokens/full', FILE);
  expect(tokenTexts(text, data)).toContain('twice');
  expect(await editor.about<TextEdit[]>('formatting', FILE, { options: { tabSize: 4, insertSpaces: true } })).toEqual([]);
});

test.each(['\n', '\r\n'])('what is written into a text keeps its line ends: %j', async (end) => {
  const text = ['func f(a: bool) {', '    if (a) print(1);', '}', ''].join(end);
  await editor.change(FILE, text);
  const at = editor.at(FILE, 'i^f (a)');
  const actions = await editor.about<CodeAction[]>('codeAction', FILE, { range: { start: at, end: at }, context: { diagnostics: [] } });
  const braces = actions.find(({ title }) => title === 'Write the braces');
  expect(editor.applied(braces?.edit)[FILE]).toBe(['func f(a: bool) {', '    if (a) {', '        print(1);', '    }', '}', ''].join(end));
  await editor.change(FILE, text.replace('    if', ' if'));
  const edits = await editor.about<TextEdit[]>('formatting', FILE, { options: { tabSize: 4, insertSpaces: true } });
  expect(applyEdits(editor.text(FILE), edits)).toBe(text);
});

test('edits between the halves of a character leave the next request sound', async () => {
  await editor.change(FILE, PLAIN);
  const start = editor.at(FILE, '"😀😀^" +');
  const half = { line: start.line, character: start.character - 1 };
  await editor.edit(FILE, { start: half, end: half }, 'x');
  await editor.about('semanticTokens/full', FILE);
  await editor.about('formatting', FILE, { options: { tabSize: 4, insertSpaces: true } });
  expect(await mistakes()).toContain('1201 3:15-18');
});

function tokenTexts(text: string, data: readonly number[]): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  let [line, start] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    start = data[i] === 0 ? start + data[i + 1] : data[i + 1];
    line += data[i];
    found.push(lines[line].slice(start, start + data[i + 2]));
  }
  return found;
}
