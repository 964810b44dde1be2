import { foreignImportForm } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, ImportDeclaration, ImportedName } from '../../ast.ts';
import { AsWord, CloseParen, Comma, Dot, DotDot, ImportWord, OpenBrace, OpenParen, Semicolon, Slash, Star } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf, isWord, looseName, name } from '../names.ts';
import { endStatement } from '../statement-end.ts';

const hint = 'write `import package.module`, `import package.module as name` or `import package.module.{A, B}`';

/** Whether `from a.b import X` comes next, as in Python. */
export function isPythonImport(p: ParserCore): boolean {
  if (!p.atWord('from') || p.peek(1).tokenType !== IdentifierToken) return false;
  let distance = 2;
  while (p.peek(distance).tokenType === Dot) distance += 2;
  return p.peek(distance).tokenType === ImportWord && p.peek(distance + 1).tokenType === IdentifierToken;
}

/** `from a.b import X, Y`: read as the import that is meant. */
export function pythonImport(p: ParserCore): ImportDeclaration {
  const from = p.index;
  const start = p.take().startOffset;
  const path = [identifierOf(p, p.take())];
  while (p.skip(Dot)) path.push(looseName(p, 'a module after the dot'));
  p.take();
  const namesStart = p.token.startOffset;
  const names: ImportedName[] = [];
  do names.push(pythonName(p));
  while (p.skip(Comma));
  const span = p.span(start, p.lastEnd);
  const newText = `import ${path.map(({ name }) => name).join('.')}.{${p.text.slice(namesStart, p.lastEnd)}}`;
  p.complainAt(foreignImportForm(span, {}, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span, newText }] }] }));
  endStatement(p, from);
  return { kind: 'import', id: p.id(), start, end: p.lastEnd, path, alias: null, names };
}

function pythonName(p: ParserCore): ImportedName {
  const imported = name(p, 'what to import');
  const alias = p.skip(AsWord) ? name(p, 'it after `as`') : null;
  return { kind: 'imported-name', id: p.id(), start: imported.start, end: p.lastEnd, name: imported, alias };
}

export const foreignPackages: ReadonlySet<string> = new Set(['java', 'javax', 'kotlin', 'kotlinx', 'android', 'org', 'com', 'scala']);

/** `import java.util.*;`: takes the star. */
export function wildcardImport(p: ParserCore, start: number): void {
  const dot = p.lastEnd - 1;
  p.take();
  const fixes = [{ title: 'remove `.*`', sure: false, edits: [{ span: p.span(dot, p.lastEnd), newText: '' }] }];
  p.report(foreignImportForm(p.span(start, p.lastEnd), {}, { label: 'an import brings in all public names by itself', fixes }));
}

/** JavaScript's forms: names in braces, `* as x` or a string right behind `import`, and a `from`. The `import` is taken; takes the rest. */
export function foreignImport(p: ParserCore, from: number): ImportDeclaration | 'reported' | null {
  const next = p.peek(1).image;
  const isPath = (p.at(Dot) || p.at(DotDot)) && (next === '/' || next === '.');
  if (p.at(OpenParen)) return importList(p, from);
  const isForeign = isPath || p.at(OpenBrace) || p.at(Star) || p.at(StringToken) || next === 'from' || next === ',';
  if (!isForeign) return null;
  const start = p.tokens[from].startOffset;
  const { startOffset: pathStart } = p.token;
  const quoted = p.at(StringToken) ? p.token.image.slice(1, -1) : null;
  while (!p.at(EndOfFile) && !p.at(Semicolon) && !endsForeignImport(p)) p.take();
  const meant = javascriptImport(p, start);
  if (meant !== null) return meant;
  const dotted = quoted !== null ? dottedPath(quoted) : isPath ? dottedPath(p.text.slice(pathStart, p.lastEnd)) : null;
  const span = p.span(start, p.lastEnd);
  p.report(foreignImportForm(span, {}, { hint, fixes: dotted === null ? [] : [{ title: `write \`import ${dotted}\``, sure: false, edits: [{ span, newText: `import ${dotted}` }] }] }));
  p.skip(Semicolon);
  return 'reported';
}

