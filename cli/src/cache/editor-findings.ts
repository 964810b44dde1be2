import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Program } from '@noodlecore/compiler/program';
import type { Findings, KeptFindings } from '@noodlecore/lsp/index';
import type { FileHost } from '../host.ts';
import type { Project } from '../project.ts';
import { ProjectCache } from './project-cache.ts';

/** What the language server found in a project the last time, in the same records as the commands' results. */
export class EditorFindings implements KeptFindings {
  private readonly cache: ProjectCache;
  private readonly host: FileHost;
  private readonly strict: boolean;
  private readonly files: () => readonly string[];

  /** Null where nothing can be kept: the sources run without a build, or there is no manifest to say what belongs together. */
  static open(project: Project, host: FileHost, files: () => readonly string[]): EditorFindings | null {
    const cache = project.name === '' ? null : ProjectCache.open('editor', project.root, String(project.strict));
    return cache && new EditorFindings(cache, host, project.strict, files);
  }

  private constructor(cache: ProjectCache, host: FileHost, strict: boolean, files: () => readonly string[]) {
    this.cache = cache;
    this.host = host;
    this.strict = strict;
    this.files = files;
  }

  unchanged(): ReadonlyMap<string, Findings> | null {
    const results = this.cache.fresh(this.files());
    return results && new Map(results.map(({ name, diagnostics }) => [name, { diagnostics }]));
  }

  of(program: Program): (moduleName: string) => Findings | undefined {
    return this.cache.reusable(program, this.strict);
  }

  save(program: Program, findings: ReadonlyMap<string, Findings>): boolean {
    const results = Array.from(findings, ([name, { diagnostics }]) => ({ name, diagnostics, bytes: null }));
    return this.cache.save({ program, host: this.host }, this.strict, this.files(), results);
  }

  fileOf(source: SourceText): string | undefined {
    return this.cache.fileOf(source);
  }
}
