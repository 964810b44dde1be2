import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { repository } from '../../support/files.ts';
import { Client } from './client.ts';

const startLine = z.object({ type: z.literal('registry'), address: z.string(), data: z.string(), adminToken: z.string().nullable() });

/** `noodle pkg registry`, as users start it. */
export class RegistryProcess {
  readonly client: Client;
  readonly adminToken: string | null;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, address: string, adminToken: string | null) {
    this.child = child;
    // Where a test fails in between.
    process.once('exit', () => child.kill('SIGKILL'));
    this.client = new Client(address);
    this.adminToken = adminToken;
  }

  static async start(data: string, options: readonly string[] = []): Promise<RegistryProcess> {
    const child = spawn(join(repository, 'bin/noodle'), ['pkg', 'registry', '--port', '0', '--data', data, '--format', 'json', ...options], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } });
    const [line]: unknown[] = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit').then(() => [null])]);
    if (typeof line !== 'string') throw new Error('the registry ended before it began');
    const { address, adminToken } = startLine.parse(JSON.parse(line));
    return new RegistryProcess(child, address, adminToken);
  }

  /** The exit code; null where the signal itself ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null> {
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    const [code]: unknown[] = await ended;
    return typeof code === 'number' ? code : null;
  }
}
