import { sortDiagnostics, renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { Checker } from '../../support/library.ts';
import { mustHold } from '../target.ts';
import { anyText, nearlyPrograms, textTarget } from './texts.ts';

let checker = new Checker();

/** Any text gives coded diagnostics inside of it, which can be drawn. */
export const check = textTarget('check', 'the compiler answers any text with coded diagnostics', [...anyText, ...nearlyPrograms], (text) => {
  try {
    const diagnostics = checker.diagnostics(text);
    for (const { code, primary } of diagnostics) {
      mustHold(code > 1000 && code < 9000, () => `code ${code} from the compiler`);
      mustHold(primary.span.source.text !== text || primary.span.end <= text.length, () => `[${code}] up to ${primary.span.end} of ${text.length}`);
    }
    renderReport(sortDiagnostics(diagnostics));
  } catch (error) {
    checker = new Checker();
    throw error;
  }
});
