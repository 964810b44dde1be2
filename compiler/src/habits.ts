import { positionAt, type Span } from './base/source.ts';
import { missingNew } from './diagnostics/catalogue/expressions.ts';
import { foreignType, unknownName } from './diagnostics/catalogue/names.ts';
import { extendsInterface, interfaceField, misplacedModifier } from './diagnostics/catalogue/declarations.ts';
import {
  accessor, arrayType, bareCondition, catchOrder, classColon, classParentheses, cStyleCast, cStyleFunction, cStyleLocal, diamond, expectedInstead, expectedName, expectedStatementEnd, expectedType, exportWord, expressionBody, extensionFunction, fieldKeyword,
  forOf, foreignConstruct, foreignConstructor, foreignKeyword, foreignOperatorSign, foreignPattern, ifExpression, malformedNumber, missingFuncWord, mutWord, nameFirstField, newArray, needlessWord, optionalParameter, parameterOrder, parameterType, pythonBlock, thinArrow, throwsClause, unionType,
} from './diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix, Label, TextEdit } from './diagnostics/diagnostic.ts';
import { headOf, itemAt, placeAt } from './places.ts';
import type { Item, ModuleNode } from './syntax/ast.ts';

type Kind = { readonly code: number };
const codesOf = (kinds: readonly Kind[]): ReadonlySet<number> => new Set(kinds.map(({ code }) => code));

/** One of these shows that a head is written as another language has it. */
const LEADING = codesOf([
  foreignKeyword, needlessWord, exportWord, missingFuncWord, cStyleFunction, fieldKeyword, extensionFunction, classParentheses, bareCondition, forOf, pythonBlock,
  interfaceField, nameFirstField, thinArrow, parameterOrder, foreignConstructor, mutWord, cStyleLocal, arrayType, diamond, foreignOperatorSign, ifExpression,
]);

/** Of these, the ones that name the construct. */
const NAMING = codesOf([foreignKeyword, cStyleFunction, interfaceField, ifExpression]);

/** What is foreign in such a head besides is part of the same habit, where its fix is sure. */
const FOLLOWING = codesOf([
  foreignKeyword, needlessWord, exportWord, missingFuncWord, cStyleFunction, fieldKeyword, bareCondition, forOf, pythonBlock, expectedStatementEnd, parameterType,
  parameterOrder, optionalParameter, arrayType, unionType, thinArrow, throwsClause, expressionBody, classColon, expectedType, foreignConstruct,
  nameFirstField, foreignPattern, foreignType, misplacedModifier, catchOrder, classParentheses, cStyleLocal, mutWord, accessor, diamond, malformedNumber,
  foreignOperatorSign, unknownName, missingNew, newArray, expectedInstead, expectedName, cStyleCast, extendsInterface,
]);

/** Of these, also where their fix is not sure: then the whole is not sure either. */
const DOUBTFUL = codesOf([forOf, newArray, foreignPattern, cStyleCast, expressionBody]);

/** Unknown names that are only other words for these belong to such a head. */
const WORDS: ReadonlySet<string> = new Set(['null', 'true', 'false', 'this']);

/** A sign of another language, of all that may stand where something else is expected. */
const FOREIGN_SIGN: ReadonlyMap<number, RegExp> = new Map([[expectedInstead.code, /found `(?:->|:=)`|before the result, found `=`/], [expectedName.code, /found `<`/]]);

/**
 * Whoever writes `fn add(a: i32, b: i32) -> i32 {` makes one mistake: it is reported once, at what comes first, with a label
 * at each part and a fix that mends all of them. The same word twice in one head is one mistake as well.
 */
export function mergeHabits(diagnostics: readonly Diagnostic[], ast: ModuleNode): readonly Diagnostic[] {
  if (diagnostics.filter(({ code }) => FOLLOWING.has(code) || LEADING.has(code)).length < 2) return diagnostics;
  const merged = new Set<Diagnostic>();
  const mended = new Map<Diagnostic, Diagnostic>();
  for (const group of groupsOf(diagnostics, ast)) {
    const main = group.find(({ code }) => NAMING.has(code)) ?? group.find((each) => leads(each) && each.severity === 'error') ?? group.find(({ severity }) => severity === 'error') ?? group[0];
    gather(main, group.filter((each) => each !== main), { isHabit: group.some(leads), merged, mended });
  }
  return diagnostics.filter((each) => !merged.has(each)).map((each) => mended.get(each) ?? each);
}

