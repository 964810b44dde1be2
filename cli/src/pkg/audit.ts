import type { AuditReport } from '@noodlecore/package-manager/operations';
import type { AuditOptions } from '../commands/pkg/audit.ts';
import type { OutputFormat } from '../context.ts';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { tellInstalled } from './installed-text.ts';
import { operations } from './operations.ts';
import { openConnection } from './registry.ts';
import { installTools } from './tools.ts';

/** Reports known weaknesses, and takes other versions where that is asked for. */
export async function auditProject(options: AuditOptions, terminal: Terminal): Promise<number> {
  const { audit, auditFix } = await operations();
  const connection = await openConnection(options);
  const before = await audit('.', connection);
  if (!options.fix || before.findings.length === 0) return tellReport(before, options.format, terminal);
  let left = before;
  await tellInstalled(async (tools) => {
    const fixed = await auditFix('.', connection, tools, { minReleaseAge: options.minReleaseAge });
    left = fixed.left;
    return fixed.installed;
  }, await installTools(options, terminal), options.format, terminal);
  return tellReport(left, options.format, terminal);
}

function tellReport({ packages, findings }: AuditReport, format: OutputFormat, terminal: Terminal): number {
  if (format === 'json') terminal.out(`${JSON.stringify({ type: 'audit', packages, findings })}\n`);
  else {
    terminal.out(findings.map(({ name, version, advisory }) => `${advisory.severity}: ${name} ${version}: ${advisory.title} (${advisory.id})\n  ${advisory.patched === null ? 'there is no version without it yet' : `without it: ${advisory.patched}`}\n`).join(''));
    if (findings.length === 0 && terminal.interactive) terminal.error(`nothing is known against ${packages === 1 ? 'the package' : `the ${packages} packages`}\n`);
  }
  return findings.length === 0 ? ExitCode.ok : ExitCode.failed;
}
