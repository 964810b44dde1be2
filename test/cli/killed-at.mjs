import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a command: kills it, as a power cut would, just before its change number KILL_AT of the file system. With 0 it writes into COUNT_INTO how many
 * changes there were. A change that writes bytes is made by half before the kill.
 */
const at = Number(process.env['KILL_AT']);
const into = process.env['COUNT_INTO'];
const CHANGES = ['mkdirSync', 'writeFileSync', 'appendFileSync', 'writeSync', 'fsyncSync', 'renameSync', 'linkSync', 'copyFileSync', 'rmSync', 'unlinkSync', 'utimesSync'];

const originals = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));
let count = 0;

function die(name, args) {
  if (name === 'writeSync') originals.writeSync(args[0], args[1], 0, Math.floor(args[1].length / 2));
  if (name === 'writeFileSync' && typeof args[1] === 'string') originals.writeFileSync(args[0], args[1].slice(0, args[1].length / 2), args[2]);
  process.kill(process.pid, 'SIGKILL');
  // The signal comes at once, and nothing may happen until it has come.
  for (;;);
}

for (const name of CHANGES) {
  fs[name] = (...args) => {
    count++;
    if (count === at) die(name, args);
    return originals[name](...args);
  };
}
syncBuiltinESMExports();
if (at === 0) process.on('exit', () => originals.writeFileSync(into, String(count)));
