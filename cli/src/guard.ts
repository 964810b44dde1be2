import { EVERYTHING } from '@noodlecore/package-manager/manifest/names';
import { relative, isAbsolute } from 'node:path';
import { capabilityCheck, grantFlags, isCapability, type Grants } from './capabilities.ts';

/** Answers what a program may do, and remembers what it was last refused. */
export class Guard {
  private readonly isAllowed: ReturnType<typeof capabilityCheck>;
  private refused: Grants | null = null;

  constructor(grants: Grants) {
    this.isAllowed = capabilityCheck(grants);
  }

  readonly allows = (capability: string, target: string | undefined): boolean => {
    const allowed = this.isAllowed(capability, target);
    if (!allowed && isCapability(capability)) this.refused = { [capability]: [target === undefined ? EVERYTHING : fromHere(target)] };
    return allowed;
  };

  /** What to add to the command line, or to the manifest, so that the last refusal does not come again. */
  hint(): string | null {
    if (this.refused === null) return null;
    const [[capability, targets]] = Object.entries(this.refused);
    const asked = targets.includes(EVERYTHING) ? 'true' : JSON.stringify(targets);
    return `\`${grantFlags(this.refused)}\` allows it, or ask for it in noodle.json: "permissions": { "${capability}": ${asked} }`;
  }
}

/** A path below the current folder, as somebody would type it. */
function fromHere(target: string): string {
  if (!isAbsolute(target)) return target;
  const path = relative('', target);
  return path === '' ? '.' : path.startsWith('..') ? target : path;
}
