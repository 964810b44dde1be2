import type { ClassDeclaration, EnumDeclaration, RecordDeclaration } from './ast.ts';

/** A declaration that may name what it implements. */
export type WithBases = ClassDeclaration | RecordDeclaration | EnumDeclaration;

/** Whether something of the kind stands in the head already. */
export function listsBases(node: WithBases, word: 'extends' | 'implements'): boolean {
  return word === 'implements' && node.interfaces.length > 0;
}

/** Where a base is added: behind the name, the type parameters and the fields, and behind what is extended, and implemented already. */
export function baseOffset(node: WithBases, word: 'extends' | 'implements', text: string): number {
  const bases = word === 'extends' ? [] : [...(node.kind === 'class' && node.superclass ? [node.superclass] : []), ...node.interfaces];
  return bases.at(-1)?.end ?? headEnd(node, text);
}

function headEnd(node: WithBases, text: string): number {
  const parameter = node.typeParameters.at(-1);
  const named = parameter === undefined ? node.name.end : text.indexOf('>', parameter.end) + 1;
  return node.kind === 'record' ? text.indexOf(')', node.fields.at(-1)?.end ?? named) + 1 : named;
}
