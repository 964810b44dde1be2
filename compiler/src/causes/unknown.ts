import { unknownFieldParameter } from '../diagnostics/catalogue/declarations.ts';
import { enumCaseUnknown, patternUnknown, unknownArgument, unknownLiteralField, unknownMember, unknownSuperMember } from '../diagnostics/catalogue/expressions.ts';
import { foreignType, unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const UNKNOWN: ReadonlySet<number> = new Set(
  [unknownName, unknownType, unknownMember, unknownSuperMember, unknownFieldParameter, unknownLiteralField, unknownArgument, enumCaseUnknown, patternUnknown, foreignType].map(({ code }) => code),
);

/** Whether a name was not found. */
export function isUnknown({ code }: Diagnostic): boolean {
  return UNKNOWN.has(code);
}

/** The name that was not found: the last word, where a path stands there. */
export function unknownNameOf({ primary: { span } }: { readonly primary: Pick<Diagnostic['primary'], 'span'> }): string {
  return span.source.text.slice(span.start, span.end).split('(', 1)[0].split('.').at(-1) ?? '';
}
