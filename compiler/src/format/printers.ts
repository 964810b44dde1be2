import type { Block, Expression, Parameter, Statement } from '../syntax/ast.ts';
import type { Doc } from './doc.ts';

/** The parts of the formatter that contain each other. */
export interface Printers {
  readonly expression: (expression: Expression) => Doc;
  readonly statement: (statement: Statement) => Doc;
  readonly block: (block: Block) => Doc;
  readonly parameter: (parameter: Parameter) => Doc;
}
