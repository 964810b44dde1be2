import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command: from its change number FULL_AT of the file system on, the disk is full, so that nothing more can be written; what is there can still be renamed and
 * taken away. With 0 it writes into COUNT_INTO how many changes there were.
 */
const at = Number(process.env['FULL_AT']);
const into = process.env['COUNT_INTO'];
const WRITES = ['mkdirSync', 'writeFileSync', 'appendFileSync', 'writeSync', 'linkSync', 'copyFileSync'];

const write = fs.writeFileSync;
let count = 0;

for (const name of WRITES) {
  const original = fs[name];
  fs[name] = (...args) => {
    // What a command says goes nowhere near the disk.
    const isSaid = name === 'writeSync' && (args[0] === 1 || args[0] === 2);
    if (!isSaid && ++count >= at && at > 0) throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', errno: -28, syscall: name });
    return original(...args);
  };
}
syncBuiltinESMExports();
if (at === 0) process.on('exit', () => write(into, String(count)));
