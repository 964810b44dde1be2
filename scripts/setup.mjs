/**
 * Brings `node_modules` up to what package-lock.json says, and only then. Plain JavaScript for any Node from 20 on,
 * because it is what runs before the Node that everything else runs on (the npm package `node`) is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;
const NODE_BINARY = join(root, 'node_modules/node/bin/node');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) fail(`[7001] Node ${OLDEST_NODE} or newer is needed to set up; this is Node ${process.versions.node}`);
if (!isInstalled()) install();
if (!hasOwnNode()) fail('[7002] the npm package "node" did not bring its Node: run "npm rebuild node" and look at what it says');

/** Every package of the lockfile is there in the same version, and every workspace; optional ones (other platforms') may be missing. */
function isInstalled() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedList);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    if (entry.link) return existsSync(join(root, path));
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function install() {
  console.error('Installing what package-lock.json lists (once) …');
  run(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // The Node comes through an install script, which an npm that is set to run none leaves out.
  if (!hasOwnNode()) run(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false', '--loglevel=error']);
}

function hasOwnNode() {
  try {
    accessSync(NODE_BINARY, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`[7002] npm could not be started (${error.message}); on Debian: apt-get install -y npm`);
  if (status !== 0) fail(`[7002] "npm ${args[0]}" failed with exit code ${status}; its own message stands above`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
