import type * as ast from '../../syntax/ast.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { becomeText } from './arithmetic.ts';
import { checkBareValues } from './values-as-text.ts';

/** `` `…${x}…` ``: each value becomes text. */
export function checkTemplate(body: Body, node: ast.TemplateLiteral): Type {
  for (const value of node.values) becomeText(body, { node: value, type: body.check(value) });
  checkBareValues(body, node);
  return body.core.stringType;
}
