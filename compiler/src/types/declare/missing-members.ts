import { withArticle } from '../../diagnostics/article.ts';
import { conflictingDefaults, missingMembers } from '../../diagnostics/catalogue/declarations.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { plainName } from '../../names/accessors.ts';
import { declaredHere, declaredInProgram, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FunctionSymbol, MemberEntry } from '../../names/symbol.ts';
import { ancestorsOf, descendsFrom, directSupers } from '../ancestors.ts';
import { universalMember } from '../derived.ts';
import { memberEntry } from '../members.ts';
import { showMember } from '../show.ts';
import { signatureThroughOwner, throughOwner } from '../substitute.ts';
import type { ClassType } from '../type.ts';
import { misfit } from './accessors.ts';
import { spanIn, type TypeScope } from './scope.ts';
import { addMembers } from './stubs.ts';

/** Methods that interfaces and abstract superclasses ask for and nobody gives a body; and those that two interfaces give one. */
export function checkMissingMembers(scope: TypeScope, symbol: ClassSymbol): void {
  if (directSupers(symbol).length === 0) return;
  if (symbol.classKind !== 'interface') checkConflictingDefaults(scope, symbol);
  if (symbol.abstract || symbol.classKind === 'interface') return;
  const missing = missingMethods(scope, symbol);
  if (missing.length > 0) reportMissing(scope, symbol, missing);
}

interface Missing {
  readonly method: FunctionSymbol;
  readonly owner: ClassType;
}

function missingMethods(scope: TypeScope, symbol: ClassSymbol): Missing[] {
  const missing: Missing[] = [];
  const seen = new Set<string>();
  for (const above of ancestorsOf(symbol).values()) {
    if (!above.symbol.abstract) continue;
    for (const method of above.symbol.methods.values()) {
      if (!method.abstract || seen.has(method.name)) continue;
      seen.add(method.name);
      const entry = memberEntry(symbol, method.name);
      if (isAnswered(scope, symbol, method, entry) || isFieldOf(symbol, method, above)) continue;
      missing.push(entry?.symbol.kind === 'function' ? { method: entry.symbol, owner: entry.owner } : { method, owner: above });
    }
  }
  return missing;
}

/** A field or static method of the name was reported as such already. */
function isAnswered(scope: TypeScope, symbol: ClassSymbol, method: FunctionSymbol, entry: MemberEntry | null): boolean {
  if (entry && (entry.symbol.kind === 'field' ? method.accessor === null || entry.owner.symbol === symbol : !entry.symbol.abstract)) return true;
  if (symbol.methods.get(method.name)?.static) return true;
  if (symbol.classKind !== 'class' && method.name === 'toJson' && method.node.parameters.length === 0) return true;
  return universalMember(scope.core, method.name, null) !== null;
}

/** Whether a field answers for an accessor; the class's own was compared with it already. */
function isFieldOf(symbol: ClassSymbol, method: FunctionSymbol, above: ClassType): boolean {
  const entry = method.accessor === null ? null : memberEntry(symbol, plainName(method));
  if (entry?.symbol.kind !== 'field') return false;
  return entry.owner.symbol === symbol || misfit(entry.symbol, throughOwner(entry.symbol.type, entry.owner), method, above) === null;
}

function reportMissing(scope: TypeScope, symbol: ClassSymbol, missing: readonly Missing[]): void {
  const owners = [...new Set(missing.map(({ owner }) => owner.symbol))];
  const from = owners.length === 1 ? `\`${owners[0].name}\`` : 'what it implements and extends';
  const names = { owner: symbol.name, kind: symbol.classKind, missing: missing.map(({ method }) => method.name), from };
  const stubs = missing.map(({ method, owner }) => stub(method, owner));
  const secondary = missing.slice(0, 3).flatMap(({ method, owner }) => declaredInProgram(method, `\`${owner.symbol.name}\` asks for it here`));
  const near = misspelt(symbol, missing);
  scope.diagnostics.push(
    missingMembers(spanIn(scope, symbol.node.name), names, {
      secondary: near ? [...secondary, declaredHere(near.method, `is \`${near.meant}\` meant?`)] : secondary,
      fixes: near && missing.length === 1 ? [renaming(near), addMembers(scope, symbol, stubs)] : [addMembers(scope, symbol, stubs)],
    }),
  );
}

interface Misspelt {
  readonly method: FunctionSymbol;
  readonly meant: string;
}

/** A method of the class that answers for nothing above, and is written nearly as one that is missing. */
function misspelt(symbol: ClassSymbol, missing: readonly Missing[]): Misspelt | null {
  const wanted = missing.map(({ method }) => method.name);
  for (const method of symbol.methods.values()) {
    const meant = closest(method.name, wanted);
    if (meant && !directSupers(symbol).some((above) => memberEntry(above.symbol, method.name))) return { method, meant };
  }
  return null;
}

function renaming({ method, meant }: Misspelt): Fix {
  return { title: `call it \`${meant}\``, sure: false, edits: [{ span: nameSpan(method), newText: meant }] };
}

function stub(method: FunctionSymbol, owner: ClassType): { readonly name: string; readonly signature: string; readonly empty: boolean } {
  const signature = signatureThroughOwner(method.signature, owner);
  const plain = { ...signature, parameters: signature.parameters.map((each) => ({ ...each, optional: false })) };
  const inherited = owner.symbol.classKind === 'class' ? 'override ' : '';
  return { name: method.name, signature: inherited + showMember(method, plain), empty: signature.result.kind === 'void' };
}

/** Two interfaces that do not know of each other both give a method a body, and the class does not decide. */
function checkConflictingDefaults(scope: TypeScope, symbol: ClassSymbol): void {
  const { interfaces } = symbol;
  if (interfaces.length < 2) return;
  const first = new Map<string, MemberEntry>();
  for (const each of interfaces) {
    for (const name of defaultNames(each.symbol)) {
      const entry = memberEntry(each.symbol, name);
      if (!entry || isDecided(symbol, name)) continue;
      const other = first.get(name);
      if (!other) first.set(name, entry);
      else if (areUnrelated(entry, other)) return reportConflict(scope, symbol, name, other, entry);
    }
  }
}

function defaultNames(symbol: ClassSymbol): Set<string> {
  const names = new Set<string>();
  for (const each of [symbol, ...[...ancestorsOf(symbol).values()].map((above) => above.symbol)]) {
    for (const method of each.methods.values()) if (!method.static && !method.abstract) names.add(method.name);
  }
  return names;
}

function isDecided(symbol: ClassSymbol, name: string): boolean {
  if (symbol.methods.has(name) || symbol.fields.has(name)) return true;
  const inherited = symbol.superclass && memberEntry(symbol.superclass.symbol, name);
  return Boolean(inherited && inherited.owner.symbol.classKind === 'class');
}

function areUnrelated(a: MemberEntry, b: MemberEntry): boolean {
  return !descendsFrom(a.owner.symbol, b.owner.symbol) && !descendsFrom(b.owner.symbol, a.owner.symbol);
}

function reportConflict(scope: TypeScope, symbol: ClassSymbol, name: string, first: MemberEntry, second: MemberEntry): void {
  const names = { owner: symbol.name, name, first: first.owner.symbol.name, second: second.owner.symbol.name };
  const secondary = [declaredHere(first.symbol, `one is in \`${names.first}\``), declaredHere(second.symbol, `the other is in \`${names.second}\``)];
  const hint = `write ${withArticle(name)} in \`${symbol.name}\` that says what to do`;
  scope.diagnostics.push(conflictingDefaults(spanIn(scope, symbol.node.name), names, { secondary, hint }));
}
