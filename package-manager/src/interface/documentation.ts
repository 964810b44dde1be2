import type { ClassSymbol, ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { codePieces } from '@noodlecore/compiler/syntax/highlight';
import { documented, type Entry } from './declarations.ts';

/** A piece of code with its colour, and where what it names is told of: `module#Name` in the same package, or the name of another one. */
export interface DocumentedCode {
  readonly text: string;
  readonly kind?: string;
  readonly place?: string;
  readonly package?: string;
}

export interface EntryDocumentation {
  readonly kind: string;
  readonly name: string;
  readonly code: readonly DocumentedCode[];
  /** Markdown. */
  readonly doc: string | null;
  readonly members: readonly EntryDocumentation[];
}

export interface ModuleDocumentation {
  /** Without the package's name. */
  readonly name: string;
  readonly doc: string | null;
  readonly entries: readonly EntryDocumentation[];
}

/** What a package's modules give to others, as data: all that a page needs. */
export interface PackageDocumentation {
  readonly modules: readonly ModuleDocumentation[];
  /** Whether it was too large, so that only the modules' names are left. */
  readonly isCut: boolean;
}

/** @param most letters of the whole as JSON. */
export function documentationOf(modules: readonly ModuleSymbol[], most: number): PackageDocumentation {
  const whole = modules.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(moduleDocumentation);
  if (JSON.stringify(whole).length <= most) return { modules: whole, isCut: false };
  const names = whole.map(({ name }) => ({ name, doc: null, entries: [] }));
  return { modules: JSON.stringify(names).length <= most ? names : [], isCut: true };
}

function moduleDocumentation(module: ModuleSymbol): ModuleDocumentation {
  const { doc, entries } = documented(module);
  return { name: innerName(module), doc, entries: entries.map((entry) => entryDocumentation(entry, packageOf(module.name))) };
}

function entryDocumentation({ kind, name, code, doc, types, members }: Entry, own: string): EntryDocumentation {
  const pieces = codePieces(code).map(({ text, kind: colour }): DocumentedCode => {
    const type = colour === 'type' ? types.get(text) : undefined;
    return { text, ...(colour !== null && { kind: colour }), ...(type && placeOf(type, own)) };
  });
  return { kind, name, code: pieces, doc, members: members.map((member) => entryDocumentation(member, own)) };
}

/** The library has its own documentation, and private classes have none. */
function placeOf({ name, module, visibility }: ClassSymbol, own: string): Pick<DocumentedCode, 'place' | 'package'> {
  const home = packageOf(module.name);
  if (home === own) return visibility === 'private' ? {} : { place: `${innerName(module)}#${name}` };
  return home === 'noodlecore' ? {} : { package: home };
}

function innerName({ name }: ModuleSymbol): string {
  return name.slice(packageOf(name).length + 1);
}
