/** What a walk along a function's control flow knows at one place. It changes as the walk goes on. */
export interface FlowState<Self> {
  copy(): Self;
  /** What holds both here and there. */
  meet(other: Self): Self;
  /** These locals may have got another content. */
  forgetAll(locals: Iterable<number>): void;
}

/** What holds on all the ways that are taken at all; null is a place that is never reached. */
export function meetAll<State extends FlowState<State>>(ways: readonly (State | null)[]): State | null {
  return ways.reduce<State | null>((known, way) => (known && way ? known.meet(way) : (known ?? way)), null);
}
