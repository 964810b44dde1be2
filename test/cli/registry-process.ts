import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { freshData } from '../registry/support/data.ts';

const greeting = z.object({ address: z.string(), adminToken: z.string().nullable() });

/** A registry that runs beside the test, can be killed, and comes back under its old address. */
export class RegistryProcess {
  readonly data: string;
  address = '';
  /** Of the account `admin`, from the first start on. */
  adminToken = '';
  private child: ChildProcess | null = null;

  private constructor(data: string) {
    this.data = data;
  }

  /** @param port 0 takes one that is free. */
  static async start(port = '0'): Promise<RegistryProcess> {
    const registry = new RegistryProcess(await freshData());
    await registry.begin(port);
    return registry;
  }

  /** Begins, or begins again where it was. */
  async begin(port = new URL(this.address).port): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-registry.ts'), this.data, port], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const { address, adminToken } = await firstLine(child);
    this.address = address;
    this.adminToken ||= adminToken ?? '';
  }

  /** As a power cut ends it. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}

function firstLine(child: ChildProcess): Promise<z.infer<typeof greeting>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the registry ended with ${code}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', (line) => resolve(greeting.parse(JSON.parse(line))));
  });
}
