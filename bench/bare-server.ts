import { readFileSync } from 'node:fs';
import fastify from 'fastify';

/** fastify and nothing else: every address answers the bytes of a file; says its own. */
const [method, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const server = fastify();
server.route({ method, url: '/*', handler: (_, reply) => reply.type('application/json; charset=utf-8').send(bytes) });
console.log(await server.listen({ host: '127.0.0.1', port: 0 }));
// It ends with whoever started it, however that ends.
process.stdin.resume().on('end', () => process.exit());
