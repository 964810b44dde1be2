import { wrongTypeArgumentCount } from '../diagnostics/catalogue/declarations.ts';
import { callOfField } from '../diagnostics/catalogue/expressions.ts';
import { privateImport, unknownExport, unknownModule, unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';
import type { ModuleSymbol } from '../names/symbol.ts';
import { Families, missingMemberOf } from './families.ts';
import { joined, membersIn, missingCaseOf, OF_DECLARATIONS } from './repeated.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** What an import names, and is not there, or is not to be seen. */
const ALWAYS_SHARED: ReadonlySet<number> = new Set([privateImport, unknownExport, unknownModule, wrongTypeArgumentCount].map(({ code }) => code));

type Told = ReadonlyMap<string, readonly Diagnostic[]>;

/** What is told of several modules in the same words, and is of something that the program declares, or does not: told of the first, with the places in the others. */
export function joinedAcross(told: Told, broken: readonly ModuleState[]): Told {
  const declared = declaredBy(new Set(broken.flatMap(({ symbol }) => [symbol, ...symbol.importedModules.values()])));
  const own = broken.flatMap(({ name }) => told.get(name) ?? []).filter((each) => isShared(each, declared));
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const [first, ...others] of [...membersIn(own, familiesOf(broken)), ...Map.groupBy(own.filter((each) => missingMemberOf(each) === null), keyOf).values()]) {
    if (others.length === 0) continue;
    merged.set(first, joined(first, others));
    for (const other of others) merged.set(other, null);
  }
  if (merged.size === 0) return told;
  return new Map([...told].map(([name, all]) => [name, all.flatMap((each) => (merged.has(each) ? (merged.get(each) ?? []) : [each]))]));
}

const LIBRARY = 'noodlecore.';

/** What the program itself declares. */
interface Declared {
  readonly names: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

function declaredBy(modules: ReadonlySet<ModuleSymbol>): Declared {
  const symbols = [...modules].flatMap((module) => (module.name.startsWith(LIBRARY) ? [] : [...module.members.values()]));
  return { names: new Set(symbols.map(({ name }) => name)), fields: new Set(symbols.flatMap((each) => (each.kind === 'class' ? [...each.fields.keys()] : []))) };
}

/** What is above what, in these modules and what they import. */
function familiesOf(broken: readonly ModuleState[]): Families {
  const modules = new Set(broken.flatMap(({ symbol }) => [symbol, ...symbol.importedModules.values()].map((module) => module.ast)));
  return new Families(...modules);
}

/** Whether it would be mended in one place: what is only not imported is to be imported in each module. */
function isShared(each: Diagnostic, { names, fields }: Declared): boolean {
  const { code, message, fixes, primary: { span } } = each;
  if (ALWAYS_SHARED.has(code)) return true;
  if (code === callOfField.code) return fields.has(/`([^`]*)`/.exec(message)?.[1] ?? '');
  if (fixes.some(({ title }) => title.startsWith('import `'))) return false;
  if (code === unknownName.code || code === unknownType.code) return /^[A-Z]/.test(unknownNameOf(each)) || span.source.text[span.end] === '(';
  if (!isUnknown(each) && !OF_DECLARATIONS.has(code) && missingMemberOf(each) === null) return false;
  const owner = missingMemberOf(each)?.owner;
  return owner === undefined ? [...names].some((name) => message.includes(`\`${name}`)) : names.has(owner);
}

function keyOf(each: Diagnostic): string {
  const { code, message, fixes } = each;
  const missingCase = missingCaseOf(each);
  if (missingCase !== null) return `${missingCase.owner}.${missingCase.name}`;
  return [code, message.replace(/<[^`]*>/, ''), ...fixes.map(({ title }) => title)].join('\n');
}
