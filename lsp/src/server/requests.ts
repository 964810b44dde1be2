import { ResponseError, type Connection, type Position } from 'vscode-languageserver';
import { spotOf, viewOf, type Spot, type View } from '../view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pathOf } from './documents.ts';
import { faultText } from './fault-text.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

interface AboutPlace extends AboutDocument {
  readonly position: Position;
}

/** Turns requests about documents into calls of features, and sees to it that no fault of a feature reaches the editor as one of its own. */
export class Requests {
  private readonly connection: Connection;
  private readonly workspace: Workspace;

  constructor(connection: Connection, workspace: Workspace) {
    this.connection = connection;
    this.workspace = workspace;
  }

  /** A request about a document; `fallback` where there is none, or where the feature fails. */
  onView<P extends AboutDocument, R>(fallback: R, feature: (view: View, params: P) => R): (params: P) => R {
    return (params) => this.guarded(fallback, () => {
      const view = this.view(params.textDocument.uri);
      return view ? feature(view, params) : fallback;
    });
  }

  /** A request about a place in a document. */
  onSpot<P extends AboutPlace, R>(fallback: R, feature: (spot: Spot, params: P) => R): (params: P) => R {
    return this.onView(fallback, (view, params) => feature(spotOf(view, params.position), params));
  }

  /** What is known of a document. */
  view(uri: string): View | null {
    const path = pathOf(uri);
    if (path === null) return null;
    const session = this.workspace.sessionOf(path);
    const state = session.file(path);
    return state ? viewOf(session, state, uri) : null;
  }

  /** A refusal goes to the editor as it is; anything else is a fault of ours, and is written down. */
  guarded<R>(fallback: R, run: () => R): R {
    try {
      return run();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.connection.console.error(faultText(error));
      return fallback;
    }
  }
}
