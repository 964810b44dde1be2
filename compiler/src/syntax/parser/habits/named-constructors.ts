import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { FunctionDeclaration } from '../../ast.ts';
import { Arrow, Colon, Comma, Dot, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';
import { parameters } from '../parameters.ts';

/** Whether `Point.origin(`, `factory Point.polar(` or `constructor.origin(` comes next, as in Dart. */
export function isNamedConstructor(p: ParserCore, ownerName: string): boolean {
  const from = isFactoryWord(p) ? 1 : 0;
  const { image } = p.peek(from);
  return (image === ownerName || image === 'constructor') && p.peek(from + 1).tokenType === Dot && p.peek(from + 2).tokenType === IdentifierToken && p.peek(from + 3).tokenType === OpenParen;
}

/** Whether `factory Point(` comes next, which is another constructor. */
function isFactoryWord(p: ParserCore): boolean {
  return p.atWord('factory') && p.peek(1).tokenType === IdentifierToken;
}

/** A second way to make objects of a class: read as the static method that is meant. */
export function namedConstructor(p: ParserCore, { start, annotations, modifiers, doc }: Preamble, ownerName: string): FunctionDeclaration {
  const from = p.token.startOffset;
  const isFactory = isFactoryWord(p);
  if (isFactory) p.take();
  p.take();
  p.take();
  const name = identifierOf(p, p.take());
  const span = p.span(from, p.lastEnd);
  const at = p.diagnostics.length;
  const head = { span, newText: `static func ${name.name}` };
  const args = parameters(p, 'constructor').map((each) => ({ ...each, assignsField: false }));
  const result: TextEdit = { span: p.span(p.lastEnd, p.lastEnd), newText: `: ${ownerName}` };
  const rest = makes(p, ownerName, isFactory);
  const made = `static func ${name.name}(…): ${ownerName} { return new ${ownerName}(…); }`;
  p.diagnostics.splice(at, 0, foreignConstruct(span, { word: p.text.slice(from, span.end) }, {
    label: 'a class has one `constructor`, which has no name of its own',
    hint: `another way to make its objects is a static method: \`${made}\``,
    fixes: rest === null ? [] : [{ title: 'write a static method', sure: false, edits: [head, result, ...rest] }],
  }));
  return {
    kind: 'function', id: p.id(), start, end: p.lastEnd, annotations, modifiers: [...modifiers, { kind: 'modifier', id: p.id(), start: from, end: from, name: 'static' }], name, doc, typeParameters: [],
    parameters: args, result: { kind: 'named-type', id: p.id(), start: span.end, end: span.end, path: [{ kind: 'identifier', id: p.id(), start: span.end, end: span.end, name: ownerName }], args: [] },
    body: { kind: 'block', id: p.id(), start: p.lastEnd, end: p.lastEnd, statements: [{ kind: 'return', id: p.id(), start: p.lastEnd, end: p.lastEnd, value: { kind: 'error', id: p.id(), start: p.lastEnd, end: p.lastEnd } }] },
  };
}

/** What makes the object, behind the parameters: the edits by which a static method does, or null where they are not certain. */
function makes(p: ParserCore, ownerName: string, isFactory: boolean): TextEdit[] | null {
  if (p.at(Colon)) return initializers(p, ownerName);
  const at = p.diagnostics.length;
  if (p.at(OpenBrace)) {
    p.block();
    if (isFactory) return [];
  } else if (p.at(Arrow)) {
    const arrow = p.take();
    const { end } = p.expression();
    p.skip(Semicolon);
    if (isFactory) return [{ span: p.spanOf(arrow), newText: '{ return' }, { span: p.span(end, p.lastEnd), newText: '; }' }];
  } else p.skip(Semicolon);
  // What is wrong with a body that has to be written anew is seen then.
  p.diagnostics.length = Math.min(p.diagnostics.length, at);
  return null;
}

/** `: this(0, 0);`, `: x = 0, y = 0;` */
function initializers(p: ParserCore, ownerName: string): TextEdit[] | null {
  const at = p.diagnostics.length;
  const colon = p.take();
  const isRedirection = p.token.image === 'this' && p.peek(1).tokenType === OpenParen;
  const open = p.peek(1).startOffset;
  do p.effect();
  while (p.skip(Comma));
  const end = p.lastEnd;
  p.diagnostics.length = Math.min(p.diagnostics.length, at);
  if (p.at(OpenBrace)) {
    p.block();
    p.diagnostics.length = Math.min(p.diagnostics.length, at);
    return null;
  }
  p.skip(Semicolon);
  if (!isRedirection) return null;
  return [{ span: p.span(colon.startOffset, p.lastEnd), newText: `{ return new ${ownerName}${p.text.slice(open, end)}; }` }];
}
