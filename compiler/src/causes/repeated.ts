import { brokenBound, constWithoutValue, overridesNothing } from '../diagnostics/catalogue/declarations.ts';
import { abstractNew, enumCaseUnknown, instanceThroughClass, maybeNull, memberNeedsThis, memberOfParameter, patternUnknown, privateMember, protectedMember, staticThroughInstance, thisOutside, usedBeforeDeclared } from '../diagnostics/catalogue/expressions.ts';
import { unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import { synonym } from '../diagnostics/catalogue/warnings.ts';
import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { contains, itemAt } from '../places.ts';
import type { ModuleNode } from '../syntax/ast.ts';
import { declaredNames } from './declarations.ts';
import { familiesIn, missingMemberOf, type Families, type MissingMember } from './families.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** What is wrong with a declaration, and is noticed where that is used; and words of other languages. */
export const OF_DECLARATIONS: ReadonlySet<number> = new Set([abstractNew, brokenBound, instanceThroughClass, memberNeedsThis, staticThroughInstance, privateMember, protectedMember, synonym, thisOutside, usedBeforeDeclared].map(({ code }) => code));

/** A name that is not there, is another language's, or is nothing that can be used so, is told once, with the other places of its use. */
export function withoutRepeatedNames(found: readonly Diagnostic[], ast: ModuleNode): readonly Diagnostic[] {
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const group of [...membersIn(found, familiesIn(ast)), ...namesIn(found, ast), ...nullsIn(found), ...sharedIn(found)]) {
    const [first, ...others] = leaderFirst(group);
    if (first === undefined || others.length === 0) continue;
    merged.set(first, joined(first, others));
    for (const other of others) merged.set(other, null);
  }
  if (merged.size === 0) return found;
  return found.flatMap((each) => {
    const whole = merged.get(each);
    return whole === undefined ? [each] : whole === null ? [] : [whole];
  });
}

/** Of a member that is missing, those places that one declaration would mend: in one type, or in what several have above them. */
export function membersIn(found: readonly Diagnostic[], families: Families): Diagnostic[][] {
  const missing = found.flatMap((diagnostic) => {
    const member = missingMemberOf(diagnostic);
    return member === null ? [] : [{ diagnostic, member }];
  });
  if (missing.length < 2) return [];
  return [...Map.groupBy(missing, ({ member }) => member.name).values()].flatMap((group) => {
    const parts: Missed[][] = [];
    for (const each of group) {
      const part = parts.find((others) => others.some((other) => isSameLack(other, each, families)));
      if (part) part.push(each);
      else parts.push([each]);
    }
    return parts.map((part) => part.map(({ diagnostic }) => diagnostic));
  });
}

interface Missed {
  readonly diagnostic: Diagnostic;
  readonly member: MissingMember;
}

/** What is offered for two places of one type must be the same for both; where one rule misses it here and another there, it is the declaration that is missing. */
function isSameLack(one: Missed, other: Missed, families: Families): boolean {
  if (one.member.owner !== other.member.owner) return !isHabit(one.diagnostic) && !isHabit(other.diagnostic) && families.areRelated(one.member.owner, other.member.owner);
  return one.diagnostic.code !== other.diagnostic.code || titlesOf(one.diagnostic) === titlesOf(other.diagnostic);
}

function titlesOf({ fixes }: Diagnostic): string {
  return fixes.map(({ title }) => title).join();
}

/** Whether more is to be changed than a name: what other languages call so is written otherwise in each place. */
function isHabit({ code, primary: { span }, fixes }: Diagnostic): boolean {
  return code !== overridesNothing.code && fixes.some(({ title, edits }) => !title.startsWith('import `') && title !== DECLARES && edits.some((edit) => edit.span.start !== span.start || edit.span.end !== span.end));
}

/** What is offered where a variable that is declared nowhere is assigned: all its other places lack the same. */
const DECLARES = 'declare it with `let`';

function namesIn(found: readonly Diagnostic[], ast: ModuleNode): Diagnostic[][] {
  const unknown = found.filter((each) => missingMemberOf(each) === null && (isUnknown(each) || OF_DECLARATIONS.has(each.code)));
  if (unknown.length < 2) return [];
  const missingTypes = new Set(unknown.filter(isMissingType).map(unknownNameOf));
  const declared = new Set([...declaredNames(ast)].map(({ name }) => name));
  return [...Map.groupBy(unknown, (each) => keyOf(each, { ast, missingTypes, declared })).values()];
}

/** `const found = cache[key];`: that the variable may be null is told once, wherever it is used. */
function nullsIn(found: readonly Diagnostic[]): Diagnostic[][] {
  const variables = found.flatMap((diagnostic) => {
    const [, name] = diagnostic.code === maybeNull.code ? (/^`(\w+)`/.exec(diagnostic.message) ?? []) : [];
    const [declaration] = diagnostic.secondary;
    return name === undefined || declaration === undefined ? [] : [{ diagnostic, key: `${name} ${declaration.span.start}` }];
  });
  return [...Map.groupBy(variables, ({ key }) => key).values()].map((group) => group.map(({ diagnostic }) => diagnostic));
}

