import type { CountedLoop } from '../flow/counted-loops.ts';
import { variable } from './variable.ts';

/**
 * How the turns of a counted loop are counted: not one by one, but by how far its register has come. In front of the loop stands how far it may come with
 * the turns that are left, `q`, and each turn compares with that alone; `q` is right again behind the loop. A turn less to count is a quarter of a short loop's time.
 */

const MOST = 2_147_483_647;
const LEAST = -2_147_483_648;
/** With longer steps than this the bounds may leave 32 bits: then each turn is counted by itself. */
const LONGEST_STEP = 65_536;

/** The variables of a loop's bounds, and of where its register began. */
export function boundsOf({ header, step }: CountedLoop): { readonly high: string; readonly low: string; readonly first: string; readonly names: readonly string[] } {
  const [high, low, first] = [`z${header}`, `w${header}`, `a${header}`];
  return { high, low, first, names: step.kind === 'constant' ? [high] : [high, low, first] };
}

/** In front of the first turn, and whenever `q` has changed. */
export function boundLines(loop: CountedLoop): string[] {
  const { high, low, first } = boundsOf(loop);
  const at = variable({ rep: 'int', register: loop.register });
  const { step } = loop;
  if (step.kind === 'constant') return [`${high} = ${at} ${step.amount < 0 ? '-' : '+'} ${times('q', Math.abs(step.amount))};`];
  const by = variable({ rep: 'int', register: step.register });
  const end = `${at} ${step.sign} q * ${by}`;
  const [upward, downward] = step.sign === '+' ? [`${by} > 0 && ${by} < ${LONGEST_STEP}`, `${by} < 0 && ${by} > -${LONGEST_STEP}`] : [`${by} < 0 && ${by} > -${LONGEST_STEP}`, `${by} > 0 && ${by} < ${LONGEST_STEP}`];
  return [
    `${first} = ${at};`,
    `if (${upward}) { ${high} = ${end}; ${low} = ${LEAST}; }`,
    `else if (${downward}) { ${high} = ${MOST}; ${low} = ${end}; }`,
    `else { ${high} = ${LEAST}; ${low} = ${MOST}; }`,
  ];
}

/** Whether the turns that were left are used up. */
export function isUsedUp(loop: CountedLoop): string {
  const { high, low } = boundsOf(loop);
  const at = variable({ rep: 'int', register: loop.register });
  if (loop.step.kind === 'constant') return `${at} ${loop.step.amount < 0 ? '<' : '>'} ${high}`;
  return `${at} > ${high} || ${at} < ${low}`;
}

/** How many turns are left. */
export function turnsLeft(loop: CountedLoop): string {
  const { high } = boundsOf(loop);
  const at = variable({ rep: 'int', register: loop.register });
  const { step } = loop;
  if (step.kind === 'register') return `q - (${turnsMade(loop)} | 0)`;
  const distance = step.amount < 0 ? `${at} - ${high}` : `${high} - ${at}`;
  const amount = Math.abs(step.amount);
  return amount === 1 ? distance : `((${distance}) / ${amount} | 0)`;
}

/** How many turns are left where a turn has just ended: a step of nothing is one too. */
export function turnsLeftAfterTurn(loop: CountedLoop): string {
  return loop.step.kind === 'register' ? `q - ((${turnsMade(loop)} | 0) || 1)` : turnsLeft(loop);
}

function turnsMade(loop: CountedLoop): string {
  const { first } = boundsOf(loop);
  const { step } = loop;
  if (step.kind === 'constant') return '0';
  const at = variable({ rep: 'int', register: loop.register });
  return `(${step.sign === '+' ? `${at} - ${first}` : `${first} - ${at}`}) / ${variable({ rep: 'int', register: step.register })}`;
}

function times(name: string, amount: number): string {
  return amount === 1 ? name : `${name} * ${amount}`;
}
