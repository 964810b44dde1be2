import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import { FIELDS, isFieldName } from './fields.ts';
import { JsonText, nestsTooDeeply } from './json-text.ts';
import type { TextRange } from './manifest.ts';
import { MAX_MANIFEST_LENGTH, isObject, parsedOrUndefined } from './parse.ts';

/** A key that is probably meant to be another. */
export interface MisspeltKey {
  readonly key: string;
  readonly meant: string;
  /** Where it stands, its quotes included. */
  readonly range: TextRange;
}

/** What other tools' manifests call what has another name here. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['devDependencies', 'developmentDependencies'],
  ['entry', 'main'],
  ['entryPoint', 'main'],
  ['bin', 'commands'],
  ['workspaces', 'workspace'],
  ['capabilities', 'permissions'],
  ['author', 'authors'],
  ['licence', 'license'],
]);

/**
 * The unknown keys of a manifest that are close to one that there is. They are left alone, and worth a warning.
 * @param text of a manifest; of what is none, nothing is told.
 */
export function misspeltKeys(text: string): MisspeltKey[] {
  if (text.length > MAX_MANIFEST_LENGTH || nestsTooDeeply(text)) return [];
  const data = parsedOrUndefined(text);
  if (!isObject(data)) return [];
  const json = new JsonText(text);
  return Object.keys(data).flatMap((key) => {
    if (isFieldName(key) || key === '$schema') return [];
    const meant = OTHER_NAMES.get(key) ?? closest(key, Object.keys(FIELDS));
    return meant === null || Object.hasOwn(data, meant) ? [] : [{ key, meant, range: json.rangeAt({ path: [key], isKey: true }) }];
  });
}
