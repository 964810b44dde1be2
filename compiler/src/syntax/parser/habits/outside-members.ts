import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { ErrorStatement, Item, Member, TypeNode } from '../../ast.ts';
import { baseOffset, listsBases, type WithBases } from '../../declaration-heads.ts';
import { CloseBrace, Colon, Comma, ForWord, Less, OpenBrace, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { memberList } from '../members.ts';
import { typeParameters } from '../types.ts';

/** `impl Shape for Circle { … }`: what stands outside of the type that it belongs to. */
export interface OutsideMembers {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Where the `{` stands. */
  readonly open: number;
  readonly owner: string;
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly Member[];
  /** Whether all of it could be read. */
  readonly isSound: boolean;
}

const MOST_TOKENS = 40;

/** Whether `impl Circle {`, `impl<T> Stack<T> {`, `impl Shape for Circle {` or `extension Circle: Shape {` comes next, as in Rust and Swift. */
function isOutside(p: ParserCore): boolean {
  if (!p.atWord('impl') && !p.atWord('extension')) return false;
  const { startOffset } = p.token;
  if (p.peek(1).tokenType !== IdentifierToken && p.peek(1).tokenType !== Less) return false;
  for (let distance = 1; distance < MOST_TOKENS; distance++) {
    const { tokenType, startOffset: at } = p.peek(distance);
    if (tokenType === OpenBrace) return !p.hasNewline(startOffset, at);
    if (tokenType === EndOfFile || tokenType === Semicolon || tokenType === CloseBrace) return false;
  }
  return false;
}

/** The members of a type that stand outside of it; they are reported once all types are known. */
export function outsideMembersAhead(p: ParserCore): ErrorStatement | null {
  if (!isOutside(p)) return null;
  const { image: word, startOffset: start } = p.take();
  if (p.at(Less)) typeParameters(p);
  const named = p.type();
  const interfaces: TypeNode[] = [];
  let owner = named;
  if (p.skip(ForWord)) {
    interfaces.push(named);
    owner = p.type();
  } else if (p.skip(Colon)) {
    do interfaces.push(p.type());
    while (p.skip(Comma));
  }
  while (!p.at(OpenBrace) && !p.at(EndOfFile)) p.take();
  const before = p.diagnostics.length;
  const { colonEdits, token: { startOffset: open } } = p;
  const members = memberList(p, 'class', nameOf(owner));
  const isSound = p.diagnostics.length === before;
  // How each member is written is told when it stands where it belongs.
  p.diagnostics.length = before;
  p.colonEdits = colonEdits;
  p.outside.push({ word, start, end: p.lastEnd, open, owner: nameOf(owner), interfaces, members, isSound });
  return { kind: 'error-statement', id: p.id(), start, end: p.lastEnd };
}

function nameOf(type: TypeNode): string {
  return type.kind === 'named-type' ? (type.path.at(-1)?.name ?? '') : '';
}

/** The items of a module with the members that stand outside of them, each of which is reported. */
export function withOutsideMembers(p: ParserCore, items: readonly Item[]): readonly Item[] {
  let merged = items;
  const mended = new Set<string>();
  for (const each of p.outside.splice(0)) {
    const owner = merged.find((item) => isOwner(item, each.owner));
    report(p, each, owner, mended.has(each.owner));
    mended.add(each.owner);
    if (owner === undefined) continue;
    const whole = { ...owner, interfaces: [...owner.interfaces, ...each.interfaces.filter((base) => !lists(owner, base))], members: [...owner.members, ...each.members] };
    merged = merged.map((item) => (item === owner ? whole : item));
  }
  return merged;
}

function isOwner(item: Item, name: string): item is WithBases {
  return (item.kind === 'class' || item.kind === 'record' || item.kind === 'enum') && item.name.name === name;
}

function lists({ interfaces }: WithBases, base: TypeNode): boolean {
  return interfaces.some((each) => nameOf(each) === nameOf(base));
}

function report(p: ParserCore, each: OutsideMembers, owner: WithBases | undefined, isFurther: boolean): void {
  const span = p.span(each.start, each.start + each.word.length);
  if (owner === undefined) {
    p.report(foreignConstruct(span, { word: each.word }, { hint: 'write functions that take the value as a parameter' }));
    return;
  }
  const bases = each.interfaces.map(({ start, end }) => p.text.slice(start, end)).join(', ');
  const isWritten = p.text.slice(owner.start, owner.name.start).includes(owner.kind);
  const head = `${isWritten ? `${owner.kind} ` : ''}${each.owner}${owner.kind === 'record' ? '(…)' : ''}${bases === '' ? '' : ` implements ${bases}`} { … }`;
  // What moves into the same body twice would be written into it in one place, and a `struct` is written anew itself.
  const edits = each.isSound && isWritten && !isFurther ? moveInto(p, each, owner, bases) : [];
  p.report(
    foreignConstruct(span, { word: each.word }, {
      label: `the members of \`${each.owner}\` stand in its own body`,
      hint: `write \`${head}\``,
      fixes: edits.length === 0 ? [] : [{ title: `move them into \`${each.owner}\``, sure: true, edits }],
    }),
  );
}

function moveInto(p: ParserCore, { start, end, open, interfaces }: OutsideMembers, owner: WithBases, bases: string): TextEdit[] {
  const { text } = p;
  const body = text.slice(open + 1, end - 1).trimEnd();
  const head = { at: baseOffset(owner, 'implements', text), newText: interfaces.length === 0 ? '' : `${listsBases(owner, 'implements') ? ',' : ' implements'} ${bases}` };
  const last = text.slice(0, owner.end - 1).trimEnd().length;
  const inner = text[owner.end - 1] === '}' ? { at: last, newText: body } : { at: owner.end, newText: ` {${body}\n}` };
  const added = head.at === inner.at ? [{ at: head.at, newText: head.newText + inner.newText }] : [head, inner].filter(({ newText }) => newText !== '');
  // With one of the empty lines around it.
  const isBelowEmpty = text.slice(0, start).endsWith('\n\n');
  const removed = { span: p.span(isBelowEmpty ? start - 1 : start, end + (text[end] === '\n' ? 1 : 0)), newText: '' };
  return [...added.map(({ at, newText }) => ({ span: p.span(at, at), newText })), removed];
}
