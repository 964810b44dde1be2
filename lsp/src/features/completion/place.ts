import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import { tokensBefore, type Token } from '../../analysis/tokens-before.ts';
import type { Spot } from '../../view.ts';

/** What can stand where the cursor is. */
export type CompletionPlace =
  | { readonly kind: 'nothing' }
  /** Behind `import`: what was written of the path. */
  | { readonly kind: 'module'; readonly path: string }
  /** Between the braces of `import a.b.{…}`. */
  | { readonly kind: 'export'; readonly module: string; readonly present: readonly string[] }
  | { readonly kind: 'member'; readonly object: ast.Expression; readonly dot: Token }
  | { readonly kind: 'annotation' }
  | { readonly kind: 'type'; readonly after: 'new' | 'extends' | 'implements' | 'other' }
  | { readonly kind: 'class-member'; readonly owner: ast.Declaration; readonly modifiers: readonly string[] }
  | { readonly kind: 'pattern'; readonly match: ast.MatchExpression }
  | { readonly kind: 'object-key'; readonly literal: ast.MapLiteral }
  | { readonly kind: 'statement' }
  | { readonly kind: 'top-level' }
  | { readonly kind: 'expression' };

/** The part of a name that stands before the cursor. */
export interface Prefix {
  readonly start: number;
  readonly text: string;
}

export function prefixAt(text: string, offset: number): Prefix {
  let start = offset;
  while (start > 0 && /[\p{L}\p{N}_$]/u.test(text[start - 1])) start--;
  return { start, text: text.slice(start, offset) };
}

const NOTHING: CompletionPlace = { kind: 'nothing' };

/** Decides by the words before the cursor first: they are there whatever else of the text can be read. */
export function placeAt(spot: Spot, prefix: Prefix): CompletionPlace {
  if (isInText(spot, prefix.start)) return NOTHING;
  const before = tokensBefore(spot.source.text, prefix.start);
  const last = before.at(-1);
  return importPlace(spot.source.text, before, prefix.start) ?? memberPlace(spot, last, prefix) ?? wordPlace(spot, before) ?? surroundings(spot, before, prefix);
}

/** In a comment, a string or a number nothing is offered. */
function isInText(spot: Spot, start: number): boolean {
  if (spot.state.parsed.comments.some((comment) => comment.start < start && (start < comment.end || (start === comment.end && comment.kind !== 'block')))) return true;
  const node = spot.path.at(-1);
  if (node?.kind === 'string') return node.start < start && start < node.end;
  if (node?.kind === 'template') return spot.source.text[start - 1] !== '{' && !node.values.some((value) => value.start <= start && start <= value.end);
  return /\d/.test(spot.source.text[start] ?? '') && start < spot.offset;
}

function importPlace(text: string, before: readonly Token[], cursor: number): CompletionPlace | null {
  const at = before.findLastIndex(({ image }) => image === 'import');
  if (at < 0) return null;
  const rest = before.slice(at + 1);
  const brace = rest.findIndex(({ image }) => image === '{');
  const path = (brace < 0 ? rest : rest.slice(0, brace)).map(({ image }) => image);
  if (path.some((image) => image !== '.' && !/^[\p{L}_$]/u.test(image)) || text.slice(before[at].end, brace < 0 ? cursor : rest[brace].start).includes('\n')) return null;
  if (brace >= 0) return rest.some(({ image }) => image === '}') ? null : { kind: 'export', module: path.join('').replace(/\.$/, ''), present: rest.slice(brace + 1).map(({ image }) => image) };
  if (path.at(-1) !== '.' && path.length > 0) return NOTHING;
  return { kind: 'module', path: path.join('') };
}

function memberPlace(spot: Spot, last: Token | undefined, prefix: Prefix): CompletionPlace | null {
  if (last?.image !== '.' && last?.image !== '?.') return null;
  for (const item of itemsAround(spot, prefix.start)) {
    for (const node of descendants(item)) {
      if (node.kind === 'member' && node.object.end <= last.start && node.name.start >= last.end && isBlank(spot.source.text.slice(node.object.end, last.start))) return { kind: 'member', object: node.object, dot: last };
    }
  }
  return typeMember(spot, last) ?? NOTHING;
}

/** `registry.` where a type is expected. */
function typeMember(spot: Spot, dot: Token): CompletionPlace | null {
  const node = spot.path.findLast((each): each is ast.NamedTypeNode => each.kind === 'named-type');
  const first = node?.path[0];
  if (!first || first.end > dot.start) return null;
  return { kind: 'member', object: { kind: 'name', id: -1, start: first.start, end: first.end, name: first.name }, dot };
}

function itemsAround(spot: Spot, at: number): Node[] {
  const { items } = spot.state.parsed.ast;
  return items.filter((item) => item.start <= at && at <= item.end + 1);
}

function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}

