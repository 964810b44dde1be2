import { Random } from '../nbc/random.ts';
import { Broken } from './target.ts';
import { targets } from './targets/index.ts';

/** What the process under attack is asked: to make an input from a seed, or take one, and to try it. */
export interface Attempt {
  readonly target: string;
  readonly seed?: number;
  readonly input?: unknown;
}

/** What it answers; nothing at all where the input hangs or kills it. */
export interface Answer {
  /** Null where every promise held. */
  readonly failure: string | null;
  /** Processor time: another program on the machine does not make an input slow. */
  readonly milliseconds: number;
}

process.on('message', (attempt: Attempt) => void answer(attempt));

async function answer({ target: name, seed, input }: Attempt): Promise<void> {
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(`no target ${name}`);
  const made = seed === undefined ? input : target.make(new Random(seed));
  const before = process.cpuUsage();
  let failure: string | null = null;
  try {
    await target.attempt(made);
  } catch (error) {
    failure = told(error);
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ failure, milliseconds: (user + system) / 1000 } satisfies Answer);
}

function told(error: unknown): string {
  if (error instanceof Broken || !(error instanceof Error)) return String(error instanceof Error ? error.message : error);
  return error.stack ?? error.message;
}
