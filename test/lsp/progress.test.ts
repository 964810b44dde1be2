import { mkdtempSync, rmSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, WorkDoneProgress, type WorkDoneProgressCreateParams } from 'vscode-languageserver-protocol/node';
import { serverOptions } from '@noodlecore/cli/language-server';
import { serve } from '@noodlecore/lsp/index';
import { generateProject } from '../../bench/project/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'noodle-progress-'));
beforeAll(() => void generateProject(folder, 6, 30));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a server tells of its work while it checks a project, by a clock that goes on by so much each time it is looked at. */
async function told(milliseconds: number, showsProgress = true): Promise<string[]> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  let time = 0;
  serve({ ...serverOptions(), now: () => (time += milliseconds) }, createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)));
  const editor = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const kinds: string[] = [];
  editor.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
    editor.onProgress(WorkDoneProgress.type, token, (value) => void kinds.push(value.kind === 'begin' ? `begin ${value.title}` : value.kind));
    return null;
  });
  editor.listen();
  const uri = pathToFileURL(join(folder, 'nc')).href;
  await editor.sendRequest('initialize', { processId: null, rootUri: uri, workspaceFolders: [{ uri, name: 'nc' }], capabilities: { textDocument: { diagnostic: {} }, window: { workDoneProgress: showsProgress } } });
  await editor.sendNotification('initialized', {});
  await editor.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  editor.dispose();
  return kinds;
}

test('long work is shown, from its beginning to its end, each time that something can be seen of it', async () => {
  expect(await told(200)).toEqual(['begin Checking', 'report', 'report', 'report', 'report', 'report', 'end']);
});

test('reports come no closer than can be read', async () => {
  expect(await told(60)).toEqual(['begin Checking', 'report', 'end']);
});

test('work that is done at once is not shown, nor any to an editor that cannot show it', async () => {
  expect(await told(0)).toEqual([]);
  expect(await told(200, false)).toEqual([]);
});
