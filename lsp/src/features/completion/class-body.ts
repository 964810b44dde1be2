import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { plainName } from '@noodlecore/compiler/names/accessors';
import type { ClassSymbol, FunctionSymbol, MemberEntry } from '@noodlecore/compiler/names/symbol';
import { ancestorsOf } from '@noodlecore/compiler/types/ancestors';
import { memberEntry } from '@noodlecore/compiler/types/members';
import { showMember } from '@noodlecore/compiler/types/show';
import { signatureThroughOwner } from '@noodlecore/compiler/types/substitute';
import type { Spot } from '../../view.ts';
import { sortText } from './items.ts';
import { classAround } from './members.ts';

/** Methods above the class that it may override or must implement, as stubs; what is missing comes first. */
export function overrideItems(spot: Spot, modifiers: readonly string[]): CompletionItem[] {
  const symbol = classAround(spot);
  if (!symbol || modifiers.includes('static')) return [];
  return overridable(symbol).map(([method, entry]) => stubItem(method, entry, modifiers.includes('override')));
}

/** Inherited methods that the class does not declare itself. */
export function overridable(symbol: ClassSymbol): (readonly [FunctionSymbol, MemberEntry])[] {
  const names = new Set<string>();
  for (const above of ancestorsOf(symbol).values()) for (const method of above.symbol.methods.values()) if (!method.static && method.visibility !== 'private') names.add(method.name);
  return [...names].flatMap((name) => {
    const entry = symbol.methods.has(name) || symbol.fields.has(name) ? null : memberEntry(symbol, name);
    return entry?.symbol.kind === 'function' ? [[entry.symbol, entry] as const] : [];
  });
}

/** `override func area(): float` with the types as the class sees them. */
export function stubHead(method: FunctionSymbol, { owner }: MemberEntry): string {
  const head = showMember(method, signatureThroughOwner(method.signature, owner)).replaceAll(' = …', '');
  return owner.symbol.classKind === 'interface' && method.abstract ? head : `override ${head}`;
}

/** A body that compiles: calls what it overrides, or says that it is missing. */
export function stubBody(method: FunctionSymbol): string {
  const args = method.signature.parameters.map(({ name, rest }) => (rest ? `...${name}` : name)).join(', ');
  if (method.abstract) return `throw new Error(8000, "${method.name} is not written yet");`;
  if (method.accessor === 'set') return `super.${plainName(method)} = ${args};`;
  const call = method.accessor === 'get' ? `super.${method.name};` : `super.${method.name}(${args});`;
  return method.signature.result.kind === 'void' ? call : `return ${call}`;
}

function stubItem(method: FunctionSymbol, entry: MemberEntry, hasOverride: boolean): CompletionItem {
  const head = stubHead(method, entry);
  const text = hasOverride ? head.replace(/^override /, '') : head;
  return {
    label: method.name,
    kind: method.accessor === null ? CompletionItemKind.Method : CompletionItemKind.Property,
    labelDetails: { detail: head.slice(head.indexOf(method.name) + method.name.length), description: `overrides ${entry.owner.symbol.name}` },
    sortText: sortText(method.abstract ? 'expected' : 'inherited', method.name),
    insertText: `${text.replaceAll('$', '\\$')} {\n\t\${0:${stubBody(method).replaceAll('$', '\\$').replaceAll('}', '\\}')}}\n}`,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: hasOverride ? method.name : `${method.name} override ${method.name}`,
  };
}
