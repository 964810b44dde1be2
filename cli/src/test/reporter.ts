import type { OutputFormat } from '../context.ts';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { TestOutcome } from './runner.ts';

interface FileCoverage {
  readonly path: string;
  readonly lines: number;
  readonly missed: readonly number[];
}

/** Tells what tests did: a line for each module, details of what failed, and at the end the count. */
export class Reporter {
  private readonly format: OutputFormat;
  private readonly terminal: Terminal;
  private passed = 0;
  private failed = 0;
  private group = { name: '', passed: 0, failures: [] as { name: string; outcome: TestOutcome }[], ms: 0 };

  constructor(format: OutputFormat, terminal: Terminal) {
    this.format = format;
    this.terminal = terminal;
  }

  begin(name: string): void {
    this.group = { name, passed: 0, failures: [], ms: 0 };
  }

  result(name: string, outcome: TestOutcome): void {
    const ok = outcome.failure === null;
    this.group.ms += outcome.ms;
    if (ok) this.group.passed++;
    else this.group.failures.push({ name, outcome });
    if (this.format === 'json') this.terminal.out(`${JSON.stringify({ type: 'test', name, passed: ok, ms: outcome.ms, failure: outcome.failure, output: outcome.output })}\n`);
  }

  end(): void {
    const { name, passed, failures, ms } = this.group;
    this.passed += passed;
    this.failed += failures.length;
    if (this.format === 'json') return;
    const { outPalette: palette } = this.terminal;
    const mark = failures.length === 0 ? palette.help('ok  ') : palette.severity('error', 'FAIL');
    this.terminal.out(`${mark} ${name} ${palette.frame(`(${passed + failures.length} in ${ms.toFixed(0)} ms)`)}\n`);
    for (const failure of failures) {
      const output = failure.outcome.output === '' ? '' : `  printed:\n${indent(failure.outcome.output.replace(/\n?$/, '\n'))}`;
      this.terminal.out(`\n  ${palette.severity('error', failure.name)}\n${indent(failure.outcome.failure ?? '')}${output}`);
    }
    if (failures.length > 0) this.terminal.out('\n');
  }

  /** Nothing could run: that is one failure. */
  compileErrors(): void {
    this.failed++;
  }

  coverage(files: readonly FileCoverage[]): void {
    if (this.format === 'json') {
      for (const file of files) this.terminal.out(`${JSON.stringify({ type: 'coverage', ...file })}\n`);
      return;
    }
    this.terminal.out('\n');
    for (const { path, lines, missed } of files) {
      const percent = lines === 0 ? 100 : ((lines - missed.length) / lines) * 100;
      const never = missed.length > 0 ? `  never ran: ${ranges(missed)}` : '';
      this.terminal.out(`${percent.toFixed(0).padStart(3)} %  ${path}${never}\n`);
    }
  }

  /** The line that scripts read; the exit code. */
  finish(filter?: string): number {
    const { passed, failed } = this;
    if (passed + failed === 0) this.terminal.error(filter === undefined ? 'there are no tests\n' : `no test has \`${filter}\` in its name\n`);
    this.terminal.out(this.format === 'json' ? `${JSON.stringify({ type: 'summary', passed, failed })}\n` : `${passed} passed, ${failed} failed\n`);
    return this.failed > 0 ? ExitCode.failed : ExitCode.ok;
  }
}

/** `1-3, 7`. */
function ranges(lines: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (lines[end + 1] === lines[end] + 1) end++;
    parts.push(end > i ? `${lines[i]}-${lines[end]}` : String(lines[i]));
    i = end + 1;
  }
  return parts.join(', ');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
