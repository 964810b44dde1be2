import { resolve, sep } from 'node:path';

/** What of the outside world a program may use: `*` is all of a kind, else a list of folders, hosts or names. */
export interface Grants {
  readonly allowAll?: boolean;
  readonly allowRead?: string;
  readonly allowWrite?: string;
  readonly allowNet?: string;
  readonly allowEnv?: string;
  readonly allowRun?: string;
  readonly allowClock?: boolean;
}

type Matcher = (granted: string, target: string) => boolean;

const isBelow: Matcher = (granted, target) => {
  const folder = resolve(granted);
  const path = resolve(target);
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
};

/** `example.com` grants every port of it. */
const isHost: Matcher = (granted, target) => target === granted || target.startsWith(`${granted}:`);

const isSame: Matcher = (granted, target) => granted === target;

/** The question that the runtime asks, answered from the options of the command line. */
export function capabilityCheck(grants: Grants): (capability: string, target: string | undefined) => boolean {
  const rules: Readonly<Record<string, readonly [grant: string | undefined, matches: Matcher]>> = {
    read: [grants.allowRead, isBelow],
    write: [grants.allowWrite, isBelow],
    net: [grants.allowNet, isHost],
    env: [grants.allowEnv, isSame],
    run: [grants.allowRun, isSame],
    clock: [grants.allowClock ? '*' : undefined, isSame],
  };
  return (capability, target) => {
    if (grants.allowAll === true) return true;
    const [grant, matches] = rules[capability] ?? [];
    if (grant === '*') return true;
    if (grant === undefined || target === undefined || !matches) return false;
    return grant.split(',').some((granted) => matches(granted, target));
  };
}
