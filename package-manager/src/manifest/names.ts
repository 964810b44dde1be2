/** What may stand in a manifest, each rule with the words that a message needs. */

export const PACKAGE_TYPES = ['library', 'application', 'plugin', 'theme', 'tool', 'template', 'documentation'] as const;
export type PackageType = (typeof PACKAGE_TYPES)[number];

export const PACKAGE_STATUSES = ['draft', 'published', 'deprecated', 'archived', 'private'] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** The capabilities that a program can ask for, and what each one's targets are; null where it has none. */
export const PERMISSIONS = { read: 'folders', write: 'folders', net: 'hosts', env: 'names', run: 'programs', clock: null } as const;
export type Permission = keyof typeof PERMISSIONS;

/** Of each permission how much: folders, hosts or names; `*` is all of them. */
export type Permissions = { readonly [permission in Permission]?: readonly string[] };

/** All of a permission's targets. */
export const EVERYTHING = '*';

export const MAX_NAME = 64;

const PACKAGE_NAME = /^[a-z][a-z0-9_]*$/;
/** Names that files and devices of some system have, and the library's own. */
const RESERVED: ReadonlySet<string> = new Set(['noodlecore', 'test', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt1', 'noodle_modules', 'node_modules', '__proto__', 'constructor', 'prototype']);

export function isPackageName(name: string): boolean {
  return PACKAGE_NAME.test(name) && name.length <= MAX_NAME;
}

/** Whether a package of that name may be shared: it then stands in front of its modules' names everywhere. */
export function isSharableName(name: string): boolean {
  return isPackageName(name) && !RESERVED.has(name);
}

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}

export function isModulePath(value: string): boolean {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(value);
}

/** A folder or file below the project, as a manifest writes it: no way out, on any system. */
export function isInnerPath(value: string): boolean {
  return value !== '' && !/^[A-Za-z]:/.test(value) && !value.includes('\0') && !value.startsWith('/') && !value.startsWith('\\') && !value.split(/[\\/]/).includes('..');
}

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value);
}
