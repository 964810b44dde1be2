import { mutatedProgram, prefix, randomBytes, retypedProgram, tokenSoup } from '../mutate/text.ts';
import { splicedProgram } from '../mutate/splice.ts';
import type { Random } from '../../nbc/random.ts';
import { smallerTexts } from '../smaller.ts';
import type { Target } from '../target.ts';

type TextMaker = (random: Random) => string;

/** Any text at all. */
export const anyText: readonly TextMaker[] = [mutatedProgram, mutatedProgram, mutatedProgram, splicedProgram, splicedProgram, retypedProgram, tokenSoup, prefix, randomBytes];
/** Texts that are programs more often than not. */
export const nearlyPrograms: readonly TextMaker[] = [retypedProgram, retypedProgram, retypedProgram, mutatedProgram];

export function textTarget(name: string, about: string, makers: readonly TextMaker[], attempt: Target<string>['attempt']): Target<string> {
  return {
    name,
    about,
    deadline: 3,
    make: (random) => random.pick(makers)(random),
    attempt,
    smaller: smallerTexts,
    show: (text) => (/[^\t\n\x20-\x7e]/.test(text) ? JSON.stringify(text) : text),
  };
}
