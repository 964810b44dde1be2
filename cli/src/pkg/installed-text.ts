import type { Change, Installed, InstallTools } from '@noodlecore/package-manager/operations';
import type { OutputFormat } from '../context.ts';
import type { Terminal } from '../terminal.ts';

/** Does what changes packages and says what changed: a line for each package, or one JSON object. */
export async function tellInstalled(act: (tools: InstallTools) => Promise<Installed>, tools: InstallTools & { readonly done: () => void }, format: OutputFormat, terminal: Terminal): Promise<void> {
  let installed: Installed;
  try {
    installed = await act(tools);
  } finally {
    tools.done();
  }
  const { changes, added, removed, missingPeers, deprecated, lockfile } = installed;
  if (format === 'json') return terminal.out(`${JSON.stringify({ type: 'installed', packages: lockfile.packages.size, changes, added, removed, missingPeers, deprecated })}\n`);
  terminal.out(changes.map((change) => changeLine(change, terminal)).join(''));
  for (const { name, range, wantedBy } of missingPeers) terminal.error(`note: ${wantedBy} works beside \`${name}\` ${range}, which is not there: \`noodle pkg add ${name}\`\n`);
  for (const { name, version, message } of deprecated) terminal.error(`note: ${name} ${version} is deprecated: ${message}\n`);
  if (terminal.interactive && changes.length === 0) terminal.error(added.length > 0 ? `${countText(added.length)} put into place\n` : `all is there: ${countText(lockfile.packages.size)}\n`);
}

function changeLine({ name, from, to }: Change, { outPalette }: Terminal): string {
  if (from === null) return `  ${outPalette.help('+')} ${name} ${to}\n`;
  if (to === null) return `  ${outPalette.secondary('-')} ${name} ${from}\n`;
  return `  ${outPalette.frame('~')} ${name} ${from} → ${to}\n`;
}

function countText(count: number): string {
  return count === 1 ? 'one package' : `${count} packages`;
}
