import { EVERYTHING, PERMISSIONS } from '@noodlecore/package-manager/manifest/names';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { cacheFile } from './cache/location.ts';
import { bothGrants, CAPABILITIES, capabilities, missingGrants, type Grants, type Permit } from './capabilities.ts';
import { makeFolder } from './make-folder.ts';
import { everythingAsked, type Request } from './request.ts';

export interface ConsentOptions {
  /** What the command line grants. */
  readonly granted: Grants;
  /** Everything that is asked for is granted. */
  readonly allowRequested: boolean;
}

/**
 * What a program may do: what the command line grants, and what its noodle.json asks for where whoever runs it agrees. They
 * are asked on a terminal, and once for ever where they say so. Where nobody can be asked, nothing is added.
 */
export async function permitWithConsent(request: Request, { granted, allowRequested }: ConsentOptions): Promise<Permit> {
  const asks = everythingAsked(request);
  if (Object.keys(missingGrants(asks, granted)).length === 0) return { grants: granted, asks };
  const agreed = allowRequested || isRemembered(request) || (canAsk() && (await askOnce(request, granted)));
  return { grants: agreed ? bothGrants(granted, asks) : granted, asks };
}

function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** What was answered in this process: a command that watches asks again only when something else is asked for. */
const answers = new Map<string, boolean>();

async function askOnce(request: Request, granted: Grants): Promise<boolean> {
  const question = consentText(request);
  const answer = answers.get(question) ?? (await ask(request, granted));
  answers.set(question, answer);
  return answer;
}

async function ask(request: Request, granted: Grants): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await reader.question(`${questionText(request, granted)}Let it? [y]es, [a]lways, [N]o: `)).trim().toLowerCase();
    if (answer === 'a' || answer === 'always') remember(request);
    return ['y', 'yes', 'a', 'always'].includes(answer);
  } finally {
    reader.close();
  }
}

/** What the program asks for, and then each package that it uses. */
function questionText({ root, asks, packages }: Request, granted: Grants): string {
  const who = [{ who: root, asks }, ...packages.map((each) => ({ who: `its package ${each.name} ${each.version}`, asks: each.asks }))];
  return who.map((each) => ({ ...each, missing: requestText(missingGrants(each.asks, granted)) })).filter(({ missing }) => missing !== '').map((each) => `${each.who} asks to\n${each.missing}`).join('');
}

/** `  read files: data, assets`, a line for each capability. */
export function requestText(asks: Grants): string {
  const lines = capabilities().map((capability) => {
    const targets = asks[capability];
    if (targets === undefined) return '';
    const which = PERMISSIONS[capability] === null ? '' : targets.includes(EVERYTHING) ? ': all' : targets.length === 0 ? ': where the program may' : `: ${targets.join(', ')}`;
    return `  ${CAPABILITIES[capability].purpose}${which}\n`;
  });
  return lines.join('');
}

/** Consent holds for what was asked then: a manifest that asks for more is asked about again. */
function isRemembered(request: Request): boolean {
  try {
    return readFileSync(consentFile(request.root), 'utf8') === consentText(request);
  } catch {
    return false;
  }
}

function remember(request: Request): void {
  try {
    const file = consentFile(request.root);
    makeFolder(dirname(file));
    writeFileSync(file, consentText(request));
  } catch {
    // They will be asked again.
  }
}

function consentFile(root: string): string {
  return cacheFile('consent', root, '');
}

function consentText({ root, asks, packages }: Request): string {
  return `${JSON.stringify(packages.length === 0 ? { root, asks } : { root, asks, packages })}\n`;
}
