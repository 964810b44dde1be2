import { CodeActionKind, LSPErrorCodes, ResponseError, type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { codeActions } from '../features/actions/actions.ts';
import { rangeOf } from '../convert.ts';
import type { Requests } from './requests.ts';

/** What an editor without menus of its own can ask for by name, with the address of a document. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['noodlecore.server.organizeImports', CodeActionKind.SourceOrganizeImports],
  ['noodlecore.server.fixAll', `${CodeActionKind.SourceFixAll}.noodlecore`],
]);

export const COMMANDS: readonly string[] = [...KINDS.keys()];

/** Carries a command out: the edit goes to the editor, which answers whether it was applied. */
export async function executeCommand(connection: Connection, requests: Requests, { command, arguments: args = [] }: { readonly command: string; readonly arguments?: readonly unknown[] }): Promise<boolean> {
  const kind = KINDS.get(command);
  const [uri] = args;
  if (kind === undefined || typeof uri !== 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, kind === undefined ? `there is no command ${command}` : `${command} needs the address of a document`);
  const edit = requests.guarded(null, () => editOf(requests, uri, kind));
  if (!edit) return false;
  return (await connection.workspace.applyEdit(edit)).applied;
}

function editOf(requests: Requests, uri: string, kind: string): WorkspaceEdit | null {
  const view = requests.view(uri);
  const whole = view && rangeOf({ source: view.source, start: 0, end: view.source.text.length });
  return (view && whole && codeActions(view, whole, [kind])[0]?.edit) ?? null;
}
