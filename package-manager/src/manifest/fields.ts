import semver from 'semver';
import { MAX_NAME, PACKAGE_STATUSES, PACKAGE_TYPES, isInnerPath, isModulePath, isPackageName, isWebAddress } from './names.ts';
import { DEFAULT_SOURCE, DEFAULT_TEST } from './manifest.ts';

/** What a value must be: the parser, the JSON Schema and the editor's help are derived from it. */
export type FieldShape =
  | { readonly kind: 'text'; readonly isValid: (value: string) => boolean; readonly form: string; readonly pattern?: string; readonly maxLength?: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly isValid: (value: string) => boolean; readonly form: string; readonly most: number }
  | { readonly kind: 'map'; readonly isKey: (key: string) => boolean; readonly isValid: (value: string) => boolean; readonly form: string }
  | { readonly kind: 'dependencies' }
  | { readonly kind: 'permissions' };

export interface Field {
  readonly shape: FieldShape;
  /** One or two sentences, for editors and the documentation. */
  readonly doc: string;
  readonly required?: boolean;
  /** Where it is not given. */
  readonly fallback?: string | boolean;
  readonly example: unknown;
}

/** Semantic Versioning 2.0.0, with a bound on its length: https://semver.org. */
const VERSION = /^(0|[1-9]\d{0,15})\.(0|[1-9]\d{0,15})\.(0|[1-9]\d{0,15})(-[0-9A-Za-z.-]{1,64})?(\+[0-9A-Za-z.-]{1,64})?$/;

/** The bound, and what the expression cannot say: parts of a pre-release are not empty, and their numbers have no zero in front. */
function isVersion(value: string): boolean {
  return VERSION.test(value) && semver.valid(value) !== null;
}

const text = (isValid: (value: string) => boolean, form: string, maxLength = 200): FieldShape => ({ kind: 'text', isValid, form, maxLength });
const anyText = (value: string): boolean => value.trim() !== '' && !/[\p{Cc}]/u.test(value.replaceAll('\n', ''));
const address = text(isWebAddress, 'an address such as `https://example.org/tools`', 500);
const people: FieldShape = { kind: 'list', isValid: anyText, form: 'names such as `"Ada <ada@example.org>"`', most: 100 };
const dependencies: FieldShape = { kind: 'dependencies' };

