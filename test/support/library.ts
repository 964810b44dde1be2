import { preludeModules } from '@noodlecore/cli/workspace';
import { FileHost } from '@noodlecore/cli/host';
import { openFolder } from '@noodlecore/cli/project';
import { libraryFolder } from '@noodlecore/cli/installation';
import type { ExampleRules } from '@noodlecore/compiler/diagnostics/definition';
import { MemoryHost } from '@noodlecore/compiler/host';
import type { PackageRules } from '@noodlecore/compiler/names/package-rules';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { Program, type ProgramOptions } from '@noodlecore/compiler/program';

/** The library's files, read once for all tests of a worker. */
const libraryHost = new FileHost(openFolder(libraryFolder));

export interface TestProgram {
  readonly host: MemoryHost;
  readonly program: Program;
}

/** A program over texts in memory and the library. */
export function programOf(texts: ReadonlyMap<string, { readonly text: string; readonly path: string }>, options: ProgramOptions = {}): TestProgram {
  const host = new MemoryHost(libraryHost);
  for (const [name, { text, path }] of texts) host.set(name, text, path);
  const program = new Program(host, preludeModules(), options);
  program.open([...texts.keys()]);
  return { host, program };
}

/** The name of the module that is checked, and modules that it may import. */
export interface Surroundings {
  readonly module: string;
  readonly others: Readonly<Record<string, string>>;
  readonly rules?: ExampleRules;
}

/**
 * Checks one text after the other in one warm program, in which everything else stays as it is: a test then costs no more
 * than checking a small module.
 */
export class Checker {
  private readonly options: ProgramOptions;
  private warm: TestProgram | null = null;

  constructor(options: ProgramOptions = {}) {
    this.options = options;
  }

  diagnostics(text: string, path = 'example.nc', around: Surroundings = { module: 'example', others: {} }) {
    this.warm ??= programOf(new Map(), this.options);
    const { host, program } = this.warm;
    for (const [name, other] of Object.entries(around.others)) host.set(name, other);
    host.setRules(packageOf(around.module), around.rules ? rulesOf(around.rules) : null);
    host.set(around.module, text, path);
    program.open([around.module]);
    return program.diagnostics(around.module);
  }
}

function rulesOf({ capabilities, packages }: ExampleRules): PackageRules {
  const access = (name: string): ReturnType<PackageRules['access']> => {
    const kind = packages[name] ?? 'not-listed';
    return kind === 'listed' ? { kind, range: '*' } : { kind };
  };
  return { strict: null, ffi: false, capabilities: new Set(capabilities), access };
}
