import { isInstanceOf } from '../core.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';

export function isText(body: Body, type: Type): boolean {
  return type === body.core.stringType || isInstanceOf(type, body.core.string);
}

export function isNumber(type: Type): type is Type & { readonly kind: 'int' | 'float' } {
  return type.kind === 'int' || type.kind === 'float';
}
