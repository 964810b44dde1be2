import { beforeAll, describe, expect, test } from 'vitest';
import { positionAt } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { tokenize } from '@noodlecore/compiler/syntax/lexer';
import { codesOf } from '../support/check-fixes.ts';
import { filesBelow, readFrom } from '../support/files.ts';
import { applyFix } from '../support/fixes.ts';
import { Checker } from '../support/library.ts';
import { random } from './random.ts';

/** One bracket of a well-formed program is left out, doubled or exchanged: that is one mistake, told where it was made, and hides no other. */

const SAMPLES = 300;

/** A mistake of types that stands at the end of each, and has nothing to do with the brackets. */
const OTHER = '\nfunc otherMistake(): int { const text: String = 5; return text.length; }\n';
const OTHER_CODE = 1570;

interface Broken {
  readonly text: string;
  readonly original: string;
  readonly offset: number;
}

interface Outcome extends Broken {
  /** Without the other mistake. */
  readonly diagnostics: readonly Diagnostic[];
  readonly showsOther: boolean;
}

const checker = new Checker();
const outcomes: Outcome[] = [];

beforeAll(() => {
  const next = random(2026);
  const programs = ['test/language', 'bench/programs', 'examples'].flatMap((folder) => filesBelow(folder, '.nc').map((file) => readFrom(folder, file)));
  const isGood = new Map<string, boolean>();
  while (outcomes.length < SAMPLES) {
    const program = programs[next(programs.length)];
    if (!isGood.has(program)) isGood.set(program, checker.diagnostics(program).length === 0);
    if (isGood.get(program) === true) outcomes.push(outcomeOf(withWrongBracket(program, next)));
  }
}, 120_000);

/** Those of values in templates are left alone: where they end is a matter of the template. */
function withWrongBracket(program: string, next: (limit: number) => number): Broken {
  const brackets = bracketsOf(program);
  const { offset, sign } = brackets[next(brackets.length)];
  const others = [...(isOpening(sign) ? '([{' : ')]}')].filter((other) => other !== sign);
  const written = ['', sign + sign, others[next(others.length)]][next(3)];
  const original = program + OTHER;
  return { text: original.slice(0, offset) + written + original.slice(offset + 1), original, offset };
}

function bracketsOf(text: string): { offset: number; sign: string }[] {
  const open: string[] = [];
  return tokenize(text).tokens.flatMap(({ image, startOffset, tokenType }) => {
    if (tokenType.name === 'TemplateText') return [];
    if (isOpening(image) || image === '${') open.push(image);
    else if (!/^[)\]}]$/.test(image) || open.pop() === '${') return [];
    return image === '${' ? [] : [{ offset: startOffset, sign: image }];
  });
}

function isOpening(sign: string): boolean {
  return /^[([{]$/.test(sign);
}

function outcomeOf(broken: Broken): Outcome {
  const all = checker.diagnostics(broken.text);
  const isOther = ({ code, primary }: Diagnostic): boolean => code === OTHER_CODE && primary.span.start >= broken.text.length - OTHER.length;
  return { ...broken, diagnostics: all.filter((diagnostic) => !isOther(diagnostic)), showsOther: all.some(isOther) };
}

function isNear({ text, offset, diagnostics: [first] }: Outcome): boolean {
  if (first === undefined) return false;
  const { source, start } = first.primary.span;
  return source.text === text && Math.abs(positionAt(source, start).line - positionAt(source, offset).line) <= 1;
}

/** What to look at first where a test fails. */
function shown({ text, offset, diagnostics }: Outcome): string {
  return `${text.slice(0, offset).slice(-60)}§${text.slice(offset).slice(0, 60)} | ${diagnostics.map(({ code, message }) => `${code} ${message}`).join(' | ')}`;
}

describe(`${SAMPLES} programs with one wrong bracket`, () => {
  const mostly = (isRight: (outcome: Outcome) => boolean): void => {
    const wrong = outcomes.filter((outcome) => !isRight(outcome));
    expect(wrong.length / SAMPLES, wrong.map(shown).join('\n')).toBeLessThanOrEqual(0.03);
  };
  test('nearly always give one diagnostic, at the mistake', () => mostly((outcome) => outcome.diagnostics.length === 1 && isNear(outcome)));
  test('are always refused', () => expect(outcomes.filter(({ diagnostics }) => !diagnostics.some(({ severity }) => severity === 'error')).map(shown)).toEqual([]));
  test('nearly always show a mistake elsewhere as well', () => mostly(({ showsOther }) => showsOther));

  test('are what they were before, where a sure fix is applied', () => {
    const tokens = (text: string): string => tokenize(text).tokens.map(({ image }) => image).join(' ');
    let fixed = 0;
    for (const { text, original, diagnostics } of outcomes) {
      const fix = diagnostics.length === 1 ? diagnostics[0].fixes.find(({ sure }) => sure) : undefined;
      const mended = fix && applyFix(text, fix);
      if (!mended) continue;
      fixed++;
      if (tokens(mended) !== tokens(original)) expect(codesOf(checker.diagnostics(mended)), mended).toEqual([OTHER_CODE]);
    }
    expect(fixed / SAMPLES).toBeGreaterThan(0.6);
  });
});
