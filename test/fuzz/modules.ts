import { compile } from '@noodlecore/compiler/pipeline';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { assemble } from '../nbc/assemble.ts';
import { everyInstructionRun } from '../nbc/untrusted.ts';
import { samples } from '../nbc/samples.ts';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';

const FOLDER = 'test/language';

let known: readonly (() => NbcModule)[] | undefined;

/** Modules that the verifier accepts: assembled ones, and the language's test programs that stand alone, each made when it is first asked for. */
export function compiledModules(): readonly (() => NbcModule)[] {
  known ??= [...[everyInstructionRun(), ...Object.values(samples)].map((text) => once(() => assemble(text))), ...programModules()];
  return known;
}

function programModules(): (() => NbcModule)[] {
  const warm = programOf(new Map());
  return filesBelow(FOLDER, '.nc').flatMap((file) => {
    const text = readFrom(FOLDER, file);
    if (/^import (?!noodlecore)/m.test(text)) return [];
    const name = file.replace(/\.nc$/, '').replaceAll('/', '.');
    return [
      once(() => {
        warm.host.set(name, text, file);
        warm.program.open([name]);
        return compile(warm.program, name);
      }),
    ];
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
