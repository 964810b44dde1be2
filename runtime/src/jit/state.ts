/** What compiled code and its surroundings share, in one typed array: V8 puts its address into the code where it is too large to stand in V8's own heap. */
export const JIT_STATE = new Int32Array(32);
/** Fuel of this time slice; below zero it is used up. */
export const FUEL = 0;
/** Why compiled code is being left, frame by frame: a `Leaving`; 0 while it runs. */
export const LEAVING = 1;
/** Bytes of JavaScript's stack that compiled frames take, roughly. */
export const DEPTH = 2;

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
