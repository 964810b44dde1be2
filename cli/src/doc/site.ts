import type { ClassSymbol } from '@noodlecore/compiler/names/symbol';
import type { DocumentedModule, Entry } from '@noodlecore/package-manager/interface/declarations';

/** All pages together, and where on them everything is told. */
export class Site {
  readonly title: string;
  readonly version: string;
  readonly modules: readonly DocumentedModule[];
  /** `module.Class.member` → its place. */
  private readonly places = new Map<string, string>();
  /** `Class`, `Class.member`, `function` → its place; null where two modules have the same. */
  private readonly byName = new Map<string, string | null>();

  constructor(title: string, version: string, modules: readonly DocumentedModule[]) {
    this.title = title;
    this.version = version;
    this.modules = modules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const module of this.modules) {
      this.add(module.name, module.name, pageOf(module));
      for (const entry of module.entries) this.addEntry(module, entry, entry.name);
    }
  }

  /** The place of a class; null where it is another package's. */
  placeOf(symbol: ClassSymbol): string | null {
    return this.places.get(`${symbol.module.name}.${symbol.name}`) ?? null;
  }

  /** The place of what a comment names, as it would be written in a program. */
  placeNamed(name: string): string | null {
    return this.byName.get(name) ?? null;
  }

  /** A module's name without the package's, which all have. */
  shortName({ name }: DocumentedModule): string {
    return name.startsWith(`${this.title}.`) ? name.slice(this.title.length + 1) : name;
  }

  private addEntry(module: DocumentedModule, entry: Entry, path: string): void {
    this.add(`${module.name}.${path}`, path, `${pageOf(module)}#${path}`);
    for (const member of entry.members) this.addEntry(module, member, `${path}.${member.name}`);
  }

  private add(key: string, name: string, place: string): void {
    this.places.set(key, place);
    this.byName.set(name, this.byName.has(name) ? null : place);
  }
}

export function pageOf({ name }: DocumentedModule): string {
  return `${name}.html`;
}

export function sourcePageOf({ name }: DocumentedModule): string {
  return `${name}.source.html`;
}
