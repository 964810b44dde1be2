import type { TopLevelSymbol, VariableSymbol, TypeAliasSymbol } from '@noodlecore/compiler/names/symbol';
import { sameType } from '@noodlecore/compiler/types/relations';
import { showType } from '@noodlecore/compiler/types/show';
import { substitute } from '@noodlecore/compiler/types/substitute';
import type { InterfaceChange } from '../publish/interface-change.ts';
import { topLevelCode } from './declaration-code.ts';
import { compareClasses } from './compare-classes.ts';
import { callableOf, compareFunctions } from './compare-functions.ts';
import { compareGiven } from './compare-types.ts';
import { major, minor, ModuleChanges, patch, type Finding } from './findings.ts';
import type { PublicInterface } from './public-interface.ts';

/**
 * What has changed between two versions of a package, in order of modules and of the texts. Both must have been checked without errors: a type that
 * could not be read agrees with every other.
 */
export function compareInterfaces(before: PublicInterface, after: PublicInterface): InterfaceChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => compareModules(name, before.get(name), after.get(name)));
}

type Members = ReadonlyMap<string, TopLevelSymbol>;

function compareModules(name: string, before: Members | undefined, after: Members | undefined): InterfaceChange[] {
  const changes = new ModuleChanges(name);
  if (!after) changes.removed('', `module ${name}`);
  else if (!before) changes.added('', `module ${name}`);
  else compareMembers(changes, before, after);
  return changes.changes;
}

function compareMembers(changes: ModuleChanges, before: Members, after: Members): void {
  for (const [name, old] of before) {
    const now = after.get(name);
    if (now) compareSymbols(changes, old, now);
    else changes.removed(name, topLevelCode(old));
  }
  for (const [name, now] of after) if (!before.has(name)) changes.added(name, topLevelCode(now));
}

function compareSymbols(changes: ModuleChanges, before: TopLevelSymbol, after: TopLevelSymbol): void {
  const { name } = before;
  if (before.kind === 'class' && after.kind === 'class') return compareClasses(changes, before, after);
  changes.changed(name, topLevelCode(before), topLevelCode(after), findingsOf(before, after));
}

function findingsOf(before: TopLevelSymbol, after: TopLevelSymbol): readonly Finding[] {
  if (before.kind === 'function' && after.kind === 'function') return compareFunctions(callableOf(before), callableOf(after), false);
  if (before.kind === 'variable' && after.kind === 'variable') return compareVariables(before, after);
  if (before.kind === 'type-alias' && after.kind === 'type-alias') return compareAliases(before, after);
  return [major('it is something else now')];
}

/** Other modules only read variables. */
function compareVariables(before: VariableSymbol, after: VariableSymbol): Finding[] {
  const findings = compareGiven(before.type, after.type);
  if (before.constant && !after.constant) findings.push(major('what was constant may change: it is no pattern any more, and a test for null does not last'));
  if (!before.constant && after.constant) findings.push(minor('it does not change any more'));
  if (before.constant && after.constant && !Object.is(before.constantValue, after.constantValue)) findings.push(patch('its value is another one'));
  return findings;
}

function compareAliases(before: TypeAliasSymbol, after: TypeAliasSymbol): Finding[] {
  if (before.typeParameters.length !== after.typeParameters.length) return [major('it takes another number of types')];
  const now = substitute(after.type, after.typeParameters, before.typeParameters.map(({ type }) => type));
  return sameType(before.type, now) ? [] : [major(`it stands for \`${showType(now)}\` in the place of \`${showType(before.type)}\``)];
}
