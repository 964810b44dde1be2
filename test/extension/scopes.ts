import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { repository } from '../support/files.ts';

/** A piece of one line, with the scopes that the editor's colour themes see: outermost first. */
export interface ScopedPiece {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const GRAMMAR = 'vscode-extension/syntaxes/noodlecore.tmLanguage.json';

/** The extension's grammar in the engine that VS Code reads it with. */
export async function loadGrammar(): Promise<(text: string) => ScopedPiece[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(join(repository, GRAMMAR), 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('source.noodlecore');
  if (!grammar) throw new Error(`${GRAMMAR} has no grammar`);
  return (text) => scoped(grammar, text);
}

function scoped(grammar: textmate.IGrammar, text: string): ScopedPiece[] {
  const pieces: ScopedPiece[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens) pieces.push({ start: offset + startIndex, end: offset + Math.min(endIndex, line.length), scopes });
    state = ruleStack;
    offset += line.length + 1;
  }
  return pieces.filter(({ start, end }) => end > start);
}
