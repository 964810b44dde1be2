import { extensionFunction } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier } from '../../ast.ts';
import { CloseParen, Dot, OpenParen, Star } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** `func String.shout()`, as in Kotlin; the receiver was read as the name. */
export function extendedName(p: ParserCore, receiver: Identifier): Identifier {
  if (!p.at(Dot) || p.peek(1).tokenType !== IdentifierToken) return receiver;
  p.take();
  const name = identifierOf(p, p.take());
  report(p, receiver.start, name, receiver.name);
  return name;
}

/** `func (p Point) area()`, as in Go: takes the receiver, so that the name comes next. */
export function goReceiver(p: ParserCore): void {
  const close = distanceToClose(p);
  const name = p.peek(close + 1);
  if (!p.at(OpenParen) || close === 0 || name.tokenType !== IdentifierToken || p.peek(close + 2).tokenType !== OpenParen) return;
  const { startOffset } = p.token;
  const receiver = receiverType(p);
  for (let i = 0; i <= close; i++) p.take();
  report(p, startOffset, { start: name.startOffset, end: name.startOffset + name.image.length, name: name.image }, receiver);
}

/** The type in `(p Point)`, `(p *Point)` and `(s *Stack[T])`. */
function receiverType(p: ParserCore): string {
  const distance = p.peek(2).tokenType === Star ? 3 : 2;
  return p.peek(distance).tokenType === IdentifierToken ? p.peek(distance).image : p.peek(1).image;
}

function distanceToClose(p: ParserCore): number {
  for (let distance = 1; distance < 16; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseParen) return distance;
    if (tokenType === EndOfFile) return 0;
  }
  return 0;
}

function report(p: ParserCore, start: number, { end, name }: Pick<Identifier, 'start' | 'end' | 'name'>, receiver: string): void {
  const parameter = `${receiver.charAt(0).toLowerCase()}${receiver.slice(1)}`;
  p.complainAt(extensionFunction(p.span(start, end), { name, receiver }, { hint: `write the method in \`${receiver}\`, or a function that takes one: \`func ${name}(${parameter === receiver ? 'value' : parameter}: ${receiver})\`` }));
}