interface Gathering {
  /** Whether the head is another language's. */
  readonly isHabit: boolean;
  readonly merged: Set<Diagnostic>;
  readonly mended: Map<Diagnostic, Diagnostic>;
}

/** Puts into the first what belongs to it, then does the same with what is left. */
function gather(main: Diagnostic, others: readonly Diagnostic[], gathering: Gathering): void {
  let whole = main;
  const left: Diagnostic[] = [];
  for (const part of others) {
    const joined = join(whole, part, gathering.isHabit);
    if (joined === null) left.push(part);
    else {
      whole = joined;
      gathering.merged.add(part);
    }
  }
  gathering.mended.set(main, titled(whole, main));
  const [next, ...rest] = left;
  if (next !== undefined) gather(next, rest, { ...gathering, isHabit: false });
}

/** Those that stand in one head, in text order. */
function groupsOf(diagnostics: readonly Diagnostic[], ast: ModuleNode): Diagnostic[][] {
  const wholes = foreignWholes(ast, diagnostics);
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!FOLLOWING.has(diagnostic.code) && !LEADING.has(diagnostic.code)) continue;
    const key = headAt(ast, wholes, diagnostic);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  joinLines(groups);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** `if x is None: return None`: what the body in the same line says in words of the other language belongs to the head. */
function joinLines(groups: Map<string, Diagnostic[]>): void {
  const heads = headsByLine(groups);
  for (const [key, [only, ...more]] of groups) {
    if (only.code !== unknownName.code || more.length > 0) continue;
    const head = heads.get(lineOf(only.primary.span))?.find(({ start }) => start < only.primary.span.start)?.group;
    if (head === undefined || head.includes(only)) continue;
    head.push(only);
    groups.delete(key);
  }
}

interface LineHead {
  readonly start: number;
  readonly group: Diagnostic[];
}

/** The groups with a head that a body may follow in the same line, by that line. */
function headsByLine(groups: ReadonlyMap<string, Diagnostic[]>): ReadonlyMap<number, readonly LineHead[]> {
  const heads = new Map<number, LineHead[]>();
  for (const group of groups.values()) {
    for (const span of group.flatMap(openings)) {
      const line = lineOf(span);
      const head = { start: span.start, group };
      const known = heads.get(line);
      if (known) known.push(head);
      else heads.set(line, [head]);
    }
  }
  return heads;
}

/** Where a head without braces says that its body begins. */
function openings({ code, primary, secondary }: Diagnostic): readonly Span[] {
  if (code === pythonBlock.code) return [primary.span];
  if (code !== bareCondition.code) return [];
  return secondary.filter(({ text }) => text.startsWith('write `{` here')).map(({ span }) => span);
}

function lineOf({ source, start }: Span): number {
  return positionAt(source, start).line;
}

function headAt(ast: ModuleNode, wholes: ReadonlySet<Item>, { primary: { span: { start } } }: Diagnostic): string | null {
  const item = itemAt(ast, start);
  if (item === null) return null;
  const place = placeAt(item, start);
  const head = headOf(place, start);
  if (head.start > start || head.end < start) return null;
  const isInside = place === item || place.kind === 'field' || place.kind === 'function';
  return wholes.has(item) && isInside ? `${item.start}` : `${head.start}:${head.end}`;
}

/** `struct Point { x: f64, y: f64 }`: the classes and interfaces by another word, or whose fields end with commas. */
function foreignWholes(ast: ModuleNode, diagnostics: readonly Diagnostic[]): ReadonlySet<Item> {
  const wholes = new Set<Item>();
  for (const diagnostic of diagnostics) {
    const item = itemAt(ast, diagnostic.primary.span.start);
    if (item !== null && isOfForeignWhole(diagnostic, item)) wholes.add(item);
  }
  return wholes;
}

function isOfForeignWhole(diagnostic: Diagnostic, item: Item): boolean {
  if (item.kind !== 'class' && item.kind !== 'interface') return false;
  const { code, primary: { span: { start } } } = diagnostic;
  if (code === interfaceField.code) return true;
  if (code === foreignKeyword.code) return start <= item.name.end;
  return isComma(diagnostic) && placeAt(item, start).kind === 'field';
}

