import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver';
import { keyOf } from '../analysis/entity.ts';
import { occurrenceAt, type Role } from '../analysis/occurrences.ts';
import { relatives, usesIn, usesOf, type Use } from '../analysis/uses.ts';
import { rangeOf } from '../convert.ts';
import { uriOf, type Spot } from '../view.ts';

/** Every place in the workspace that names what the name under the cursor stands for. */
export function references(spot: Spot, withDeclaration: boolean): Location[] {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (!occurrence) return [];
  return usesOf(spot.session, occurrence.entity).filter(({ role }) => withDeclaration || role !== 'declaration').map(locationOfUse);
}

export function locationOfUse({ session, state, start, end }: Use): Location {
  return { uri: uriOf(session, state.source), range: rangeOf({ source: state.source, start, end }) };
}

const HIGHLIGHTS: Readonly<Record<Role, DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
  import: DocumentHighlightKind.Text,
};

/** The same name in this document; assignments are told apart. */
export function highlights(spot: Spot): DocumentHighlight[] {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (!occurrence) return [];
  const keys = new Set(relatives(spot.session, occurrence.entity).map(keyOf));
  return usesIn(spot.session, spot.state.name, keys).map(({ start, end, role }) => ({ range: rangeOf({ source: spot.source, start, end }), kind: HIGHLIGHTS[role] }));
}
