import type { TaskStack } from '../scheduler/task.ts';
import { BASE, DEPTH, FRAME, FRAME_CLOSURES, FRAMES, NUMBERS, PC, REFS, reserve, reserveFrames, STATE } from './machine.ts';
import type { CodeIndex } from './code-index.ts';

/** Takes the frames and registers of the task that stands in the machine out of it. */
export function saveStack(code: CodeIndex): TaskStack {
  const top = topOfStack(code);
  return {
    pc: STATE[PC],
    base: STATE[BASE],
    frames: FRAMES.slice(0, STATE[FRAME]),
    closures: FRAME_CLOSURES.slice(0, STATE[FRAME]),
    numbers: NUMBERS.slice(0, top),
    refs: REFS.slice(0, top),
  };
}

/** Puts them back. */
export function loadStack(stack: TaskStack): void {
  reserve(stack.refs.length + 1);
  if (stack.frames.length >= STATE[DEPTH]) reserveFrames(stack.frames.length + 1);
  FRAMES.set(stack.frames);
  stack.closures.forEach((closure, index) => (FRAME_CLOSURES[index] = closure));
  NUMBERS.set(stack.numbers);
  for (let index = 0; index < stack.refs.length; index++) REFS[index] = stack.refs[index];
  STATE[PC] = stack.pc;
  STATE[BASE] = stack.base;
  STATE[FRAME] = stack.frames.length;
}

/** The first register above all frames. */
export function topOfStack(code: CodeIndex): number {
  const fn = code.at(STATE[PC]);
  return STATE[BASE] + (fn?.registerCount ?? 0);
}

/** Forgets what ended frames have left behind, so that it can be collected. */
export function clearAbove(top: number): void {
  REFS.fill(null, top);
}
