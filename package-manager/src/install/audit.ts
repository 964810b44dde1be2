import semver from 'semver';
import type { Connection } from '../client/connection.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import { lockfileIn } from '../project/installed.ts';
import { openLocalPackages } from '../project/local-packages.ts';
import { advisoryQuery, type Advisory } from '../protocol/advisories.ts';
import { MAX_NAMES_PER_QUERY } from '../protocol/packages.ts';
import { install, type Installed, type InstallOptions, type InstallTools } from './install.ts';

/** A known weakness that a project has. */
export interface Finding {
  readonly name: string;
  readonly version: string;
  readonly advisory: Advisory;
}

export interface AuditReport {
  readonly packages: number;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Advisory['severity'][] = ['critical', 'high', 'moderate', 'low'];

/** Compares what is installed with the registry's list of known weaknesses. */
export async function audit(folder: string, connection: Connection): Promise<AuditReport> {
  const lockfile = lockfileIn(openLocalPackages(folder).root);
  return reportOf(lockfile, await advisoriesFor(lockfile, connection));
}

/**
 * Takes versions without known weaknesses, where noodle.json and the other packages allow it.
 * @throws PackageFault 6002 where they do not, in sentences, and what `install` throws
 */
export async function auditFix(folder: string, connection: Connection, tools: InstallTools, options: InstallOptions): Promise<{ readonly installed: Installed; readonly left: AuditReport }> {
  const lockfile = lockfileIn(openLocalPackages(folder).root);
  const advisories = await advisoriesFor(lockfile, connection);
  const affected = new Set(reportOf(lockfile, advisories).findings.map(({ name }) => name));
  const isWeak = (name: string, version: string): boolean => advisories.some((each) => each.package === name && isAffected(version, each));
  const installed = await install(folder, tools, { ...options, update: affected, refuse: isWeak });
  return { installed, left: reportOf(installed.lockfile, await advisoriesFor(installed.lockfile, connection)) };
}

async function advisoriesFor({ packages }: Lockfile, connection: Connection): Promise<Advisory[]> {
  const names = [...packages].filter(([, { path }]) => path === null).map(([name]) => name);
  const found: Advisory[] = [];
  for (let at = 0; at < names.length; at += MAX_NAMES_PER_QUERY) found.push(...(await connection.ask(advisoryQuery, { body: { names: names.slice(at, at + MAX_NAMES_PER_QUERY) } })).advisories);
  return found;
}

function reportOf({ packages }: Lockfile, advisories: readonly Advisory[]): AuditReport {
  const findings = [...packages].flatMap(([name, { version, path }]) => (path === null ? advisories.filter((each) => each.package === name && isAffected(version, each)) : []).map((advisory) => ({ name, version, advisory })));
  return { packages: packages.size, findings: findings.sort((a, b) => SEVERITIES.indexOf(a.advisory.severity) - SEVERITIES.indexOf(b.advisory.severity) || (a.name < b.name ? -1 : 1)) };
}

/** A range that is none affects everything: too much is better than too little. */
function isAffected(version: string, { affected, withdrawnAt }: Advisory): boolean {
  return withdrawnAt === null && (semver.validRange(affected) === null || semver.satisfies(version, affected, { includePrerelease: true }));
}
