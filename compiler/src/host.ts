import type { SourceText } from './base/source.ts';
import { packageOf } from './names/packages.ts';
import type { PackageRules } from './names/package-rules.ts';

/**
 * The compiler's only view of the world. An implementation must give the *same object* for a text that has not
 * changed: the program compares sources by identity to know what to do again.
 */
export interface Host {
  /** The source of a module by its dotted name, or undefined. */
  resolve(moduleName: string): SourceText | undefined;
  /** Names of all modules that an import could mean; asked only to make suggestions. */
  moduleNames(): Iterable<string>;
  /** What a module's package prescribes; null, and where absent, nothing. Asked when a module is opened. */
  rulesOf?(moduleName: string): PackageRules | null;
}

/** A host with other texts in the place of some. */
export function withOtherTexts(host: Host, texts: ReadonlyMap<SourceText, string>): Host {
  const others = new Map([...texts].map(([source, text]) => [source, { path: source.path, text }]));
  return {
    resolve: (name) => {
      const source = host.resolve(name);
      return source && (others.get(source) ?? source);
    },
    moduleNames: () => host.moduleNames(),
    rulesOf: (name) => host.rulesOf?.(name) ?? null,
  };
}

/** A host over texts in memory: for tests, samples and the REPL. */
export class MemoryHost implements Host {
  private readonly sources = new Map<string, SourceText>();
  private readonly fallback: Host | null;
  private readonly rules = new Map<string, PackageRules>();

  constructor(fallback: Host | null = null) {
    this.fallback = fallback;
  }

  /** Adds or replaces a module; a text that stays the same changes nothing. */
  set(moduleName: string, text: string, path = `${moduleName.replaceAll('.', '/')}.nc`): void {
    if (this.sources.get(moduleName)?.text !== text) this.sources.set(moduleName, { path, text });
  }

  delete(moduleName: string): void {
    this.sources.delete(moduleName);
  }

  /** Says what holds for the modules of a package; null is nothing. */
  setRules(packageName: string, rules: PackageRules | null): void {
    if (rules) this.rules.set(packageName, rules);
    else this.rules.delete(packageName);
  }

  rulesOf(moduleName: string): PackageRules | null {
    return this.rules.get(packageOf(moduleName)) ?? this.fallback?.rulesOf?.(moduleName) ?? null;
  }

  resolve(moduleName: string): SourceText | undefined {
    return this.sources.get(moduleName) ?? this.fallback?.resolve(moduleName);
  }

  *moduleNames(): Iterable<string> {
    yield* this.sources.keys();
    if (this.fallback) yield* this.fallback.moduleNames();
  }
}
