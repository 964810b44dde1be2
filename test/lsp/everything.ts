import type { Position } from 'vscode-languageserver-protocol';
import type { Editor } from './client.ts';

/** Requests about a place. */
const PLACES = ['completion', 'hover', 'signatureHelp', 'definition', 'references', 'documentHighlight', 'prepareCallHierarchy', 'prepareTypeHierarchy', 'linkedEditingRange', 'implementation', 'typeDefinition', 'declaration', 'moniker'] as const;
/** Requests about a document. */
const WHOLE = ['documentSymbol', 'semanticTokens/full', 'foldingRange', 'codeLens', 'documentLink', 'documentColor', 'diagnostic'] as const;

export interface Question {
  readonly method: string;
  readonly params: object;
}

/** Everything that an editor may ask about a document and a place in it. */
export function everythingAt(position: Position): readonly Question[] {
  const range = { start: { line: 0, character: 0 }, end: position };
  const options = { tabSize: 4, insertSpaces: true };
  return [
    ...PLACES.map((method) => ({ method, params: { position, context: { includeDeclaration: true } } })),
    ...WHOLE.map((method) => ({ method, params: {} })),
    { method: 'inlayHint', params: { range } },
    { method: 'inlineValue', params: { range, context: { frameId: 1, stoppedLocation: { start: position, end: position } } } },
    { method: 'codeAction', params: { range: { start: position, end: position }, context: { diagnostics: [] } } },
    { method: 'codeAction', params: { range, context: { diagnostics: [] } } },
    { method: 'formatting', params: { options } },
    { method: 'onTypeFormatting', params: { position, ch: '\n', options } },
    { method: 'selectionRange', params: { positions: [position] } },
    { method: 'semanticTokens/range', params: { range } },
    { method: 'semanticTokens/full/delta', params: { previousResultId: '1' } },
    { method: 'rangeFormatting', params: { range, options } },
  ];
}

/** Asks all of it at once. */
export async function askEverything(editor: Editor, path: string, position: Position): Promise<void> {
  await Promise.all(everythingAt(position).map(({ method, params }) => editor.about(method, path, params)));
}
