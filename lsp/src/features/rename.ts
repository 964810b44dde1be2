import { ErrorCodes, ResponseError, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { plainName } from '@noodlecore/compiler/names/accessors';
import { reservedWords } from '@noodlecore/compiler/syntax/tokens';
import type { Entity } from '../analysis/entity.ts';
import { occurrenceAt, type Occurrence } from '../analysis/occurrences.ts';
import { relatives, usesOf, type Use } from '../analysis/uses.ts';
import { rangeOf, replaceRange } from '../convert.ts';
import { uriOf, type Spot } from '../view.ts';

/** Where the new name would stand, and the old one; an error that says why not, where it cannot be renamed. */
export function prepareRename(spot: Spot): { range: Range; placeholder: string } {
  const { entity, start, end } = renamable(spot);
  return { range: rangeOf({ source: spot.source, start, end }), placeholder: nameOf(entity) };
}

/** Gives an entity, and everything that must share its name, another one in the whole workspace. */
export function rename(spot: Spot, newName: string): WorkspaceEdit {
  const { entity } = renamable(spot);
  refuseBadName(newName);
  const oldName = nameOf(entity);
  const changes: Record<string, TextEdit[]> = {};
  for (const use of usesOf(spot.session, renamed(entity))) {
    if (textOf(use) !== oldName) continue;
    (changes[uriOf(use.session, use.state.source)] ??= []).push(replaceRange({ source: use.state.source, start: use.start, end: use.end }, newName));
  }
  return { changes };
}

function renamable(spot: Spot): Occurrence {
  const occurrence = occurrenceAt(spot.state, spot.offset);
  if (!occurrence) return refuse('there is no name here that can be renamed');
  const { entity } = occurrence;
  if (entity.kind === 'module') return refuse(`the module \`${entity.name}\` is called after its file: rename the file`);
  for (const each of relatives(spot.session, entity)) {
    const module = each.kind === 'module' ? each.name : each.module.name;
    if (!spot.session.sessionsWith(module).some((session) => session.isOwn(module))) return refuse(`\`${nameOf(entity)}\` belongs to \`${module}\`, which is not part of this project`);
  }
  return occurrence;
}

/** A constructor has the name of its class. */
function renamed(entity: Entity): Entity {
  return entity.kind === 'function' && entity.role === 'constructor' && entity.owner ? entity.owner : entity;
}

function nameOf(entity: Entity): string {
  const named = renamed(entity);
  return named.kind === 'function' ? plainName(named) : named.name;
}

/** Names under which imports brought it stay: their text is another. */
function textOf({ state, start, end }: Use): string {
  return state.source.text.slice(start, end);
}

function refuseBadName(name: string): void {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) refuse(`\`${name}\` cannot be a name: names are letters, digits and \`_\`, and begin with a letter or \`_\``);
  if (reservedWords.some((word) => word === name)) refuse(`\`${name}\` is a word of the language and cannot be a name`);
}

function refuse(why: string): never {
  throw new ResponseError(ErrorCodes.InvalidRequest, why);
}
