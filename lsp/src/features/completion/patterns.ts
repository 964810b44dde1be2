import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { ClassSymbol, EnumCaseSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { subclasses } from '../../analysis/hierarchy.ts';
import type { Spot } from '../../view.ts';
import { keywordItem, sortText } from './items.ts';

/** Arms of a match: the cases that it has not, all of them at once, classes below the subject's. */
export function patternItems(spot: Spot, match: ast.MatchExpression): CompletionItem[] {
  const type = spot.checked.types[match.subject.id];
  const inner = type?.kind === 'nullable' ? type.inner : type;
  const fallback = [keywordItem('_'), ...(type?.kind === 'nullable' ? [keywordItem('null')] : [])];
  if (inner?.kind === 'bool') return [keywordItem('true'), keywordItem('false'), ...fallback];
  if (inner?.kind !== 'class') return fallback;
  if (inner.symbol.classKind !== 'enum') return [...classItems(spot, inner.symbol), ...fallback];
  const missing = missingCases(spot, match, inner.symbol);
  return [...(missing.length > 1 ? [allItem(missing)] : []), ...missing.map(caseItem), ...fallback];
}

/** Cases that no arm names. */
export function missingCases(spot: Pick<Spot, 'checked'>, match: ast.MatchExpression, symbol: ClassSymbol): EnumCaseSymbol[] {
  const named = new Set<string>();
  for (const { pattern, guard } of match.arms) {
    if (guard) continue;
    for (const each of pattern.kind === 'alternative-pattern' ? pattern.alternatives : [pattern]) {
      const reference = spot.checked.references[each.id];
      if (reference?.kind === 'enum-case') named.add(reference.symbol.name);
    }
  }
  return [...symbol.cases.values()].filter(({ name }) => !named.has(name));
}

/** `Failed(code, reason)`. */
export function casePattern({ name, fields }: EnumCaseSymbol): string {
  return fields.length === 0 ? name : `${name}(${fields.map((field) => field.name).join(', ')})`;
}

function caseItem(symbol: EnumCaseSymbol): CompletionItem {
  const pattern = casePattern(symbol);
  return { label: pattern, kind: CompletionItemKind.EnumMember, sortText: sortText('expected', pattern), insertText: `${pattern} => $0,`, insertTextFormat: InsertTextFormat.Snippet, filterText: symbol.name };
}

function allItem(missing: readonly EnumCaseSymbol[]): CompletionItem {
  const body = missing.map((symbol, i) => `${casePattern(symbol)} => \${${i + 1}:null},`).join('\n');
  return { label: 'all missing cases', kind: CompletionItemKind.Snippet, sortText: sortText('expected', ''), insertText: body, insertTextFormat: InsertTextFormat.Snippet, detail: missing.map(({ name }) => name).join(', ') };
}

function classItems(spot: Spot, symbol: ClassSymbol): CompletionItem[] {
  if (symbol.native) return [];
  return [symbol, ...subclasses(spot.program, symbol)].filter((each) => !each.abstract && each.classKind !== 'interface').map((each) => {
    const name = `${each.name[0].toLowerCase()}${each.name.slice(1)}`;
    return { label: `${name} is ${each.name}`, kind: CompletionItemKind.Class, sortText: sortText('expected', each.name), insertText: `${name} is ${each.name} => $0,`, insertTextFormat: InsertTextFormat.Snippet, filterText: `${each.name} ${name}` };
  });
}
