import type { ClassRef, Constant, FieldRef, FunctionRef, GlobalRef, Rep, ResultRep, Selector } from '../module.ts';

/** Names as they are, or quoted where they could be taken for something else: module names come from strangers. */
export function nameText(name: string): string {
  return /^[\p{L}\p{N}_$.<>?,+*@-]+$/u.test(name) ? name : quoted(name);
}

/** As JSON, and every character that a terminal or a line-based reader could stumble over as an escape. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function fnPathText({ module, name }: { module: string; name: string }, own: string): string {
  return module === own ? nameText(name) : `${nameText(module)}/${nameText(name)}`;
}

export const classRefText = (ref: ClassRef, own: string): string => fnPathText(ref, own);
export const functionRefText = (ref: FunctionRef, own: string): string => fnPathText(ref, own) + descriptorText(ref);
export const fieldRefText = (ref: FieldRef, own: string): string => `${fnPathText(ref.owner, own)}#${nameText(ref.name)}:${ref.rep}`;
export const globalRefText = (ref: GlobalRef, own: string): string => `${fnPathText(ref, own)}:${ref.rep}`;
export const selectorText = (selector: Selector): string => nameText(selector.name) + descriptorText(selector);

export function constantText(constant: Constant): string {
  if (constant.kind === 'string') return quoted(constant.value);
  if (constant.kind === 'int') return String(constant.value);
  const text = Object.is(constant.value, -0) ? '-0' : String(constant.value);
  return /[.eNI]/.test(text) ? text : `${text}.0`;
}

/** `(ir)v`: one letter a representation, as in the instruction table. */
export function descriptorText({ params, result }: { readonly params: readonly Rep[]; readonly result: ResultRep }): string {
  return `(${lettersOf(params)})${result[0]}`;
}

export function lettersOf(reps: readonly Rep[]): string {
  return reps.map((rep) => rep[0]).join('');
}
