import { append } from '../../base/lists.ts';
import type { Span } from '../../base/source.ts';
import { expectedInstead, expectedName, importWithoutName, unexpectedClosing } from '../../diagnostics/catalogue/syntax.ts';
import type { Identifier, ImportDeclaration, ImportedName, Item, ModuleNode, RouteDeclaration } from '../ast.ts';
import { AsWord, CloseBrace, Dot, DotDot, ImportWord, OpenBrace, Semicolon, Slash, Star } from '../token-types.ts';
import { EndOfFile, IdentifierToken } from '../tokens.ts';
import { nothingUnread } from '../unread.ts';
import type { ParserCore } from './core.ts';
import { declaration } from './declarations.ts';
import { docBefore } from './docs.ts';
import { foreignConstructAhead } from './habits/constructs.ts';
import { foreignImport, foreignPackages, isPythonImport, pythonImport, slashBetween, wildcardImport } from './habits/imports.ts';
import { outsideMembersAhead, withOutsideMembers } from './habits/outside-members.ts';
import { isTupleFunction } from './habits/tuples.ts';
import { typeFirstFunction } from './habits/type-first.ts';
import { finalLocal } from './habits/typed-locals.ts';
import { barePreamble } from './let.ts';
import { list } from './lists.ts';
import { describe, looseName, name } from './names.ts';
import { synchronise } from './recovery.ts';
import { endStatement } from './statement-end.ts';

/** A whole file. */
export function parseModule(p: ParserCore): ModuleNode {
  const imports: ImportDeclaration[] = [];
  const items: Item[] = [];
  while (!p.at(EndOfFile)) {
    if (p.skip(Semicolon)) continue;
    if (p.at(CloseBrace)) strayBrace(p);
    else if (p.careful) carefulTopLevel(p, imports, items);
    else topLevel(p, imports, items);
  }
  return { kind: 'module', id: p.id(), start: 0, end: p.text.length, imports, items: p.careful ? withOutsideMembers(p, items) : items, nodeCount: p.nextId, unread: nothingUnread };
}

function carefulTopLevel(p: ParserCore, imports: ImportDeclaration[], items: Item[]): void {
  const { index } = p;
  try {
    topLevel(p, imports, items);
    if (p.index > index) return;
  } catch (error) {
    if (!p.isPanic(error)) throw error;
  }
  p.resetPlace();
  synchronise(p, index);
}

function topLevel(p: ParserCore, imports: ImportDeclaration[], items: Item[]): void {
  if (p.careful && isPythonImport(p)) {
    imports.push(pythonImport(p));
    return;
  }
  if (p.at(ImportWord)) {
    const imported = importDeclaration(p);
    if (imported !== null) imports.push(imported);
    return;
  }
  const item = p.item();
  if (item !== null) items.push(item);
  if (p.declaredAlso.length > 0) append(items, p.takeDeclaredAlso());
}

/** `using System;`, as C# imports. */
function isUsingImport(p: ParserCore): boolean {
  return p.atWord('using') && p.peek(1).tokenType === IdentifierToken;
}

/** Anything that stands at the top level, imports aside; null where there was only a mistake. */
export function parseItem(p: ParserCore): Item | null {
  if (p.at(Slash)) return route(p);
  if (p.careful && isTupleFunction(p)) return typeFirstFunction(p, barePreamble(p.token.startOffset, docBefore(p, p.token.startOffset)));
  const construct = p.careful && p.at(IdentifierToken) && !isUsingImport(p) ? (outsideMembersAhead(p) ?? foreignConstructAhead(p, 'statement')) : null;
  if (construct !== null) return construct;
  const constant = p.careful && p.atWord('final') ? finalLocal(p) : null;
  if (constant !== null) return constant;
  return declaration(p) ?? p.statement();
}

