import type { ClassSymbol, FunctionSymbol } from '@noodlecore/compiler/names/symbol';
import { constructorOf } from '@noodlecore/compiler/types/members';
import { hasModifier } from '@noodlecore/compiler/names/bound';

/** Whether other packages may extend or implement it. */
export function isExtensible(symbol: ClassSymbol): boolean {
  if (symbol.classKind === 'interface') return true;
  return symbol.classKind === 'class' && !symbol.final && constructorOf(symbol.thisType)?.symbol.visibility !== 'private';
}

/** Whether a class that extends `owner` may have a method in its place. */
export function isOverridable(method: FunctionSymbol, owner: ClassSymbol): boolean {
  return isExtensible(owner) && !method.static && !hasModifier(method.node.modifiers, 'final');
}
