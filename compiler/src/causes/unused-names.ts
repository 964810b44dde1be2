import { missingMembers, overridesNothing } from '../diagnostics/catalogue/declarations.ts';
import { unknownMember, unknownSuperMember } from '../diagnostics/catalogue/expressions.ts';
import { unknownName } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic, type Fix, type Label, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case } from './cause.ts';
import { familiesIn, missingMemberOf, type Families } from './families.ts';
import { unknownNameOf } from './unknown.ts';

/** How many mistakes are looked at, and how many names are tried for each. */
const MOST_MISTAKES = 8;
const MOST_NAMES = 6;

/** A name of which nothing is known that might be meant: something that nobody uses may be it, under the name that it had. */
const NAMELESS: ReadonlySet<number> = new Set([unknownMember, unknownSuperMember, unknownName].map(({ code }) => code));

/** A hint that says what is written instead; which other types have such a member says nothing of this one. */
const EXPLAINS = /^(?!`[^`]*` (?:and `[^`]*` have|has) an? `|an object is made with|it has `)./;

/** Whether something unused is looked for in the place of what a mistake misses. */
export function mayMeanUnused({ code, fixes, hint }: Diagnostic): boolean {
  // What looks alike is offered already.
  if (code === missingMembers.code) return fixes.every(({ title }) => title.startsWith('add '));
  if (code === overridesNothing.code) return fixes.every(({ title }) => title.startsWith('remove '));
  return NAMELESS.has(code) && fixes.length === 0 && !EXPLAINS.test(hint ?? '');
}

type Declared = ast.FunctionDeclaration | ast.FieldDeclaration;

/** One declaration, and the change by which it would be what is missed. */
interface Candidate {
  readonly edit: TextEdit;
  readonly declared: Declared;
  readonly title: string;
  readonly label: string;
}

/**
 * `stack.top()`, where nobody uses the `peek` that `stack` has: if that alone fits in its place, it is what is meant, however little the names look alike.
 * Only what was tried, and brings no other mistake, is offered.
 */
export function withUnusedNames({ state, attempt }: Omit<Case, 'found'>, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const open = told.filter(mayMeanUnused).slice(0, MOST_MISTAKES);
  if (open.length === 0) return told;
  const declarations = new Declarations(state.parsed.ast, state.source.text);
  const meant = new Map<Diagnostic, Candidate>();
  for (const each of open) {
    const candidates = candidatesFor(each, declarations);
    if (candidates.length > MOST_NAMES) continue;
    const fitting = candidates.filter(({ edit }) => {
      const outcome = attempt([edit]);
      return outcome !== null && outcome.isClean && outcome.gone.length > 0;
    });
    // What is called for what it does may do the opposite, whatever it takes.
    const needsLikeness = fitting.length > 1 || (NAMELESS.has(each.code) && isStatement(each.primary.span));
    const candidate = onlyOne(needsLikeness ? fitting.filter((one) => isPartOf(each, one)) : fitting);
    if (candidate !== null) meant.set(each, candidate);
  }
  return told.map((each) => {
    const candidate = meant.get(each);
    if (candidate === undefined || isTaken(each, candidate, meant)) return each;
    return offering(each, candidate, spanOf(state.source, candidate.declared.name));
  });
}

function onlyOne(candidates: readonly Candidate[]): Candidate | null {
  return candidates.length === 1 ? candidates[0] : null;
}

/** Whether one of the names is a part of the other: `deposit` and `depositCents`. */
function isPartOf(told: Diagnostic, { declared, edit }: Candidate): boolean {
  const missed = (told.code === missingMembers.code ? edit.newText : unknownNameOf(told)).toLowerCase();
  const name = declared.name.name.toLowerCase();
  return name.includes(missed) || missed.includes(name);
}

/** One declaration is not what two names mean. */
function isTaken(told: Diagnostic, candidate: Candidate, meant: ReadonlyMap<Diagnostic, Candidate>): boolean {
  if (told.code === overridesNothing.code || isPartOf(told, candidate)) return false;
  return [...meant].some(([other, { declared }]) => other !== told && declared === candidate.declared && unknownNameOf(other) !== unknownNameOf(told));
}