/** `import a.b.c`, `import a.b.c as d`, `import a.b.{X, Y as Z}`. */
function importDeclaration(p: ParserCore): ImportDeclaration | null {
  const from = p.index;
  const { startOffset: start } = p.take();
  const foreign = p.careful ? foreignImport(p, from) : null;
  if (foreign !== null) return foreign === 'reported' ? null : foreign;
  const path: Identifier[] = [looseName(p, 'a module after `import`')];
  let names: readonly ImportedName[] | null = null;
  while (p.skip(Dot) || (p.careful && (doubleDot(p) || slashBetween(p) || spaceBetween(p)))) {
    if (p.at(OpenBrace)) {
      names = list(p, p.take(), CloseBrace, 'name', importedName);
      break;
    }
    if (p.careful && p.at(Star)) {
      wildcardImport(p, start);
      endStatement(p, from);
      // What the platforms of others hold is not here, whatever its name.
      if (foreignPackages.has(path[0].name)) return null;
      return { kind: 'import', id: p.id(), start, end: p.lastEnd, path, alias: null, names: null };
    }
    path.push(looseName(p, 'a module after the dot'));
  }
  const alias = p.skip(AsWord) ? moduleAlias(p) : null;
  if (names?.length === 0) p.report(importWithoutName(p.span(start, p.lastEnd), {}));
  endStatement(p, from);
  return { kind: 'import', id: p.id(), start, end: p.lastEnd, path, alias, names };
}

/** The name behind `as` stands in its line: on the next one something else begins. */
function moduleAlias(p: ParserCore): Identifier {
  if (!p.onNewLine()) return name(p, 'the module after `as`');
  p.complain(expectedName(p.spanOf(p.tokens[p.index - 1]), { what: 'the module after `as`', found: 'the end of the line' }, { label: 'a name is missing behind this' }));
  return p.missingName();
}

/** `a..b` */
function doubleDot(p: ParserCore): boolean {
  if (!p.at(DotDot)) return false;
  p.complain(expectedName(p.spanOf(p.token), { what: 'a module between the dots', found: '`..`' }));
  p.take();
  return true;
}

/** `import noodlecore random` */
function spaceBetween(p: ParserCore): boolean {
  if (!p.at(IdentifierToken) || p.onNewLine()) return false;
  const edits = [{ span: p.span(p.lastEnd, p.token.startOffset), newText: '.' }];
  p.complain(expectedInstead(p.spanOf(p.token), { expected: '`.`', where: 'before the next part of the name of a module', found: describe(p.token) }, { label: 'a `.` is missing before this', fixes: [{ title: 'write `.`', sure: true, edits }] }));
  return true;
}

function importedName(p: ParserCore): ImportedName {
  const imported = name(p, 'what to import');
  const alias = p.skip(AsWord) ? name(p, 'it after `as`') : null;
  return { kind: 'imported-name', id: p.id(), start: imported.start, end: p.lastEnd, name: imported, alias };
}

/** `/api/modules - Module registry`: the rest of the line, as it stands. */
function route(p: ParserCore): RouteDeclaration {
  const { startOffset: start } = p.token;
  const newline = p.text.indexOf('\n', start);
  const lineEnd = newline < 0 ? p.text.length : newline;
  const line = p.text.slice(start, lineEnd).trimEnd();
  while (!p.at(EndOfFile) && p.token.startOffset < lineEnd) p.take();
  const [, path, description] = /^(\S*)\s*(?:-\s*(.*))?$/.exec(line) ?? ['', line, ''];
  return { kind: 'route', id: p.id(), start, end: start + line.length, path, description: description ?? '' };
}

/** The first of the indented lines right above a `}` that stands at the margin: a body whose head is not there. */
function headlessBody(p: ParserCore): Span | null {
  const { text, token: { startOffset } } = p;
  if (startOffset > 0 && text[startOffset - 1] !== '\n') return null;
  let first: Span | null = null;
  for (let end = startOffset - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (/^\s+\S/.test(line)) first = p.span(start + line.length - line.trimStart().length, start + line.trimEnd().length);
    else if (line.trim() !== '' || first !== null) return line.trim() === '' || line.startsWith('}') ? first : null;
    end = start - 1;
  }
  return null;
}

/** A `}` that closes nothing; perhaps a body above lacks its `{`. */
function strayBrace(p: ParserCore): void {
  const bodyless = p.lastBodyless;
  const headless = headlessBody(p);
  if (headless !== null) {
    const hint = 'if these lines are the body of a function or class, its first line is missing above them';
    p.complain(unexpectedClosing(p.spanOf(p.token), { closing: '}' }, { hint, secondary: [{ span: headless, text: 'nothing opens a block for this' }] }));
    p.take();
    return;
  }
  p.complain(
    unexpectedClosing(p.spanOf(p.token), { closing: '}' }, {
      secondary: bodyless === null ? [] : [{ span: p.span(bodyless.start, bodyless.end), text: 'is the `{` of this body missing?' }],
      fixes: [{ title: 'remove `}`', sure: false, edits: [{ span: p.spanOf(p.token), newText: '' }] }],
    }),
  );
  p.take();
}
