import type { ClientCapabilities, CodeAction, CompletionItem, DocumentLink, InlayHint, WorkspaceSymbol } from 'vscode-languageserver';
import { LaterParts } from './later-parts.ts';

/** What is sent only for the item that somebody looks at: documentation of completions, edits of actions and hints, targets of links, ranges of symbols. */
export class Resolving {
  readonly completions = new LaterParts<CompletionItem>(({ documentation, ...now }) => ({ now, later: { documentation } }));
  readonly actions = new LaterParts<CodeAction>(({ edit, ...now }) => ({ now, later: { edit } }));
  readonly hints = new LaterParts<InlayHint>(({ textEdits, tooltip, ...now }) => ({ now, later: { textEdits, tooltip } }));
  readonly links = new LaterParts<DocumentLink>(({ target, ...now }) => ({ now, later: { target } }));
  readonly symbols = new LaterParts<WorkspaceSymbol>(({ location, ...now }) => ({ now: { ...now, location: { uri: location.uri } }, later: { location } }));

  /** Editors say of which parts they can wait for. */
  configure({ textDocument, workspace }: ClientCapabilities): void {
    const can = (support: { readonly properties: readonly string[] } | undefined, ...parts: readonly string[]): boolean => parts.every((part) => support?.properties.includes(part) === true);
    this.completions.isWanted = can(textDocument?.completion?.completionItem?.resolveSupport, 'documentation');
    this.actions.isWanted = textDocument?.codeAction?.dataSupport === true && can(textDocument.codeAction.resolveSupport, 'edit');
    this.hints.isWanted = can(textDocument?.inlayHint?.resolveSupport, 'textEdits', 'tooltip');
    this.links.isWanted = textDocument?.documentLink !== undefined;
    this.symbols.isWanted = can(workspace?.symbol?.resolveSupport, 'location.range');
  }
}
