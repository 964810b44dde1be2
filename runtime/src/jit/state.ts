/**
 * What compiled code and its surroundings share. Small ints all of them, and one object of its shape: V8 puts its address into the code, and
 * knows what stands there.
 */
export const JIT_STATE = {
  /** Fuel of this time slice; below zero it is used up. */
  fuel: 0,
  /** Why compiled code is being left, frame by frame: one of the numbers below; 0 while it runs. */
  leaving: 0,
  /** Bytes of JavaScript's stack that compiled frames take, roughly, where one of them has called what may come back into compiled code. */
  depth: 0,
};

/** The interpreter goes on where the innermost frame stands. */
export const GO_ON = 1;
/** The fuel is used up. */
export const OUT_OF_FUEL = 2;
/** The task waits. */
export const WAITS = 3;
/** Something was thrown. */
export const THROWN = 4;
/** A call has ended with a result that compiled code does not take. */
export const RESULT = 5;
/** JavaScript's stack is full: with frames of the interpreter in their place, compiled code begins anew. */
export const TOO_DEEP = 6;
