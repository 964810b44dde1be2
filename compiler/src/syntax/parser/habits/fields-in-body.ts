import { expectedInstead, foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { FieldDeclaration, Identifier, Member, Parameter } from '../../ast.ts';
import type { ParserCore } from '../core.ts';
import { memberList } from '../members.ts';
import { describe } from '../names.ts';
import { typeText } from '../type-text.ts';

/** `record Point { float x; float y; }`, as a class would have them; the next token is the `{`. */
export function fieldsInBody(p: ParserCore, name: Identifier): { readonly fields: readonly Parameter[]; readonly members: readonly Member[] } {
  const nameEnd = p.lastEnd;
  const open = p.token;
  const before = p.diagnostics.length;
  const members = memberList(p, 'record', name.name);
  const moved = members.filter(isPlainField);
  if (moved.length === 0) {
    p.complain(expectedInstead(p.spanOf(open), { expected: '`(`', where: 'after the name, to open the fields', found: describe(open) }));
    return { fields: [], members };
  }
  // How such a field is written is mended with its place.
  p.diagnostics = p.diagnostics.filter((each, index) => index < before || !moved.some(({ start, end }) => each.primary.span.start >= start && each.primary.span.end <= end));
  const rest = members.filter((each) => !isPlainField(each));
  const written = `(${moved.map((each) => `${each.name.name}: ${typeText(each.type)}${each.value === null ? '' : ` = ${p.text.slice(each.value.start, each.value.end)}`}`).join(', ')})`;
  const edits: TextEdit[] = rest.length === 0
    ? [{ span: p.span(nameEnd, p.lastEnd), newText: written }]
    : [{ span: p.span(nameEnd, nameEnd), newText: written }, ...moved.map(({ start, end }) => ({ span: p.span(lineBreakBefore(p.text, start), end), newText: '' }))];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: `record ${name.name} { … }` }, { label: 'the fields of a record stand in parentheses behind its name', fixes: [{ title: 'put them there', sure: false, edits }] }));
  return { fields: moved.map((each) => asParameter(p, each)), members: rest };
}

function isPlainField(member: Member): member is FieldDeclaration {
  return member.kind === 'field' && member.name.name !== '' && member.type.kind !== 'error-type' && member.modifiers.every(({ name }) => name !== 'static');
}

function asParameter(p: ParserCore, { start, end, annotations, name, type, value }: FieldDeclaration): Parameter {
  return { kind: 'parameter', id: p.id(), start, end, annotations, name, type, value, assignsField: false, rest: false };
}

/** Where the line ends before the one that holds nothing but what begins at `start`. */
function lineBreakBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return text[at - 1] === '\n' ? at - 1 : start;
}
