import type { SourceText } from '@noodlecore/compiler/base/source';
import type { ModuleState } from '@noodlecore/compiler/module-state';
import type { Program } from '@noodlecore/compiler/program';
import type { Node } from '@noodlecore/compiler/syntax/walk';
import type { CheckedModule } from '@noodlecore/compiler/types/checked';
import type { Location, Position } from 'vscode-languageserver';
import { entityPlace, type Entity } from './analysis/entity.ts';
import { pathAt } from './analysis/path.ts';
import { offsetAt, rangeOf, uriOfPath } from './convert.ts';
import type { Session } from './workspace/session.ts';

/** One document at one text, with all that is known of it: what every feature works on. */
export interface View {
  readonly session: Session;
  readonly program: Program;
  readonly state: ModuleState;
  readonly checked: CheckedModule;
  readonly source: SourceText;
  readonly uri: string;
}

export function viewOf(session: Session, state: ModuleState, uri: string): View | null {
  if (!state.checked) return null;
  return { session, program: session.upToDate(), state, checked: state.checked, source: state.source, uri };
}

/** A place in a document. */
export interface Spot extends View {
  readonly offset: number;
  /** The nodes around it, the module first. */
  readonly path: readonly Node[];
}

export function spotOf(view: View, position: Position): Spot {
  const offset = offsetAt(view.source, position);
  return { ...view, offset, path: pathAt(view.state.parsed.ast, offset) };
}

export function uriOf(session: Session, source: SourceText): string {
  return uriOfPath(session.pathOf(source));
}

export function locationOf(view: Pick<View, 'session'>, place: { readonly source: SourceText; readonly start: number; readonly end: number }): Location {
  return { uri: uriOf(view.session, place.source), range: rangeOf(place) };
}

/** Where an entity is declared: its name. */
export function declarationOf(view: Pick<View, 'session' | 'program'>, entity: Entity): Location {
  return locationOf(view, entityPlace(view.program, entity));
}
