import { unknownPackage } from '@noodlecore/compiler/diagnostics/catalogue/packages';
import { unknownVersion } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import type { InfoOptions } from '../commands/pkg/info.ts';
import { requestText } from '../consent.ts';
import { ExitCode } from '../exit-code.ts';
import { fault } from '../fault.ts';
import type { Terminal } from '../terminal.ts';
import { operations } from './operations.ts';
import { table } from './table.ts';
import { openClient } from './tools.ts';

/** How many versions are shown. */
const SHOWN = 10;

/** Says what the registry knows of a package. */
export async function tellInfo(asked: string, options: InfoOptions, terminal: Terminal): Promise<void> {
  const { name, range } = (await operations()).readNamed(asked);
  const client = await openClient(options);
  const document = await client.document(name);
  if (!document) throw fault(unknownPackage, { name, registry: client.registry }, { exitCode: ExitCode.failed });
  const version = range ?? document.latest ?? document.versions.at(-1)?.version ?? '';
  const told = document.versions.find((each) => each.version === version);
  if (!told) throw fault(unknownVersion, { name, version }, { exitCode: ExitCode.failed });
  if (options.format === 'json') return terminal.out(`${JSON.stringify({ type: 'package', ...document })}\n`);
  const asks = requestText(told.permissions);
  const needs = told.dependencies.filter(({ kind }) => kind !== 'development');
  terminal.out([
    `${name} ${version}${told.yanked ? ' (taken back)' : ''}${told.deprecated === null ? '' : ` (deprecated: ${told.deprecated})`}\n`,
    document.description === '' ? '' : `${document.description}\n`,
    `\n${table([], [['licence', told.license ?? 'none'], ['published', `${new Date(told.publishedAt).toISOString().slice(0, 10)} by ${told.publisher.user}`], ['archive', `${told.size} bytes, ${told.integrity}`]])}`,
    needs.length === 0 ? '' : `\nneeds\n${table([], needs.map((each) => [`  ${each.name}`, each.range, each.kind === 'required' ? '' : each.kind]))}`,
    asks === '' ? '' : `\nasks to\n${asks}`,
    `\nversions: ${document.versions.slice(-SHOWN).reverse().map(versionText).join(', ')}${document.versions.length > SHOWN ? ', …' : ''}\n`,
  ].join(''));
}

function versionText({ version, yanked, deprecated }: { readonly version: string; readonly yanked: boolean; readonly deprecated: string | null }): string {
  return `${version}${yanked ? ' (taken back)' : deprecated === null ? '' : ' (deprecated)'}`;
}
