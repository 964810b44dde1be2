import semver from 'semver';
import { invalidPackageRequest } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { packageFault } from '../fault.ts';
import { isPackageName } from '../manifest/names.ts';

/** A package as somebody asks for it on a command line. */
export type AskedPackage =
  | { readonly kind: 'named'; readonly name: string; readonly range: string | null }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * `json_tools`, `json_tools@^2.0.0`, `../geometry`.
 * @throws PackageFault 6025
 */
export function readAsked(text: string): AskedPackage {
  if (text.startsWith('.') || /[\\/]/.test(text)) return { kind: 'folder', path: text };
  const [name, range = null] = splitAt(text);
  if (!isPackageName(name)) throw packageFault(invalidPackageRequest, { text, problem: 'is no name of a package: those are words of small letters, digits and `_`' }, suggestion(name));
  if (range !== null && semver.validRange(range) === null) throw packageFault(invalidPackageRequest, { text, problem: `asks for \`${range}\`, which is no range of versions` });
  return { kind: 'named', name, range };
}

/**
 * The same without folders.
 * @throws PackageFault 6025
 */
export function readNamed(text: string): Extract<AskedPackage, { kind: 'named' }> {
  const asked = readAsked(text);
  if (asked.kind === 'named') return asked;
  throw packageFault(invalidPackageRequest, { text, problem: 'is no name of a package' });
}

/**
 * `json_tools@1.4.2`: a package and one version of it.
 * @throws PackageFault 6025
 */
export function readExact(text: string): { readonly name: string; readonly version: string } {
  const [name, version = ''] = splitAt(text);
  if (isPackageName(name) && semver.valid(version) === version) return { name, version };
  throw packageFault(invalidPackageRequest, { text, problem: 'does not name one version, as `json_tools@1.4.2` does' });
}

function splitAt(text: string): string[] {
  const at = text.indexOf('@');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function suggestion(name: string): string | undefined {
  const word = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[_0-9]+|_+$/g, '');
  return isPackageName(word) ? `did you mean \`${word}\`?` : undefined;
}
