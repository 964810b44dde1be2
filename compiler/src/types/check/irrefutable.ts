import { refutablePattern } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import { showType } from '../show.ts';
import { voidType, type Type } from '../type.ts';
import type { Body } from './body.ts';

/** What takes a value apart outside a `match` must fit every value. Lists are tested when it runs. */
export function checkIrrefutable(body: Body, pattern: ast.Pattern, subject: Type): void {
  switch (pattern.kind) {
    case 'literal-pattern':
    case 'alternative-pattern':
    case 'type-pattern':
      body.report(refutablePattern, pattern, { pattern: body.text(pattern), type: showType(subject) });
      return;
    case 'constructor-pattern':
      return checkConstructor(body, pattern, pattern.args, subject);
    case 'list-pattern':
      if (body.module.references[pattern.id]) return checkConstructor(body, pattern, pattern.elements, subject);
      for (const element of pattern.elements) checkIrrefutable(body, element, voidType);
      return;
    default:
  }
}

function checkConstructor(body: Body, pattern: ast.Pattern, parts: readonly ast.Pattern[], subject: Type): void {
  const reference = body.module.references[pattern.id];
  const single = reference?.kind === 'enum-case' && reference.symbol.owner.cases.size === 1;
  const owner = reference?.kind === 'record' ? reference.symbol : reference?.kind === 'enum-case' ? reference.symbol.owner : null;
  if (!owner) return;
  const fits = subject.kind === 'void' || (subject.kind === 'class' && subject.symbol.key === owner.key);
  if ((reference?.kind === 'record' || single) && fits) {
    for (const part of parts) checkIrrefutable(body, part, voidType);
    return;
  }
  body.report(refutablePattern, pattern, { pattern: body.text(pattern), type: showType(subject) });
}
