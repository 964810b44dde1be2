/** 1550–1799: what can be wrong inside bodies. One file for each kind of construct. */
export * from './expressions/names.ts';
export * from './expressions/types.ts';
export * from './expressions/nulls.ts';
export * from './expressions/operators.ts';
export * from './expressions/members.ts';
export * from './expressions/calls.ts';
export * from './expressions/objects.ts';
export * from './expressions/assignments.ts';
export * from './expressions/control-flow.ts';
export * from './expressions/patterns.ts';
export * from './expressions/tasks.ts';
