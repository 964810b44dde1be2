import { valueOfNothing } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { lambdaOf } from './lambda-nodes.ts';

/**
 * `retry(3, () => { connect(); fetch(url); })`: the block of a lambda whose value is asked for ends with a value that it does not return.
 * Reports that there. False where it has none.
 */
export function reportUnreturned(body: Body, callee: string, lambda: ast.LambdaExpression): boolean {
  const last = lambda.body.kind === 'block' ? lambda.body.statements.at(-1) : undefined;
  if (lambda.body.kind !== 'block' || lambda.body.statements.length < 2 || last?.kind !== 'expression-statement') return false;
  const { kind } = body.typeOf(last.expression);
  if (kind === 'void' || kind === 'error' || kind === 'never') return false;
  body.report(valueOfNothing, last.expression, { text: `the function that \`${callee}\` is given` }, {
    label: 'this value is not returned',
    hint: 'the last value of a block is not its result by itself',
    fixes: [possibleFix('return the last value', replace(body, { start: last.start, end: last.start }, 'return '))],
  });
  return true;
}

/** The same for a call that gives what a lambda among its arguments gives. */
export function reportUnreturnedBy(body: Body, { args }: ast.CallExpression, callee: string): boolean {
  return args.some(({ value }) => {
    const lambda = lambdaOf(value);
    const type = lambda && body.typeOf(lambda);
    return lambda !== null && type?.kind === 'function' && type.result.kind === 'void' && reportUnreturned(body, callee, lambda);
  });
}
