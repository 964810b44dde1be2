import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openEmbedded } from '@noodlecore/registry/database/pglite';
import { repository } from '../../support/files.ts';

const folders: string[] = [];
let template: Promise<string> | null = null;

/** An empty folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-registry-'));
  folders.push(folder);
  return folder;
}

/** A folder of data whose database has been made already: that takes most of a first start. */
export async function freshData(): Promise<string> {
  template ??= makeTemplate();
  const data = temporaryFolder();
  cpSync(await template, join(data, 'database'), { recursive: true });
  return data;
}

/** Kept between runs, for each release of the database. */
async function makeTemplate(): Promise<string> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(repository, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')));
  const kept = join(repository, 'node_modules/.cache', `registry-database-${version}`);
  if (existsSync(kept)) return kept;
  const made = temporaryFolder();
  await (await openEmbedded(join(made, 'database'))).close();
  const aside = `${kept}.${randomUUID()}`;
  cpSync(join(made, 'database'), aside, { recursive: true });
  try {
    renameSync(aside, kept);
  } catch {
    // Another worker was first.
    rmSync(aside, { recursive: true });
  }
  return kept;
}

/** What tests need not wait for. */
export const PATIENT = { reads: 1_000_000, writes: 1_000_000, publishes: 1_000_000, logins: 1_000_000, registrations: 1_000_000 };

export function removeTemporary(): void {
  for (const folder of folders.splice(0)) if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
