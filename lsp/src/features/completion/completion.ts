import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { assertNever } from '@noodlecore/compiler/base/assert-never';
import { rangeOf } from '../../convert.ts';
import type { Spot } from '../../view.ts';
import { overrideItems } from './class-body.ts';
import { importedItems, isShortened, moduleItems } from './imports.ts';
import { annotationWords, expressionWords, memberWords, statementWords, topLevelWords } from './keywords.ts';
import { memberItems } from './members.ts';
import { typeItems, valueItems } from './names.ts';
import { namedArgumentItems, objectKeyItems } from './objects.ts';
import { patternItems } from './patterns.ts';
import { placeAt, prefixAt, type CompletionPlace } from './place.ts';

/** What can be written where the cursor stands, the likeliest first. */
export function completion(spot: Spot): CompletionList {
  const prefix = prefixAt(spot.source.text, spot.offset);
  const place = placeAt(spot, prefix);
  const range = rangeOf({ source: spot.source, start: prefix.start, end: spot.offset });
  const items = itemsFor(spot, place).map(({ insertText, ...item }) => ({ ...item, textEdit: { range, newText: insertText ?? item.label } }));
  return { isIncomplete: namesValues(place) && isShortened(spot), items };
}

function itemsFor(spot: Spot, place: CompletionPlace): readonly CompletionItem[] {
  switch (place.kind) {
    case 'nothing':
      return [];
    case 'module':
      return moduleItems(spot, place.path);
    case 'export':
      return importedItems(spot, place.module, place.present);
    case 'member':
      return memberItems(spot, place.object, place.dot);
    case 'annotation':
      return annotationWords;
    case 'type':
      return typesFor(spot, place.after);
    case 'class-member':
      return [...memberWords, ...overrideItems(spot, place.modifiers), ...typeItems(spot)];
    case 'pattern':
      return patternItems(spot, place.match);
    case 'object-key':
      return [...objectKeyItems(spot, place.literal), ...valueItems(spot)];
    case 'statement':
      return [...statementWords, ...valueItems(spot)];
    case 'top-level':
      return [...topLevelWords, ...valueItems(spot)];
    case 'expression':
      return [...namedArgumentItems(spot), ...expressionWords, ...valueItems(spot)];
    default:
      return assertNever(place);
  }
}

/** Whether names from anywhere are offered at a place. */
function namesValues({ kind }: CompletionPlace): boolean {
  return kind === 'type' || kind === 'class-member' || kind === 'object-key' || kind === 'statement' || kind === 'top-level' || kind === 'expression';
}

function typesFor(spot: Spot, after: Extract<CompletionPlace, { kind: 'type' }>['after']): CompletionItem[] {
  switch (after) {
    case 'new':
      return typeItems(spot, (symbol) => symbol.kind !== 'class' || (!symbol.abstract && symbol.classKind !== 'interface' && symbol.classKind !== 'enum'));
    case 'extends':
      return typeItems(spot, (symbol) => symbol.kind !== 'class' || ((symbol.classKind === 'class' || symbol.classKind === 'interface') && !symbol.final && !symbol.native));
    case 'implements':
      return typeItems(spot, (symbol) => symbol.kind !== 'class' || symbol.classKind === 'interface');
    case 'other':
      return typeItems(spot);
    default:
      return assertNever(after);
  }
}
