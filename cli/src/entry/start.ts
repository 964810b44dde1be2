import { loadBundle } from './bundle.ts';
import type * as everything from './main.ts';

const OLDEST_NODE = 26;

/** An older Node gets one line, not a stack trace from somewhere in the bundle. */
export function isNodeNewEnough(name: string): boolean {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return true;
  process.stderr.write(`error[7001]: Node ${OLDEST_NODE} or newer is needed, and this is Node ${node}; start bin/${name}, which brings its own\n`);
  return false;
}

/** Loads all commands, and does what the arguments say. */
export function start(name: 'noodle' | 'noodlec'): void {
  const { main } = loadBundle<typeof everything>('main');
  void main(name);
}
