import { unknownMember } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { setterName } from '../../names/accessors.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isIncomplete } from '../ancestors.ts';
import { lookupMember } from '../members.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertBefore, possibleFix } from './fixes.ts';
import { memberAdvice } from './unknown-member.ts';

/** `this.owner = owner;` in a constructor, as JavaScript and Python make a field. Gives false where the class has it, or another name was meant. */
export function reportUndeclaredField(body: Body, { target, value }: ast.AssignExpression): boolean {
  const { owner } = body;
  if (!owner || !body.constructing || isIncomplete(owner) || target.kind !== 'member' || target.object.kind !== 'this') return false;
  const { name } = target.name;
  const type = body.thisType();
  if (lookupMember(body.core, type, name) ?? lookupMember(body.core, type, setterName(name))) return false;
  const advice = memberAdvice(body, target, type);
  if (advice.hint || advice.label || advice.fixes?.length) return false;
  const found = body.check(value, errorType);
  const key = `${showType(type)}.${name}`;
  if (body.unknownNames.has(key)) return true;
  body.unknownNames.add(key);
  body.report(unknownMember, target.name, { name, type: showType(type) }, declaration(body, owner, name, found));
  return true;
}

function declaration(body: Body, owner: ClassSymbol, name: string, type: Type): Details {
  const { node } = owner;
  const label = `the class declares no \`${name}\``;
  if (!isWhole(type) || node.kind !== 'class' || owner.module !== body.module.symbol) return { label, hint: `a field is declared in the class, with its type: \`Type ${name};\`` };
  const field = `${showType(type)} ${name};`;
  const [first] = node.members;
  const indentation = /[ \t]*$/.exec(body.module.source.text.slice(0, first.start))?.[0] ?? '';
  return { label, hint: `a field is declared in the class, with its type: \`${field}\``, fixes: [possibleFix(`declare \`${field}\``, insertBefore(body, first, `${field}\n${indentation}`))] };
}

/** Whether a declaration can say the type as it is known. */
function isWhole(type: Type): boolean {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'parameter':
      return true;
    case 'nullable':
      return isWhole(type.inner);
    case 'class':
      return type.args.every(isWhole);
    default:
      return false;
  }
}
