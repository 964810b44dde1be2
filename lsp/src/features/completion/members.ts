import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { setterName } from '@noodlecore/compiler/names/accessors';
import { lookupName } from '@noodlecore/compiler/names/scope';
import type { ClassSymbol, ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendsFrom } from '@noodlecore/compiler/types/ancestors';
import type { CoreTypes } from '@noodlecore/compiler/types/core';
import { DERIVED_NAMES } from '@noodlecore/compiler/types/derived';
import { extensionNames, lookupExtension } from '@noodlecore/compiler/types/extensions';
import { lookupMember, lookupStatic, memberNames, receiverClass, staticNames, type Member, type MethodMember, type StaticMember } from '@noodlecore/compiler/types/members';
import { showSignature, showType } from '@noodlecore/compiler/types/show';
import type { Type } from '@noodlecore/compiler/types/type';
import type { Token } from '../../analysis/tokens-before.ts';
import { documentation } from '../../analysis/describe.ts';
import { replaceRange } from '../../convert.ts';
import type { Spot } from '../../view.ts';
import { callEdit, sortText, symbolItem, type Rank } from './items.ts';

/** What can follow `object.`. */
export function memberItems(spot: Spot, object: ast.Expression, dot: Token): CompletionItem[] {
  const reference = spot.checked.references[object.id];
  if (reference?.kind === 'class') return staticItems(spot, reference.symbol);
  if (reference?.kind === 'module') return exportItems(reference.symbol);
  const namespace = object.kind === 'name' && !reference ? lookupName(spot.state.symbol, object.name) : null;
  if (namespace?.kind === 'namespace') return exportItems(namespace.module);
  const type = object.kind === 'super' ? superclassAt(spot) : spot.checked.types[object.id];
  if (!type) return [];
  if (type.kind !== 'nullable') return instanceItems(spot, type);
  // A null receiver is asked for with `?.`: choosing a member mends the dot.
  const mend = dot.image === '.' ? [replaceRange({ source: spot.source, start: dot.start, end: dot.end }, '?.')] : [];
  return instanceItems(spot, type.inner).map((item) => (mend.length > 0 ? { ...item, additionalTextEdits: mend } : item));
}

/** The public names of a module. */
export function exportItems(module: ModuleSymbol): CompletionItem[] {
  return [...module.members.values()].filter(({ visibility }) => visibility !== 'private').map((symbol) => symbolItem(symbol, 'member'));
}

function instanceItems(spot: Spot, type: Type): CompletionItem[] {
  const core = spot.program.coreTypes();
  const receiver = receiverClass(core, type);
  const derived = receiver && (receiver.symbol.classKind === 'record' || receiver.symbol.classKind === 'enum') ? DERIVED_NAMES[receiver.symbol.classKind] : [];
  const names = new Set([...memberNames(core, type), ...derived]);
  const own = [...names].flatMap((name) => {
    const member = lookupMember(core, type, name) ?? lookupMember(core, type, setterName(name));
    return member && isVisible(spot, member) ? [memberItem(name, member, rankOf(member, receiver?.symbol ?? null))] : [];
  });
  return [...own, ...extensionItems(core, type, names)];
}

/** Static functions that take the object as their first argument. */
function extensionItems(core: CoreTypes, type: Type, taken: ReadonlySet<string>): CompletionItem[] {
  return [...new Set(extensionNames(core, type))].flatMap((name) => {
    const extension = taken.has(name) ? null : lookupExtension(core, type, name);
    const owner = extension?.symbol.owner;
    return extension && owner ? [memberItem(name, { kind: 'method', symbol: extension.symbol, owner: owner.thisType, signature: extension.signature }, 'inherited')] : [];
  });
}

function staticItems(spot: Spot, symbol: ClassSymbol): CompletionItem[] {
  const core = spot.program.coreTypes();
  const names = new Set([...staticNames(symbol), ...(symbol.classKind === 'record' || symbol.classKind === 'enum' ? ['fromJson'] : [])]);
  return [...names].flatMap((name) => {
    const member = lookupStatic(core, symbol, name) ?? lookupStatic(core, symbol, setterName(name));
    return member && isVisible(spot, member) ? [memberItem(name, member, member.kind === 'derived' ? 'universal' : 'member')] : [];
  });
}

function memberItem(name: string, member: StaticMember | Member, rank: Rank): CompletionItem {
  if (member.kind === 'enum-case') {
    const { fields } = member.symbol;
    return { ...symbolItem(member.symbol, rank), ...(fields.length > 0 && { insertText: `${name}($0)`, insertTextFormat: 2 as const }) };
  }
  const doc = member.kind === 'derived' ? null : documentation(member.symbol);
  const base = { label: name, sortText: sortText(rank, name), ...(doc && { documentation: { kind: 'markdown' as const, value: doc } }) };
  if (member.kind === 'method' && member.symbol.accessor !== null) return { ...base, kind: CompletionItemKind.Property, labelDetails: { description: showType(valueOf(member)) } };
  const signature = member.kind === 'field' ? null : member.signature;
  if (signature) return { ...base, kind: CompletionItemKind.Method, labelDetails: { detail: showSignature(signature) }, ...callEdit(name, signature) };
  return { ...base, kind: CompletionItemKind.Field, ...(member.kind !== 'method' && { labelDetails: { description: showType(member.type) } }) };
}

/** What is read or assigned under the name of a getter or setter. */
function valueOf({ symbol, signature }: MethodMember): Type {
  return symbol.accessor === 'set' ? (signature.parameters.at(0)?.type ?? signature.result) : signature.result;
}

function rankOf(member: Member, receiver: ClassSymbol | null): Rank {
  if (member.kind === 'derived') return 'universal';
  return receiver && member.owner.symbol.key === receiver.key ? 'member' : 'inherited';
}

/** Private members in their own class only, protected ones below it too. */
function isVisible(spot: Spot, member: StaticMember | Member): boolean {
  if (member.kind === 'derived' || member.kind === 'enum-case' || member.symbol.visibility === 'public') return true;
  const around = classAround(spot);
  const { owner } = member.symbol;
  if (!around || !owner) return false;
  return member.symbol.visibility === 'private' ? around.key === owner.key : descendsFrom(around, owner);
}

export function classAround(spot: Spot): ClassSymbol | null {
  for (const node of spot.path) {
    if (node.kind !== 'class' && node.kind !== 'interface' && node.kind !== 'record' && node.kind !== 'enum') continue;
    const symbol = spot.state.symbol.members.get(node.name.name);
    if (symbol?.kind === 'class') return symbol;
  }
  return null;
}

function superclassAt(spot: Spot): Type | undefined {
  return classAround(spot)?.superclass ?? undefined;
}
