import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingArgument } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type * as everything from '@noodlecore/registry/index';
import type { RegistryCommandOptions } from '../commands/pkg/registry.ts';
import { fault } from '../fault.ts';
import { libraryFolder } from '../installation.ts';
import type { Terminal } from '../terminal.ts';

/** Milliseconds in which the reason is told, and the exit code set. */
const LINGER_MS = 500;

/** Serves until the process is told to end; what was asked before is answered, and everything is closed. */
export async function serveRegistry(options: RegistryCommandOptions, terminal: Terminal): Promise<void> {
  const { startRegistry }: typeof everything = await import('@noodlecore/registry/index');
  const data = resolve(options.data);
  const ended = signal();
  if (terminal.interactive && options.database === undefined && !existsSync(join(data, 'database'))) terminal.error('making the database, which takes a moment\n');
  const started = await begun(startRegistry({
    host: options.host,
    port: options.port,
    data,
    libraryFolder,
    databaseUrl: options.database ?? process.env['NOODLE_REGISTRY_DATABASE'] ?? null,
    bucket: bucketOf(options.bucket),
    origin: options.origin,
    isOpen: options.closed !== true,
    isBehindProxy: options.behindProxy ?? false,
    newAdminToken: options.newAdminToken ?? false,
    report: (requestId, error) => terminal.error(`${JSON.stringify({ type: 'fault', at: new Date().toISOString(), requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`),
  }));
  tellStart(started, data, options, terminal);
  await ended;
  await started.stop();
}

/** A database that failed while it recovered may keep the process alive, which has nothing to do any more. */
async function begun<T>(starting: Promise<T>): Promise<T> {
  try {
    return await starting;
  } catch (error) {
    setTimeout(() => process.exit(), LINGER_MS).unref();
    throw error;
  }
}

function tellStart({ address, adminToken }: everything.StartedRegistry, data: string, { format }: RegistryCommandOptions, { out, outPalette }: Terminal): void {
  if (format === 'json') return out(`${JSON.stringify({ type: 'registry', address, data, adminToken })}\n`);
  const token = adminToken === null ? '' : `a token of \`admin\`, valid for a day and not shown again:\n  ${adminToken}\n`;
  out(`${token}serving packages at ${outPalette.strong(address)} from ${data}\n`);
}

function bucketOf(bucket: string | undefined): everything.S3Options | null {
  if (bucket === undefined) return null;
  const [accessKeyId, secretAccessKey] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map((name) => {
    const value = process.env[name];
    if (!value) throw fault(missingArgument, { command: 'noodle pkg registry', argument: `the environment variable ${name} for \`--bucket\`` });
    return value;
  });
  return { bucket, accessKeyId, secretAccessKey, region: process.env['AWS_REGION'] ?? 'us-east-1' };
}

/** Resolves when somebody wants the process to end. The same signal a second time ends it at once. */
function signal(): Promise<void> {
  return new Promise((end) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end());
  });
}
