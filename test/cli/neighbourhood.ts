import { afterAll, beforeAll, expect } from 'vitest';
import { removeTemporary } from '../registry/support/data.ts';
import { HOOK_MS } from '../registry/support/start.ts';
import { RegistryProcess } from './registry-process.ts';
import { Workplace } from './workplace.ts';

export const PASSWORD = 'correct horse battery';

export interface Shared {
  readonly version?: string;
  readonly [field: string]: unknown;
}

type Sources = Readonly<Record<string, string>>;

/** A registry in a process of its own, and people who use it with the built command, each on a machine of their own. */
export class Neighbourhood {
  private readonly places: Workplace[] = [];
  private readonly people = new Map<string, Workplace>();
  private running: RegistryProcess | null = null;

  /** To be called at the top of a file of tests. */
  constructor() {
    beforeAll(async () => {
      this.running = await RegistryProcess.start();
    }, HOOK_MS);
    afterAll(async () => {
      await this.running?.stop();
      removeTemporary();
      this.places.forEach((place) => place.remove());
    }, HOOK_MS);
  }

  get registry(): RegistryProcess {
    if (!this.running) throw new Error('not started');
    return this.running;
  }

  /** A machine of somebody who is not logged in. */
  machine(address = this.registry.address): Workplace {
    const place = new Workplace({ NOODLE_REGISTRY: address });
    this.places.push(place);
    return place;
  }

  /** The machine of an account of that name, always the same. */
  loggedIn(user: string, address = this.registry.address): Workplace {
    const known = this.people.get(`${user} ${address}`);
    if (known) return known;
    const place = this.machine(address);
    const result = place.run(`noodle pkg login --register --user ${user}`, `${PASSWORD}\n`);
    expect(result, result.error).toMatchObject({ exitCode: 0 });
    this.people.set(`${user} ${address}`, place);
    return place;
  }

  /** A machine that sees the registry through something which may be in this process: nobody must wait for it. */
  async loggedInThrough(address: string, user: string): Promise<Workplace> {
    this.loggedIn(user);
    const place = this.machine(address);
    place.write('password', `${PASSWORD}\n`);
    expect(await place.start('.', `noodle pkg login --user ${user} < password`)).toMatchObject({ exitCode: 0 });
    return place;
  }
}

/** Writes a package that can be published. */
export function write(place: Workplace, name: string, manifest: Shared, sources: Sources): void {
  place.write(`${name}/noodle.json`, `${JSON.stringify({ name, version: '1.0.0', description: `What ${name} is for`, license: 'MIT', ...manifest }, null, 2)}\n`);
  for (const [path, text] of Object.entries({ 'README.md': `# ${name}\n\nUse it.\n`, LICENSE: 'MIT\n', ...sources })) place.write(`${name}/${path}`, text);
}

export function publish(place: Workplace, name: string, manifest: Shared, sources: Sources): void {
  write(place, name, manifest, sources);
  const result = place.in(name, `${manifest['dependencies'] ? 'noodle pkg install --yes && ' : ''}noodle pkg publish --yes`);
  expect(result, result.error).toMatchObject({ exitCode: 0 });
}

export function project(place: Workplace, name: string, main: string, manifest: object = {}): void {
  place.write(`${name}/noodle.json`, `${JSON.stringify({ name, version: '0.1.0', ...manifest }, null, 2)}\n`);
  place.write(`${name}/src/main.nc`, main);
}

export function dependenciesOf(place: Workplace, name: string): Readonly<Record<string, string>> {
  const { dependencies = {} }: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(place.read(`${name}/noodle.json`));
  return dependencies;
}
