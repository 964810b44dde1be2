import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../cache/location.ts';

/** The folder for what a user decided: logins, keys, which registries are whose. */
export function configFolder(): string {
  const { NOODLE_CONFIG, XDG_CONFIG_HOME } = process.env;
  return NOODLE_CONFIG || join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'noodlecore');
}

/** The packages of all projects of a user. */
export function storeFolder(): string {
  return process.env['NOODLE_STORE'] || join(cacheFolder(), 'packages');
}
