import { SemanticTokenModifiers, SemanticTokens, SemanticTokensBuilder, SemanticTokenTypes, type Range, type SemanticTokensLegend } from 'vscode-languageserver';
import { lspPosition, offsetAt } from '../convert.ts';
import type { Entity } from '../analysis/entity.ts';
import { occurrencesIn, type Occurrence } from '../analysis/occurrences.ts';
import type { View } from '../view.ts';

const TYPES = [
  SemanticTokenTypes.namespace, SemanticTokenTypes.class, SemanticTokenTypes.interface, SemanticTokenTypes.struct, SemanticTokenTypes.enum, SemanticTokenTypes.enumMember,
  SemanticTokenTypes.type, SemanticTokenTypes.typeParameter, SemanticTokenTypes.function, SemanticTokenTypes.method, SemanticTokenTypes.property, SemanticTokenTypes.variable,
  SemanticTokenTypes.parameter, SemanticTokenTypes.label, SemanticTokenTypes.keyword,
] as const;
const MODIFIERS = [
  SemanticTokenModifiers.declaration, SemanticTokenModifiers.readonly, SemanticTokenModifiers.static, SemanticTokenModifiers.abstract, SemanticTokenModifiers.modification, SemanticTokenModifiers.defaultLibrary,
] as const;

export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** What each name is: colours that a grammar cannot know. */
export function semanticTokens(view: View, range: Range | null = null): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  push(builder, view, range);
  return builder.build();
}

/** The same, as builders that remember the last answer want it. */
export function push(builder: SemanticTokensBuilder, { state, source }: View, range: Range | null): void {
  const from = range ? offsetAt(source, range.start) : 0;
  const to = range ? offsetAt(source, range.end) : source.text.length;
  let end = -1;
  for (const occurrence of occurrencesIn(state).list) {
    if (occurrence.end < from || occurrence.start > to || occurrence.start < end) continue;
    end = occurrence.end;
    const { line, character } = lspPosition(source, occurrence.start);
    builder.push(line, character, occurrence.end - occurrence.start, TYPES.indexOf(typeOf(occurrence.entity)), modifiersOf(occurrence));
  }
}

function typeOf(entity: Entity): (typeof TYPES)[number] {
  switch (entity.kind) {
    case 'module':
      return SemanticTokenTypes.namespace;
    case 'class':
      return ({ class: SemanticTokenTypes.class, interface: SemanticTokenTypes.interface, record: SemanticTokenTypes.struct, enum: SemanticTokenTypes.enum } as const)[entity.classKind];
    case 'enum-case':
      return SemanticTokenTypes.enumMember;
    case 'function':
      if (entity.role === 'constructor') return SemanticTokenTypes.keyword;
      if (entity.accessor !== null) return SemanticTokenTypes.property;
      return entity.role === 'method' ? SemanticTokenTypes.method : SemanticTokenTypes.function;
    case 'field':
      return SemanticTokenTypes.property;
    case 'variable':
      return entity.role === 'parameter' ? SemanticTokenTypes.parameter : SemanticTokenTypes.variable;
    case 'parameter':
      return SemanticTokenTypes.parameter;
    case 'type-parameter':
      return SemanticTokenTypes.typeParameter;
    case 'type-alias':
      return SemanticTokenTypes.type;
    case 'label':
      return SemanticTokenTypes.label;
  }
}

function modifiersOf({ entity, role }: Occurrence): number {
  const set: (typeof MODIFIERS)[number][] = [];
  if (role === 'declaration') set.push(SemanticTokenModifiers.declaration);
  if (role === 'write') set.push(SemanticTokenModifiers.modification);
  if ((entity.kind === 'field' || entity.kind === 'variable') && entity.constant) set.push(SemanticTokenModifiers.readonly);
  if ((entity.kind === 'field' || entity.kind === 'function') && entity.static) set.push(SemanticTokenModifiers.static);
  if ((entity.kind === 'class' || entity.kind === 'function') && entity.abstract) set.push(SemanticTokenModifiers.abstract);
  if (entity.kind !== 'module' && entity.module.name.startsWith('noodlecore.')) set.push(SemanticTokenModifiers.defaultLibrary);
  return set.reduce((bits, modifier) => bits | (1 << MODIFIERS.indexOf(modifier)), 0);
}
