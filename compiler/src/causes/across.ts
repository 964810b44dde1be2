import { append } from '../base/lists.ts';
import { hasWord } from '../base/words.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';
import { attempts, type After, type Effort, type OtherTexts } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import type { Findings } from './causes.ts';
import { joinedAcross } from './joined-across.ts';
import { misspeltDeclarations } from './misspelt.ts';
import { missingBases } from './bases.ts';
import { missingDeclarations } from './missing.ts';
import { needlessModifiers } from './modifiers.ts';
import { renamedMembers } from './renamed.ts';
import { retypedDeclarations } from './retyped.ts';
import { swappedParameters } from './swapped-parameters.ts';
import { suspectsAmong } from './suspects.ts';
import { otherArguments, tooManyForAll, unpassedParameters } from './against-calls.ts';
import { missingResults } from './missing-results.ts';
import { missingGetters, missingStatic } from './missing-words.ts';
import { needlessParameters } from './needless-parameters.ts';
import { otherKinds } from './other-kind.ts';
import { renamedGlobals } from './renamed-globals.ts';
import { typeParametersAgainstUses } from './type-parameters.ts';
import { unimplementedMembers } from './unimplemented.ts';
import { untakenCases } from './untaken.ts';

/** Changes of a declaration, in the order in which they are believed where two explain as much. */
const SOURCES: readonly ((given: Case) => Iterable<Cause>)[] = [
  misspeltDeclarations, renamedGlobals, renamedMembers, unpassedParameters, needlessParameters, missingDeclarations, missingBases, needlessModifiers, missingStatic, missingGetters, missingResults, swappedParameters,
  otherArguments, retypedDeclarations, tooManyForAll, otherKinds,
  typeParametersAgainstUses, unimplementedMembers, untakenCases,
];

const FIRST_BEYOND_SYNTAX = 1200;

/** A program, as far as it is looked at to find what modules have in common. Modules are called by their names. */
export interface Project {
  /** Whether a module is one of those that may be to blame. */
  readonly isOwn: (name: string) => boolean;
  readonly text: (name: string) => string;
  /** The module with the text at a path. */
  readonly moduleAt: (path: string) => string | undefined;
  /** What was found in a module, as it is checked when it is asked for. */
  readonly findings: (name: string) => Findings;
  /** The modules in which something of a module may be used, itself among them. */
  readonly viewers: (name: string) => Iterable<string>;
  /** The modules that would be read again if texts were others, and what would be found in them. */
  readonly imagined: (texts: OtherTexts) => ReadonlyMap<string, Findings>;
  /** What is told of a module where no more than that is left to tell. */
  readonly tell: (name: string, left: readonly Diagnostic[]) => readonly Diagnostic[];
}

/**
 * One mistake at a declaration is noticed in all modules that use it. Where a change of the declaration mends them all, it is told
 * there, once; where the same is told of several modules, it is told of the first.
 * @param told what is told of each module by itself.
 */
export function toldTogether(project: Project, told: ReadonlyMap<string, readonly Diagnostic[]>, effort: Effort): ReadonlyMap<string, readonly Diagnostic[]> {
  const broken = [...told].filter(([name, own]) => project.isOwn(name) && own.some(({ severity }) => severity === 'error')).map(([name]) => name);
  const causes = suspectsAmong(broken, project).flatMap((name) => causesIn(name, { project, broken, effort }));
  const left = new Left(project, told);
  for (const cause of causes.sort((a, b) => b.explains.length - a.explains.length)) left.take(cause);
  return joinedAcross(left.told(), broken.map((name) => project.findings(name).state));
}

interface Search {
  readonly project: Project;
  /** The modules in which something is wrong. */
  readonly broken: readonly string[];
  readonly effort: Effort;
}

