import { noRegistry, notLoggedIn } from '@noodlecore/compiler/diagnostics/catalogue/installing';
import { invalidOption } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { isWebAddress } from '@noodlecore/package-manager/manifest/names';
import { manifestIn } from '@noodlecore/package-manager/project/manifest-file';
import { rootOf } from '@noodlecore/package-manager/project/root';
import type { Connection } from '@noodlecore/package-manager/operations';
import { cacheFolder } from '../cache/location.ts';
import { fault } from '../fault.ts';
import { findProject } from '../project.ts';
import { operations } from './operations.ts';
import { credentials } from './credentials.ts';
import { configFolder } from './places.ts';
import { signingKey } from './signing-key.ts';

export interface RegistryOptions {
  readonly registry?: string;
}

/**
 * The address of the registry that is meant: what the command line says, the environment, noodle.json, else the one that the user is logged in at.
 * @throws Fault 6024
 */
export async function registryAddress({ registry }: RegistryOptions): Promise<string> {
  const { NOODLE_REGISTRY } = process.env;
  const named = registry ?? (NOODLE_REGISTRY || undefined) ?? registryOfProject('.') ?? (await credentials()).onlyRegistry();
  if (named === null || named === undefined) throw fault(noRegistry, {}, { hint: 'name one with `--registry ADDRESS`, with NOODLE_REGISTRY, or as `registry` in noodle.json' });
  if (!isWebAddress(named)) throw fault(invalidOption, { option: '--registry', value: named, expected: 'an address such as `https://packages.example.org`' });
  return named.replace(/\/+$/, '');
}

/** As noodle.json says, or the one of the workspace around it. */
export function registryOfProject(folder: string): string | null {
  const project = findProject(folder);
  return project ? (project.registry ?? manifestIn(rootOf(project.root))?.registry ?? null) : null;
}

/** Calls for which nobody needs to say who they are. */
export async function openConnection(options: RegistryOptions): Promise<Connection> {
  const { Connection } = await operations();
  return new Connection(await registryAddress(options));
}

/**
 * Calls in the name of who is logged in.
 * @throws Fault 6021, PackageFault 6107 (what is no token)
 */
export async function openOwnConnection(options: RegistryOptions): Promise<Connection> {
  const { Connection } = await operations();
  const registry = await registryAddress(options);
  // Files of secrets often end with a line break.
  const token = process.env['NOODLE_TOKEN']?.trim() || (await credentials()).login(registry)?.token;
  if (!token) throw fault(notLoggedIn, { registry }, { hint: '`noodle pkg login`, or put a token into NOODLE_TOKEN' });
  return new Connection(registry, { token, signer: signingKey });
}

/** What is remembered of registries. */
export const places = () => ({ cache: cacheFolder(), config: configFolder() });
