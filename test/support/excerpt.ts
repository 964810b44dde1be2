import type { SourceText } from '@noodlecore/compiler/base/source';
import { parse } from '@noodlecore/compiler/syntax/parse';
import type { ClassDeclaration, FunctionDeclaration, Member } from '@noodlecore/compiler/syntax/ast';

/** A class of a document, and the library's module that declares the whole of it. */
export interface Excerpt {
  readonly node: ClassDeclaration;
  readonly text: string;
  readonly library: SourceText;
  readonly whole: ClassDeclaration;
}

export function classesOf(source: SourceText): ClassDeclaration[] {
  return parse(source).ast.items.filter((item) => item.kind === 'class');
}

/**
 * The library's module with the document's class in the place of its own. What the document leaves out is the
 * library's: members that it does not mention, and the bodies of those of which it gives the signature alone.
 */
export function moduleWith({ node, text, library, whole }: Excerpt): string {
  const written = new Set(node.members.filter(hasCode).map(nameOf));
  const kept = node.members.filter(hasCode).map((member) => text.slice(member.start, member.end));
  const rest = whole.members.filter((member) => !written.has(nameOf(member))).map((member) => library.text.slice(member.start, member.end));
  const opening = library.text.indexOf('{', lastHeaderOffset(whole));
  return `${library.text.slice(0, opening + 1)}\n${[...kept, ...rest].join('\n')}\n${library.text.slice(whole.end - 1)}`;
}

/** Signatures without a body, as text that does not depend on parameter names. */
export function bareSignatures(node: ClassDeclaration, text: string): ReadonlyMap<string, string> {
  const bare = node.members.filter((member): member is FunctionDeclaration => member.kind === 'function' && member.body === null);
  return new Map(bare.map((member) => [member.name.name, signatureText(member, text)]));
}

/** The library's signature of a method, cut to the parameters that the document names: others have defaults. */
export function signatureOf(node: ClassDeclaration, text: string, method: string): string | undefined {
  const found = node.members.find((member): member is FunctionDeclaration => member.kind === 'function' && member.name.name === method);
  return found && signatureText(found, text);
}

function signatureText({ parameters, result }: FunctionDeclaration, text: string): string {
  const types = parameters.map(({ type }) => (type ? text.slice(type.start, type.end) : '?'));
  return `(${types.join(', ')}): ${result ? text.slice(result.start, result.end) : 'void'}`;
}

function hasCode(member: Member): boolean {
  return member.kind !== 'function' || member.body !== null;
}

function nameOf(member: Member): string {
  return member.kind === 'constructor' ? 'constructor' : member.name.name;
}

function lastHeaderOffset({ name, superclass, interfaces, typeParameters }: ClassDeclaration): number {
  return Math.max(name.end, superclass?.end ?? 0, ...interfaces.map(({ end }) => end), ...typeParameters.map(({ end }) => end));
}
