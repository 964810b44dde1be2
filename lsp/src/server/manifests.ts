import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isManifest, ManifestLanguage } from '../manifest/manifest-language.ts';
import { faultText } from './fault-text.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers requests about `noodle.json`; all others go to the language itself. */
export class Manifests {
  private readonly connection: Connection;
  private readonly find: (uri: string) => TextDocument | undefined;
  private language: ManifestLanguage | null = null;
  private pulls = false;

  constructor(connection: Connection, find: (uri: string) => TextDocument | undefined) {
    this.connection = connection;
    this.find = find;
  }

  configure({ pulls }: { readonly pulls: boolean }): void {
    this.pulls = pulls;
  }

  /** A manifest's text is new. */
  changed(uri: string): void {
    const document = this.find(uri);
    if (this.pulls || !document) return;
    void this.languageNow().diagnostics(document).then(
      (diagnostics) => this.connection.sendDiagnostics({ uri, diagnostics }),
      (error: unknown) => this.connection.console.error(faultText(error)),
    );
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
    this.language ??= new ManifestLanguage();
    return this.language;
  }
}
