import { join } from 'node:path';
import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Label } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { Declaration, Member } from '@noodlecore/compiler/syntax/ast';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { readFileSync } from 'node:fs';
import { readContainer, type Container } from './cache/container.ts';
import { distFolder, libraryFolder } from './installation.ts';
import { isPackHead, type PackHead } from './library-pack.ts';
import { toolchainStamp } from './toolchain.ts';

/**
 * The library's faces: its sources with blanks in the place of comments and of what stands in the braces of functions.
 * That is all that a program's compilation looks at, since the library's code is compiled already, and it is read in a
 * quarter of the time. Every position stays what it was.
 */
export const FACES_PACK = 'faces.pack';

const faces = new Map<string, SourceText>();
let pack: Container<PackHead> | null | undefined;

/** The face of a library module, where this is a build. */
export function libraryFace(moduleName: string): SourceText | undefined {
  const known = faces.get(moduleName);
  if (known) return known;
  pack ??= (toolchainStamp() !== null && readContainer(join(distFolder, FACES_PACK), isPackHead, { installed: true })) || null;
  const index = pack?.head.modules.indexOf(moduleName) ?? -1;
  if (!pack || index < 0) return undefined;
  const face = { path: libraryPath(moduleName), text: Buffer.from(pack.blob(index)).toString() };
  faces.set(moduleName, face);
  return face;
}

/** The file of a library module, relative to the library. */
export function libraryPath(moduleName: string): string {
  return `${moduleName.replaceAll('.', '/')}.nc`;
}

/** The same diagnostics, pointing into the library's whole sources, so that what is shown is what is written there. */
export function withWholeSources(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (faces.size === 0) return diagnostics;
  const wholes = new Map<SourceText, SourceText>();
  const known = new Set(faces.values());
  const whole = (source: SourceText): SourceText => {
    if (!known.has(source)) return source;
    const found = wholes.get(source) ?? { path: source.path, text: readFileSync(join(libraryFolder, source.path), 'utf8') };
    wholes.set(source, found);
    return found;
  };
  const label = (each: Label): Label => ({ ...each, span: { ...each.span, source: whole(each.span.source) } });
  return diagnostics.map((diagnostic) => ({ ...diagnostic, primary: label(diagnostic.primary), secondary: diagnostic.secondary.map(label) }));
}

/** Blanks out what importers cannot see. Line breaks stay, and nothing moves. */
export function faceOf(text: string): string {
  const { ast, comments } = parse({ path: '', text });
  const cuts = [...comments, ...ast.items.flatMap((item) => bodiesOf(item))];
  const characters = text.split('');
  for (const { start, end } of cuts) for (let i = start; i < end; i++) if (characters[i] !== '\n') characters[i] = ' ';
  return characters.join('');
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function bodiesOf(item: Declaration | Member | { readonly kind: string }): Range[] {
  if ('members' in item) return item.members.flatMap((member) => bodiesOf(member));
  // Without its braces it would be a signature: an abstract method.
  return 'body' in item && item.body ? [{ start: item.body.start + 1, end: item.body.end - 1 }] : [];
}
