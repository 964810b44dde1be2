import { caseFieldCount } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { reservedWords } from '../../syntax/tokens.ts';
import { stripNull } from '../relations.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { count } from './mismatch.ts';
import type { PatternOptions } from './pattern-bindings.ts';
import { startsUpperCase } from './pattern-names.ts';

/** `Node(left, right)` of a case with three fields. */
export function reportFieldCount(body: Body, pattern: ast.ConstructorPattern, fields: readonly FieldSymbol[], symbol: EnumCaseSymbol | ClassSymbol, options: PatternOptions): void {
  const names = fields.map((field) => field.name).join(', ');
  const wanted = fields.length === 0 ? symbol.name : `${symbol.name}(${names})`;
  body.report(caseFieldCount, pattern, { name: symbol.name, wanted, fields: count(fields.length, 'field'), found: pattern.args.length }, { secondary: [declaredHere(symbol)], fixes: fixesFor(body, pattern, fields, options) });
}

function fixesFor(body: Body, pattern: ast.ConstructorPattern, fields: readonly FieldSymbol[], options: PatternOptions): Fix[] {
  const { args, path } = pattern;
  const head = path[path.length - 1].end;
  const name = body.text({ start: pattern.start, end: head });
  if (fields.length === 0) return [possibleFix(`write \`${name}\``, replace(body, { start: head, end: pattern.end }, ''))];
  if (args.length > fields.length || fields.length > MOST_FIELDS) return [];
  const places = placesOf(args, fields);
  const behind = textBehind(body, pattern, options);
  const parts = fields.map((field, i) => {
    const at = places.indexOf(i);
    return at < 0 ? nameBehind(body, field, behind) : body.text(args[at]);
  });
  const unbound = args.length === fields.length - 1 ? (unboundIn(body, pattern, options.shared) ?? unboundBehind(body, pattern, behind)) : null;
  const missing = fields.findIndex((_, i) => !places.includes(i));
  if (unbound !== null && parts[missing] === '_') parts[missing] = unbound;
  return [possibleFix('take all fields', replace(body, pattern, `${name}(${parts.join(', ')})`))];
}

/** Placing is quadratic, and nobody writes patterns with so many fields. */
const MOST_FIELDS = 50;

/** Which field each of fewer parts takes: their order stays, and as many as possible look like what they take. */
function placesOf(args: readonly ast.Pattern[], fields: readonly FieldSymbol[]): number[] {
  const spare = fields.length - args.length;
  // best[i][skipped]: how well the parts from `i` on can be placed when so many fields were left out before.
  const best = Array.from({ length: args.length + 1 }, () => new Array<number>(spare + 1).fill(0));
  for (let i = args.length - 1; i >= 0; i--) {
    for (let skipped = spare; skipped >= 0; skipped--) {
      const here = likeness(args[i], fields[i + skipped]) + best[i + 1][skipped];
      best[i][skipped] = skipped < spare ? Math.max(here, best[i][skipped + 1]) : here;
    }
  }
  let skipped = 0;
  return args.map((_, i) => {
    while (skipped < spare && best[i][skipped + 1] === best[i][skipped] && likeness(args[i], fields[i + skipped]) + best[i + 1][skipped] < best[i][skipped]) skipped++;
    return i + skipped;
  });
}

/** How much speaks for a part to be meant for a field; below zero where it cannot be. */
function likeness(part: ast.Pattern, { name, type }: FieldSymbol): number {
  const inner = stripNull(type);
  switch (part.kind) {
    case 'name-pattern': {
      const [first] = part.path.slice(-1);
      if (first.name === name) return 3;
      if (!startsUpperCase(first.name)) return name.startsWith(first.name) ? 1 : 0;
      return inner.kind === 'class' && inner.symbol.cases.has(first.name) ? 2 : -2;
    }
    case 'constructor-pattern': {
      const [last] = part.path.slice(-1);
      return inner.kind === 'class' && (inner.symbol.cases.has(last.name) || inner.symbol.name === last.name) ? 2 : -2;
    }
    case 'literal-pattern':
      return part.value.kind === inner.kind || (part.value.kind === 'string' && inner.kind === 'class' && inner.symbol.name === 'String') || (part.value.kind === 'int' && inner.kind === 'float') ? 2 : -2;
    case 'list-pattern':
      return inner.kind === 'class' && inner.symbol.name === 'List' ? 2 : -2;
    default:
      return 0;
  }
}

/** A field that is left out and used behind the pattern all the same keeps its name. */
function nameBehind(body: Body, { name }: FieldSymbol, behind: string): string {
  return behind.split(/[^\w$]+/).includes(name) && !body.names.has(name) ? name : '_';
}

/** What the alternative before binds, and this one does not. */
function unboundIn(body: Body, pattern: ast.ConstructorPattern, shared: PatternOptions['shared']): string | null {
  const own = new Set(body.text(pattern).match(/[\w$]+/g));
  const [only, ...more] = [...(shared?.keys() ?? [])].filter((name) => !own.has(name));
  return only !== undefined && more.length === 0 ? only : null;
}

/** Where what a pattern binds is used: the rest of its line, where its arm stands there whole; else what follows. */
function textBehind(body: Body, { end }: ast.Pattern, { bindsOnly }: PatternOptions): string {
  const behind = untilBlockEnds(body, end).replace(/\/\/.*/g, '');
  const [line] = behind.split('\n', 1);
  return !bindsOnly && line.includes('=>') && !/\{\s*$/.test(line) ? line : behind;
}

/** The text behind a place, up to the brace that ends the block around its line. */
function untilBlockEnds({ module: { source: { text } } }: Body, at: number): string {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, at))?.[0].length ?? 0;
  const behind = text.slice(at, at + LONGEST_ARM);
  const closing = [...behind.matchAll(/\n([ \t]*)\}/g)].find(([, blanks]) => blanks.length < indent);
  return closing === undefined ? behind : behind.slice(0, closing.index);
}

/** What is named there, and declared nowhere. */
function unboundBehind(body: Body, pattern: ast.ConstructorPattern, behind: string): string | null {
  const own = new Set(body.text(pattern).match(/[\w$]+/g));
  const named = [...behind.matchAll(/(?<![\w$."'`]|\bfunc\s)[a-z_]\w*(?!\w|\s*:|["'`])/g)].map(([name]) => name);
  const isFree = (name: string): boolean => !own.has(name) && !body.names.has(name) && !reservedWords.some((word) => word === name) && lookupName(body.module.symbol, name).kind === 'none';
  return named.find(isFree) ?? null;
}

const LONGEST_ARM = 300;