const JAVASCRIPT = /^import\s+(?:type\s+)?(?:(?<single>\w+)|\*\s*as\s+(?<alias>\w+)|\{(?<names>[^{}]*)\})\s*from\s*(?:"(?<double>[^"]*)"|'(?<quoted>[^']*)'|(?<dotted>[a-z_]\w*(?:\.[a-z_]\w*)*))$/;

/** `import { A, B as C } from "a/b";`, which was taken: read as `import a.b.{A, B as C}`, which is meant. Null where it names no module. */
function javascriptImport(p: ParserCore, start: number): ImportDeclaration | null {
  const { groups } = JAVASCRIPT.exec(p.text.slice(start, p.lastEnd)) ?? {};
  const dotted = groups === undefined ? null : (groups.dotted ?? dottedPath(groups.double ?? groups.quoted));
  if (groups === undefined || dotted === null) return null;
  const end = p.lastEnd;
  const at = (name: string): Identifier => ({ kind: 'identifier', id: p.id(), start, end, name });
  const written = (groups.names ?? groups.single ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
  const names = written.map((each): ImportedName => {
    const [name, alias] = each.split(/\s+as\s+/);
    return { kind: 'imported-name', id: p.id(), start, end, name: at(name), alias: alias === undefined ? null : at(alias) };
  });
  const newText = `import ${dotted}${groups.alias === undefined ? `.{${written.join(', ')}}` : ` as ${groups.alias}`}`;
  const span = p.span(start, end);
  p.report(foreignImportForm(span, {}, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span, newText }] }] }));
  p.skip(Semicolon);
  return { kind: 'import', id: p.id(), start, end, path: dotted.split('.').map(at), alias: groups.alias === undefined ? null : at(groups.alias), names: groups.alias === undefined ? names : null };
}

/** `import ( "fmt" "strings" )`, as in Go. */
function importList(p: ParserCore, from: number): 'reported' {
  while (!p.at(EndOfFile) && !p.at(CloseParen)) p.take();
  p.skip(CloseParen);
  p.report(foreignImportForm(p.span(p.tokens[from].startOffset, p.lastEnd), {}, { label: 'each module has an `import` of its own', hint }));
  p.skip(Semicolon);
  return 'reported';
}

/** `"./shapes/circle.js"` and `"noodlecore/json"` as the names of modules. Null where it is none. */
function dottedPath(text: string): string | null {
  const path = text.replace(/^(?:\.{1,2}\/)+/, '').replace(/\.(?:nc|js|ts|mjs)$/, '');
  return (path !== text || path.includes('/')) && /^[a-z_]\w*(?:\/[a-z_]\w*)*$/i.test(path) ? path.replaceAll('/', '.') : null;
}

/** `import noodlecore/json`: the slashes behind a name are read as the dots that are meant. */
export function slashBetween(p: ParserCore): boolean {
  if (!p.at(Slash) || !p.isAdjacent() || !isWord(p.peek(1))) return false;
  const edits: TextEdit[] = [];
  for (let distance = 0; p.peek(distance).tokenType === Slash && isWord(p.peek(distance + 1)); distance += 2) edits.push({ span: p.spanOf(p.peek(distance)), newText: '.' });
  p.complain(foreignImportForm(p.spanOf(p.token), {}, { label: 'write `.`', fixes: [{ title: 'write dots', sure: true, edits }] }));
  p.quietUntil = p.peek(edits.length * 2 - 1).startOffset;
  p.take();
  return true;
}

/** A list of names may go over several lines; anything else ends with its line. */
function endsForeignImport(p: ParserCore): boolean {
  const previous = p.tokens[p.index - 1].image;
  return p.onNewLine() && previous !== ',' && previous !== '{' && p.token.image !== '}';
}
