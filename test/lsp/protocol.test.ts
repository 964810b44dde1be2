import { expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/**
 * Every request of the protocol that an editor may send: which there are is not written down here but read from the protocol's own
 * package, so that a request which a later version adds is missed here, and not by users.
 */
const UNANSWERED: Readonly<Record<string, string>> = {
  'textDocument/inlineCompletion': 'of 3.18: text that is guessed at the cursor; completion tells what is known',
  'workspace/textDocumentContent': 'of 3.18: documents that are no files; everything that we lead to is a file',
};

/** Notifications that a server must ask for: with what these tell, nothing is to be done. */
const UNWANTED: Readonly<Record<string, string>> = {
  'textDocument/didSave': 'what is saved was told as it was typed',
  'textDocument/willSave': 'what is to be done before saving is asked with `willSaveWaitUntil`',
};

interface Message {
  readonly method: string;
  readonly isRequest: boolean;
  /** Where in the capabilities of a server it is announced; null for what needs no announcement. */
  readonly announced: string | null;
}

const MESSAGES: readonly Message[] = Object.values(protocol).flatMap((value: unknown) => {
  if (typeof value !== 'object' || value === null || !('method' in value) || typeof value.method !== 'string' || !('messageDirection' in value) || value.messageDirection !== 'clientToServer' || !('type' in value)) return [];
  const { type } = value;
  const isRequest = type instanceof protocol.ProtocolRequestType || type instanceof protocol.ProtocolRequestType0;
  if (!isRequest && !(type instanceof protocol.ProtocolNotificationType)) return [];
  return [{ method: value.method, isRequest, announced: announcedAt(value) }];
});

function announcedAt(message: object): string | null {
  const capabilities: unknown = 'capabilities' in message ? message.capabilities : null;
  return typeof capabilities === 'object' && capabilities !== null && 'server' in capabilities && typeof capabilities.server === 'string' ? capabilities.server : null;
}

/** The value at a path such as `renameProvider.prepareProvider`; undefined where nothing is announced there. */
function at(object: unknown, path: string): unknown {
  return path.split('.').reduce((found: unknown, name) => (typeof found === 'object' && found !== null && name in found ? Reflect.get(found, name) : undefined), object);
}

const TEXT = `import noodlecore.random

class Animal { func name(): String { return "animal"; } }
class Cat extends Animal { override func name(): String { return "cat"; } }

const COLOR = "#ff8800";

func main() { print(new Cat().name(), COLOR, max(1, 2)); }
func max(first: int, second: int): int { return first > second ? first : second; }
`;

const requests = MESSAGES.filter(({ isRequest }) => isRequest);

test('the protocol has the requests that we know of', () => {
  expect(requests.length).toBeGreaterThan(45);
  expect(requests.map(({ method }) => method)).toEqual(expect.arrayContaining([...Object.keys(UNANSWERED), 'textDocument/hover', 'workspace/willCreateFiles']));
});

test('every request and notification of the protocol is announced', async () => {
  const editor = await Editor.open({ 'main.nc': TEXT });
  const { capabilities } = editor.initialized;
  await editor.close();
  const missing = MESSAGES.filter(({ announced }) => announced !== null && !at(capabilities, announced)).map(({ method }) => method);
  expect(missing.sort()).toEqual([...Object.keys(UNANSWERED), ...Object.keys(UNWANTED)].sort());
  expect(at(capabilities, 'notebookDocumentSync'), 'there are no notebooks of .nc').toBeUndefined();
});

test('every request of the protocol is answered', async () => {
  const editor = await Editor.open({ 'main.nc': TEXT }, { resolves: true });
  const position = editor.at('main.nc', 'new C^at()');
  const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
  const place = { textDocument: { uri: editor.uri('main.nc') }, position };
  const [call] = await editor.request<protocol.CallHierarchyItem[]>('textDocument/prepareCallHierarchy', { ...place, position: editor.at('main.nc', 'func m^ax') });
  const [type] = await editor.request<protocol.TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', place);
  const first = async (method: string): Promise<object> => (await editor.request<object[]>(method, { ...place, range, query: 'main', context: { diagnostics: [] } }))[0];
  /** What a request needs that is not about a document and a place in it. */
  const others: Readonly<Record<string, object>> = {
    'callHierarchy/incomingCalls': { item: call },
    'callHierarchy/outgoingCalls': { item: call },
    'typeHierarchy/supertypes': { item: type },
    'typeHierarchy/subtypes': { item: type },
    'codeAction/resolve': await first('textDocument/codeAction'),
    'codeLens/resolve': await first('textDocument/codeLens'),
    'completionItem/resolve': await first('textDocument/completion'),
    'documentLink/resolve': await first('textDocument/documentLink'),
    'inlayHint/resolve': await first('textDocument/inlayHint'),
    'workspaceSymbol/resolve': await first('workspace/symbol'),
    'workspace/symbol': { query: 'm' },
    'workspace/diagnostic': { previousResultIds: [] },
    'workspace/executeCommand': { command: 'noodlecore.server.organizeImports', arguments: [editor.uri('main.nc')] },
    'workspace/willCreateFiles': { files: [{ uri: editor.uri('new.nc') }] },
    'workspace/willDeleteFiles': { files: [{ uri: editor.uri('main.nc') }] },
    'workspace/willRenameFiles': { files: [{ oldUri: editor.uri('main.nc'), newUri: editor.uri('other.nc') }] },
  };
  /** Those that a connection begins and ends with: `Editor` sends them. */
  const own = new Set(['initialize', 'shutdown']);
  const answerOf = (method: string): Promise<string> =>
    editor
      .request<unknown>(method, others[method] ?? { ...place, range, ranges: [range], positions: [position], ch: ';', newName: 'Dog', reason: 1, previousResultId: '', color: { red: 1, green: 0, blue: 0, alpha: 1 }, options: { tabSize: 4, insertSpaces: true }, context: { diagnostics: [], includeDeclaration: true, triggerKind: 1, frameId: 1, stoppedLocation: range } })
      .then((answer) => (answer === undefined ? 'nothing' : 'answered'), (error: unknown) => String(error));
  const answers: Record<string, string> = {};
  for (const { method } of requests) if (!own.has(method)) answers[method] = await answerOf(method);
  const expected = requests.filter(({ method }) => !own.has(method)).map(({ method }) => [method, method in UNANSWERED ? expect.stringContaining('Unhandled method') : 'answered']);
  expect(answers).toEqual(Object.fromEntries(expected));
  expect(editor.complaints).toEqual([]);
  await editor.close();
});
