import { accessorSignature, overrideMismatch, overrideVisibility } from '../../diagnostics/catalogue/declarations.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { plainName } from '../../names/accessors.ts';
import { declaredInProgram, nameSpan } from '../../names/labels.ts';
import type { FieldSymbol, FunctionSymbol, MemberEntry } from '../../names/symbol.ts';
import { isSubtype } from '../relations.ts';
import { returnsValue } from '../check/returned-values.ts';
import { showType } from '../show.ts';
import { signatureThroughOwner } from '../substitute.ts';
import type { Type } from '../type.ts';
import type { TypeScope } from './scope.ts';

/** A getter takes nothing and gives something, a setter the other way round. */
export function checkAccessor(scope: TypeScope, symbol: FunctionSymbol): void {
  const { accessor } = symbol;
  if (accessor === null || symbol.name === '') return;
  const found = accessor === 'get' ? wrongGetter(symbol) : wrongSetter(symbol);
  if (found) scope.diagnostics.push(accessorSignature(nameSpan(symbol), { name: plainName(symbol), accessor, why: found.why }, found.details));
}

interface Wrong {
  readonly why: string;
  readonly details: Details;
}

const METHOD: Details = { hint: 'what takes anything else is a method: write `func`, and call it' };

function wrongGetter({ signature, node }: FunctionSymbol): Wrong | null {
  if (signature.parameters.length > 0) return { why: 'must take nothing', details: { ...METHOD, label: 'what is read has no parameters' } };
  if (signature.typeParameters.length > 0) return { why: 'cannot have type parameters', details: METHOD };
  if (signature.result.kind !== 'void') return null;
  // What it returns although it declares nothing is told there.
  return node.body && returnsValue(node) ? null : { why: 'must give something', details: { label: 'the type of what it gives is missing', hint: 'what only does something is a method: write `func`, and call it' } };
}

function wrongSetter({ signature }: FunctionSymbol): Wrong | null {
  const [first, second] = signature.parameters;
  if (!first || second || first.optional) return { why: 'must take one value', details: { ...METHOD, label: 'what is assigned is its one parameter' } };
  if (signature.typeParameters.length > 0) return { why: 'cannot have type parameters', details: METHOD };
  return signature.result.kind === 'void' || signature.result.kind === 'error' ? null : { why: 'must give nothing', details: { label: 'an assignment has no value', hint: 'leave out the type behind the parentheses' } };
}

/** Whether a field answers for an accessor above it, which has no body or stands in an interface. */
export function mayAnswer({ symbol, owner }: MemberEntry): boolean {
  return symbol.kind === 'function' && symbol.accessor !== null && (symbol.abstract || owner.symbol.classKind === 'interface');
}

/** Whether a field is read and assigned as an accessor above it says; reports where it is not. */
export function checkAnswer(scope: TypeScope, field: FieldSymbol, { symbol, owner }: MemberEntry): boolean {
  if (symbol.kind !== 'function') return true;
  const secondary = declaredInProgram(symbol, `\`${owner.symbol.name}\` asks for it here`);
  if (field.visibility !== 'public' && symbol.visibility !== field.visibility) {
    scope.diagnostics.push(overrideVisibility(nameSpan(field), { name: field.name, own: field.visibility, base: symbol.visibility, owner: owner.symbol.name }, { secondary }));
    return false;
  }
  const reason = misfit(field, field.type, symbol, owner);
  if (reason === null) return true;
  scope.diagnostics.push(overrideMismatch(nameSpan(field), { name: field.name, base: `\`${owner.symbol.name}\``, reason }, { secondary }));
  return false;
}

/** Why a field is not what an accessor above promises; `type` is the field's as the class sees it. Null where it is. */
export function misfit(field: FieldSymbol, type: Type, symbol: FunctionSymbol, owner: MemberEntry['owner']): string | null {
  const signature = signatureThroughOwner(symbol.signature, owner);
  if (symbol.accessor === 'get') return isSubtype(type, signature.result) ? null : `must be \`${showType(signature.result)}\`, not \`${showType(type)}\``;
  if (field.constant) return 'can be assigned there, and this field cannot';
  const taken = signature.parameters.at(0)?.type;
  return !taken || isSubtype(taken, type) ? null : `must take \`${showType(taken)}\`, not \`${showType(type)}\``;
}