/** What one word before the cursor asks for. */
function wordPlace(spot: Spot, before: readonly Token[]): CompletionPlace | null {
  const last = before.at(-1);
  switch (last?.image) {
    case '@':
      return { kind: 'annotation' };
    case 'new':
      return { kind: 'type', after: 'new' };
    case 'extends':
      return { kind: 'type', after: 'extends' };
    case 'implements':
      return { kind: 'type', after: 'implements' };
    case 'as': case 'is':
      return { kind: 'type', after: 'other' };
    case 'class': case 'interface': case 'record': case 'enum': case 'func': case 'let': case 'const':
      return isDeclaring(spot, last) ? NOTHING : null;
    case ':':
      return isTypeColon(spot, last) ? { kind: 'type', after: 'other' } : null;
    default:
      return null;
  }
}

/** A new name is being made up there. */
function isDeclaring(spot: Spot, word: Token): boolean {
  if (word.image !== 'const') return true;
  const owner = spot.path.findLast(({ kind }) => kind === 'class' || kind === 'block');
  return owner?.kind !== 'class';
}

/** A `:` behind a name in a signature or a `let`, and not one of a literal, a named argument or a conditional. */
function isTypeColon(spot: Spot, colon: Token): boolean {
  const node = spot.path.findLast(({ kind }) => kind !== 'identifier' && kind !== 'error-type' && kind !== 'named-type' && kind !== 'error');
  switch (node?.kind) {
    case 'parameter': case 'function': case 'let': case 'catch': case 'field': case 'lambda': case 'constructor':
      return true;
    case 'record': case 'enum': case 'enum-case': case 'nullable-type': case 'function-type':
      return true;
    case 'map': case 'map-entry': case 'argument': case 'conditional': case 'call': case 'new':
      return false;
    default:
      return /\b(?:let|const)\s+[\p{L}_$][\p{L}\p{N}_$]*\s*$|\)\s*$/u.test(spot.source.text.slice(Math.max(0, colon.start - 80), colon.start));
  }
}

const MODIFIERS: ReadonlySet<string> = new Set(['private', 'protected', 'public', 'static', 'const', 'abstract', 'override', 'extern', 'final', 'sealed']);

function surroundings(spot: Spot, before: readonly Token[], prefix: Prefix): CompletionPlace {
  const node = nearest(spot.path, prefix);
  const first = beginsStatement(before, spot.source.text, prefix.start);
  switch (node?.kind) {
    case 'class': case 'interface': case 'record': case 'enum':
      return bodyOf(node, spot.source.text) <= prefix.start ? memberOfClass(node, before) : { kind: 'type', after: 'other' };
    case 'match':
      return node.subject.end < prefix.start ? { kind: 'pattern', match: node } : { kind: 'expression' };
    case 'map':
      return first || [',', '{'].includes(before.at(-1)?.image ?? '') ? { kind: 'object-key', literal: node } : { kind: 'expression' };
    case 'named-type': case 'function-type': case 'nullable-type': case 'error-type':
      return { kind: 'type', after: 'other' };
    case 'block':
      return first ? { kind: 'statement' } : { kind: 'expression' };
    case 'module':
      return first ? { kind: 'top-level' } : { kind: 'expression' };
    default:
      return { kind: 'expression' };
  }
}

/** The node that the cursor is in, without the name that is being typed. */
function nearest(path: readonly Node[], prefix: Prefix): Node | undefined {
  return path.findLast((node) => {
    if (node.start >= prefix.start && node.kind !== 'module') return false;
    return node.kind !== 'identifier' && node.kind !== 'expression-statement' && node.kind !== 'map-entry' && node.kind !== 'error-statement' && !node.kind.endsWith('-pattern') && node.kind !== 'match-arm' ? true : isArmBody(node, prefix);
  });
}

/** Behind `=>` an arm holds an expression, not a pattern. */
function isArmBody(node: Node, prefix: Prefix): boolean {
  return node.kind === 'match-arm' && node.body.start <= prefix.start && node.pattern.end < prefix.start;
}

function memberOfClass(owner: ast.Declaration, before: readonly Token[]): CompletionPlace {
  const modifiers: string[] = [];
  for (let i = before.length - 1; i >= 0 && MODIFIERS.has(before[i].image); i--) modifiers.unshift(before[i].image);
  return { kind: 'class-member', owner, modifiers };
}

function bodyOf(node: ast.Declaration, text: string): number {
  const from = 'name' in node ? node.name.end : node.start;
  const at = text.indexOf('{', from);
  return at < 0 ? node.end : at + 1;
}

function beginsStatement(before: readonly Token[], text: string, start: number): boolean {
  const last = before.at(-1);
  if (!last || last.image === ';' || last.image === '{' || last.image === '}' || last.image === 'else') return true;
  if (MODIFIERS.has(last.image)) return true;
  return text.slice(last.end, start).includes('\n') && !/^(?:[-+*/%&|^<>=!?:.,([{]+|=>|&&|\|\||\?\?)$/.test(last.image);
}
