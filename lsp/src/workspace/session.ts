import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { ModuleState } from '@noodlecore/compiler/module-state';
import { Program } from '@noodlecore/compiler/program';
import type { OpenedProject } from './project.ts';

/** One project under one program that is kept checked: its files, with what the editor has open in the place of what is on disk. */
export class Session {
  readonly project: OpenedProject;
  readonly program: Program;
  /** Module name → path, of the documents that are open. */
  private readonly documents = new Map<string, string>();
  private own: ReadonlySet<string> = new Set();
  /** Whether the program must look at its texts again before it is asked. */
  private stale = true;

  constructor(project: OpenedProject) {
    this.project = project;
    this.program = new Program(project.host, project.prelude, { strict: project.strict });
    this.findFiles();
  }

  /** Takes over a document's text; what that changes is found out when it is asked for. */
  update(path: string, text: string): void {
    const name = this.project.moduleName(path);
    this.documents.set(name, path);
    this.project.host.replace(name, { path, text });
    this.stale = true;
  }

  close(path: string): void {
    const name = this.project.moduleName(path);
    this.documents.delete(name);
    this.project.host.restore(name);
    this.stale = true;
  }

  /** Files changed on disk: some may be new, some gone. */
  refresh(): void {
    this.project.host.refresh();
    this.findFiles();
    this.stale = true;
  }

  get hasDocuments(): boolean {
    return this.documents.size > 0;
  }

  /** The project's own modules: its files' and those that are open. */
  modules(): readonly string[] {
    return [...new Set([...this.documents.keys(), ...this.own])].filter((name) => this.upToDate().module(name) !== undefined);
  }

  isOwn(moduleName: string): boolean {
    return this.own.has(moduleName) || this.documents.has(moduleName);
  }

  /** A module as it is now, its bodies checked. Undefined where there is no such file. */
  module(name: string): ModuleState | undefined {
    const program = this.upToDate();
    return program.module(name) && program.checked(name);
  }

  /** The module that a file is, as it is now. */
  file(path: string): ModuleState | undefined {
    const name = this.project.moduleName(path);
    const found = this.module(name);
    if (found || this.isOwn(name)) return found;
    this.own = new Set([...this.own, name]);
    this.stale = true;
    return this.module(name);
  }

  diagnostics(name: string): Diagnostic[] {
    return this.upToDate().module(name) ? this.program.diagnostics(name) : [];
  }

  pathOf(source: SourceText): string {
    return this.project.host.fileOf(source);
  }

  /** Brings the program up to date with the texts. */
  upToDate(): Program {
    if (this.stale) {
      this.stale = false;
      this.program.open([...new Set([...this.documents.keys(), ...this.own])]);
    }
    return this.program;
  }

  private findFiles(): void {
    this.own = new Set(this.project.files().map((path) => this.project.moduleName(path)));
  }
}
