import type { Definition } from '../definition.ts';
import * as annotations from './annotations.ts';
import * as declarations from './declarations.ts';
import * as expressions from './expressions.ts';
import * as installing from './installing.ts';
import * as internal from './internal.ts';
import * as library from './library.ts';
import * as names from './names.ts';
import * as nbc from './nbc.ts';
import * as packages from './packages.ts';
import * as publishing from './publishing.ts';
import * as registry from './registry.ts';
import * as runtime from './runtime.ts';
import * as syntax from './syntax.ts';
import * as systems from './systems.ts';
import * as toolchain from './toolchain.ts';
import * as warnings from './warnings.ts';

/** What can be listed of an entry without knowing its parameters. */
export type CatalogueEntry = Omit<Definition<never>, 'message' | 'label'>;

/** Every code there is: a file here is a part of the range that error-codes.md lays out. */
const parts: readonly Readonly<Record<string, unknown>>[] = [syntax, names, declarations, expressions, annotations, warnings, toolchain, internal, library, nbc, runtime, systems, packages, installing, publishing, registry];

function isEntry(value: unknown): value is CatalogueEntry {
  return typeof value === 'function' && 'code' in value && 'explanation' in value;
}

/** All entries, by code. */
export const catalogue: readonly CatalogueEntry[] = parts.flatMap((part) => Object.values(part).filter(isEntry)).sort((a, b) => a.code - b.code);

export function entryOf(code: number): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.code === code);
}
