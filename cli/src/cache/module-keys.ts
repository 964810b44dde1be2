import type { ModuleState } from '@noodlecore/compiler/module-state';
import { packageOf } from '@noodlecore/compiler/names/packages';
import type { Program } from '@noodlecore/compiler/program';

/**
 * A key for each module: equal keys mean that checking and compiling it gives the same again. It covers the module's
 * text and the public faces of all that it reaches through imports. The prelude is the toolchain's, whose stamp stands
 * in every record.
 */
export class ModuleKeys {
  private readonly program: Program;
  private readonly strict: boolean;
  private readonly faces = new Map<string, string>();

  constructor(program: Program, strict: boolean) {
    this.program = program;
    this.strict = strict;
  }

  of(name: string): string {
    const state = this.program.module(name);
    if (!state) return '';
    const reached = [...this.reachedFrom(name)].sort().map((other) => `${other} ${this.faceOf(other)}`);
    return hash([name, String(this.strict), rulesText(state), state.source.path, state.source.text, ...state.missing, ...reached].join('\0'));
  }

  private reachedFrom(name: string): Set<string> {
    const reached = new Set<string>();
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const imported of this.program.module(next)?.imports ?? []) {
        if (reached.has(imported)) continue;
        reached.add(imported);
        queue.push(imported);
      }
    }
    return reached;
  }

  private faceOf(name: string): string {
    const known = this.faces.get(name);
    if (known !== undefined) return known;
    const face = hash(this.program.module(name)?.face ?? '');
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
