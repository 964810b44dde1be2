import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../support/files.ts';

/**
 * VS Code as code-server serves it, with our extension in it. Its packages are installed once, below node_modules/.cache: without their scripts, which
 * would download things; only what is native is built. Debian's ripgrep finds files for it.
 */
const HOME = join(repository, 'node_modules/.cache/code-server');
const PACKAGE = join(HOME, 'node_modules/code-server');
const VSCODE = join(PACKAGE, 'lib/vscode');
/** The last one for the Node that continuous integration brings. */
const VERSION = '4.100.3';
const NATIVE: Readonly<Record<string, string>> = { 'node-pty': 'pty.node', '@vscode/spdlog': 'spdlog.node' };

export interface RunningEditor {
  readonly url: string;
  close(): void;
}

/** Starts an editor on a folder. */
export async function startEditor(folder: string): Promise<RunningEditor> {
  install();
  const home = mkdtempSync(join(tmpdir(), 'noodle-vscode-'));
  const extensions = join(home, 'extensions');
  writeSettings(join(home, 'data/User'));
  installExtension(extensions);
  const port = await freePort();
  const args = [
    join(PACKAGE, 'out/node/entry.js'), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--user-data-dir', join(home, 'data'), '--extensions-dir', extensions,
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', folder,
  ];
  // It runs on a Node of its own version, not on the one that runs the tests.
  const server = spawn(nodeOfSystem(), args, { cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(server);
  return {
    url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
    close: () => {
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  // What npm has set for its own scripts leads back to the Node of this repository.
  const own = Object.entries(process.env).filter(([name]) => (!name.startsWith('npm_') || name === 'npm_config_nodedir') && name !== 'NODE');
  const path = (process.env['PATH'] ?? '').split(':').filter((each) => !each.includes('node_modules')).join(':');
  return { ...Object.fromEntries(own), PATH: path };
}

function onPath(program: string): string | undefined {
  return environment()['PATH']?.split(':').map((folder) => join(folder, program)).find((path) => existsSync(path));
}

function nodeOfSystem(): string {
  const found = onPath('node');
  if (found === undefined) throw new Error('code-server needs a Node on the path');
  return found;
}

function install(): void {
  if (!existsSync(join(HOME, 'ready'))) {
    mkdirSync(HOME, { recursive: true });
    writeFileSync(join(HOME, 'package.json'), '{ "private": true }\n');
    npm(HOME, ['install', '--ignore-scripts', '--no-audit', '--no-fund', `code-server@${VERSION}`]);
    npm(HOME, ['rebuild', 'argon2', '--ignore-scripts=false'], { npm_config_build_from_source: 'true' });
    npm(VSCODE, ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--legacy-peer-deps']);
    buildNative();
    if (!existsSync(join(VSCODE, 'node_modules.asar'))) symlinkSync('node_modules', join(VSCODE, 'node_modules.asar'));
    linkRipgrep();
    writeFileSync(join(HOME, 'ready'), VERSION);
  }
}

function linkRipgrep(): void {
  const found = onPath('rg');
  if (found === undefined) throw new Error('ripgrep is not installed (Debian: apt-get install ripgrep)');
  const bin = join(VSCODE, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'rg'), { force: true });
  symlinkSync(found, join(bin, 'rg'));
}

/** Some of their scripts fetch more afterwards, and fail where they cannot; what counts is that the code is there. */
function buildNative(): void {
  const packages = Object.keys(NATIVE);
  const { stderr } = spawnSync('npm', ['rebuild', ...packages, '--ignore-scripts=false'], { cwd: VSCODE, env: environment(), encoding: 'utf8' });
  const missing = packages.filter((name) => !existsSync(join(VSCODE, 'node_modules', name, 'build/Release', NATIVE[name])));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} could not be built:\n${stderr}`);
}

function npm(cwd: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync('npm', [...args], { cwd, env: { ...environment(), ...variables }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd}:\n${stderr}`);
}

/** Packs the extension with its toolchain, and installs that as anybody would: nothing else of this repository is used then. */
function installExtension(extensions: string): void {
  const packed = run(process.execPath, [join(repository, 'scripts/vsix.ts')]).trim();
  run(nodeOfSystem(), [join(PACKAGE, 'out/node/entry.js'), '--extensions-dir', extensions, '--install-extension', packed]);
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, [...args], { env: environment(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

function writeSettings(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const settings = {
    'workbench.startupEditor': 'none', 'workbench.colorTheme': 'Default Dark Modern', 'window.commandCenter': false,
    'editor.minimap.enabled': false, 'workbench.tips.enabled': false, 'telemetry.telemetryLevel': 'off', 'chat.commandCenter.enabled': false, 'workbench.enableExperiments': false,
    'git.enabled': false, 'remote.autoForwardPorts': false, 'files.autoSave': 'off', 'debug.inlineValues': 'on', 'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += data.toString();
      if (said.includes('HTTP server listening')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => reject(new Error(`code-server has ended with ${code}:\n${said}`)));
  });
}
