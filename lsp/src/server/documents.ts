import { fileURLToPath } from 'node:url';
import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument } from '../features/formatting.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The open documents, whose texts stand in the place of their files. */
export class Documents {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly workspace: Workspace;
  /** Whether documents are formatted before they are saved. */
  formatsOnSave = false;

  /** @param changed is told of each text that is new, and of each that was closed. */
  constructor(connection: Connection, workspace: Workspace, changed: { readonly text: (uri: string) => void; readonly closed: (uri: string) => void }) {
    this.workspace = workspace;
    this.texts.onDidChangeContent(({ document }) => {
      this.takeOver(document);
      changed.text(document.uri);
    });
    this.texts.onDidClose(({ document }) => {
      const path = pathOf(document.uri);
      if (path !== null) workspace.close(path);
      changed.closed(document.uri);
    });
    this.texts.onWillSaveWaitUntil(({ document }) => (this.formatsOnSave && document.uri.endsWith('.nc') ? formatDocument({ path: document.uri, text: document.getText() }) : []));
    this.texts.listen(connection);
  }

  /** A document that is open. */
  find(uri: string): TextDocument | undefined {
    return this.texts.get(uri);
  }

  /** After projects were opened anew. */
  takeOverAll(): void {
    for (const document of this.texts.all()) this.takeOver(document);
  }

  private takeOver(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path !== null) this.workspace.update(path, document.getText());
  }
}

/** The file of a document; null for what is not a file or no `.nc`: an untitled buffer, a diff's other side. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    const path = fileURLToPath(uri);
    return path.endsWith('.nc') ? path : null;
  } catch {
    return null;
  }
}
