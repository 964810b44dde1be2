import { standardNatives } from '@noodlecore/runtime/natives/standard';
import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import { Vm } from '@noodlecore/runtime/vm/vm';
import type { Permit } from '../capabilities.ts';
import { Guard } from '../guard.ts';
import { outcomeText } from '../outcome-text.ts';
import { sourceAt } from '../source-at.ts';
import { libraryModule } from '../library.ts';
import { nodeHost } from '../runtime-host.ts';
import { COVERAGE_MODULE, coverageModule, type Coverage } from './coverage.ts';

export interface TestOutcome {
  readonly ms: number;
  /** What went wrong; null where the test passed. */
  readonly failure: string | null;
  /** What the test printed. */
  readonly output: string;
}

export interface TestRules {
  /** What tests may do to the world outside. */
  readonly permit: Permit;
  /** Milliseconds that a test may take. */
  readonly limit: number;
}

/** Runs tests. Those of one group share a Vm, and so the state of their modules. */
export class TestRunner {
  private readonly modules: ReadonlyMap<string, NbcModule>;
  private readonly coverage: Coverage | null;
  private readonly rules: TestRules;

  constructor(modules: ReadonlyMap<string, NbcModule>, coverage: Coverage | null, rules: TestRules) {
    this.modules = modules;
    this.coverage = coverage;
    this.rules = rules;
  }

  group(): TestGroup {
    const natives = standardNatives().add(COVERAGE_MODULE, {
      hit: (_context, line) => this.coverage?.hit(Number(line)),
    });
    const host = new CollectingHost();
    const guard = new Guard(this.rules.permit);
    const vm = new Vm({
      host: host.runtimeHost,
      natives,
      resolve: (name) => (name === COVERAGE_MODULE ? coverageModule : (this.modules.get(name) ?? libraryModule(name))),
      allows: guard.allows,
    });
    return new TestGroup(vm, host, guard, this.rules.limit);
  }
}

export class TestGroup {
  private readonly vm: Vm;
  private readonly host: CollectingHost;
  private readonly guard: Guard;
  private readonly limit: number;

  constructor(vm: Vm, host: CollectingHost, guard: Guard, limit: number) {
    this.vm = vm;
    this.host = host;
    this.guard = guard;
    this.limit = limit;
  }

  /** One function with `@test`. */
  call(module: string, fn: string): Promise<TestOutcome> {
    return this.observe((signal) => this.vm.call(module, fn, { signal }));
  }

  /** One sample: its output must be what it says. */
  async sample(module: NbcModule, expected: readonly string[]): Promise<TestOutcome> {
    const outcome = await this.observe((signal) => {
      this.vm.load(module);
      return this.vm.initialise(module.name, { signal });
    });
    if (outcome.failure !== null) return outcome;
    const printed = outcome.output.replace(/\n$/, '');
    const wanted = expected.join('\n');
    return printed === wanted ? outcome : { ...outcome, failure: `it prints\n${indent(printed)}\nand says that it prints\n${indent(wanted)}\n` };
  }

  private async observe(run: (signal: AbortSignal) => Promise<RunOutcome>): Promise<TestOutcome> {
    this.host.output = '';
    const started = performance.now();
    const outcome = await run(AbortSignal.timeout(this.limit));
    const failure = outcome.stopped ? this.whereItStood() : outcomeText(outcome, { guard: this.guard, sourceAt });
    const ok = outcome.exitCode === 0 && failure === '';
    // What a failed test began must not go on below the next one.
    if (!ok) this.vm.abandon();
    return { ms: performance.now() - started, failure: ok ? null : failure || `exit code ${outcome.exitCode}\n`, output: this.host.output };
  }

  /** Where a test stood that took too long. */
  private whereItStood(): string {
    const frames = this.vm.inspect().flatMap((task) => task.frames.map((frame) => `    at ${frame.function} (${frame.path}:${frame.line})\n`));
    return `it was stopped after ${this.limit / 1000} s\n${frames.join('')}`;
  }
}

/** Keeps what is printed, to be shown only with a failure. */
class CollectingHost {
  output = '';
  readonly runtimeHost: RuntimeHost = {
    ...nodeHost(),
    write: (text) => void (this.output += text),
    writeError: (text) => void (this.output += text),
    flush: () => {},
    // Nobody sits there to answer.
    readLine: async () => null,
  };
}

function indent(text: string): string {
  return text.split('\n').map((line) => `    ${line}`).join('\n');
}
