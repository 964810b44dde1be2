import { compile } from '@noodlecore/compiler/pipeline';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { programOf, type TestProgram } from '../../support/library.ts';
import { runLimited, USUAL_LIMITS } from '../run-limited.ts';
import { nearlyPrograms, textTarget } from './texts.ts';

const NAME = 'fuzz';
let warm: TestProgram | null = null;

/** What has no errors compiles, to code that the verifier accepts, and runs to its end on every engine. */
export const run = textTarget('run', 'what the checker accepts compiles, is verified, and runs to a coded end', nearlyPrograms, async (text) => {
  warm ??= programOf(new Map());
  const { host, program } = warm;
  try {
    host.set(NAME, text);
    program.open([NAME]);
    if (program.diagnostics(NAME).some(({ severity }) => severity === 'error')) return;
    const module = compile(program, NAME);
    verify(module);
    await runLimited(decode(encode(module)), USUAL_LIMITS, { trusted: true });
  } catch (error) {
    warm = null;
    throw error;
  }
});
