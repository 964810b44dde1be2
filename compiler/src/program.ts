import { append } from './base/lists.ts';
import type { SourceText } from './base/source.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { toldTogether, type Project } from './causes/across.ts';
import type { Effort, OtherTexts } from './causes/attempt.ts';
import { mayHaveCauses, withCauses, type Findings } from './causes/causes.ts';
import { withOtherTexts, type Host } from './host.ts';
import { changedFace, circlesOf, dependentsOf, readsGlobals, visibilityOf, type ChangedFace, type Visibility } from './dependents.ts';
import { openModule, type ModuleState } from './module-state.ts';
import { everythingFound, moduleDiagnostics } from './module-diagnostics.ts';
import { closesOtherCircles, isSound, pointsInto, searchedOutside } from './outside-diagnostics.ts';
import { writesOneOf } from './written-names.ts';
import { linkImports } from './names/link.ts';
import { packageOf } from './names/packages.ts';
import type { ParseResult } from './syntax/parse.ts';
import type { ModuleSymbol } from './names/symbol.ts';
import { checkModule } from './types/check/check.ts';
import { findCoreTypes, type CoreTypes } from './types/core.ts';
import { declareHeaders, declareMembers } from './types/declare/declare.ts';
import { publicFace } from './types/face.ts';

export interface ProgramOptions {
  /** Warnings marked strict become errors. */
  readonly strict?: boolean;
}

const PRELUDE_PREFIX = 'noodlecore.core.';

/** A change that breaks a hundred modules must not make them cost ten times what they cost whole. */
const MOST_EFFORT = 1_500_000;

/** How often a module is read again where some of its mistakes are told elsewhere. */
const MOST_AGAIN = 40;

/**
 * A set of modules that is kept checked while their texts change. A module is parsed again when its text changed, and
 * checked again when its text, or the public face of something that it can see, changed (see dependents.ts).
 * The command line, `--watch`, the REPL and the language server are all this class over different hosts.
 */
export class Program {
  private readonly host: Host;
  private readonly options: ProgramOptions;
  private readonly modules = new Map<string, ModuleState>();
  private readonly prelude: readonly string[];
  private core: CoreTypes | null = null;
  private roots: readonly string[] = [];
  /** How many characters may still be read again, until something changes, to find what several mistakes have in common. */
  private effort = MOST_EFFORT;
  /** Made when it is first needed after a change. */
  private seen: Visibility | null = null;

  /** @param prelude names of the modules whose public names are in scope everywhere. */
  constructor(host: Host, prelude: readonly string[], options: ProgramOptions = {}) {
    this.host = host;
    this.prelude = prelude;
    this.options = options;
  }

  /** The names of loaded modules, prelude included, in the order in which they were found. */
  moduleNames(): string[] {
    return [...this.modules.keys()];
  }

  /** A loaded module's state, after `update`. */
  module(name: string): ModuleState | undefined {
    return this.modules.get(name);
  }

  /** Sets which modules to keep: these, what they import, and the prelude; then brings everything up to date. */
  open(roots: readonly string[]): void {
    this.roots = roots;
    this.update();
  }

  /** Keeps one more module: what derived code names is imported by nobody's text. */
  openAlso(name: string): void {
    if (!this.modules.has(name)) this.open([...this.roots, name]);
  }

  /** Reads again what changed and declares what that touches; bodies are checked when asked for. */
  update(): void {
    this.seen = null;
    const before = new Map(this.modules);
    const opened = this.openReachable();
    if (opened.size === 0) return;
    this.effort = MOST_EFFORT;
    let changed = this.declareTogether(opened, before);
    const told = this.toldOfOthers(opened, before, changed.length > 0);
    let touched = new Set([...this.dependentsOf(changed.filter(({ module }) => before.has(module))), ...told]);
    // Each round goes one import further, as far as faces change: what is read off a value may be of another type now.
    while (touched.size > 0) {
      const between = new Map(this.modules);
      for (const name of touched) this.reopen(name);
      changed = this.declareTogether(touched, between);
      touched = this.dependentsOf(changed);
    }
  }

  /** Checks a module's bodies, unless that is done already. */
  checked(name: string): ModuleState {
    const state = this.state(name);
    state.checked ??= checkModule(state.symbol, this.coreTypes());
    // A second check may leave out what the first has reported.
    state.found ??= state.checked.diagnostics;
    return state;
  }

  /** Gives up what checking noted of a module's expressions, which takes as much room as its tree; what it said stays. */
  release(name: string): void {
    const state = this.modules.get(name);
    if (state) state.checked = null;
  }

  /**
   * Everything there is to say about a module, in text order.
   * @param most how many characters may be read again to find what several mistakes have in common.
   */
  diagnostics(name: string, most: number = MOST_EFFORT): Diagnostic[] {
    const state = this.state(name);
    if (!state.found) this.checked(name);
    if (state.told?.most !== most) state.told = { most, diagnostics: this.told(state, most) };
    return [...state.told.diagnostics];
  }

