import type { FunctionSymbol, ParameterSymbol, Signature, TypeParameterSymbol } from '../names/symbol.ts';
import type { Type } from './type.ts';

/** Where a type's text is cut: aliases can nest to sizes that nobody reads. */
const MAX_LENGTH = 300;

/** The type as this language writes it. */
export function showType(type: Type): string {
  return cut(write(type, 0, false));
}

/** The type with the names of its classes' modules, so that it means the same everywhere: what a program's fields say at run time. */
export function showQualifiedType(type: Type): string {
  return write(type, 0, true);
}

/** Two types for one message: where they would read the same, the names of their modules are put in front. */
export function showTypes(a: Type, b: Type): readonly [string, string] {
  const short = [showType(a), showType(b)] as const;
  return short[0] === short[1] ? [cut(write(a, 0, true)), cut(write(b, 0, true))] : short;
}

/** `<T extends Comparable<T>>(items: List<T>, limit: int = …): T?` */
export function showSignature(signature: Signature): string {
  const parameters = signature.parameters.map(showParameter).join(', ');
  const result = signature.result.kind === 'void' ? '' : `: ${showType(signature.result)}`;
  return `${showTypeParameters(signature.typeParameters)}(${parameters})${result}`;
}

/** `func add(item: int): bool` */
export function showFunction(name: string, signature: Signature): string {
  return `func ${name}${showSignature(signature)}`;
}

/** As `showFunction`, of what may be a getter or setter: `get size(): int`. */
export function showMember({ name, accessor }: FunctionSymbol, signature: Signature): string {
  if (accessor === null) return showFunction(name, signature);
  return `${accessor === 'get' ? `get ${name}` : name}${showSignature(signature)}`;
}

export function showTypeParameters(parameters: readonly TypeParameterSymbol[]): string {
  if (parameters.length === 0) return '';
  return `<${parameters.map((each) => (each.bound ? `${each.name} extends ${showType(each.bound)}` : each.name)).join(', ')}>`;
}

function showParameter(parameter: ParameterSymbol): string {
  const { name, type, optional, rest } = parameter;
  return rest ? `...${name}: ${showType(type)}` : `${name}: ${showType(type)}${optional ? ' = …' : ''}`;
}

function write(type: Type, depth: number, qualified: boolean): string {
  if (depth > 12) return '…';
  switch (type.kind) {
    case 'class': {
      const name = qualified ? `${type.symbol.module.name}.${type.symbol.name}` : type.symbol.name;
      return type.args.length === 0 ? name : `${name}<${writeAll(type.args, depth, qualified)}>`;
    }
    case 'nullable':
      return type.inner.kind === 'function' ? `(${write(type.inner, depth + 1, qualified)})?` : `${write(type.inner, depth + 1, qualified)}?`;
    case 'function':
      return `(${writeAll(type.parameters, depth, qualified)}) => ${write(type.result, depth + 1, qualified)}`;
    case 'parameter':
      return type.symbol.name;
    case 'error':
      return '…';
    default:
      return type.kind;
  }
}

/** Stops where the text is long enough, so that a type that shares its parts a million times costs nothing. */
function writeAll(types: readonly Type[], depth: number, qualified: boolean): string {
  let text = '';
  for (const type of types) {
    if (text.length > MAX_LENGTH) return `${text}, …`;
    text += (text ? ', ' : '') + write(type, depth + 1, qualified);
  }
  return text;
}

function cut(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}
