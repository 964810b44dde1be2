import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CodeLens, ColorInformation, ColorPresentation, CompletionItem, DocumentLink, InlayHint, InlineValue, InlineValueEvaluatableExpression, InlineValueVariableLookup, Moniker, TextEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { applyEdits, Editor } from './client.ts';

/** Requests that few editors send, and the second halves of those that they send in two. */
const FILES = {
  'noodle.json': '{ "name": "app", "version": "1.0.0" }',
  'src/tools.nc': '/// Twice as much.\nfunc double(n: int, plus: int = 0): int { return n * 2 + plus; }\nprivate func hidden(): int { return 1; }\nfunc useHidden(): int { return hidden(); }\n',
  'src/spare.nc': 'func spare(): int { return 1; }\n',
  'src/main.nc': `import app.spare
import app.tools

class Counter {
    public int count = 0;

    func add(step: int): int {
        const before = this.count;
        if (step > 0) {
            const more = double(step, 3);
            this.count += more;
        }
        return this.next(before);
    }

    func next(n: int): int { return n + 1; }
}

const back = "#ff8800";
const glass = "#1234";

func main() {
    const counter = new Counter();
    const shown = counter.add(step: 2);
    print(shown, back, glass);
}
`,
};
const MAIN = 'src/main.nc';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open(FILES, { pulls: true, resolves: true, settings: { formatOnSave: true } });
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

/** What a debugger would look up, by line. */
async function valuesAt(marked: string): Promise<string[]> {
  const at = editor.at(MAIN, marked);
  const values = await editor.about<InlineValue[]>('inlineValue', MAIN, { range: WHOLE, context: { frameId: 1, stoppedLocation: { start: at, end: at } } });
  const nameOf = (value: Partial<InlineValueVariableLookup & InlineValueEvaluatableExpression>): string => value.variableName ?? value.expression ?? '';
  return values.map((value) => `${value.range.start.line + 1} ${nameOf(value)} ${editor.slice(MAIN, value.range)}`);
}

test('inline values: what can be seen from where the program stands, up to there', async () => {
  expect(await valuesAt('^this.count += more')).toEqual(['7 step step', '8 before before', '9 step step', '10 more more', '10 step step', '11 more more', '8 this.count this.count', '11 this.count this.count']);
  expect(await valuesAt('^return this.next')).toEqual(['7 step step', '8 before before', '9 step step', '10 step step', '13 before before', '8 this.count this.count', '11 this.count this.count']);
  expect(await valuesAt('^print(shown')).toEqual(['23 counter counter', '24 shown shown', '24 counter counter', '25 shown shown']);
  expect(await valuesAt('^const back')).toEqual([]);
});

test('monikers: names that mean the same in other projects', async () => {
  const of = async (path: string, marked: string): Promise<string[]> => (await editor.ask<Moniker[]>('moniker', path, marked)).map(({ scheme, identifier, unique, kind }) => `${scheme} ${identifier} ${unique} ${kind}`);
  expect(await of(MAIN, 'dou^ble(')).toEqual(['noodlecore app.tools.double scheme export']);
  expect(await of('src/tools.nc', 'func dou^ble')).toEqual(await of(MAIN, 'dou^ble('));
  expect(await of('src/tools.nc', 'func hid^den')).toEqual(['noodlecore app.tools.hidden scheme local']);
  expect(await of(MAIN, 'pri^nt(shown')).toEqual([expect.stringMatching(/^noodlecore noodlecore\..*print scheme import$/)]);
  expect(await of(MAIN, 'const sho^wn')).toEqual([expect.stringMatching(/ document local$/)]);
  expect(await of(MAIN, '^{')).toEqual([]);
});

test('completions bring their documentation when they are looked at', async () => {
  const items = await editor.ask<CompletionItem[]>('completion', MAIN, 'dou^ble(step');
  const item = items.find(({ label }) => label === 'double');
  expect(item).toBeDefined();
  expect(item).not.toHaveProperty('documentation');
  expect(JSON.stringify(await editor.request<CompletionItem>('completionItem/resolve', item ?? {}))).toContain('Twice as much.');
});

