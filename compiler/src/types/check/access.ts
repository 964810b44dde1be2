import { privateMember, protectedMember } from '../../diagnostics/catalogue/expressions.ts';
import { declaredHere } from '../../names/labels.ts';
import type { FieldSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { descendsFrom } from '../ancestors.ts';
import type { MemberFilter } from '../members.ts';
import type { Body } from './body.ts';

/** Whether the body may use a member: `private` is for its class, `protected` for subclasses too. */
export function mayUse(body: Body, symbol: FieldSymbol | FunctionSymbol): boolean {
  const { owner } = symbol;
  if (symbol.visibility === 'public' || !owner || !body.owner) return symbol.visibility === 'public' || !owner;
  if (body.owner.key === owner.key) return true;
  return symbol.visibility === 'protected' && descendsFrom(body.owner, owner);
}

/** As a filter of members: those that the body may use. */
export function usableIn(body: Body): MemberFilter {
  return (symbol) => mayUse(body, symbol);
}

/** Reports a member that the body may not use. The program is understood all the same. */
export function checkAccess(body: Body, at: ast.NodeBase, symbol: FieldSymbol | FunctionSymbol): void {
  if (symbol.visibility === 'public' || mayUse(body, symbol)) return;
  const kind = symbol.visibility === 'private' ? privateMember : protectedMember;
  body.report(kind, at, { name: symbol.name, owner: symbol.owner?.name ?? '' }, { secondary: [declaredHere(symbol)] });
}