/** A bound that is missing would give a type parameter all its members, and a constructor that is missing all the constants their values. */
function sharedIn(found: readonly Diagnostic[]): Diagnostic[][] {
  const bounds = Map.groupBy(found.filter(({ code, secondary }) => code === memberOfParameter.code && secondary.length > 0), ({ secondary: [declared] }) => declared.span.start);
  const values = Map.groupBy(found.filter(({ code }) => code === constWithoutValue.code), ({ message }) => /\bof `([^`]*)`/.exec(message)?.[1] ?? '');
  return [...bounds.values(), ...values.values()];
}

interface Names {
  readonly ast: ModuleNode;
  readonly missingTypes: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
}

function isMissingType(diagnostic: Diagnostic): boolean {
  return (diagnostic.code === unknownName.code || diagnostic.code === unknownType.code) && /^[A-Z]/.test(unknownNameOf(diagnostic));
}

/** What must be equal for two to be one. */
function keyOf(diagnostic: Diagnostic, { ast, missingTypes, declared }: Names): string {
  const { code, message } = diagnostic;
  const name = unknownNameOf(diagnostic);
  // A type is missing wherever it is named.
  if (isMissingType(diagnostic)) return isHabit(diagnostic) ? `${name}\n${titlesOf(diagnostic)}` : name;
  const missingCase = missingCaseOf(diagnostic);
  if (missingCase !== null) return missingTypes.has(missingCase.name) ? missingCase.name : `${missingCase.owner}.${missingCase.name}`;
  if (code === unknownName.code) return `${name}\n${scopeOf(diagnostic, ast, declared)}\n${isHabit(diagnostic) ? titlesOf(diagnostic) : ''}`;
  const isLocal = code === memberNeedsThis.code || code === thisOutside.code || code === usedBeforeDeclared.code;
  // Which type arguments the owner of a member has does not matter.
  return [code, message.replace(/<[^`]*>/, ''), titlesOf(diagnostic), isLocal ? scopeOf(diagnostic, ast, declared) : ''].join('\n');
}

/** Which case an enum lacks, as a pattern or a value says that names it. */
export function missingCaseOf({ code, message }: Diagnostic): MissingMember | null {
  if (code !== patternUnknown.code && code !== enumCaseUnknown.code) return null;
  const quoted = [...message.matchAll(/`([^`]*)`/g)].map(([, each]) => each.replace(/<.*$/, ''));
  const [owner, name] = code === patternUnknown.code ? [quoted[1], quoted[0]] : quoted;
  return owner === undefined || name === undefined ? null : { owner, name };
}

/** Two functions that lack a variable, or an object before a member, lack one each; a type, a constant or a function that is missing is missing in all of them, and so is what nothing else is called. */
function scopeOf(diagnostic: Diagnostic, ast: ModuleNode, declared: ReadonlySet<string>): string {
  const { start, end, source } = diagnostic.primary.span;
  const name = unknownNameOf(diagnostic);
  if (/^[A-Z]/.test(name) || source.text[end] === '(') return '';
  if (diagnostic.code === unknownName.code && name.length > LONGEST_LOCAL && !declared.has(name)) return '';
  const item = itemAt(ast, start);
  if (item === null) return '';
  if (item.kind === 'function') return `${item.start}`;
  const members = 'members' in item ? item.members : [];
  return `${members.find((each) => contains(each, start))?.start ?? ''}`;
}

/** Whoever calls a variable by one letter has one in every function. */
const LONGEST_LOCAL = 1;

/** Where a type is meant, what is suggested is one. */
function leaderFirst(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const leader = group.find(({ code }) => code === unknownType.code) ?? group[0];
  return leader === undefined ? group : [leader, ...group.filter((each) => each !== leader)];
}

/** One of several that say the same, with the places of the others. */
export function joined(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const more = leftOver(others);
  const own = first.hint ?? others.find(({ fixes }) => fixes.some(({ title }) => title === DECLARES))?.hint;
  return {
    ...first,
    secondary: [...first.secondary, ...alsoHere(others, 'and here')],
    hint: more === undefined ? own : own === undefined ? more : `${own}; ${more}`,
    fixes: fixesOf(first, others),
  };
}

/** What mends all places; a fix that is offered for some of them only would leave the others. */
export function fixesOf(first: Diagnostic, others: readonly Diagnostic[]): Fix[] {
  const written = ({ primary: { span } }: Diagnostic): string => span.source.text.slice(span.start, span.end);
  return first.fixes.flatMap((fix, index) => {
    // One import mends all places, whatever else is said of some.
    if (fix.title.startsWith('import `')) return [fix];
    const same = others.flatMap((each) => each.fixes.filter(({ title }) => title === fix.title).slice(0, 1));
    if (same.length === others.length) return [{ ...fix, edits: withoutEqual([fix, ...same].flatMap(({ edits }) => edits)) }];
    const alike = first.code === constWithoutValue.code ? others.flatMap((each) => each.fixes.filter(({ title }) => shapeOf(title) === shapeOf(fix.title)).slice(0, 1)) : [];
    if (alike.length > 0 && alike.length === others.length) return [{ ...fix, title: `${fix.title}, and the others so`, edits: withoutEqual([fix, ...alike].flatMap(({ edits }) => edits)) }];
    const own = others.flatMap((each) => each.fixes.slice(0, 1));
    if (index === 0 && own.length === others.length && [first, ...others].every(isHabit)) return [{ title: 'mend all of them', sure: false, edits: withoutEqual([fix, ...own].flatMap(({ edits }) => edits)) }];
    const [only, ...more] = fix.edits;
    const isInPlace = only !== undefined && more.length === 0 && only.span.start === first.primary.span.start && only.span.end === first.primary.span.end;
    if (first.code !== unknownType.code || index > 0 || !isInPlace || others.some((each) => written(each) !== written(first))) return [];
    const edits = others.map(({ primary }): TextEdit => ({ span: primary.span, newText: only.newText }));
    return [{ ...fix, edits: [only, ...edits] }];
  });
}

/** What a title says, but for the names in it. */
function shapeOf(title: string): string {
  return title.replace(/`[^`]*`/g, '``');
}

/** One import brings what several places lack. */
function withoutEqual(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.newText}`, edit])).values()];
}
