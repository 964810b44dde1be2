import { resolve, sep } from 'node:path';

/** What of the outside world a program may use: `true` is all of a kind, a text a list of folders, hosts or names. */
export interface Grants {
  readonly allowAll?: boolean;
  readonly allowRead?: boolean | string;
  readonly allowWrite?: boolean | string;
  readonly allowNet?: boolean | string;
  readonly allowEnv?: boolean | string;
  readonly allowRun?: boolean | string;
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
  const rules: Readonly<Record<string, readonly [grant: boolean | string | undefined, matches: Matcher]>> = {
    read: [grants.allowRead, isBelow],
    write: [grants.allowWrite, isBelow],
    net: [grants.allowNet, isHost],
    env: [grants.allowEnv, isSame],
    run: [grants.allowRun, isSame],
    clock: [grants.allowClock, isSame],
  };
  return (capability, target) => {
    if (grants.allowAll === true) return true;
    const [grant, matches] = rules[capability] ?? [];
    if (grant === true) return true;
    if (typeof grant !== 'string' || target === undefined || !matches) return false;
    return grant.split(',').some((granted) => matches(granted, target));
  };
}
