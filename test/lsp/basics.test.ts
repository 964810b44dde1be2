import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CodeLens, DocumentDiagnosticReport, DocumentLink, DocumentSymbol, FoldingRange, InlayHint, SelectionRange, SemanticTokens, SemanticTokensDelta, TextEdit, WorkspaceDiagnosticReport, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { applyEdits, Editor } from './client.ts';

const MAIN = `import app.tools

/// Where it begins.
func main() {
    let total = 1;
    print(totl);
    let doubled = [1, 2].map((x) => x * 2);
    for (each in doubled) { print(twice(each, 3)); }
}
`;
const TOOLS = `// See https://example.org/numbers.
func twice(n: int, times: int): int {
    return n * times;
}

@test
func works() { assertEqual(twice(1, 2), 2); }
`;

/** Other tests may have the machine. */
const PATIENCE = { timeout: 10_000 };

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ 'noodle.json': '{ "name": "app", "version": "1.0.0" }', 'src/main.nc': MAIN, 'src/tools.nc': TOOLS, 'src/broken.nc': 'func f(): int { return "a"; }\n' });
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

const codes = (path: string): unknown[] => (editor.published.get(editor.uri(path))?.diagnostics ?? []).map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}`);

test('tells mistakes where they are, in all files of the project, with a page for each code', async () => {
  await expect.poll(() => codes('src/main.nc'), PATIENCE).toEqual(['1201 5:10']);
  await expect.poll(() => codes('src/broken.nc'), PATIENCE).toHaveLength(1);
  expect(editor.published.get(editor.uri('src/main.nc'))?.diagnostics[0]?.codeDescription?.href).toMatch(/^file:.*1201\.md$/);
});

test('offers the fix that the diagnostic has', async () => {
  const at = editor.at('src/main.nc', '^totl');
  const actions = await editor.about<CodeAction[]>('codeAction', 'src/main.nc', { range: { start: at, end: at }, context: { diagnostics: [] } });
  const fix = actions.find(({ kind }) => kind === 'quickfix');
  expect(editor.applied(fix?.edit)['src/main.nc']).toContain('print(total);');
});

test('formats with edits of white space only, the whole and a part', async () => {
  await editor.change('src/broken.nc', 'func main(){\nprint( 1 )\n\n\n\n}\nfunc other(){print(2)}\n');
  const options = { tabSize: 4, insertSpaces: true };
  const edits = await editor.about<TextEdit[]>('formatting', 'src/broken.nc', { options });
  expect(applyEdits(editor.text('src/broken.nc'), edits)).toBe('func main() {\n    print(1);\n}\nfunc other() { print(2); }\n');
  expect(Math.max(...edits.map(({ range }) => range.end.line - range.start.line))).toBeLessThan(5);
  const part = await editor.about<TextEdit[]>('rangeFormatting', 'src/broken.nc', { options, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } } });
  expect(applyEdits(editor.text('src/broken.nc'), part)).toContain('    print(1);\n');
  expect(applyEdits(editor.text('src/broken.nc'), part)).toContain('func other(){print(2)}');
});

test('goes on with a documentation comment', async () => {
  await editor.change('src/broken.nc', '/// One.\n\nfunc f() {}\n');
  const edits = await editor.about<TextEdit[]>('onTypeFormatting', 'src/broken.nc', { position: { line: 1, character: 0 }, ch: '\n', options: { tabSize: 4, insertSpaces: true } });
  expect(applyEdits(editor.text('src/broken.nc'), edits)).toBe('/// One.\n/// \nfunc f() {}\n');
});

test('outline, workspace symbols', async () => {
  const outline = await editor.about<DocumentSymbol[]>('documentSymbol', 'src/tools.nc');
  expect(outline.map(({ name, detail }) => `${name}${detail}`)).toEqual(['twice(n: int, times: int): int', 'works()']);
  const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'twc' });
  expect(found.map(({ name, containerName }) => `${containerName}.${name}`)).toEqual(['app.tools.twice']);
});

test('hints of types and parameters', async () => {
  const hints = await editor.about<InlayHint[]>('inlayHint', 'src/main.nc', { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } });
  expect(hints.map(({ label, position }) => `${position.line} ${String(label)}`)).toEqual(['6 : List<int>', '6 : int', '7 : int', '7 times:']);
});

test('lenses: run, tests, references', async () => {
  const titles = async (path: string): Promise<(string | undefined)[]> => {
    const lenses = await editor.about<CodeLens[]>('codeLens', path);
    return (await Promise.all(lenses.map((lens) => (lens.command ? lens : editor.request<CodeLens>('codeLens/resolve', lens))))).map(({ command }) => command?.title);
  };
  expect(await titles('src/main.nc')).toEqual(['▷ Run', 'Debug']);
  expect(await titles('src/tools.nc')).toEqual(['2 references', '▷ Run test', 'Debug']);
});

test('links, folds, selections', async () => {
  expect((await editor.about<DocumentLink[]>('documentLink', 'src/tools.nc')).map(({ target }) => target)).toEqual(['https://example.org/numbers']);
  expect((await editor.about<DocumentLink[]>('documentLink', 'src/main.nc')).map(({ target }) => target)).toEqual([editor.uri('src/tools.nc')]);
  expect((await editor.about<FoldingRange[]>('foldingRange', 'src/main.nc')).map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual(['3-7']);
  const [selection] = await editor.about<SelectionRange[]>('selectionRange', 'src/main.nc', { positions: [editor.at('src/main.nc', 'x^ * 2')] });
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = selection; at; at = at.parent) texts.push(editor.slice('src/main.nc', at.range).split('\n')[0]);
  expect(texts.slice(0, 4)).toEqual(['x', 'x * 2', '(x) => x * 2', '[1, 2].map((x) => x * 2)']);
});

test('colours of names, and only what changed of them', async () => {
  const tokens = await editor.about<SemanticTokens>('semanticTokens/full', 'src/tools.nc');
  expect(tokens.data.length / 5).toBe(11);
  await editor.change('src/tools.nc', `${TOOLS}\nfunc more() {}\n`);
  const delta = await editor.about<SemanticTokensDelta>('semanticTokens/full/delta', 'src/tools.nc', { previousResultId: tokens.resultId });
  expect(delta.edits).toHaveLength(1);
  expect(delta.edits[0].data?.length).toBe(5);
});

test('local names change together', async () => {
  const linked = await editor.ask<{ ranges: unknown[] } | null>('linkedEditingRange', 'src/main.nc', 'let doub^led');
  expect(linked?.ranges).toHaveLength(2);
  expect(await editor.ask('linkedEditingRange', 'src/main.nc', 'func ma^in')).toBeNull();
});

test('mistakes go away when another file is mended, on disk too', async () => {
  await editor.change('src/main.nc', 'import app.tools\nfunc main() { print(thrice(1)); }\n');
  await expect.poll(() => codes('src/main.nc'), PATIENCE).toEqual(['1201 1:20']);
  await editor.hide('src/tools.nc');
  await editor.touch('src/tools.nc', 'func thrice(n: int): int { return n * 3; }\n');
  await expect.poll(() => codes('src/main.nc'), PATIENCE).toEqual([]);
});

test('an editor that asks gets answers, and only news', async () => {
  const puller = await Editor.open({ 'noodle.json': '{ "name": "app", "version": "1.0.0" }', 'src/main.nc': 'func f(): int { return "a"; }\n', 'src/other.nc': 'func g() {}\n' }, { pulls: true });
  const report = await puller.about<DocumentDiagnosticReport>('diagnostic', 'src/main.nc');
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 1570 }] });
  expect(await puller.about('diagnostic', 'src/main.nc', { previousResultId: report.resultId })).toMatchObject({ kind: 'unchanged' });
  const whole = await puller.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(whole.items).toHaveLength(3);
  const previousResultIds = whole.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const again = await puller.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(puller.published.size).toBe(0);
  await puller.close();
});

test('a file that is only opened or closed is not looked at again', async () => {
  const puller = await Editor.open({ 'noodle.json': '{ "name": "app", "version": "1.0.0" }', 'src/main.nc': 'func f(): int { return "a"; }\n' }, { pulls: true });
  await puller.hide('src/main.nc');
  const { resultId } = await puller.about<DocumentDiagnosticReport>('diagnostic', 'src/main.nc');
  for (const change of [() => puller.show('src/main.nc'), () => puller.hide('src/main.nc'), () => puller.show('src/main.nc')]) {
    await change();
    expect(await puller.about('diagnostic', 'src/main.nc', { previousResultId: resultId })).toMatchObject({ kind: 'unchanged' });
  }
  await puller.change('src/main.nc', 'func f(): int { return "b"; }\n');
  expect(await puller.about('diagnostic', 'src/main.nc', { previousResultId: resultId })).toMatchObject({ kind: 'full', items: [{ code: 1570 }] });
  await puller.close();
});
