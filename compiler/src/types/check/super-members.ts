import { abstractSuper, superOutsideSubclass, unknownSuperMember } from '../../diagnostics/catalogue/expressions.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { setterName } from '../../names/accessors.ts';
import { declaredHere } from '../../names/labels.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isIncomplete } from '../ancestors.ts';
import { universalMember } from '../derived.ts';
import { inheritedEntry, memberNames, superclassOf } from '../members.ts';
import { signatureThroughOwner } from '../substitute.ts';
import { checkAccess, usableIn } from './access.ts';
import type { Body } from './body.ts';
import { sureFix, replace } from './fixes.ts';
import { BROKEN, methodTarget, type Target } from './targets.ts';

/** `super.method`: the inherited method, also where the class overrides it. */
export function resolveSuperMember(body: Body, node: ast.MemberExpression): Target {
  const { owner } = body;
  const { name } = node.name;
  if (name === '') return BROKEN;
  if (!owner || body.isStatic) {
    body.report(superOutsideSubclass, node.object, { what: owner ? 'a static member has no `super`' : '`super` is only known inside a class' });
    return BROKEN;
  }
  const entry = inheritedEntry(owner, name) ?? inheritedEntry(owner, setterName(name));
  if (entry?.symbol.kind === 'function') {
    return superMethod(body, node, entry.symbol, methodTarget(body, node, { symbol: entry.symbol, signature: signatureThroughOwner(entry.symbol.signature, entry.owner) }, false));
  }
  const derived = entry ? null : universalMember(body.core, name, owner);
  if (derived) {
    body.module.references[node.id] = { kind: 'derived', owner, member: derived.member };
    return { kind: 'derived', member: derived, optional: false };
  }
  reportMissing(body, node, entry !== null);
  return BROKEN;
}

function superMethod(body: Body, node: ast.MemberExpression, symbol: FunctionSymbol, target: Target): Target {
  checkAccess(body, node.name, symbol);
  if (symbol.abstract) {
    body.report(abstractSuper, node.name, { name: symbol.name, owner: symbol.owner?.name ?? '' }, { secondary: [declaredHere(symbol, 'it has no body here')] });
    return BROKEN;
  }
  body.module.references[node.id] = { kind: 'method', symbol, receiver: 'super' };
  return target;
}

/** What other languages call the function that a class is made by. */
const constructorWords: ReadonlySet<string> = new Set(['constructor', 'init', '__init__', '__construct', 'initialize']);

function reportMissing(body: Body, node: ast.MemberExpression, isField: boolean): void {
  const { owner } = body;
  if (!owner || isIncomplete(owner)) return;
  const { name } = node.name;
  const above = superclassOf(owner.thisType);
  if (isField) {
    const fix = sureFix(`write \`this.${name}\``, replace(body, node.object, 'this'));
    body.report(unknownSuperMember, node.name, { name, owner: owner.name }, { label: 'a field is reached through `this`', fixes: [fix] });
    return;
  }
  if (above && constructorWords.has(name)) {
    const fix = sureFix('call `super`', replace(body, { start: node.object.end, end: node.end }, ''));
    body.report(unknownSuperMember, node.name, { name, owner: owner.name }, { label: `the constructor of \`${above.symbol.name}\` is called \`super(…)\``, fixes: body.constructing ? [fix] : [] });
    return;
  }
  const near = above && closest(name, memberNames(body.core, above, usableIn(body)));
  const label = near ? `did you mean \`${near}\`?` : above ? `\`${above.symbol.name}\` has no method \`${name}\`` : `\`${owner.name}\` extends no class`;
  body.report(unknownSuperMember, node.name, { name, owner: owner.name }, { label });
}
