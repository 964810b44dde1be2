import type { VmOptions } from '@noodlecore/runtime/vm/vm';
import { programOf, type TestProgram } from '../../support/library.ts';
import { idleTimeHost } from '../../support/idle-time.ts';
import { engines, interpreter, modulesOf, type Engine, type Modules } from '../../support/run.ts';
import { render, type Piece } from '../../random/piece.ts';
import { leafOf, randomTaskProgram } from '../../random/program.ts';
import { smallerPieces } from '../../random/smaller.ts';
import { mustHold, type Target } from '../target.ts';

const NAME = 'program';
/** A program that computes longer, or goes deeper, ends where the engine that it runs on says so. */
const LIMITS = { fuel: 2_000_000, maxDepth: 1000 };
const LIMIT_CODES = /320[12]/;
/** Of tasks that are ready one computes until it waits, as in WebAssembly. */
const WHOLE_TURNS = { slice: 2 ** 30 };
let warm: TestProgram | null = null;

/** Programs whose tasks share everything do on every engine what they do on the interpreter: their turns have one order. */
export const tasks: Target<Piece> = {
  name: 'tasks',
  about: 'well-typed programs of many tasks print on every engine what they print on the interpreter',
  // All engines compile each program, one of them for speed.
  deadline: 10,
  make: (random) => randomTaskProgram(random.below(2 ** 30)),
  attempt,
  smaller: (piece) => smallerPieces(piece, leafOf),
  show: (piece) => render(piece).nc,
};

async function attempt(piece: Piece): Promise<void> {
  warm ??= programOf(new Map());
  const { host, program } = warm;
  host.set(NAME, render(piece).nc);
  program.open([NAME]);
  const errors = program.diagnostics(NAME).filter(({ severity }) => severity === 'error');
  mustHold(errors.length === 0, () => `does not compile: [${errors[0].code}] ${errors[0].message}`);
  const modules = modulesOf(program);
  const expected = await seenOn(interpreter, modules, LIMITS);
  if (LIMIT_CODES.test(expected)) return;
  for (const engine of engines) if (engine !== interpreter) mustBeSame(engine.name, await seenOn(engine, modules, {}), expected);
}

/** All that a program prints, the errors that nobody handles, and its exit code. */
async function seenOn(engine: Engine, modules: Modules, limits: Partial<VmOptions>): Promise<string> {
  const host = idleTimeHost();
  const { error, exitCode } = await engine.run(NAME, [], modules, { ...WHOLE_TURNS, ...limits, host });
  return `${host.output()}${error}exit code ${exitCode}`;
}

function mustBeSame(engine: string, found: string, expected: string): void {
  const [lines, expectedLines] = [found.split('\n'), expected.split('\n')];
  const at = [...expectedLines.keys(), expectedLines.length].find((i) => lines[i] !== expectedLines[i]) ?? 0;
  mustHold(found === expected, () => `${engine} prints other things than the interpreter\nline ${at + 1}: ${lines[at]} instead of ${expectedLines[at]}`);
}
