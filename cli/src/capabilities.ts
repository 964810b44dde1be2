import { resolve, sep } from 'node:path';
import { EVERYTHING, isPermission, type Permission, type Permissions } from '@noodlecore/package-manager/manifest/names';

/** What of the outside world a program may touch: what a manifest can ask for. */
export type Capability = Permission;

/** Of which capabilities a program has how much: folders, hosts or names; `*` is all of them. */
export type Grants = Permissions;

interface CapabilityRule {
  /** `let it …`. */
  readonly purpose: string;
  readonly covers: (granted: string, target: string) => boolean;
  /** As somebody writes a target, in the form that is compared. */
  readonly normal: (target: string, folder: string) => string;
}

const asWritten = (target: string): string => target;

export const CAPABILITIES: { readonly [capability in Capability]: CapabilityRule } = {
  read: { purpose: 'read files', covers: isBelow, normal: inFolder },
  write: { purpose: 'write files', covers: isBelow, normal: inFolder },
  net: { purpose: 'use the network', covers: isHost, normal: asWritten },
  env: { purpose: 'read environment variables', covers: isName, normal: asWritten },
  run: { purpose: 'start other programs', covers: (granted, target) => granted === target, normal: asWritten },
  clock: { purpose: 'read the time of day', covers: () => false, normal: asWritten },
};

export const isCapability: (name: string) => name is Capability = isPermission;

export function capabilities(): Capability[] {
  return Object.keys(CAPABILITIES).filter(isCapability);
}

export const NOTHING: Grants = {};

/** Whatever there is. */
export const ALL: Grants = { read: [EVERYTHING], write: [EVERYTHING], net: [EVERYTHING], env: [EVERYTHING], run: [EVERYTHING], clock: [EVERYTHING] };

/** What a program may do, and what it asked for beside that. */
export interface Permit {
  readonly grants: Grants;
  /** What its noodle.json asks for: nobody agreed to those parts of it that are not among the grants. */
  readonly asks: Grants;
}

export function bothGrants(one: Grants, other: Grants): Grants {
  return Object.fromEntries(capabilities().map((capability) => [capability, [...(one[capability] ?? []), ...(other[capability] ?? [])]]));
}

/** A target as somebody wrote it, in the form that is compared; folders are taken from the given one. */
export function normalTarget(capability: Capability, target: string, folder: string): string {
  return target === EVERYTHING ? target : CAPABILITIES[capability].normal(target, folder);
}

/** The question that the runtime asks. */
export function capabilityCheck(grants: Grants): (capability: string, target: string | undefined) => boolean {
  return (capability, target) => isCapability(capability) && isGranted(grants, capability, target);
}

export function isGranted(grants: Grants, capability: Capability, target: string | undefined): boolean {
  const { covers } = CAPABILITIES[capability];
  return (grants[capability] ?? []).some((granted) => granted === EVERYTHING || (target !== undefined && covers(granted, target)));
}

/** What `asked` has and `granted` has not. */
export function missingGrants(asked: Grants, granted: Grants): Grants {
  const missing = capabilities().map((capability) => {
    const targets = (asked[capability] ?? []).filter((target) => !isGranted(granted, capability, target));
    return [capability, targets] as const;
  });
  return Object.fromEntries(missing.filter(([, targets]) => targets.length > 0));
}

/** `--allow-read=data --allow-clock`: the options that grant it. */
export function grantFlags(grants: Grants): string {
  return capabilities()
    .flatMap((capability) => {
      const targets = grants[capability] ?? [];
      if (targets.length === 0) return [];
      return `--allow-${capability}${targets.includes(EVERYTHING) ? '' : `=${targets.join(',')}`}`;
    })
    .join(' ');
}

function isBelow(granted: string, target: string): boolean {
  const path = resolve(target);
  return path === granted || path.startsWith(granted.endsWith(sep) ? granted : granted + sep);
}

function inFolder(target: string, folder: string): string {
  return resolve(folder, target);
}

/** `example.com` grants every port of it. */
function isHost(granted: string, target: string): boolean {
  return target === granted || target.startsWith(`${granted}:`);
}

/** `NOODLE_*` grants all that begin so. */
function isName(granted: string, target: string): boolean {
  return granted.endsWith('*') ? target.startsWith(granted.slice(0, -1)) : granted === target;
}
