import { invalidManifest } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { capabilities, CAPABILITIES, EVERYTHING, isCapability, type Grants } from './capabilities.ts';
import { fault } from './fault.ts';

/** What `noodle.json` says, defaults filled in. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** The module that `noodle run` runs, without the package's name. */
  readonly main: string;
  /** Folder of the sources. */
  readonly source: string;
  /** Folder of the tests. */
  readonly test: string;
  readonly strict: boolean;
  /** What the program asks to be allowed, as it is written: folders are the project's. */
  readonly permissions: Grants;
}

export const DEFAULT_SOURCE = 'src';

const PACKAGE_NAME = /^[a-z][a-z0-9_]*$/;
const VERSION = /^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/;

export function isPackageName(name: string): boolean {
  return PACKAGE_NAME.test(name);
}

/** Reads a manifest's text. Keys that it does not know are left to other tools. */
export function parseManifest(text: string, path: string): Manifest {
  const reject = (problem: string): never => {
    throw fault(invalidManifest, { path, problem });
  };
  const data = parseObject(text, reject);
  const read = (key: string, fallback: string | null, isValid: (value: string) => boolean, form: string): string => {
    const value = data[key] ?? fallback;
    if (value === null) return reject(`\`${key}\` is missing`);
    return typeof value === 'string' && isValid(value) ? value : reject(`\`${key}\` must be ${form}`);
  };
  const { strict = false, permissions = {} } = data;
  return {
    name: read('name', null, isPackageName, 'a word of small letters, digits and `_`'),
    version: read('version', '0.0.0', (value) => VERSION.test(value), 'three numbers such as `1.0.2`'),
    main: read('main', 'main', isModulePath, 'a module such as `main` or `tools.cli`'),
    source: read('source', DEFAULT_SOURCE, isInnerFolder, 'a folder inside the project'),
    test: read('test', 'test', isInnerFolder, 'a folder inside the project'),
    strict: typeof strict === 'boolean' ? strict : reject('`strict` must be `true` or `false`'),
    permissions: parsePermissions(permissions, reject),
  };
}

/** `{ "read": ["data"], "net": true }`: lists of targets, or `true` for all. */
function parsePermissions(data: unknown, reject: (problem: string) => never): Grants {
  if (!isRecord(data)) return reject('`permissions` must be an object such as `{ "read": ["data"] }`');
  const asked = Object.entries(data).filter(([, value]) => value !== false);
  return Object.fromEntries(asked.map(([name, value]) => [name, parseTargets(name, value, reject)]));
}

function parseTargets(name: string, value: unknown, reject: (problem: string) => never): readonly string[] {
  if (!isCapability(name)) return reject(`\`permissions\` has no \`${name}\`, only ${capabilities().join(', ')}`);
  if (value === true) return [EVERYTHING];
  const { targets } = CAPABILITIES[name];
  if (targets === null) return reject(`\`permissions.${name}\` must be \`true\` or \`false\``);
  const isTarget = (target: unknown): target is string => typeof target === 'string' && target !== '';
  return Array.isArray(value) && value.every(isTarget) ? value : reject(`\`permissions.${name}\` must be a list of ${targets}, or \`true\``);
}

function parseObject(text: string, reject: (problem: string) => never): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text);
    if (isRecord(data)) return data;
  } catch (error) {
    return reject(error instanceof Error ? `it is not JSON (${error.message})` : 'it is not JSON');
  }
  return reject('it must be an object');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isModulePath(value: string): boolean {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(value);
}

function isInnerFolder(value: string): boolean {
  return value !== '' && !value.startsWith('/') && !value.split(/[\\/]/).includes('..');
}
