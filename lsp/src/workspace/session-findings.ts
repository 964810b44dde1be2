import type { ModuleState } from '@noodlecore/compiler/module-state';
import type { Program } from '@noodlecore/compiler/program';
import type { Findings, KeptFindings } from './project.ts';

/**
 * How many characters of an open module are read again to find what several mistakes have in common: a few hundredths of a second, as
 * somebody may be typing. Of what nobody looks at each mistake is told by itself.
 */
const OPEN_EFFORT = 60_000;

interface Found {
  /** From which state of the module. */
  readonly state: ModuleState;
  readonly findings: Findings;
  readonly isOpen: boolean;
  /** What fixes edit is then not the texts of the program. */
  readonly isFromDisk: boolean;
}

/** What there is to say about a session's modules: from disk as long as nothing is different there, else from the program, once for each state of a module. */
export class SessionFindings {
  private readonly program: Program;
  private readonly kept: KeptFindings | null;
  private remembered: ReadonlyMap<string, Findings> | null;
  private readonly found = new Map<string, Found>();
  /** What is kept of modules as they are in the program now; made when it is first needed. */
  private reusable: ((moduleName: string) => Findings | undefined) | null = null;
  private isNew = false;

  constructor(program: Program, kept: KeptFindings | null) {
    this.program = program;
    this.kept = kept;
    this.remembered = kept?.unchanged() ?? null;
  }

  /** Whether something was found that is not on disk. */
  get hasNews(): boolean {
    return this.isNew;
  }

  get areRemembered(): boolean {
    return this.remembered !== null;
  }

  /** What can be said without looking at the program. */
  withoutProgram(moduleName: string): Findings | undefined {
    return this.remembered?.get(moduleName);
  }

  /** A text is different from what it was when the findings were kept. */
  forget(): void {
    this.remembered = null;
  }

  /** The program was brought up to date. */
  programChanged(): void {
    this.reusable = null;
  }

  /** @param isOpen the editor shows the module: all that is known of it will be needed. */
  of(moduleName: string, isOpen: boolean): Findings | undefined {
    const state = this.program.module(moduleName);
    if (!state) return undefined;
    const known = this.found.get(moduleName);
    const isSame = known?.state === state && !(isOpen && known.isFromDisk);
    if (isSame && (known.isOpen === isOpen || known.findings.diagnostics.length < 2)) return known.findings;
    const reused = isOpen ? undefined : this.reused(moduleName);
    const findings = reused ?? this.checked(state, isOpen);
    this.found.set(moduleName, { state, findings, isOpen, isFromDisk: reused !== undefined });
    this.isNew = true;
    return findings;
  }

  /** Puts on disk what is new. */
  keep(): void {
    const current = [...this.found].filter(([name, { state }]) => this.program.module(name) === state).map(([name, { findings }]) => [name, findings] as const);
    const isKept = this.kept?.save(this.program, new Map([...(this.remembered ?? []), ...current])) ?? true;
    this.isNew = !isKept;
  }

  /** Of what nobody looks at only the diagnostics are remembered: the rest is found again in the time that a request takes. */
  private checked(state: ModuleState, isOpen: boolean): Findings {
    const isNeeded = isOpen || state.checked !== null;
    const diagnostics = this.program.diagnostics(state.name, isOpen ? OPEN_EFFORT : 0);
    if (!isNeeded) this.program.release(state.name);
    return { diagnostics };
  }

  private reused(moduleName: string): Findings | undefined {
    this.reusable ??= this.kept?.of(this.program) ?? (() => undefined);
    return this.reusable(moduleName);
  }
}