function offering(told: Diagnostic, { edit, title, label }: Candidate, span: Label['span']): Diagnostic {
  const fix: Fix = { title, sure: false, edits: [edit] };
  // What else there is need not be listed where one is offered.
  const hint = told.hint?.startsWith('it has `') ? undefined : told.hint;
  return { ...told, hint, secondary: [...told.secondary, { span, text: label }], fixes: [fix, ...told.fixes] };
}

function candidatesFor(told: Diagnostic, declarations: Declarations): Candidate[] {
  const { span } = told.primary;
  // What calls nothing but itself is not meant.
  const isOutside = ({ start, end }: Declared): boolean => span.start < start || span.start >= end;
  if (told.code === unknownName.code) return declarations.functions().filter(isOutside).flatMap((declared) => inPlaceOf(span, declared));
  if (told.code === missingMembers.code) {
    const [owner, wanted, ...others] = [...told.message.matchAll(/`([^`]*)`/g)].map(([, each]) => each);
    if (owner === undefined || wanted === undefined || others.length !== 1) return [];
    return declarations.unused(owner).map((declared) => ({
      edit: { span: { ...span, start: declared.name.start, end: declared.name.end }, newText: wanted }, declared,
      title: `call \`${declared.name.name}\` \`${wanted}\``, label: 'nothing uses this',
    }));
  }
  const missing = missingMemberOf(told);
  if (missing === null) return [];
  if (told.code !== overridesNothing.code) return declarations.inherited(missing.owner).filter(isOutside).flatMap((declared) => inPlaceOf(span, declared));
  return declarations.notOverridden(missing.owner).map((declared) => ({ edit: { span, newText: declared.name.name }, declared, title: `call it \`${declared.name.name}\``, label: 'this has the same parameters and result' }));
}

function inPlaceOf(span: Label['span'], declared: Declared): Candidate[] {
  const name = unknownNameOf({ primary: { span } });
  const { end } = span;
  // What is called for what it does gives no value, most often.
  if (isStatement(span) && (declared.kind === 'field' || declared.result !== null)) return [];
  const edit = { span: { ...span, start: end - name.length, end }, newText: declared.name.name };
  return [{ edit, declared, title: `write \`${declared.name.name}\``, label: 'nothing uses this' }];
}

/** Whether a call that is a statement of its own line stands there. */
function isStatement({ source, start, end }: Label['span']): boolean {
  const line = source.text.slice(source.text.lastIndexOf('\n', start) + 1, start);
  const [rest] = /^[^\n]*/.exec(source.text.slice(end)) ?? [''];
  return /^\s*(?:[\w$]+(?:\(\))?\??\.)*$/.test(line) && /^\(.*\)\s*(?:;|$)/.test(rest);
}

/** What a module declares, and where. */
class Declarations {
  private readonly ast: ast.ModuleNode;
  private readonly families: Families;
  private readonly counts = new Map<string, number>();

  constructor(module: ast.ModuleNode, text: string) {
    this.ast = module;
    this.families = familiesIn(module);
    for (const [word] of text.matchAll(/[\p{L}\d_$]+/gu)) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** Functions whose names stand nowhere else. */
  functions(): Declared[] {
    return this.ast.items.flatMap((item) => (item.kind === 'function' && item.name.name !== 'main' && this.isUnused(item) ? [item] : []));
  }

  /** Members of a type whose names stand nowhere else. */
  unused(owner: string): Declared[] {
    return this.members(owner).filter((member) => this.isUnused(member));
  }

  /** The same with those that it inherits. */
  inherited(owner: string): Declared[] {
    return this.typesAbove(owner, true).flatMap((each) => this.unused(each));
  }

  /** Methods of what is above a class that it has no own of. */
  notOverridden(owner: string): Declared[] {
    const own = new Set(this.members(owner).map(({ name }) => name.name));
    return this.typesAbove(owner, false).flatMap((each) => this.members(each)).filter(({ kind, name }) => kind === 'function' && !own.has(name.name));
  }

  private typesAbove(owner: string, withItself: boolean): string[] {
    return this.ast.items.flatMap((item) => ('members' in item && ((withItself && item.name.name === owner) || this.families.isAbove(item.name.name, owner)) ? [item.name.name] : []));
  }

  private members(owner: string): Declared[] {
    const item = this.ast.items.find((each) => 'members' in each && each.name.name === owner);
    return item === undefined || !('members' in item) ? [] : item.members.filter((member) => member.kind !== 'constructor');
  }

  private isUnused({ name }: Declared): boolean {
    return this.counts.get(name.name) === 1;
  }
}
