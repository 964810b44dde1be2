import { expectedMember, expectedName } from '../../../diagnostics/catalogue/syntax.ts';
import type { Modifier, TypeNode } from '../../ast.ts';
import { Colon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { modifiers } from '../modifiers.ts';
import { describe } from '../names.ts';

/** `int static count`: the modifiers between the type of a field and its name, which are reported. */
export function modifiersBehindType(p: ParserCore, type: TypeNode): readonly Modifier[] {
  if (p.onNewLine() || !/^(?:private|protected|public|static|const)$/.test(p.token.image) || p.peek(1).tokenType !== IdentifierToken) return [];
  const { startOffset: start } = p.token;
  const found = describe(p.token);
  const words = modifiers(p, true);
  if (words.length === 0) return words;
  const written = p.text.slice(start, p.lastEnd);
  const edits = [
    { span: p.span(type.start, type.start), newText: `${written} ` },
    { span: p.span(start, p.token.startOffset), newText: '' },
  ];
  p.complainAt(
    expectedName(p.span(start, p.lastEnd), { what: 'the field', found }, {
      label: `\`${written}\` stands before the type`,
      fixes: [{ title: `write \`${written}\` first`, sure: true, edits }],
    }),
  );
  return words;
}

/** `private:`, as in C++, for all members that follow; takes the colon. */
export function modifierSection(p: ParserCore, words: readonly Modifier[]): boolean {
  const [first] = words;
  if (first === undefined || !p.at(Colon)) return false;
  reportSection(p, first.name, `write it before each: \`${first.name} int count;\`, \`${first.name} func next()\`; what has none is public`);
  return true;
}

/** `public:`, which is also what the language says where nothing stands. */
export function publicSection(p: ParserCore): boolean {
  if (!p.atWord('public') || p.peek(1).tokenType !== Colon || !p.hasNewline(p.peek(1).startOffset, p.peek(2).startOffset)) return false;
  p.take();
  reportSection(p, 'public', 'members are public where nothing else is said: leave the line out');
  return true;
}

function reportSection(p: ParserCore, word: string, hint: string): void {
  p.complain(expectedMember(p.spanOf(p.token), { found: '`:`' }, { label: `\`${word}\` is said of each member`, hint }));
  p.take();
}
