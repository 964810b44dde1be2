import { foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { ClassDeclaration, InterfaceDeclaration, TypeParameter } from '../../ast.ts';
import { CloseBracket, Comma, InterfaceWord, OpenBrace, OpenBracket } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { memberList } from '../members.ts';
import { identifierOf, name } from '../names.ts';
import { structFixes } from './structs.ts';

const MAX_PARAMETER_TOKENS = 40;

/** Whether `Point struct {`, `Shape interface {` or `Stack[T any] struct {` comes next, as in Go. */
export function isGoStruct(p: ParserCore): boolean {
  const distance = distanceBehindParameters(p);
  const { image } = p.peek(distance);
  return p.at(IdentifierToken) && p.peek(distance + 1).tokenType === OpenBrace && (image === 'struct' || image === 'interface' || image === 'class');
}

function distanceBehindParameters(p: ParserCore): number {
  if (p.peek(1).tokenType !== OpenBracket) return 1;
  for (let distance = 2; distance < MAX_PARAMETER_TOKENS; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === CloseBracket) return distance + 1;
    if (tokenType === EndOfFile) break;
  }
  return 1;
}

/** `type Point struct { … }`; the `type` is taken, and began at `start`. */
export function goStruct(p: ParserCore, preamble: Preamble, start: number): ClassDeclaration | InterfaceDeclaration {
  const className = name(p, 'the class');
  const typeParameters = p.at(OpenBracket) ? goTypeParameters(p) : [];
  const right = p.at(InterfaceWord) ? 'interface' : 'class';
  p.take();
  const span = p.span(start, p.lastEnd);
  const parameters = typeParameters.length === 0 ? '' : `<${typeParameters.map((each) => each.name.name).join(', ')}>`;
  const newText = `${right} ${className.name}${parameters}`;
  const word = p.text.slice(start, p.lastEnd);
  const at = p.diagnostics.length;
  p.hasGoFields = true;
  const members = memberList(p, right, className.name);
  p.hasGoFields = false;
  const { annotations, modifiers, doc } = preamble;
  const common = { id: p.id(), start: preamble.start, end: p.lastEnd, annotations, modifiers, name: className, doc, typeParameters, interfaces: [], members };
  const declared: ClassDeclaration | InterfaceDeclaration = right === 'class' ? { kind: 'class', superclass: null, ...common } : { kind: 'interface', ...common };
  // One that only holds values is made of them, which a class without a constructor is not.
  const fixes = declared.kind === 'class' ? structFixes(p, start, declared, at) : [];
  const isRecord = fixes.length === 2;
  p.diagnostics.splice(at, 0, foreignKeyword(span, { word, right: isRecord ? `record ${className.name}${parameters}(…)` : newText }, {
    hint: isRecord ? 'the fields of a record do not change; where they must, write a `class` with a constructor' : undefined,
    fixes: isRecord ? fixes : [{ title: `write \`${newText}\``, sure: true, edits: [{ span, newText }] }],
  }));
  return declared;
}

/** `[K comparable, V any]`: the names, without what bounds them. */
function goTypeParameters(p: ParserCore): readonly TypeParameter[] {
  const parameters: TypeParameter[] = [];
  p.take();
  while (!p.at(CloseBracket)) {
    const isName = p.at(IdentifierToken) && (p.tokens[p.index - 1].tokenType === OpenBracket || p.tokens[p.index - 1].tokenType === Comma);
    const token = p.take();
    if (!isName) continue;
    const own = identifierOf(p, token);
    parameters.push({ kind: 'type-parameter', id: p.id(), start: own.start, end: own.end, name: own, bound: null });
  }
  p.take();
  return parameters;
}
