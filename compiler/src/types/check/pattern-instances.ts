import type { ClassSymbol, EnumCaseSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { asAncestor, descendsFrom } from '../ancestors.ts';
import { isInstanceOf } from '../core.ts';
import { stripNull } from '../relations.ts';
import { anyType, errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { reportMismatch } from './pattern-reports.ts';
import { refineArgs } from './refine.ts';

/** The subject seen as the enum (or record) that a pattern takes apart; null after a report. */
export function instanceOf(body: Body, at: ast.NodeBase, owner: ClassSymbol, subject: Type): ClassType | null {
  const inner = stripNull(subject);
  if (inner.kind === 'class') {
    if (inner.symbol.key === owner.key) return inner;
    if (descendsFrom(owner, inner.symbol)) {
      const refined = refineArgs({ kind: 'class', symbol: owner, args: owner.typeParameters.map(() => anyType) }, inner);
      return refined.kind === 'class' ? refined : null;
    }
  }
  // Of what could not be read, nothing is known of the parts either.
  const open = { kind: 'class', symbol: owner, args: owner.typeParameters.map(() => (inner.kind === 'error' ? errorType : anyType)) } as const;
  if (inner.kind === 'any' || inner.kind === 'parameter' || inner.kind === 'error' || (inner.kind === 'class' && mayBeEqual(inner, open))) return open;
  reportMismatch(body, at, subject, open);
  return null;
}

export function caseType(body: Body, pattern: ast.NamePattern | ast.ConstructorPattern, symbol: EnumCaseSymbol, subject: Type): ClassType | null {
  return instanceOf(body, pattern, symbol.owner, subject);
}

export function isIterableInterface(body: Body, type: Type): boolean {
  return isInstanceOf(type, body.core.iterable);
}

export function elementOf(body: Body, type: Type): Type {
  if (type.kind !== 'class') return anyType;
  return asAncestor(type, body.core.iterable)?.args[0] ?? errorType;
}
