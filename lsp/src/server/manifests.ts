import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cannotRead } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { uriOfPath } from '../convert.ts';
import { isManifest, ManifestLanguage } from '../manifest/manifest-language.ts';
import type { Session } from '../workspace/session.ts';
import type { NewestOf } from '../manifest/package-hover.ts';
import { faultText } from './fault-text.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers requests about `noodle.json`; all others go to the language itself. */
export class Manifests {
  private readonly connection: Connection;
  private readonly find: (uri: string) => TextDocument | undefined;
  private readonly tell: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  private readonly newestOf: NewestOf;
  private readonly seen = new Map<string, { readonly text: string; readonly diagnostics: readonly Diagnostic[] }>();
  private language: ManifestLanguage | null = null;
  private pulls = false;

  /**
   * @param find gives a document that is open.
   * @param newestOf asks a registry for a package.
   * @param tell is given what there is to say about a manifest that changed, for editors that only listen.
   */
  constructor(connection: Connection, { find, newestOf, tell }: { readonly find: (uri: string) => TextDocument | undefined; readonly newestOf: NewestOf; readonly tell: (uri: string, diagnostics: readonly Diagnostic[]) => void }) {
    this.connection = connection;
    this.find = find;
    this.newestOf = newestOf;
    this.tell = tell;
  }

  configure({ pulls }: { readonly pulls: boolean }): void {
    this.pulls = pulls;
  }

  /** A manifest's text is new. */
  changed(uri: string): void {
    const document = this.find(uri);
    if (this.pulls || !document) return;
    void this.languageNow().diagnostics(document).then(
      (diagnostics) => this.tell(uri, diagnostics),
      (error: unknown) => this.connection.console.error(faultText(error)),
    );
  }

  /** Of each project's manifest what there is to say about it as it is on disk; null where the editor has it open, and is told apart. */
  async onDisk(sessions: readonly Session[]): Promise<{ readonly uri: string; readonly diagnostics: readonly Diagnostic[] | null }[]> {
    const manifests = sessions.flatMap(({ project }) => project.manifest() ?? []);
    return Promise.all(manifests.map(async ({ path, text, problem }) => {
      const uri = uriOfPath(path);
      return { uri, diagnostics: this.find(uri) ? null : problem === null ? await this.diagnosticsOnDisk(uri, text) : [unreadable(problem)] };
    }));
  }

  /** The same object as long as the text is the same. */
  private async diagnosticsOnDisk(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const known = this.seen.get(uri);
    if (known?.text === text) return known.diagnostics;
    const diagnostics = await this.languageNow().diagnostics(TextDocument.create(uri, 'json', 0, text));
    this.seen.set(uri, { text, diagnostics });
    return diagnostics;
  }

  /** One handler of two: `mine` for manifests, `other` for everything else. */
  or<P extends AboutDocument, R>(mine: (language: ManifestLanguage, document: TextDocument, params: P) => R | Promise<R>, other: (params: P) => R): (params: P) => R | Promise<R> {
    return (params) => {
      const document = isManifest(params.textDocument.uri) ? this.find(params.textDocument.uri) : undefined;
      return document ? mine(this.languageNow(), document, params) : other(params);
    };
  }

  /** Made when the first manifest is looked at. */
  private languageNow(): ManifestLanguage {
    this.language ??= new ManifestLanguage(this.newestOf);
    return this.language;
  }
}

function unreadable(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Error, code: cannotRead.code, source: 'noodle', message };
}
