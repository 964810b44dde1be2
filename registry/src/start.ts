import type { AddressInfo } from 'node:net';
import { registryCannotStart } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { packageFault } from '@noodlecore/package-manager/fault';
import { createServer, type ServerOptions } from './http/server.ts';
import { openRegistry, type OpenOptions } from './open-registry.ts';

export interface StartOptions extends Omit<OpenOptions, 'report'>, ServerOptions {
  readonly host: string;
  /** 0 takes one that is free. */
  readonly port: number;
  /** Milliseconds that `stop` waits for what is under way before it hangs up. */
  readonly stopPatienceMs?: number;
}

/** Whoever ends services waits about as long before they kill them. */
const STOP_PATIENCE_MS = 8000;

export interface StartedRegistry {
  /** `http://host:port`. */
  readonly address: string;
  readonly adminToken: string | null;
  /** Takes nothing more, answers what was asked, hangs up on whoever never comes to an end, and closes everything. */
  stop(): Promise<void>;
}

/** @throws PackageFault 6125 */
export async function startRegistry(options: StartOptions): Promise<StartedRegistry> {
  const { registry, adminToken, close } = await openRegistry({ ...options, report: (error) => options.report?.('-', error) });
  const server = await createServer(registry, options);
  try {
    await server.listen({ host: options.host, port: options.port });
  } catch (error) {
    await server.close();
    await close();
    throw packageFault(registryCannotStart, { data: options.data, reason: error instanceof Error ? error.message : String(error) });
  }
  return {
    address: addressOf(server.server.address(), options),
    adminToken,
    async stop() {
      const hangUp = setTimeout(() => server.server.closeAllConnections(), options.stopPatienceMs ?? STOP_PATIENCE_MS);
      await server.close();
      clearTimeout(hangUp);
      await close();
    },
  };
}

function addressOf(bound: AddressInfo | string | null, { host, port }: StartOptions): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${typeof bound === 'object' && bound !== null ? bound.port : port}`;
}
