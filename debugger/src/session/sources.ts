import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { optionalInteger, optionalText, RequestError, type Arguments } from '../protocol/arguments.ts';
import type { DebuggedProgram } from './program.ts';

/** Modules as a client knows them: files where there are any, else texts that it can ask for by number. */
export class SourceTable {
  readonly #program: DebuggedProgram;
  readonly #known = new Map<string, DebugProtocol.Source>();
  /** Modules without a file, in the order in which they were met. */
  readonly #virtual: string[] = [];

  constructor(program: DebuggedProgram) {
    this.#program = program;
  }

  /** @param path what the module itself says of its path */
  of(module: string, path: string): DebugProtocol.Source {
    let source = this.#known.get(module);
    if (source === undefined) {
      source = this.#describe(module, path);
      this.#known.set(module, source);
    }
    return source;
  }

  #describe(module: string, path: string): DebugProtocol.Source {
    const file = this.#program.pathOf(module);
    const text = this.#program.textOf(module);
    const origin = this.#program.isLibrary(module) ? { origin: 'the library' } : {};
    const checksums = text === undefined ? {} : { checksums: [{ algorithm: 'SHA256' as const, checksum: createHash('sha256').update(text).digest('hex') }] };
    if (file !== undefined) return { name: basename(file), path: file, ...origin, ...checksums };
    if (text === undefined) return { name: path === '' ? module : basename(path), ...origin, presentationHint: 'deemphasize' };
    return { name: `${module}.nc`, sourceReference: this.#virtual.push(module), ...origin };
  }

  /** Those that have been met. */
  all(): DebugProtocol.Source[] {
    for (const module of this.#program.moduleNames()) this.of(module, '');
    return [...this.#known.values()];
  }

  /** Where the file lies that a client means. */
  pathIn(source: Arguments): string {
    const path = optionalText(source, 'path');
    if (path !== undefined) return path;
    const reference = optionalInteger(source, 'sourceReference') ?? 0;
    const module = this.#virtual[reference - 1];
    if (module === undefined) throw new RequestError('a source must have a path');
    return module;
  }

  content(source: Arguments): string | undefined {
    const reference = optionalInteger(source, 'sourceReference') ?? 0;
    const path = optionalText(source, 'path');
    const module = reference > 0 ? this.#virtual[reference - 1] : path === undefined ? undefined : this.#program.moduleOf(path);
    return module === undefined ? undefined : this.#program.textOf(module);
  }
}
