import { EVERYTHING, PERMISSIONS } from '@noodlecore/package-manager/manifest/names';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { cacheFile } from './cache/location.ts';
import { bothGrants, CAPABILITIES, capabilities, missingGrants, type Grants, type Permit } from './capabilities.ts';
import { makeFolder } from './make-folder.ts';

/** A program, and what its noodle.json asks for. */
export interface Request {
  /** The folder of its noodle.json. */
  readonly root: string;
  readonly asks: Grants;
}

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
export async function permitWithConsent({ root, asks }: Request, { granted, allowRequested }: ConsentOptions): Promise<Permit> {
  const missing = missingGrants(asks, granted);
  if (Object.keys(missing).length === 0) return { grants: granted, asks };
  const agreed = allowRequested || isRemembered(root, asks) || (canAsk() && (await askOnce(root, asks, missing)));
  return { grants: agreed ? bothGrants(granted, asks) : granted, asks };
}

function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** What was answered in this process: a command that watches asks again only when something else is asked for. */
const answers = new Map<string, boolean>();

async function askOnce(root: string, asks: Grants, missing: Grants): Promise<boolean> {
  const question = consentText(root, asks);
  const answer = answers.get(question) ?? (await ask(root, asks, missing));
  answers.set(question, answer);
  return answer;
}

async function ask(root: string, asks: Grants, missing: Grants): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await reader.question(`${root} asks to\n${requestText(missing)}Let it? [y]es, [a]lways, [N]o: `)).trim().toLowerCase();
    if (answer === 'a' || answer === 'always') remember(root, asks);
    return ['y', 'yes', 'a', 'always'].includes(answer);
  } finally {
    reader.close();
  }
}

/** `  read files: data, assets`, a line for each capability. */
export function requestText(asks: Grants): string {
  const lines = capabilities().map((capability) => {
    const targets = asks[capability] ?? [];
    if (targets.length === 0) return '';
    const which = PERMISSIONS[capability] === null ? '' : targets.includes(EVERYTHING) ? ': all' : `: ${targets.join(', ')}`;
    return `  ${CAPABILITIES[capability].purpose}${which}\n`;
  });
  return lines.join('');
}

/** Consent holds for what was asked then: a manifest that asks for more is asked about again. */
function isRemembered(root: string, asks: Grants): boolean {
  try {
    return readFileSync(consentFile(root), 'utf8') === consentText(root, asks);
  } catch {
    return false;
  }
}

function remember(root: string, asks: Grants): void {
  try {
    makeFolder(dirname(consentFile(root)));
    writeFileSync(consentFile(root), consentText(root, asks));
  } catch {
    // They will be asked again.
  }
}

function consentFile(root: string): string {
  return cacheFile('consent', root, '');
}

function consentText(root: string, asks: Grants): string {
  return `${JSON.stringify({ root, asks })}\n`;
}