test('actions bring their edits when they are chosen, also after the next question', async () => {
  const at = editor.at(MAIN, 'if (step ^>');
  const ask = (): Promise<CodeAction[]> => editor.about<CodeAction[]>('codeAction', MAIN, { range: { start: at, end: at }, context: { diagnostics: [] } });
  const [first] = await ask();
  await ask();
  expect(first).not.toHaveProperty('edit');
  const resolved = await editor.request<CodeAction>('codeAction/resolve', first);
  expect(Object.keys(editor.applied(resolved.edit))).toEqual([MAIN]);
});

test('hints bring what they insert and what they mean when they are looked at', async () => {
  const hints = await editor.about<InlayHint[]>('inlayHint', MAIN, { range: WHOLE });
  const hint = hints.find(({ label }) => label === 'plus:');
  expect(hint).not.toHaveProperty('textEdits');
  const resolved = await editor.request<InlayHint>('inlayHint/resolve', hint ?? {});
  expect(resolved.tooltip).toBe('plus: int');
  expect(applyEdits(FILES[MAIN], resolved.textEdits ?? [])).toContain('double(step, plus: 3)');
});

test('links and symbols of the workspace say where they lead when they are followed', async () => {
  const [link] = await editor.about<DocumentLink[]>('documentLink', MAIN);
  expect(link).not.toHaveProperty('target');
  expect((await editor.request<DocumentLink>('documentLink/resolve', link)).target).toBe(editor.uri('src/spare.nc'));
  const [symbol] = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'useHidden' });
  expect(symbol.location).toEqual({ uri: editor.uri('src/tools.nc') });
  const { location } = await editor.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
  expect('range' in location && editor.slice('src/tools.nc', location.range)).toBe('useHidden');
});

test('colours in texts are shown, and written as short as they can be', async () => {
  const colors = await editor.about<ColorInformation[]>('documentColor', MAIN);
  expect(colors.map(({ range }) => editor.slice(MAIN, range))).toEqual(['#ff8800', '#1234']);
  expect(colors[0].color).toEqual({ red: 1, green: 136 / 255, blue: 0, alpha: 1 });
  const written = await editor.about<ColorPresentation[]>('colorPresentation', MAIN, { color: { red: 1, green: 0, blue: 0.2, alpha: 1 }, range: colors[0].range });
  expect(written.map(({ label }) => label)).toEqual(['#ff0033', '#f03']);
  expect(applyEdits(FILES[MAIN], written[1].textEdit ? [written[1].textEdit] : [])).toContain('const back = "#f03";');
});

test('commands organise imports and fix, for editors without such menus', async () => {
  expect(await editor.request('workspace/executeCommand', { command: 'noodlecore.server.organizeImports', arguments: [editor.uri(MAIN)] })).toBe(true);
  expect(editor.applied(editor.edits.at(-1))[MAIN]).not.toContain('import app.spare');
  expect(await editor.request('workspace/executeCommand', { command: 'noodlecore.server.fixAll', arguments: [editor.uri('src/spare.nc')] })).toBe(false);
  await expect(editor.request('workspace/executeCommand', { command: 'noodlecore.server.nothing' })).rejects.toThrow('there is no command');
  await expect(editor.request('workspace/executeCommand', { command: 'noodlecore.server.fixAll', arguments: [3] })).rejects.toThrow('needs the address');
});

test('imports of which nothing is used go with the files that are deleted', async () => {
  const edit = await editor.request<WorkspaceEdit>('workspace/willDeleteFiles', { files: [{ uri: editor.uri('src/spare.nc') }, { uri: editor.uri('src/tools.nc') }] });
  const after = editor.applied(edit);
  expect(Object.keys(after)).toEqual([MAIN]);
  expect(after[MAIN]).toBe(FILES[MAIN].replace('import app.spare\n', ''));
});

