import { libraryFolder } from '@noodlecore/cli/installation';
import { startRegistry } from '@noodlecore/registry/index';

/** A registry in a process of its own, until it is ended: `serve-registry.ts DATA PORT`. Its first line of output is its address and the token of its keeper. */
const [data, port] = process.argv.slice(2);
const patient = { reads: 1_000_000, writes: 1_000_000, publishes: 1_000_000, logins: 1_000_000, registrations: 1_000_000 };
const { address, adminToken, stop } = await startRegistry({ libraryFolder, host: '127.0.0.1', port: Number(port), data, rates: patient, passwordCost: 10, report: (_, error) => console.error(error) });
console.log(JSON.stringify({ address, adminToken }));
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
