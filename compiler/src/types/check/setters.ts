import { assignToGetter } from '../../diagnostics/catalogue/expressions.ts';
import { plainName, setterName } from '../../names/accessors.ts';
import { declaredHere } from '../../names/labels.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Reference } from '../checked.ts';
import { inheritedEntry, lookupMember, lookupStatic, type MethodMember } from '../members.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { signatureThroughOwner } from '../substitute.ts';
import { errorType, type Type } from '../type.ts';
import { checkAccess } from './access.ts';
import type { Target } from './assign-targets.ts';
import type { Body } from './body.ts';

type MethodReference = Extract<Reference, { kind: 'method' }>;

/** `circle.radius = 2`, where the class has accessors of that name: what the setter takes. Null after a report. */
export function setterTarget(body: Body, node: ast.MemberExpression, reference: MethodReference, read: Type): Target | null {
  const setter = findSetter(body, node, reference);
  const { name } = node.name;
  if (!setter) {
    const hint = `what may be assigned has a setter too: \`set ${name}(value: ${showType(read)}) { … }\``;
    body.report(assignToGetter, node.name, { name }, { hint, secondary: [declaredHere(reference.symbol, 'only the getter is declared')] });
    return null;
  }
  if (setter.symbol !== reference.symbol) checkAccess(body, node.name, setter.symbol);
  body.module.setters.set(node.id, setter.symbol);
  body.module.types[node.id] = read;
  const write = setter.signature.parameters.at(0)?.type ?? errorType;
  return { write, read, clause: `what \`${plainName(setter.symbol)}\` is set to must be`, symbol: null, local: null };
}

function findSetter(body: Body, node: ast.MemberExpression, { symbol, receiver }: MethodReference): Pick<MethodMember, 'symbol' | 'signature'> | null {
  const name = setterName(node.name.name);
  if (receiver === 'super') {
    const entry = body.owner && inheritedEntry(body.owner, name);
    return entry?.symbol.kind === 'function' ? { symbol: entry.symbol, signature: signatureThroughOwner(entry.symbol.signature, entry.owner) } : null;
  }
  const found = receiver === 'static' ? symbol.owner && lookupStatic(body.core, symbol.owner, name) : lookupMember(body.core, stripNull(body.typeOf(node.object)), name);
  return found?.kind === 'method' ? found : null;
}