  /**
   * What there is to say about modules when they are looked at together: what they have in common is told once.
   * @param told what is told of each by itself.
   * @param isOwn whether a module is one of those that may be to blame: those of others cannot be mended here.
   */
  toldTogether(told: ReadonlyMap<string, readonly Diagnostic[]>, isOwn: (name: string) => boolean): ReadonlyMap<string, readonly Diagnostic[]> {
    const errors = [...told].filter(([name]) => isOwn(name)).reduce((sum, [, own]) => sum + own.filter(({ severity }) => severity === 'error').length, 0);
    return errors < 2 ? told : toldTogether(this.project(isOwn), told, { left: MOST_EFFORT });
  }

  private told(state: ModuleState, most: number): readonly Diagnostic[] {
    const found = moduleDiagnostics(state, this.isStrict(state));
    const effort = { left: Math.min(most, this.effort) };
    if (!mayHaveCauses(found) || effort.left <= 0 || state.name.startsWith(PRELUDE_PREFIX)) return found;
    const isKept = state.checked !== null;
    const before = effort.left;
    const causes = this.withCauses({ state: this.checked(state.name), found, all: everythingFound(state) }, effort);
    this.effort -= before - effort.left;
    if (!isKept) this.release(state.name);
    return causes;
  }

  private withCauses(findings: Findings, effort: Effort): readonly Diagnostic[] {
    const { state } = findings;
    return withCauses(findings, effort, (texts) => {
      const text = texts.get(state.source) ?? state.source.text;
      const { found, all } = this.findingsOf(this.imagined(state, { path: state.source.path, text }));
      return { told: found, all, read: text.length + 1 };
    });
  }

  private isStrict({ rules }: ModuleState): boolean {
    return rules?.strict ?? this.options.strict ?? false;
  }

  private findingsOf(state: ModuleState): Findings {
    return { state, found: moduleDiagnostics(state, this.isStrict(state)), all: everythingFound(state) };
  }

  /** The modules as one program. Each that is looked at is checked anew, so that what is known of others is what they are now, however it came to be. */
  private project(isOwn: (name: string) => boolean): Project {
    const paths = new Map(Array.from(this.modules.values(), ({ name, source }) => [source.path, name]));
    const known = new Map<string, Findings>();
    const findings = (name: string): Findings => {
      const state = this.state(name);
      const found = known.get(name) ?? this.findingsOf(this.imagined(state, state.source, state.parsed));
      known.set(name, found);
      return found;
    };
    return {
      isOwn: (name) => this.modules.has(name) && !name.startsWith(PRELUDE_PREFIX) && isOwn(name),
      text: (name) => this.state(name).source.text,
      findings,
      moduleAt: (path) => paths.get(path),
      viewers: (name) => this.viewersOf(name, [...this.state(name).face.classes.keys()]),
      imagined: (texts) => this.findingsIn(texts),
      tell: (name, left) => {
        const whole = findings(name);
        return mayHaveCauses(left) ? this.withCauses({ ...whole, found: left }, { left: whole.state.source.text.length * MOST_AGAIN }) : left;
      },
    };
  }

  /** What would be found in the modules that would be read again if texts were others. */
  private findingsIn(texts: OtherTexts): ReadonlyMap<string, Findings> {
    const other = new Program(withOtherTexts(this.host, texts), this.prelude, this.options);
    for (const [name, state] of this.modules) other.modules.set(name, state);
    other.core = this.core;
    other.open(this.roots);
    const changed = other.moduleNames().filter((name) => other.modules.get(name) !== this.modules.get(name));
    return new Map(changed.map((name) => [name, other.findingsOf(other.checked(name))]));
  }

  /** A module as it would be if its text were another, which nobody else gets to see. */
  private imagined({ name, rules }: ModuleState, source: SourceText, parsed?: ParseResult): ModuleState {
    const state = openModule(name, source, { exists: this.exists, rules }, parsed);
    const core = this.coreTypes();
    append(state.diagnostics, linkImports(state.symbol, this.surroundings(rules)));
    append(state.diagnostics, declareHeaders(state.symbol, core));
    append(state.diagnostics, declareMembers(state.symbol, core));
    state.checked = checkModule(state.symbol, core);
    state.found = state.checked.diagnostics;
    return state;
  }

  private surroundings(rules: ModuleState['rules']): Parameters<typeof linkImports>[1] {
    return { find: this.find, prelude: this.prelude.map((name) => this.state(name).symbol), known: () => this.host.moduleNames(), text: (name) => this.host.resolve(name), rules };
  }

  /** Which versions of an imported module's package fit a module, as its manifest says. */
  rangeOf(name: string, imported: string): string {
    const access = this.state(name).rules?.access(packageOf(imported));
    return access?.kind === 'listed' ? access.range : '*';
  }

  /**
   * The modules whose texts can name what a module declares: itself, those that import it, and those that a value of a class of it reaches.
   * @param classes keys of the classes that the declaration is, or is a member of.
   */
  viewersOf(name: string, classes: readonly string[]): ReadonlySet<string> {
    return new Set([name, ...dependentsOf([{ module: name, names: [], classes, isWhole: true }], this.visibility(), () => true)]);
  }

