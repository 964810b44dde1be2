import { neverType, nullType, type Type } from './type.ts';

/** Whether a value of the type may be null: `T?`, `any` and the literal `null`. */
export function isNullable(type: Type): boolean {
  return type.kind === 'nullable' || type.kind === 'null' || type.kind === 'any';
}

/** `T` of `T?`; `never` of `null`; every other type as it is. */
export function stripNull(type: Type): Type {
  if (type.kind === 'nullable') return type.inner;
  return type.kind === 'null' ? neverType : type;
}

/** `T?` of `T`. Types that already hold null, and those that have no values, stay as they are; `void?` is reported where it is written. */
export function makeNullable(type: Type): Type {
  switch (type.kind) {
    case 'nullable':
    case 'null':
    case 'any':
    case 'error':
    case 'void':
      return type;
    case 'never':
      return nullType;
    default:
      return { kind: 'nullable', inner: type };
  }
}
