import type { Details } from '../../diagnostics/diagnostic.ts';
import { setterName } from '../../names/accessors.ts';
import type * as ast from '../../syntax/ast.ts';
import { readArguments } from '../call-text.ts';
import { lookupMember, type Member } from '../members.ts';
import type { Type } from '../type.ts';
import { mayUse } from './access.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `user.getName()` and `user.setName(x)`, as in Java, where `name` is a member: it is read and assigned by its own name. */
export function accessorCall(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  const [, verb, rest] = /^(get|set|is|has)_?(\w+)$/.exec(node.name.name) ?? [];
  if (rest === undefined) return null;
  const { text } = body.module.source;
  const name = rest.charAt(0).toLowerCase() + rest.slice(1);
  if (name === node.name.name) return null;
  const written = text[node.end] === '(' ? readArguments(text, node.end) : null;
  const asked = lookupMember(body.core, type, verb === 'set' ? setterName(name) : name) ?? lookupMember(body.core, type, name);
  if (!asked || !isUsable(body, asked)) return null;
  if (verb === 'set') return written?.args.length === 1 && isValue(asked) ? assigned(body, node, name, written.args[0], written.end) : null;
  const isCall = !isValue(asked);
  const newText = isCall ? `${name}()` : name;
  const end = written?.args.length === 0 ? written.end : node.name.end;
  return { label: `it is called \`${newText}\` here`, fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.name.start, end }, newText))] };
}

function assigned(body: Body, node: ast.MemberExpression, name: string, value: string, end: number): Details {
  const newText = `${name} = ${value}`;
  return { label: `write \`${newText}\``, hint: 'what a setter takes is assigned', fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.name.start, end }, newText))] };
}

function isValue(member: Member): boolean {
  switch (member.kind) {
    case 'field':
      return true;
    case 'method':
      return member.symbol.accessor !== null;
    case 'derived':
      return member.signature === null;
  }
}

function isUsable(body: Body, member: Member): boolean {
  return member.kind === 'derived' || mayUse(body, member.symbol);
}
