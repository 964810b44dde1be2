import type { ModuleState } from '@noodlecore/compiler/module-state';
import { packageOf } from '@noodlecore/compiler/names/packages';
import type { Program } from '@noodlecore/compiler/program';
import type { FacePart } from '@noodlecore/compiler/types/face';
import { LIBRARY_PACKAGE, PRELUDE_PACKAGE } from '../installation.ts';

const PRELUDE_PREFIX = `${PRELUDE_PACKAGE}.`;

/**
 * A key for each module: equal keys mean that checking and compiling it gives the same again. It covers the module's
 * text and the public faces of all that it can see. The prelude is the toolchain's, whose stamp stands
 * in every record.
 */
export class ModuleKeys {
  private readonly program: Program;
  private readonly strict: boolean;
  /** By key; those of the prelude, which are everywhere, are the toolchain's. */
  private readonly classes: ReadonlyMap<string, FacePart>;
  private readonly faces = new Map<string, string>();

  constructor(program: Program, strict: boolean) {
    this.program = program;
    this.strict = strict;
    const states = program.moduleNames().filter((name) => !name.startsWith(PRELUDE_PREFIX)).flatMap((name) => program.module(name) ?? []);
    this.classes = new Map(states.flatMap(({ face }) => [...face.classes]));
  }

  of(name: string): string {
    const state = this.program.module(name);
    if (!state) return '';
    const imported = state.imports.map((other) => `${other} ${this.faceOf(other)}`);
    return hash([name, String(this.strict), rulesText(state), state.source.path, state.source.text, ...state.missing, ...imported, ...this.classesSeen(state), ...this.beyond(state)].join('\0'));
  }

  /** The classes that it can come upon through those that it imports, and what can be seen of them. */
  private classesSeen({ imports }: ModuleState): string[] {
    const keys = new Set(imports.flatMap((name) => [...(this.program.module(name)?.face.names.values() ?? [])].flatMap(({ mentions }) => [...mentions])));
    const seen: string[] = [];
    // What is added while the set is walked is walked too.
    for (const key of keys) {
      const part = this.classes.get(key);
      if (part) seen.push(`${key} ${part.text}`);
      for (const mentioned of part?.mentions ?? []) keys.add(mentioned);
    }
    return seen.sort();
  }

  /** What its imports of other packages lead to: one of them may lead back. */
  private beyond({ name, imports }: ModuleState): string[] {
    const reached = new Set(imports.filter((imported) => packageOf(imported) !== packageOf(name) && packageOf(imported) !== LIBRARY_PACKAGE));
    for (const other of reached) for (const imported of this.program.module(other)?.imports ?? []) if (packageOf(imported) !== LIBRARY_PACKAGE) reached.add(imported);
    return [...reached].sort();
  }

  private faceOf(name: string): string {
    const known = this.faces.get(name);
    if (known !== undefined) return known;
    const face = hash(this.program.module(name)?.face.text ?? '');
    this.faces.set(name, face);
    return face;
  }
}

/** What the module's package prescribes, as far as the module can tell. */
function rulesText({ rules, imports }: ModuleState): string {
  if (!rules) return '';
  const { strict, ffi, capabilities, access } = rules;
  const seen = [...new Set(imports.map(packageOf))].map((name) => `${name} ${Object.values(access(name)).join(' ')}`);
  return [strict, ffi, capabilities && [...capabilities].sort().join(' '), ...seen].join('\n');
}

function hash(text: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha1', text);
}
