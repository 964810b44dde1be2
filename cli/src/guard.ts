import { EVERYTHING } from '@noodlecore/package-manager/manifest/names';
import { relative, isAbsolute } from 'node:path';
import { capabilityCheck, grantFlags, isCapability, isGranted, type Capability, type Grants, type Permit } from './capabilities.ts';

/** Answers what a program may do, and remembers what it was last refused. */
export class Guard {
  private readonly isAllowed: ReturnType<typeof capabilityCheck>;
  private readonly asks: Grants;
  private refused: { readonly grants: Grants; readonly isAskedFor: boolean } | null = null;

  constructor({ grants, asks }: Permit) {
    this.isAllowed = capabilityCheck(grants);
    this.asks = asks;
  }

  readonly allows = (capability: string, target: string | undefined): boolean => {
    const allowed = this.isAllowed(capability, target);
    if (!allowed && isCapability(capability)) this.refused = this.refusal(capability, target);
    return allowed;
  };

  private refusal(capability: Capability, target: string | undefined): { readonly grants: Grants; readonly isAskedFor: boolean } {
    const isAskedFor = isGranted(this.asks, capability, target);
    return { grants: { [capability]: [target === undefined ? EVERYTHING : fromHere(target)] }, isAskedFor };
  }

  /** What to add to the command line, or to the manifest, so that the last refusal does not come again. */
  hint(): string | null {
    if (this.refused === null) return null;
    const { grants, isAskedFor } = this.refused;
    if (isAskedFor) return `noodle.json asks for it: \`--allow-requested\` agrees to all that it asks for, \`${grantFlags(grants)}\` to this alone`;
    const [[capability, targets]] = Object.entries(grants);
    const asked = targets.includes(EVERYTHING) ? 'true' : JSON.stringify(targets);
    return `\`${grantFlags(grants)}\` allows it, or ask for it in noodle.json: "permissions": { "${capability}": ${asked} }`;
  }
}

/** A path below the current folder, as somebody would type it. */
function fromHere(target: string): string {
  if (!isAbsolute(target)) return target;
  const path = relative('', target);
  return path === '' ? '.' : path.startsWith('..') ? target : path;
}
