import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { ModuleState } from '@noodlecore/compiler/module-state';
import { Program } from '@noodlecore/compiler/program';
import type { Findings, OpenedProject } from './project.ts';
import { SessionFindings } from './session-findings.ts';

/** One project under one program that is kept checked: its files, with what the editor has open in the place of what is on disk. */
export class Session {
  readonly project: OpenedProject;
  private readonly program: Program;
  /** Module name → path, of the documents that are open. */
  private readonly documents = new Map<string, string>();
  /** The same of the project's own files. */
  private own: ReadonlyMap<string, string> = new Map();
  private readonly results: SessionFindings;
  private readonly workspace: () => readonly Session[];
  /** Whether the program must look at its texts again before it is asked. */
  private stale = true;

  /** @param workspace all projects that the editor has opened, this one among them. */
  constructor(project: OpenedProject, workspace: () => readonly Session[]) {
    this.project = project;
    this.workspace = workspace;
    this.program = new Program(project.host, project.prelude, { strict: project.strict });
    this.results = new SessionFindings(this.program, project.kept);
    this.findFiles();
  }

  /** Takes over a document's text; what that changes is found out when it is asked for. */
  update(path: string, text: string): void {
    const name = this.project.moduleName(path);
    this.documents.set(name, path);
    this.replace(name, path, text);
  }

  close(path: string): void {
    const name = this.project.moduleName(path);
    this.documents.delete(name);
    this.restore(name);
  }

  /** Gives the text of an own document to another project where its module can be imported. */
  lend(other: Session, path: string, text: string): void {
    const name = this.project.moduleName(path);
    if (other !== this && other.fileRead(name) === path) other.replace(name, path, text);
  }

  /** The document was closed. */
  takeBack(other: Session, path: string): void {
    const name = this.project.moduleName(path);
    if (other !== this && other.fileRead(name) === path) other.restore(name);
  }

  private replace(name: string, path: string, text: string): void {
    this.project.host.replace(name, { path, text });
    this.stale = true;
    if (this.results.areRemembered && !this.project.host.isSaved(name)) this.results.forget();
  }

  private restore(name: string): void {
    this.project.host.restore(name);
    this.stale = true;
  }

  /** Files changed on disk: some may be new, some gone. */
  refresh(): void {
    this.project.host.refresh();
    this.findFiles();
    this.results.forget();
    this.stale = true;
  }

  get hasDocuments(): boolean {
    return this.documents.size > 0;
  }

  /** The project's own modules: its files' and those that are open. */
  modules(): readonly string[] {
    return [...new Set([...this.documents.keys(), ...this.own.keys()])].filter((name) => this.results.withoutProgram(name) !== undefined || this.upToDate().module(name) !== undefined);
  }

  isOwn(moduleName: string): boolean {
    return this.own.has(moduleName) || this.documents.has(moduleName);
  }

  /** The projects of the workspace that a module is part of or can be imported in: this one first, then those that read the same file. */
  sessionsWith(moduleName: string): readonly Session[] {
    const file = this.fileRead(moduleName);
    return [this, ...this.workspace().filter((other) => other !== this && file !== undefined && other.fileRead(moduleName) === file)];
  }

  /** Which file a module is read from, without opening the program. */
  private fileRead(moduleName: string): string | undefined {
    const { host } = this.project;
    const source = host.resolve(moduleName);
    return source && host.fileOf(source);
  }

  /** A module as it is now, its bodies checked. Undefined where there is no such file. */
  module(name: string): ModuleState | undefined {
    const program = this.upToDate();
    return program.module(name) && program.checked(name);
  }

  /** The module that a file is, as it is now. */
  file(path: string): ModuleState | undefined {
    return this.module(this.nameOf(path));
  }

  /** The name of a file's module, which the session keeps from now on. */
  nameOf(path: string): string {
    const name = this.project.moduleName(path);
    if (!this.isOwn(name) && this.upToDate().module(name) === undefined) {
      this.own = new Map([...this.own, [name, path]]);
      this.stale = true;
    }
    return name;
  }

  /** What there is to say about a module: the same object as long as that is the same. Undefined where there is no such file. */
  findings(name: string): Findings | undefined {
    return this.results.withoutProgram(name) ?? this.foundNow(name);
  }

  /** The same, with what its fixes need: they point into the texts of the program. */
  diagnostics(name: string): readonly Diagnostic[] {
    return this.foundNow(name)?.diagnostics ?? [];
  }

  /** The file of a module of the project. */
  fileOf(name: string): string | undefined {
    return this.documents.get(name) ?? this.own.get(name);
  }

  pathOf(source: SourceText): string {
    return this.project.kept?.fileOf(source) ?? this.project.host.fileOf(source);
  }

  /** Brings the program up to date with the texts. */
  upToDate(): Program {
    if (this.stale) {
      this.stale = false;
      this.program.open([...new Set([...this.documents.keys(), ...this.own.keys()])]);
      this.results.programChanged();
    }
    return this.program;
  }

  /** Puts on disk what was found. */
  keep(): void {
    if (!this.results.hasNews) return;
    this.upToDate();
    this.results.keep();
  }

  private foundNow(name: string): Findings | undefined {
    this.upToDate();
    return this.results.of(name, this.documents.has(name));
  }

  private findFiles(): void {
    this.own = new Map(this.project.files().map((path) => [this.project.moduleName(path), path]));
  }
}