/** The first of two with what the other says; null where they are two mistakes. */
function join(main: Diagnostic, part: Diagnostic, isHabit: boolean): Diagnostic | null {
  const labels: Label[] = [part.primary, ...part.secondary];
  const secondary = [...main.secondary, ...labels.filter(({ span }) => !isWithin(span, main.primary.span))];
  const isSame = part.message === main.message && part.fixes.length === 0 && main.fixes.length === 0;
  if (isSame) return { ...main, secondary };
  if (!isHabit || !FOLLOWING.has(part.code) || FOREIGN_SIGN.get(part.code)?.test(part.message) === false) return null;
  const other = part.fixes.find(({ sure }) => sure) ?? (isDoubtful(part) || isWord(part) ? part.fixes.at(0) : undefined);
  if (part.code === unknownName.code && !isDoubtful(part) && !WORDS.has(other?.edits[0]?.newText ?? '')) return null;
  // `def add(a, b):`: which types are meant is not known.
  if (part.code === parameterType.code && other === undefined && part.hint?.startsWith('say what ')) return { ...main, secondary, hint: main.hint ?? part.hint, fixes: main.fixes.map((fix) => ({ ...fix, sure: false })) };
  // Which number is meant stays open where the whole must be written anew.
  if (other === undefined) return part.code === foreignType.code ? { ...main, secondary, hint: main.hint ?? part.hint, fixes: main.fixes.map((fix) => ({ ...fix, sure: false })) } : null;
  const fixes: Fix[] = [];
  for (const fix of main.fixes) {
    const edits = joinEdits(fix.edits, other.edits);
    if (edits === null) return null;
    fixes.push({ ...fix, sure: fix.sure && other.sure, edits });
  }
  return { ...main, secondary, hint: main.hint ?? (part.code === expressionBody.code ? part.hint : undefined), fixes };
}

function isDoubtful({ code, fixes }: Diagnostic): boolean {
  return DOUBTFUL.has(code) || (code === foreignType.code && fixes.length > 0) || (code === unknownName.code && fixes.some(({ title }) => title === 'make an `Error`'));
}

/** `None`, of which nobody is sure beside a type that is no type here. */
function isWord({ code, fixes }: Diagnostic): boolean {
  return code === unknownName.code && WORDS.has(fixes[0]?.edits[0]?.newText ?? '');
}

function leads(diagnostic: Diagnostic): boolean {
  return LEADING.has(diagnostic.code) || isComma(diagnostic) || isOptional(diagnostic);
}

/** `Optional<Teacher> mentor = Optional.empty()` */
function isOptional({ code, message }: Diagnostic): boolean {
  return code === foreignType.code && message.includes('`T?`');
}

/** A field that ends with a comma. */
function isComma({ code, fixes }: Diagnostic): boolean {
  return code === expectedStatementEnd.code && fixes.some((fix) => fix.sure && fix.title === 'write `;`');
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Both lists of edits as one; null where they are at odds. */
function joinEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] | null {
  const edits = [...first];
  for (const edit of second) {
    const at = edits.findIndex((other) => edit.span.start < other.span.end && other.span.start < edit.span.end);
    if (at < 0) edits.push(edit);
    else {
      const both = within(edits[at], edit) ?? within(edit, edits[at]);
      // What moves elsewhere is written as it should be there.
      const isMoved = edits.some(({ newText }, index) => index !== at && newText.includes(edit.newText));
      if (both === null && !isMoved) return null;
      if (both !== null) edits[at] = both;
    }
  }
  return edits;
}

/** An edit whose new text still holds what another would change in it. */
function within(outer: TextEdit, inner: TextEdit): TextEdit | null {
  if (!isWithin(inner.span, outer.span)) return null;
  const written = inner.span.source.text.slice(inner.span.start, inner.span.end);
  if (!/\w/.test(written) && written.length < 2) return outer;
  const parts = outer.newText.split(written);
  // It may have been written as it should be from the start.
  if (parts.length === 1) return outer.newText.includes(inner.newText) ? outer : null;
  return { span: outer.span, newText: parts.join(inner.newText) };
}

/** A fix that mends more than its title says is called by what it writes. */
function titled(whole: Diagnostic, main: Diagnostic): Diagnostic {
  const fixes = whole.fixes.map((fix, index) => (fix.edits.length === main.fixes[index].edits.length ? fix : { ...fix, title: whole.hint !== main.hint && /^say what /.test(whole.hint ?? '') ? 'mend all but the types' : 'mend all of it' }));
  return { ...whole, fixes };
}
