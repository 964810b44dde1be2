import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, LetStatement } from '../../ast.ts';
import { CloseBrace, Colon, Comma, Equals, OpenBrace } from '../../token-types.ts';
import { EndOfFile, FloatToken, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** What a pattern would take apart where only a name stands: the block that follows begins with it. */
export interface TakenApart {
  readonly names: readonly Identifier[];
  /** What is written at the start of the block. */
  readonly reads: string;
  /** The fix that grows by that. */
  readonly edits: TextEdit[];
}

/** `x`, `x: column` and `x = 3`: a field, the name that its value gets, and what stands for null. */
export interface Field {
  readonly field: string;
  readonly name: Identifier;
  readonly default: string | null;
}

/** How many tokens ahead the brace closes that stands `from` tokens ahead; 0 where that is far, or another one opens before. */
export function closingBrace(p: ParserCore, from: number): number {
  for (let distance = from + 1; distance < from + LONGEST; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseBrace) return distance;
    if (tokenType === OpenBrace || tokenType === EndOfFile) return 0;
  }
  return 0;
}

const LONGEST = 60;

/** The fields between two braces, or null where one of them is taken apart itself. */
export function fieldsOf(p: ParserCore, open: number, closing: number): readonly Field[] | null {
  const fields: Field[] = [];
  let distance = open + 1;
  while (distance < closing) {
    const field = p.peek(distance);
    const isRenamed = p.peek(distance + 1).tokenType === Colon;
    if (isRenamed) distance += 2;
    const name = p.peek(distance++);
    const value = p.peek(distance).tokenType === Equals ? p.peek(distance + 1) : null;
    if (value !== null) distance += 2;
    if (field.tokenType !== IdentifierToken || name.tokenType !== IdentifierToken || (value !== null && !isSimple(value.tokenType, value.image))) return null;
    fields.push({ field: field.image, name: identifierOf(p, name), default: value?.image ?? null });
    if (distance < closing && p.peek(distance++).tokenType !== Comma) return null;
  }
  return fields.length > 0 ? fields : null;
}

function isSimple(type: unknown, image: string): boolean {
  return type === IntToken || type === FloatToken || type === StringToken || image === 'true' || image === 'false' || image === 'null';
}

/** `const a = item.a; const b = item.b;` */
export function readsOf(fields: readonly Field[], from: string): string {
  return fields.map(({ field, name, default: value }) => `const ${name.name} = ${from}.${field}${value === null || value === 'null' ? '' : ` ?? ${value}`};`).join(' ');
}

/** A name for what is taken apart, that none of its parts has. */
export function nameFor(type: string | null, parts: readonly Identifier[], otherwise: string): string {
  const small = type === null ? otherwise : `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const isTaken = (name: string): boolean => parts.some((each) => each.name === name);
  return !isTaken(small) ? small : isTaken(otherwise) ? `${otherwise}s` : otherwise;
}

/** The variables at the start of a block whose head was to take something apart: they are there, and nothing is known of them. */
export function takeApartIn(p: ParserCore, open: number): LetStatement[] {
  const lets: LetStatement[] = [];
  for (const { names, reads, edits } of p.takenApart.splice(0)) {
    edits.push({ span: p.span(open, open), newText: ` ${reads}` });
    for (const name of names) {
      const { start, end } = name;
      lets.push({ kind: 'let', id: p.id(), start, end, annotations: [], modifiers: [], constant: true, name, type: null, value: { kind: 'error', id: p.id(), start: end, end }, doc: null });
    }
  }
  return lets;
}