  coreTypes(): CoreTypes {
    if (!this.core) throw new Error('the program has not been updated');
    return this.core;
  }

  private state(name: string): ModuleState {
    const state = this.modules.get(name);
    if (!state) throw new Error(`no module ${name}`);
    return state;
  }

  /** Walks imports from prelude and roots; opens what is new or changed, forgets what is gone. Returns the opened names. */
  private openReachable(): Set<string> {
    const opened = new Set<string>();
    const reached = new Set<string>();
    const queue = [...this.prelude, ...this.roots];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (reached.has(name)) continue;
      const source = this.host.resolve(name);
      if (!source) continue;
      reached.add(name);
      if (this.isStale(name, source)) {
        this.modules.set(name, openModule(name, source, { exists: this.exists, rules: this.host.rulesOf?.(name) ?? null }));
        opened.add(name);
      }
      append(queue, this.state(name).imports);
    }
    for (const name of [...this.modules.keys()]) if (!reached.has(name)) this.modules.delete(name);
    return opened;
  }

  private readonly find = (name: string): ModuleSymbol | undefined => this.modules.get(name)?.symbol;

  private readonly exists = (name: string): boolean => this.host.resolve(name) !== undefined;

  private isStale(name: string, source: SourceText): boolean {
    const known = this.modules.get(name);
    if (!known || known.source !== source) return true;
    return known.missing.some(this.exists) || known.imports.some((imported) => !known.missing.includes(imported) && !this.exists(imported));
  }

  /** Binds anew without parsing anew. */
  private reopen(name: string): void {
    const { source, parsed, rules } = this.state(name);
    this.modules.set(name, openModule(name, source, { exists: this.exists, rules }, parsed));
  }

  /** Links and declares modules together: headers of all before members of any, since they may import in circles. */
  private declareModules(names: ReadonlySet<string>): void {
    const states = [...names].map((name) => this.state(name));
    if (!this.core || this.prelude.some((name) => names.has(name))) this.core = findCoreTypes(this.prelude.map((name) => this.state(name).symbol));
    const core = this.core;
    for (const state of states) append(state.diagnostics, linkImports(state.symbol, this.surroundings(state.rules)));
    for (const state of states) append(state.diagnostics, declareHeaders(state.symbol, core));
    for (const state of states) append(state.diagnostics, declareMembers(state.symbol, core));
    for (const state of states) state.face = publicFace(state.symbol);
    this.seen = null;
  }

  /** Declares what was opened; gives what others see differently than before. */
  private declareTogether(opened: ReadonlySet<string>, before: ReadonlyMap<string, ModuleState>): ChangedFace[] {
    const all = this.withCircles(opened);
    this.declareModules(all);
    return [...all].flatMap((name) => changedFace(name, before.get(name)?.face, this.state(name).face) ?? []);
  }

  private dependentsOf(changed: readonly ChangedFace[]): Set<string> {
    return changed.length === 0 ? new Set() : dependentsOf(changed, this.visibility(), this.mayMean);
  }

  /**
   * Whether a module can mean one of the names of another. One that was not checked yet, and one with mistakes, may look for names that it does not
   * write: to suggest them. What is imported without saying so is used without a name, too.
   */
  private readonly mayMean = (importer: string, module: string, names: ReadonlySet<string>): boolean => {
    const state = this.state(importer);
    return !state.imports.includes(module) || !isSound(state) || writesOneOf(state.source.text, names);
  };

  /**
   * These, opened already, and what must be declared together with them: the types of globals may be read off each other in a circle of imports,
   * where what a module says by itself would lean on what others said before.
   */
  private withCircles(names: ReadonlySet<string>): ReadonlySet<string> {
    const readers = [...names].filter((name) => readsGlobals(this.state(name)));
    if (readers.length === 0) return names;
    const others = circlesOf(readers, this.visibility()).filter((name) => !names.has(name));
    for (const name of others) this.reopen(name);
    return new Set([...names, ...others]);
  }

  /** As the modules are now. */
  private visibility(): Visibility {
    this.seen ??= visibilityOf(this.modules.values(), (name) => (name.startsWith(PRELUDE_PREFIX) ? [] : this.prelude));
    return this.seen;
  }

  /** Modules of which something was said that depends on where things stand in the texts that changed, on which names there are, or on what others import. */
  private toldOfOthers(opened: ReadonlySet<string>, before: ReadonlyMap<string, ModuleState>, namesChanged: boolean): string[] {
    const sources = new Set([...opened].flatMap((name) => before.get(name)?.source ?? []));
    const rewired = before.size > 0 && [...opened].some((name) => before.get(name)?.imports.join() !== this.state(name).imports.join());
    const isTold = (state: ModuleState): boolean => pointsInto(state, sources) || (namesChanged && searchedOutside(state)) || (rewired && closesOtherCircles(state, this.find));
    return [...this.modules.values()].filter((state) => !opened.has(state.name) && isTold(state)).map(({ name }) => name);
  }
}
