import { readFileSync } from 'node:fs';
import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Program } from '@noodlecore/compiler/program';
import { toolchainStamp } from '../toolchain.ts';
import type { Workspace } from '../workspace.ts';
import { cacheFile } from './location.ts';
import { ModuleKeys } from './module-keys.ts';
import { isFresh, moduleBytes, readRecord, writeRecord, type CacheRecord } from './record.ts';
import { isSelfContained, restoreDiagnostic, storeDiagnostic, type StoredDiagnostic } from './stored-diagnostic.ts';

/** What one module came to: what there is to say, and its bytecode where it was compiled. */
export interface ModuleResult {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What is told of it by itself, where that is something else. */
  readonly alone?: readonly Diagnostic[];
  readonly bytes: Uint8Array | null;
}

interface StoredResult {
  readonly name: string;
  readonly key: string;
  readonly diagnostics: readonly StoredDiagnostic[];
  readonly alone?: readonly StoredDiagnostic[];
  /** Which of the record's modules it is; -1 where it was not compiled. */
  readonly blob: number;
}

interface ProjectFacts {
  /** The files that were named, the ones of folders listed: a new file is a change too. */
  readonly files: readonly string[];
  readonly sources: readonly { readonly path: string; readonly file: string }[];
  readonly results: readonly StoredResult[];
}

/** Under which program, over which files, results are found. */
type Surroundings = Pick<Workspace, 'program' | 'host'>;

/** The results of the last `check` or `build` of a target, or of an editor's session in it, on disk. */
export class ProjectCache {
  private readonly target: string;
  private readonly path: string;
  private readonly stamp: string;
  private readonly record: CacheRecord | undefined;
  private readonly facts: ProjectFacts | undefined;
  private readonly sources = new Map<number, SourceText>();
  /** Where the sources of restored results lie: the host, which did not read them, cannot know. */
  private readonly restoredFiles = new Map<SourceText, string>();

  /** Null where nothing can be cached: the sources run without a build. */
  static open(kind: string, target: string, options: string): ProjectCache | null {
    const stamp = toolchainStamp();
    return stamp === null ? null : new ProjectCache(cacheFile(kind, target, `${process.cwd()}\0${options}`), target, stamp);
  }

  private constructor(path: string, target: string, stamp: string) {
    this.path = path;
    this.target = target;
    this.stamp = stamp;
    const record = readRecord(path);
    if (record?.head.toolchain !== stamp || record.head.target !== target) return;
    this.record = record;
    this.facts = readFacts(record.head.facts);
  }

  /** All results, where no file of the target has changed. */
  fresh(files: readonly string[]): ModuleResult[] | null {
    if (!this.record || !this.facts || this.facts.files.join('\0') !== files.join('\0') || !isFresh(this.record)) return null;
    return this.facts.results.map((result) => this.restore(result));
  }

  /** What those modules came to by themselves that are as they were, and all that they see of others too. */
  reusable(program: Program, strict: boolean): (name: string) => ModuleResult | undefined {
    const keys = new ModuleKeys(program, strict);
    const stored = new Map(this.facts?.results.map((result) => [result.name, result]));
    return (name) => {
      const result = stored.get(name);
      // What is told of all together depends on all.
      const diagnostics = result?.alone ?? result?.diagnostics ?? [];
      return result && result.key === keys.of(name) && diagnostics.every(isSelfContained) ? this.restore({ ...result, diagnostics }) : undefined;
    };
  }

  /** False where texts were not those of files: what they came to says nothing of the files. */
  save({ program, host }: Surroundings, strict: boolean, files: readonly string[], results: readonly ModuleResult[]): boolean {
    const inputs = host.inputs();
    if (!inputs) return false;
    const keys = new ModuleKeys(program, strict);
    const numbers = new Map<SourceText, number>();
    const numberOf = (source: SourceText): number => {
      const known = numbers.get(source) ?? numbers.size;
      numbers.set(source, known);
      return known;
    };
    const compiled = results.filter((result) => result.bytes !== null);
    const stored = results.map((result) => ({
      name: result.name,
      key: keys.of(result.name),
      diagnostics: result.diagnostics.map((diagnostic) => storeDiagnostic(diagnostic, numberOf)),
      alone: result.alone?.map((diagnostic) => storeDiagnostic(diagnostic, numberOf)),
      blob: compiled.indexOf(result),
    }));
    const sources = [...numbers.keys()].map((source) => ({ path: source.path, file: this.restoredFiles.get(source) ?? host.fileOf(source) }));
    const facts: ProjectFacts = { files, sources, results: stored };
    const head = { toolchain: this.stamp, target: this.target, inputs: inputs.paths, absent: inputs.absent, modules: compiled.map(({ name }) => name), facts: JSON.stringify(facts) };
    writeRecord(this.path, head, inputs.contents, compiled.map(({ bytes }) => bytes ?? new Uint8Array()));
    return true;
  }

  /** The file of a restored result's source. */
  fileOf(source: SourceText): string | undefined {
    return this.restoredFiles.get(source);
  }

  private restore({ name, diagnostics, blob }: StoredResult): ModuleResult {
    return {
      name,
      diagnostics: diagnostics.map((stored) => restoreDiagnostic(stored, (number) => this.sourceAt(number))),
      bytes: blob >= 0 && this.record ? moduleBytes(this.record, blob) : null,
    };
  }

  private sourceAt(number: number): SourceText {
    const known = this.sources.get(number);
    if (known) return known;
    const { path = '', file = '' } = this.facts?.sources[number] ?? {};
    const source = { path, text: readFileSync(file, 'utf8') };
    this.sources.set(number, source);
    this.restoredFiles.set(source, file);
    return source;
  }
}

/** Undefined for what this toolchain cannot have written, whatever the head says. */
function readFacts(text: string): ProjectFacts | undefined {
  try {
    const facts: unknown = JSON.parse(text);
    return isFacts(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

function isFacts(value: unknown): value is ProjectFacts {
  return typeof value === 'object' && value !== null && ['files', 'sources', 'results'].every((name) => name in value && Array.isArray(Reflect.get(value, name)));
}
