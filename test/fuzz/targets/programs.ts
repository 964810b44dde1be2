import { programOf, type TestProgram } from '../../support/library.ts';
import { engines, modulesOf, plainFastWebAssembly } from '../../support/run.ts';
import { outputOf } from '../../random/expected.ts';
import { render, type Piece } from '../../random/piece.ts';
import { leafOf, randomProgram } from '../../random/program.ts';
import { smallerPieces } from '../../random/smaller.ts';
import { mustHold, type Target } from '../target.ts';

const NAME = 'program';
const FUEL = 50_000_000;
let warm: TestProgram | null = null;

/** Well-typed programs print on every engine what the same program in JavaScript prints. */
export const programs: Target<Piece> = {
  name: 'programs',
  about: 'well-typed programs print on every engine what the same program in JavaScript prints',
  // All engines compile each program, one of them for speed.
  deadline: 10,
  make: (random) => randomProgram(random.below(2 ** 30)),
  attempt,
  smaller: (piece) => smallerPieces(piece, leafOf),
  show: (piece) => render(piece).nc,
};

async function attempt(piece: Piece): Promise<void> {
  const { nc, js } = render(piece);
  const expected = expectedOutput(js);
  if (!expected) return;
  warm ??= programOf(new Map());
  const { host, program } = warm;
  host.set(NAME, nc);
  program.open([NAME]);
  const errors = program.diagnostics(NAME).filter(({ severity }) => severity === 'error');
  mustHold(errors.length === 0, () => `does not compile: [${errors[0].code}] ${errors[0].message}`);
  const modules = modulesOf(program);
  for (const engine of [...engines, plainFastWebAssembly]) {
    const { output, error } = await engine.run(NAME, [], modules, { fuel: FUEL });
    mustHold(error === '', () => `${engine.name}: ${error}`);
    const lines = output.split('\n').slice(0, -1);
    const at = Math.max(expected.findIndex((line, i) => line !== lines[i]), expected.length === lines.length ? -1 : Math.min(expected.length, lines.length));
    mustHold(at < 0, () => `${engine.name} prints other things than JavaScript\nline ${at + 1}: ${lines[at]} instead of ${expected[at]}`);
  }
}

/** Null where the program ends nowhere, or is none any more since something was taken out of it. */
function expectedOutput(js: string): readonly string[] | null {
  try {
    return outputOf(js);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
