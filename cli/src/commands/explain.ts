import type { Command } from 'commander';
import { unknownCode } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { CodeArgument, declareCommand, formatOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';

/** `explain CODE…`: the catalogue's page of a code. Without a code, the list of all. */
export function explainCommand(context: Context): Command {
  return declareCommand('explain', 'say what an error code means', `Every message has a code of four digits. Its page says why, and shows a program that gets it and the same program
mended. Without a code, all are listed.`, [
    [`${context.program} explain 1201`, 'one code'],
    [`${context.program} explain`, 'all codes'],
    [`${context.program} explain --format json`, 'the whole catalogue, one JSON object a line'],
  ])
    .addArgument(new CodeArgument('[code...]', 'four-digit codes, or their names'))
    .addOption(formatOption())
    .action(async (codes: string[], { color, format }: CommonOptions) => {
      const { catalogue } = await import('@noodlecore/compiler/diagnostics/catalogue/index');
      const { explanationJson, findExplanation, renderCodeList, renderExplanation } = await import('@noodlecore/compiler/explain');
      const { out, outPalette, width } = context.terminal(color);
      const entries = codes.map((code) => {
        const entry = findExplanation(code, catalogue);
        if (!entry) throw fault(unknownCode, { text: code }, { hint: `\`${context.program} explain\` lists all codes` });
        return entry;
      });
      if (format === 'json') out((entries.length > 0 ? entries : catalogue).map((entry) => `${explanationJson(entry)}\n`).join(''));
      else if (entries.length === 0) out(`${renderCodeList(catalogue, outPalette)}\n`);
      else out(`${entries.map((entry) => renderExplanation(entry, outPalette, width)).join('\n\n')}\n`);
    });
}
