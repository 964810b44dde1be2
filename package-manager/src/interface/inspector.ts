import { positionAt } from '@noodlecore/compiler/base/source';
import { notCompared, notStrict } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { contentsProblems } from '../publish/contents-guards.ts';
import type { InterfaceChange } from '../publish/interface-change.ts';
import { manifestProblems } from '../publish/manifest-guards.ts';
import { publishProblem, type PublishProblem } from '../publish/problem.ts';
import { interfaceProblems, versionProblems } from '../publish/version-guards.ts';
import { compareInterfaces } from './compare.ts';
import { documentationOf, type PackageDocumentation } from './documentation.ts';
import { leakedTypes } from './leaks.ts';
import { PackedProgram, type CompletePackage, type Library, type OpenedPackage } from './packed-program.ts';
import { publicInterface } from './public-interface.ts';
import { unfinishedFunctions } from './unfinished.ts';

/** Something that stands against a release, or should be known, with its place in the archive where it has one: `src/shapes.nc:3:6`. */
export interface ReleaseProblem extends PublishProblem {
  readonly place: string | null;
}

export interface Inspection {
  readonly problems: readonly ReleaseProblem[];
  readonly changes: readonly InterfaceChange[];
  readonly documentation: PackageDocumentation;
}

export interface InspectionRequest {
  readonly release: CompletePackage;
  /** The published version that the interface is held against; null for the first. */
  readonly base: CompletePackage | null;
  /** All versions that there are, yanked ones too. */
  readonly published: readonly string[];
}

/** Letters of a package's documentation. */
const MOST_DOCUMENTATION = 512 * 1024;

/** Looks at packed releases as the command line looks at a project before it publishes: all that can be seen without running anything. */
export class Inspector {
  private readonly library: Library;
  private readonly newer: PackedProgram;
  private older: PackedProgram | null = null;

  constructor(library: Library) {
    this.library = library;
    this.newer = new PackedProgram(library);
  }

  inspect({ release, base, published }: InspectionRequest): Inspection {
    const { manifest, files } = release;
    const opened = this.newer.open(release, true);
    const { changes, problems: uncompared } = base && opened.errors.length === 0 ? this.compare(base, opened) : { changes: [], problems: [] };
    const diagnostics = [...opened.errors, ...leakedTypes(publicInterface(opened.modules)), ...unfinishedFunctions(opened.modules)];
    const problems = [
      ...manifestProblems(manifest),
      ...versionProblems(manifest, published),
      ...contentsProblems(files, manifest),
      ...(opened.errors.length > 0 ? [publishProblem(notStrict, { count: opened.errors.length }, 'see `noodle check --strict`')] : []),
      ...uncompared,
      ...interfaceProblems(manifest.version, base?.manifest.version ?? manifest.version, changes),
    ];
    return { problems: [...problems.map((problem) => ({ ...problem, place: null })), ...diagnostics.map(problemAt)], changes, documentation: documentationOf(opened.modules, MOST_DOCUMENTATION) };
  }

  private compare(base: CompletePackage, { modules }: OpenedPackage): { readonly changes: readonly InterfaceChange[]; readonly problems: readonly PublishProblem[] } {
    this.older ??= new PackedProgram(this.library);
    const before = this.older.open(base, false);
    if (before.errors.length === 0) return { changes: compareInterfaces(publicInterface(before.modules), publicInterface(modules)), problems: [] };
    return { changes: [], problems: [publishProblem(notCompared, { ...base.manifest, problem: before.errors[0].message }, 'compare by hand')] };
  }
}

function problemAt({ code, severity, message, hint, primary: { span } }: Diagnostic): ReleaseProblem {
  const { line, column } = positionAt(span.source, span.start);
  return { code, severity: severity === 'error' ? 'error' : 'warning', message, hint: hint ?? `\`noodle explain ${code}\``, place: `${span.source.path}:${line}:${column}` };
}
