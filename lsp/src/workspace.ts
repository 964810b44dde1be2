import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Host } from '@noodlecore/compiler/host';
import { Program } from '@noodlecore/compiler/program';

/** What the server needs of the world: the command line brings the one over files. */
export interface WorkspaceHost extends Host {
  /** Puts an editor's unsaved text in the place of a module's file. */
  replace(moduleName: string, source: SourceText): void;
  /** Goes back to the file. */
  restore(moduleName: string): void;
  /** Looks at the files again. */
  refresh(): void;
}

export interface OpenedWorkspace {
  readonly host: WorkspaceHost;
  readonly prelude: readonly string[];
  readonly strict: boolean;
  /** The module that a file is. */
  moduleName(path: string): string;
}

/** The documents that the editor has open, kept checked by one program for each project. */
export class Documents {
  private readonly open: (path: string) => OpenedWorkspace;
  private readonly programs = new Map<string, { program: Program; workspace: OpenedWorkspace; names: Set<string> }>();
  private readonly keyOf: (path: string) => string;

  constructor(open: (path: string) => OpenedWorkspace, keyOf: (path: string) => string) {
    this.open = open;
    this.keyOf = keyOf;
  }

  /** Takes over a document's text and brings its program up to date. */
  update(path: string, text: string): void {
    const entry = this.entry(path);
    const name = entry.workspace.moduleName(path);
    entry.names.add(name);
    entry.workspace.host.replace(name, { path, text });
    entry.program.open([...entry.names]);
  }

  close(path: string): void {
    const entry = this.entry(path);
    const name = entry.workspace.moduleName(path);
    entry.names.delete(name);
    entry.workspace.host.restore(name);
    entry.program.open([...entry.names]);
  }

  /** Files changed on disk. */
  refresh(): void {
    for (const { program, workspace } of this.programs.values()) {
      workspace.host.refresh();
      program.update();
    }
  }

  diagnostics(path: string): Diagnostic[] {
    const { program, workspace } = this.entry(path);
    return program.diagnostics(workspace.moduleName(path));
  }

  /** The program and the module's name, for features that look into the tree. */
  module(path: string): { program: Program; name: string } {
    const { program, workspace } = this.entry(path);
    return { program, name: workspace.moduleName(path) };
  }

  private entry(path: string): { program: Program; workspace: OpenedWorkspace; names: Set<string> } {
    const key = this.keyOf(path);
    const known = this.programs.get(key);
    if (known) return known;
    const workspace = this.open(path);
    const made = { program: new Program(workspace.host, workspace.prelude, { strict: workspace.strict }), workspace, names: new Set<string>() };
    this.programs.set(key, made);
    return made;
  }
}
