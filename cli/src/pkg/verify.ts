import { cannotRead } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { VerifiedPackage } from '@noodlecore/package-manager/operations';
import type { VerifyOptions } from '../commands/pkg/verify.ts';
import { ExitCode } from '../exit-code.ts';
import { fault, reasonOf } from '../fault.ts';
import { isMissing, readContent } from '../file-content.ts';
import { missingFile } from '../missing-file.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { storeFolder } from './places.ts';
import { table } from './table.ts';
import { installTools, openClient } from './tools.ts';

/** Checks the packages of the project, and repairs them where that is asked for. */
export async function verifyPackages(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const { Store, verifyInstalled, discardDamaged, install } = await operations();
  const store = new Store(storeFolder());
  const check = async (): Promise<VerifiedPackage[]> => verifyInstalled('.', store, options.offline ? null : await openClient(options));
  let found = await check();
  if (options.repair && found.some(isWrong)) {
    discardDamaged('.', store, found.filter(isWrong));
    const tools = await installTools(options, terminal);
    await install('.', tools, { isFrozen: true }).finally(tools.done);
    found = await check();
  }
  if (options.format === 'json') terminal.out(`${JSON.stringify({ type: 'verified', packages: found })}\n`);
  else terminal.out(found.filter(isWrong).map(({ name, version, problems }) => `${name} ${version}\n${problems.map((problem) => `  ${problem}\n`).join('')}`).join(''));
  if (found.some(isWrong)) return ExitCode.failed;
  if (terminal.interactive) terminal.error(`${found.length === 1 ? 'one package is' : `${found.length} packages are`} what was published\n`);
  return ExitCode.ok;
}

function isWrong({ problems }: VerifiedPackage): boolean {
  return problems.length > 0;
}

/** Says what an archive holds. What it must not hold is thrown, with its code. */
export async function verifyArchive(path: string, { format }: VerifyOptions, terminal: Terminal): Promise<number> {
  const { integrityOf, readArchive } = await operations();
  const bytes = readBytes(path);
  const files = [...(await readArchive(bytes))].map(([name, content]) => ({ path: name, bytes: content.length }));
  const integrity = integrityOf(bytes);
  terminal.out(format === 'json' ? `${JSON.stringify({ type: 'archive', path, integrity, files })}\n` : `${table([], files.map((file) => [file.path, String(file.bytes)]))}${integrity}\n`);
  return ExitCode.ok;
}

function readBytes(path: string): Uint8Array {
  try {
    return readContent(path).bytes;
  } catch (error) {
    throw isMissing(error) ? missingFile(path) : fault(cannotRead, { path, reason: reasonOf(error) });
  }
}
