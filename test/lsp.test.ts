import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Hover, type ProtocolConnection, type PublishDiagnosticsParams, type TextEdit } from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { serverOptions } from '@noodlecore/cli/language-server';
import { serve } from '@noodlecore/lsp/index';

/** The server as an editor meets it: over the protocol, in this process. */
const folder = mkdtempSync(join(tmpdir(), 'noodle-lsp-'));
const file = join(folder, 'main.nc');
const uri = pathToFileURL(file).href;
const TEXT = 'func area(width: float, height: float): float { return width * height; }\n\nfunc main() {\n    let total = 1;\n    print(totl);\n    print(area(1.0, 2.0));\n}\n';

let client: ProtocolConnection;
const published: PublishDiagnosticsParams[] = [];

beforeAll(async () => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(serverOptions(), createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void published.push(params));
  client.listen();
  writeFileSync(file, TEXT);
  await client.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(folder).href, capabilities: {} });
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'noodlecore', version: 1, text: TEXT } });
});

afterAll(() => {
  client.dispose();
  rmSync(folder, { recursive: true });
});

test('reports mistakes where they are, with their codes', async () => {
  await expect.poll(() => published.length).toBeGreaterThan(0);
  expect(published[0].diagnostics.map(({ code, range }) => ({ code, line: range.start.line, character: range.start.character }))).toContainEqual({ code: 1201, line: 4, character: 10 });
});

test('offers the fix that the diagnostic has', async () => {
  const range = { start: { line: 4, character: 10 }, end: { line: 4, character: 14 } };
  const actions = await client.sendRequest<{ title: string; edit: { changes: Record<string, TextEdit[]> } }[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  expect(actions[0].edit.changes[uri][0].newText).toBe('total');
});

test('shows a function on hover as it is declared', async () => {
  const hover = await client.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 5, character: 11 } });
  expect(hover.contents).toMatchObject({ value: expect.stringContaining('func area(width: float, height: float): float') });
});

test('formats the whole document', async () => {
  const text = 'func main(){\nprint(1)\n}\n';
  await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } });
  expect(edits[0].newText).toBe('func main() {\n    print(1);\n}\n');
});
