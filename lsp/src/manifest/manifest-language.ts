import { getLanguageService, type JSONDocument, type LanguageService } from 'vscode-json-languageservice';
import { DiagnosticSeverity, type CompletionItem, type Diagnostic, type DocumentSymbol, type FoldingRange, type Hover, type Position, type Range, type SelectionRange, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { invalidManifest, unknownManifestKey } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { DEPENDENCY_KEYS, MANIFEST_NAME, type ManifestProblem } from '@noodlecore/package-manager/manifest/manifest';
import { nestsTooDeeply } from '@noodlecore/package-manager/manifest/json-text';
import { isWithin, packageHover, type NewestOf } from './package-hover.ts';
import { MAX_MANIFEST_LENGTH, parseManifest } from '@noodlecore/package-manager/manifest/parse';
import { misspeltKeys } from '@noodlecore/package-manager/manifest/misspelt-keys';
import { manifestSchema } from '@noodlecore/package-manager/manifest/schema';

/** Where packages are named. */
const SECTIONS: ReadonlySet<string> = new Set(Object.values(DEPENDENCY_KEYS));

const SCHEMA_URI = 'noodle:///schema/noodle.json';

export function isManifest(uri: string): boolean {
  return uri.startsWith('file:') && uri.endsWith(`/${MANIFEST_NAME}`);
}

/** What an editor asks about `noodle.json`: the JSON service with our schema, and the problems that our own parser finds. */
export class ManifestLanguage {
  private readonly service: LanguageService = getLanguageService({});
  private readonly newestOf: NewestOf;
  private parsed: { readonly text: string; readonly json: JSONDocument } | null = null;

  /** @param newestOf asks a registry for a package. */
  constructor(newestOf: NewestOf) {
    this.newestOf = newestOf;
    this.service.configure({ validate: true, schemas: [{ uri: SCHEMA_URI, fileMatch: [`*/${MANIFEST_NAME}`], schema: manifestSchema() }] });
  }

  /** Syntax errors as the JSON service tells them; else what our parser refuses, and keys that are probably misspelt. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const json = this.jsonOf(document);
    const syntax = !json ? [] : (await this.service.doValidation(document, json, { schemaValidation: 'ignore' })).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    if (syntax.length > 0) return syntax.map((each) => ({ ...each, code: invalidManifest.code, source: 'noodle' }));
    const parsed = parseManifest(document.getText());
    const problems = parsed.kind === 'problems' ? parsed.problems.map((problem) => this.problem(document, problem)) : [];
    return [...problems, ...this.misspelt(document)];
  }

  async completion(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    const json = this.jsonOf(document);
    return json ? ((await this.service.doComplete(document, position, json))?.items ?? []) : [];
  }

  async hover(document: TextDocument, position: Position): Promise<Hover | null> {
    const json = this.jsonOf(document);
    if (!json) return null;
    const names = this.symbols(document).filter(({ name }) => SECTIONS.has(name)).flatMap(({ children }) => children ?? []);
    const named = names.find(({ range }) => isWithin(range, position));
    return (named && (await packageHover(document, named, this.newestOf))) ?? this.service.doHover(document, position, json);
  }

  symbols(document: TextDocument): DocumentSymbol[] {
    const json = this.jsonOf(document);
    return json ? this.service.findDocumentSymbols2(document, json) : [];
  }

  folding(document: TextDocument): FoldingRange[] {
    return this.jsonOf(document) ? this.service.getFoldingRanges(document) : [];
  }

  selections(document: TextDocument, positions: Position[]): SelectionRange[] {
    const json = this.jsonOf(document);
    return json ? this.service.getSelectionRanges(document, positions, json) : [];
  }

  format(document: TextDocument, range?: Range): TextEdit[] {
    if (!this.jsonOf(document)) return [];
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    return this.service.format(document, range ?? whole, { tabSize: 2, insertSpaces: true, insertFinalNewline: true });
  }

  formatRanges(document: TextDocument, ranges: readonly Range[]): TextEdit[] {
    return ranges.flatMap((range) => this.format(document, range));
  }

  /** Null of what is too large, or too deep for the service, which goes down to the innermost bracket: only our own parser says something about that. */
  private jsonOf(document: TextDocument): JSONDocument | null {
    const text = document.getText();
    if (text.length > MAX_MANIFEST_LENGTH || nestsTooDeeply(text)) return null;
    if (this.parsed?.text !== text) this.parsed = { text, json: this.service.parseJSONDocument(document) };
    return this.parsed.json;
  }

  private problem(document: TextDocument, { message, range }: ManifestProblem): Diagnostic {
    return { range: { start: document.positionAt(range.start), end: document.positionAt(range.end) }, severity: DiagnosticSeverity.Error, code: invalidManifest.code, source: 'noodle', message };
  }

  private misspelt(document: TextDocument): Diagnostic[] {
    return misspeltKeys(document.getText()).map(({ key, meant, range }) => ({
      range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
      severity: DiagnosticSeverity.Warning,
      code: unknownManifestKey.code,
      source: 'noodle',
      message: `${unknownManifestKey.message({ key })}: did you mean \`${meant}\`?`,
    }));
  }
}
