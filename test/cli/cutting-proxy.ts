import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, and hangs up where it is told to: as a network that fails does, or a server that dies. */
export class CuttingProxy {
  address = '';
  /** How many connections there were. */
  connections = 0;
  /** Whether to hang up, given what the client said first and how many bytes of the answer came; asked again at each piece. */
  cuts: (request: string, answered: number) => boolean = () => false;
  /** The same while the client speaks, given how many bytes it has said. */
  hears: (request: string, said: number) => boolean = () => false;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(target: URL) {
    this.server = createServer((client) => this.serve(client, target));
  }

  static async before(address: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(address));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    const bound = proxy.server.address();
    proxy.address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
    return proxy;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private serve(client: Socket, { hostname, port }: URL): void {
    this.connections++;
    const server = connect(Number(port), hostname);
    let request = '';
    let answered = 0;
    const hangUp = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', hangUp).on('close', () => this.sockets.delete(socket));
    }
    client.on('data', (data) => {
      // One connection serves several requests: only the last one counts.
      request = answered > 0 ? data.toString('latin1') : request + data.toString('latin1');
      answered = 0;
      if (this.hears(request, request.length)) return hangUp();
      server.write(data);
    });
    server.on('data', (data) => {
      answered += data.length;
      if (this.cuts(request, answered)) return hangUp();
      client.write(data);
    });
    client.on('end', () => server.end());
    server.on('end', () => client.end());
  }
}