test('imports that wait for a file under another name get the right one when it is made', async () => {
  const waiting = 'import spark\nimport app.spark.{spark}\nimport other.spark\n\nfunc waits(): int { return spark(); }\n';
  await editor.change('src/spare.nc', waiting);
  const made = (path: string) => editor.request<WorkspaceEdit>('workspace/willCreateFiles', { files: [{ uri: editor.uri(path) }] });
  expect(editor.applied(await made('src/fire/spark.nc'))).toEqual({ 'src/spare.nc': waiting.replace('import spark', 'import app.fire.spark').replace('app.spark', 'app.fire.spark') });
  expect(editor.applied(await made('src/spark.nc'))).toEqual({ 'src/spare.nc': waiting.replace('import spark', 'import app.spark') });
  expect((await made('src/water.nc')).changes).toEqual({});
  expect((await made('src/folder')).changes).toEqual({});
  await editor.change('src/spare.nc', FILES['src/spare.nc']);
});

test('several ranges are formatted at once', async () => {
  const text = 'func  a( ) {}\nfunc  b( ) {}\nfunc  c( ) {}\n';
  await editor.change('src/spare.nc', text);
  const line = (number: number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 5 } });
  const edits = await editor.about<TextEdit[]>('rangesFormatting', 'src/spare.nc', { ranges: [line(0), line(2), line(0)], options: { tabSize: 4, insertSpaces: true } });
  expect(applyEdits(text, edits)).toBe('func a() {}\nfunc  b( ) {}\nfunc c() {}\n');
  await editor.change('src/spare.nc', FILES['src/spare.nc']);
});

test('documents are formatted before they are saved where the editor wants that, and only there', async () => {
  await editor.change('src/spare.nc', 'func  spare( ):int{return 1;}\n');
  const edits = await editor.about<TextEdit[]>('willSaveWaitUntil', 'src/spare.nc', { reason: 1 });
  expect(applyEdits(editor.text('src/spare.nc'), edits)).toBe(FILES['src/spare.nc']);
  const plain = await Editor.open({ 'main.nc': 'func  main( ) { }\n' });
  expect(await plain.about('willSaveWaitUntil', 'main.nc', { reason: 1 })).toEqual([]);
  await plain.close();
});

test('an editor that resolves nothing gets everything at once', async () => {
  const plain = await Editor.open(FILES);
  const items = await plain.ask<CompletionItem[]>('completion', MAIN, 'dou^ble(step');
  expect(JSON.stringify(items.find(({ label }) => label === 'double'))).toContain('Twice as much.');
  const [link] = await plain.about<DocumentLink[]>('documentLink', MAIN);
  expect(link.target).toBe(plain.uri('src/spare.nc'));
  await plain.close();
});

test('what an editor does not want to see is left out, from the start or from now on', async () => {
  const plain = await Editor.open(FILES, { settings: { inlayHints: { types: false }, codeLens: { references: false } } });
  const hintsOf = async (): Promise<string[]> => (await plain.about<InlayHint[]>('inlayHint', MAIN, { range: WHOLE })).map(({ label }) => String(label));
  const lensesOf = async (): Promise<(string | undefined)[]> => (await plain.about<CodeLens[]>('codeLens', MAIN)).map(({ command }) => command?.title);
  expect(await hintsOf()).toEqual(['plus:']);
  expect(await lensesOf()).toEqual(['▷ Run', 'Debug']);
  await plain.notify('workspace/didChangeConfiguration', { settings: { noodlecore: { inlayHints: { types: true, parameterNames: false }, codeLens: { run: false } } } });
  expect(await hintsOf()).toEqual([': int', ': int', ': int']);
  expect(await lensesOf()).toEqual([]);
  await expect.poll(() => [...plain.refreshed].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
  for (const settings of [null, 3, { noodlecore: 'all' }, { noodlecore: { codeLens: [true], inlayHints: { types: 'no' } } }]) await plain.notify('workspace/didChangeConfiguration', { settings });
  expect(await lensesOf()).toEqual([]);
  expect(plain.complaints).toEqual([]);
  await plain.close();
});
