import { libraryFolder } from '@noodlecore/cli/installation';
import { startRegistry } from '@noodlecore/registry/index';

/** A registry without limits, for `registry.ts`; says its address. */
const [data] = process.argv.slice(2);
const rates = { reads: 1e9, writes: 1e9, publishes: 1e9, logins: 1e9, registrations: 1e9 };
const { address } = await startRegistry({ libraryFolder, host: '127.0.0.1', port: 0, data, rates, report: (_, error) => console.error(error) });
console.log(address);
// It ends with whoever started it, however that ends.
process.stdin.resume().on('end', () => process.exit());
