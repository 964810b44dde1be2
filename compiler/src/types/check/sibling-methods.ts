import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember, memberNames } from '../members.ts';
import { isAssignable, stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import { usableIn } from './access.ts';
import type { CallSite } from './arguments.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `text.count("ab")` and `pattern.replace(text, (m) => …)`: `countOf` and `replaceWith` of the same object take what is given. Null where not exactly one does. */
export function siblingMethod(body: Body, { node, symbol }: CallSite, argument: ast.Expression, found: Type): Details | null {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || symbol?.kind !== 'function' || !symbol.module.name.startsWith('noodlecore.')) return null;
  const { name } = node.callee;
  const at = node.args.findIndex(({ value }) => value === argument);
  const receiver = stripNull(body.typeOf(node.callee.object));
  const fitting = [...memberNames(body.core, receiver, usableIn(body))].filter((other) => {
    if (!other.startsWith(name.name) || other === name.name) return false;
    const member = lookupMember(body.core, receiver, other);
    if (member?.kind !== 'method' || member.signature.typeParameters.length > 0 || member.signature.parameters.length !== node.args.length) return false;
    return isAssignable(found, stripNull(member.signature.parameters[at].type)) && found.kind !== 'any';
  });
  if (fitting.length !== 1) return null;
  const [meant] = fitting;
  return { hint: `\`${meant}\` takes what is given here`, fixes: [possibleFix(`write \`${meant}\``, replace(body, name, meant))] };
}
