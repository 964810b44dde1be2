export interface Shrinking<Input> {
  readonly smaller: (input: Input) => Iterable<Input>;
  /** What is wrong with an input, or null. */
  readonly attempt: (input: Input) => Promise<string | null>;
  readonly until: number;
}

export interface Finding<Input> {
  readonly input: Input;
  readonly failure: string;
}

/** Takes things out of an input for as long as it fails in the same way, and there is time. */
export async function shrink<Input>(first: Finding<Input>, { smaller, attempt, until }: Shrinking<Input>): Promise<Finding<Input>> {
  let smallest = first;
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const input of smaller(smallest.input)) {
      if (Date.now() > until) return smallest;
      const failure = await attempt(input);
      if (failure === null || kindOf(failure) !== kindOf(first.failure)) continue;
      smallest = { input, failure };
      goesOn = true;
      break;
    }
  }
  return smallest;
}

/** Failures of one kind say the same but for numbers, names and texts. */
export function kindOf(failure: string): string {
  const [what, ...trace] = failure.split('\n');
  const place = trace.find((line) => /^\s+at /.test(line)) ?? '';
  return `${what.replaceAll(/[`'"].*?[`'"]|\d+/g, '#').slice(0, 60)}${place.trim()}`;
}