/** Everything that `noodle.json` can say, in the order in which it is usually written. */
export const FIELDS = {
  name: { shape: { kind: 'text', isValid: isPackageName, form: `a word of at most ${MAX_NAME} small letters, digits and \`_\``, pattern: '^[a-z][a-z0-9_]*$', maxLength: MAX_NAME }, doc: 'The name of the package: it stands in front of the names of its modules.', required: true, example: 'geometry' },
  version: { shape: { kind: 'text', isValid: isVersion, form: 'three numbers such as `1.0.2`', pattern: VERSION.source, maxLength: 100 }, doc: 'The version, as Semantic Versioning counts: a change that breaks users makes the first number larger.', fallback: '0.0.0', example: '1.0.0' },
  description: { shape: text(anyText, 'one or two sentences', 300), doc: 'What it is for, in one or two sentences.', fallback: '', example: 'Shapes and their surfaces' },
  type: { shape: { kind: 'choice', choices: PACKAGE_TYPES }, doc: 'What kind of package it is.', fallback: 'library', example: 'library' },
  status: { shape: { kind: 'choice', choices: PACKAGE_STATUSES }, doc: 'How far it is; a `private` package is never published.', fallback: 'draft', example: 'draft' },
  authors: { shape: people, doc: 'Who wrote it.', example: ['Ada <ada@example.org>'] },
  maintainers: { shape: people, doc: 'Who looks after it now.', example: ['Ada <ada@example.org>'] },
  homepage: { shape: address, doc: 'A page about it.', example: 'https://example.org/geometry' },
  repository: { shape: address, doc: 'Where its sources are kept.', example: 'https://example.org/geometry.git' },
  documentation: { shape: address, doc: 'Where it is documented.', example: 'https://example.org/geometry/docs' },
  license: { shape: text((value) => /^[A-Za-z0-9.+()-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+()-]+)*$/.test(value), 'an SPDX licence such as `MIT` or `Apache-2.0 OR MIT`', 100), doc: 'The licence, as SPDX writes it.', example: 'MIT' },
  keywords: { shape: { kind: 'list', isValid: (value) => /^[a-z0-9][a-z0-9-]{0,31}$/.test(value), form: 'words of small letters, digits and `-`', most: 20 }, doc: 'Words under which it is found.', example: ['shapes', 'geometry'] },
  category: { shape: text((value) => /^[a-z][a-z0-9-]{0,31}$/.test(value), 'a word of small letters, digits and `-`', 32), doc: 'The shelf that it stands on.', example: 'mathematics' },
  main: { shape: text(isModulePath, 'a module such as `main` or `tools.cli`'), doc: 'The module that `noodle run` runs, without the name of the package.', fallback: 'main', example: 'main' },
  commands: { shape: { kind: 'map', isKey: (key) => /^[a-z][a-z0-9-]{0,31}$/.test(key), isValid: isModulePath, form: 'modules such as `{ "measure": "tools.measure" }`' }, doc: 'Commands that the package brings, each with the module whose `main` it runs.', example: { measure: 'tools.measure' } },
  source: { shape: text(isInnerPath, 'a folder inside the project'), doc: 'The folder of the sources.', fallback: DEFAULT_SOURCE, example: 'src' },
  test: { shape: text(isInnerPath, 'a folder inside the project'), doc: 'The folder of the tests.', fallback: DEFAULT_TEST, example: 'test' },
  files: { shape: { kind: 'list', isValid: isInnerPath, form: 'files and folders inside the project', most: 200 }, doc: 'What is published beside the sources, `noodle.json`, README, CHANGELOG and the licence.', example: ['data'] },
  strict: { shape: { kind: 'flag' }, doc: 'Whether warnings about null and other doubtful code are errors.', fallback: false, example: true },
  ffi: { shape: { kind: 'flag' }, doc: 'Whether its modules may declare `extern` functions, which the host provides.', fallback: false, example: false },
  permissions: { shape: { kind: 'permissions' }, doc: 'What its programs ask to be allowed: folders to read and write, hosts, variables, programs, the time of day.', example: { read: ['data'], net: ['example.org:443'] } },
  scripts: { shape: { kind: 'map', isKey: (key) => /^[a-z][a-z0-9:_-]{0,63}$/.test(key), isValid: anyText, form: 'command lines such as `{ "bench": "noodle run bench.nc" }`' }, doc: 'Command lines by name, for `noodle pkg run NAME`.', example: { bench: 'noodle run bench.nc' } },
  dependencies: { shape: dependencies, doc: 'Packages that it needs, each with a range of versions.', example: { text_tools: '^1.2.0' } },
  optionalDependencies: { shape: dependencies, doc: 'Packages that it uses where they fit.', example: { colours: '^1.0.0' } },
  developmentDependencies: { shape: dependencies, doc: 'Packages that only its own tests and tools need.', example: { test_tools: '^2.0.0' } },
  peerDependencies: { shape: dependencies, doc: 'Packages beside which it works, and that whoever uses it brings.', example: { framework: '>=3 <5' } },
  systemDependencies: { shape: dependencies, doc: 'Programs of the system that must be there, with a range of versions.', example: { git: '>=2' } },
  workspace: { shape: { kind: 'list', isValid: isInnerPath, form: 'folders inside the project', most: 500 }, doc: 'Folders of packages that are developed together: they see each other without being published.', example: ['packages/core'] },
  registry: { shape: address, doc: 'The registry that its packages come from and go to.', example: 'https://packages.example.org' },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

export function fieldOf(name: FieldName): Field {
  return FIELDS[name];
}