/** What may be wrong with the declarations of a module, as the mistakes in it and in others say. */
function causesIn(name: string, { project, broken, effort }: Search): Cause[] {
  const { state } = project.findings(name);
  const viewers = new Set(project.viewers(name));
  const members = [name, ...broken.filter((each) => each !== name && viewers.has(each))].map((each) => project.findings(each));
  const found = members.flatMap((each) => each.found);
  const places = new Set(found);
  // What is wrong in modules that cannot see this one is so whatever it says.
  const others = broken.filter((each) => each !== name && !viewers.has(each)).map((each) => project.findings(each));
  const held = [...members, ...others].flatMap(({ all }) => all.filter((each) => each.code >= FIRST_BEYOND_SYNTAX && !places.has(each)));
  const known = new Map(members.map((each) => [each.state.name, each]));
  const check = (texts: OtherTexts): After => afterwards(project.imagined(texts), known);
  const { attempt } = attempts({ found, held }, { sources: [state.source], always: [], effort, check });
  const users = (word: string): ModuleState[] => [...viewers].filter((each) => project.isOwn(each) && hasWord(project.text(each), word)).map((each) => project.findings(each).state);
  const given: Case = { state, found, attempt, broken: members.map((each) => each.state), users };
  return SOURCES.flatMap((source) => [...source(given)]).filter(({ explains, told }) => told.severity === 'error' && explains.some(({ severity }) => severity === 'error'));
}

/** What would be found in the modules that were looked at, and what would be wrong in others. */
function afterwards(imagined: ReturnType<Project['imagined']>, known: ReadonlyMap<string, Findings>): After {
  const told: Diagnostic[] = [];
  const all: Diagnostic[] = [];
  let read = 0;
  for (const [name, own] of known) {
    const now = imagined.get(name) ?? own;
    append(told, now.found);
    append(all, now.all);
  }
  for (const [name, { state, found }] of imagined) {
    read += state.source.text.length + 1;
    if (known.has(name)) continue;
    const errors = found.filter(({ severity }) => severity === 'error');
    append(told, errors);
    append(all, errors);
  }
  return { told, all, read };
}

/** What is told of each module, while some of it is told elsewhere. */
class Left {
  private readonly project: Project;
  private readonly now: Map<string, readonly Diagnostic[]>;
  private readonly explained = new Set<Diagnostic>();
  private readonly causes: Diagnostic[] = [];

  constructor(project: Project, told: ReadonlyMap<string, readonly Diagnostic[]>) {
    this.project = project;
    this.now = new Map(told);
  }

  /** Tells a cause in the place of what it explains, if less is told then. */
  take({ explains, told }: Cause): void {
    if (explains.some((each) => this.explained.has(each))) return;
    const gone = new Set([...this.explained, ...explains]);
    const changed = new Map<string, readonly Diagnostic[]>();
    let saved = 0;
    for (const name of new Set(explains.flatMap((each) => this.homeOf(each)))) {
      const { found } = this.project.findings(name);
      const before = this.now.get(name) ?? [];
      const places = new Set(before.map(placeOf));
      // What was not told for a mistake, such as the import of what it should have used, is not told for its cause either.
      const rest = this.project.tell(name, found.filter((each) => !gone.has(each))).filter((each) => each.severity === 'error' || places.has(placeOf(each)));
      changed.set(name, rest);
      saved += before.length - rest.length;
    }
    if (saved < 2) return;
    for (const each of explains) this.explained.add(each);
    for (const [name, rest] of changed) this.now.set(name, rest);
    this.causes.push(told);
  }

  /** By the module in which it is told. */
  told(): ReadonlyMap<string, readonly Diagnostic[]> {
    const told = new Map(this.now);
    for (const cause of this.causes) {
      for (const home of this.homeOf(cause)) told.set(home, [...(told.get(home) ?? []), cause].sort((a, b) => a.primary.span.start - b.primary.span.start));
    }
    return told;
  }

  private homeOf({ primary }: Diagnostic): string[] {
    const name = this.project.moduleAt(primary.span.source.path);
    return name === undefined ? [] : [name];
  }
}

function placeOf({ code, primary: { span } }: Diagnostic): string {
  return `${code} ${span.start}`;
}
