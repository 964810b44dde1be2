import type { Rule, StatementRules } from '../generator.ts';
import { changes } from './changes.ts';
import * as control from './control.ts';
import * as errors from './errors.ts';
import * as functions from './functions.ts';
import * as variables from './variables.ts';

const { declaration, constantDeclaration, assignment, compound, increment, element, swap, destructuring, output } = variables;

/** Statements that contain no others. */
const flat: readonly Rule[] = [declaration, declaration, declaration, declaration, constantDeclaration, assignment, assignment, assignment, compound, compound, increment, element, swap, destructuring, output, output, ...changes];

/** Statements that contain others. */
const nested: readonly Rule[] = [
  control.branch, control.branch, control.counted, control.stepped, control.classic, control.whileLoop, control.doWhile, control.overList, control.overGrowingList,
  control.overMap, control.letCondition, control.narrowed, control.chain, control.matchStatement, errors.attempt, errors.attempt, errors.clauses, errors.finalized,
  functions.nestedFunction, functions.counter, functions.closuresOfTurns,
];

/** Statements that leave what is around them. */
const jumps: readonly Rule[] = [control.leave, control.leave, control.giveBack];

export const STATEMENTS: StatementRules = { flat, nested, jumps };
