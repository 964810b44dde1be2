import { getLanguageService, type JSONDocument, type LanguageService } from 'vscode-json-languageservice';
import { DiagnosticSeverity, type CompletionItem, type Diagnostic, type DocumentSymbol, type FoldingRange, type Hover, type Position, type Range, type SelectionRange, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import { invalidManifest } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { FIELDS } from '@noodlecore/package-manager/manifest/fields';
import { MANIFEST_NAME, type ManifestProblem } from '@noodlecore/package-manager/manifest/manifest';
import { parseManifest, unknownKeys } from '@noodlecore/package-manager/manifest/parse';
import { manifestSchema } from '@noodlecore/package-manager/manifest/schema';

const SCHEMA_URI = 'noodle:///schema/noodle.json';

export function isManifest(uri: string): boolean {
  return uri.startsWith('file:') && uri.endsWith(`/${MANIFEST_NAME}`);
}

/** What an editor asks about `noodle.json`: the JSON service with our schema, and the problems that our own parser finds. */
export class ManifestLanguage {
  private readonly service: LanguageService = getLanguageService({});
  private parsed: { readonly text: string; readonly json: JSONDocument } | null = null;

  constructor() {
    this.service.configure({ validate: true, schemas: [{ uri: SCHEMA_URI, fileMatch: [`*/${MANIFEST_NAME}`], schema: manifestSchema() }] });
  }

  /** Syntax errors as the JSON service tells them; else what our parser refuses, and keys that are probably misspelt. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const json = this.jsonOf(document);
    const syntax = (await this.service.doValidation(document, json, { schemaValidation: 'ignore' })).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    if (syntax.length > 0) return syntax.map((each) => ({ ...each, code: invalidManifest.code, source: 'noodle' }));
    const parsed = parseManifest(document.getText());
    const problems = parsed.kind === 'problems' ? parsed.problems.map((problem) => this.problem(document, problem)) : [];
    return [...problems, ...this.misspelt(document)];
  }

  async completion(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    return (await this.service.doComplete(document, position, this.jsonOf(document)))?.items ?? [];
  }

  async hover(document: TextDocument, position: Position): Promise<Hover | null> {
    return this.service.doHover(document, position, this.jsonOf(document));
  }

  symbols(document: TextDocument): DocumentSymbol[] {
    return this.service.findDocumentSymbols2(document, this.jsonOf(document));
  }

  folding(document: TextDocument): FoldingRange[] {
    return this.service.getFoldingRanges(document);
  }

  selections(document: TextDocument, positions: Position[]): SelectionRange[] {
    return this.service.getSelectionRanges(document, positions, this.jsonOf(document));
  }

  format(document: TextDocument, range?: Range): TextEdit[] {
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    return this.service.format(document, range ?? whole, { tabSize: 2, insertSpaces: true, insertFinalNewline: true });
  }

  private jsonOf(document: TextDocument): JSONDocument {
    const text = document.getText();
    if (this.parsed?.text !== text) this.parsed = { text, json: this.service.parseJSONDocument(document) };
    return this.parsed.json;
  }

  private problem(document: TextDocument, { message, path }: ManifestProblem): Diagnostic {
    return { range: this.rangeOf(document, path), severity: DiagnosticSeverity.Error, code: invalidManifest.code, source: 'noodle', message };
  }

  private misspelt(document: TextDocument): Diagnostic[] {
    const data: unknown = parseOrNull(document.getText());
    if (typeof data !== 'object' || data === null) return [];
    return unknownKeys({ ...data }).flatMap((key) => {
      const near = closest(key, Object.keys(FIELDS));
      if (!near) return [];
      return [{ range: this.rangeOf(document, [key]), severity: DiagnosticSeverity.Warning, code: invalidManifest.code, source: 'noodle', message: `did you mean \`${near}\`?` }];
    });
  }

  /** The key that a path leads to, or the value in a list; the first character where it leads nowhere. */
  private rangeOf(document: TextDocument, path: readonly (string | number)[]): Range {
    let symbols = this.symbols(document);
    let range: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const part of path) {
      const found = typeof part === 'number' ? symbols[part] : symbols.find(({ name }) => name === part);
      if (!found) break;
      range = found.selectionRange;
      symbols = found.children ?? [];
    }
    return range;
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
