import { parseArgs } from 'node:util';
import { Random } from '../nbc/random.ts';
import { AttackedProcess } from './attacked-process.ts';
import { kindOf, shrink, type Finding } from './shrink.ts';
import { targets, type AnyTarget } from './targets/index.ts';

/**
 * `npm run fuzz -- --seconds 60 --seed 1 --target check,format`: attacks for so long, shrinks what it finds, prints it with the seed
 * that makes it again, and exits with 1. Without a seed, a new one each time; a single case again: `--seed N --cases 1`.
 */
const USAGE = `npm run fuzz -- [--target NAME,…] [--seconds N] [--cases N] [--seed N] [--deadline SECONDS]\n\n${targets.map(({ name, about }) => `  ${name.padEnd(10)}${about}\n`).join('')}`;
const SHRINKING_MS = 60_000;

interface Options {
  readonly targets: readonly AnyTarget[];
  readonly seconds: number;
  readonly cases: number;
  readonly seed: number;
  /** Seconds, in place of the target's own. */
  readonly deadline: number | null;
}

const options = readOptions();
let found = 0;
for (const target of options.targets) found += await attack(target, options);
process.exitCode = found > 0 ? 1 : 0;

function readOptions(): Options {
  const { values } = parseArgs({ options: { target: { type: 'string' }, seconds: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' }, deadline: { type: 'string' }, help: { type: 'boolean' } } });
  const names = values.target?.split(',') ?? targets.map(({ name }) => name);
  const chosen = names.map((name) => targets.find((target) => target.name === name));
  if (values.help || chosen.includes(undefined)) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  return {
    targets: chosen.filter((target) => target !== undefined),
    seconds: Number(values.seconds ?? 60) / names.length,
    cases: Number(values.cases ?? Infinity),
    seed: Number(values.seed ?? Date.now() % 1_000_000_000),
    deadline: values.deadline === undefined ? null : Number(values.deadline),
  };
}

/** Gives how many kinds of failure there were. */
async function attack(target: AnyTarget, { seconds, cases, seed, deadline }: Options): Promise<number> {
  const attacked = new AttackedProcess((deadline ?? target.deadline) * 1000);
  const kinds = new Set<string>();
  const until = Date.now() + seconds * 1000;
  let done = 0;
  for (; done < cases && Date.now() < until; done++) {
    const failure = await attacked.attempt({ target: target.name, seed: seed + done });
    if (failure === null || kinds.has(kindOf(failure))) continue;
    kinds.add(kindOf(failure));
    report(target, seed + done, await shrunk(target, attacked, { input: target.make(new Random(seed + done)), failure }));
  }
  attacked.end();
  console.log(`${target.name}: ${done} cases from seed ${seed}, ${kinds.size === 0 ? 'nothing found' : `${kinds.size} kinds of failure`}`);
  return kinds.size;
}

function shrunk(target: AnyTarget, attacked: AttackedProcess, finding: Finding<unknown>): Promise<Finding<unknown>> {
  return shrink(finding, {
    smaller: (input) => target.smaller(input),
    attempt: (input) => attacked.attempt({ target: target.name, input }),
    until: Date.now() + SHRINKING_MS,
  });
}

function report(target: AnyTarget, seed: number, { input, failure }: Finding<unknown>): void {
  console.log(`\n== ${target.name}: npm run fuzz -- --target ${target.name} --seed ${seed} --cases 1\n${failure}\n-- the reduced input\n${target.show(input)}\n`);
}
