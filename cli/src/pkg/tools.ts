import type { InstallEvent, InstallTools, PackageClient, PermissionRequest } from '@noodlecore/package-manager/operations';
import { requestText } from '../consent.ts';
import type { Terminal } from '../terminal.ts';
import { confirm } from './confirm.ts';
import { operations } from './operations.ts';
import { storeFolder } from './places.ts';
import { Progress } from './progress.ts';
import { places, registryAddress, type RegistryOptions } from './registry.ts';

export interface InstallCommandOptions extends RegistryOptions {
  readonly offline?: boolean;
  readonly yes?: boolean;
}

/** What installing needs of the world, as the command line gives it. */
export async function installTools(options: InstallCommandOptions, terminal: Terminal): Promise<InstallTools & { readonly done: () => void }> {
  const { Store } = await operations();
  const progress = new Progress(terminal);
  const openClient = await clientOpener(options);
  return {
    store: new Store(storeFolder()),
    client: openClient,
    agree: async (requests) => {
      progress.clear();
      return options.yes === true || confirm(questionText(requests), terminal);
    },
    progress: (event) => progress.show(eventText(event)),
    done: () => progress.clear(),
  };
}

/** The registry's packages, for commands that only look. */
export async function openClient(options: InstallCommandOptions): Promise<PackageClient> {
  return (await clientOpener(options))();
}

/** Which registry is meant is asked only when it is needed: folders need none. */
async function clientOpener(options: InstallCommandOptions): Promise<() => PackageClient> {
  const { Connection, KnownRegistry, PackageClient } = await operations();
  const address = await registryAddress(options).catch((error: unknown) => ({ error }));
  let client: PackageClient | undefined;
  return () => {
    if (typeof address !== 'string') throw address.error;
    client ??= new PackageClient(new Connection(address), new KnownRegistry(address, places()), { offline: options.offline });
    return client;
  };
}

function eventText(event: InstallEvent): string {
  switch (event.kind) {
    case 'waiting':
      return 'waiting for another command that changes the packages of this project';
    case 'choosing':
      return 'choosing versions';
    case 'fetching':
      return `fetching packages: ${event.done} of ${event.of}`;
  }
}

function questionText(requests: readonly PermissionRequest[]): string {
  return requests.map(({ name, version, before, asks }) => `${name} ${version} asks to${before === null ? '' : ` (${before} did not)`}\n${requestText(asks)}`).join('');
}
