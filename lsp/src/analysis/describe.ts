import { assertNever } from '@noodlecore/compiler/base/assert-never';
import { plainName } from '@noodlecore/compiler/names/accessors';
import type { ConstantValue, FieldSymbol, Signature, VariableSymbol } from '@noodlecore/compiler/names/symbol';
import { showSignature, showType, showTypeParameters } from '@noodlecore/compiler/types/show';
import type { Entity } from './entity.ts';

/** The entity's declaration as one line of code, as a reader would write it. */
export function describe(entity: Entity): string {
  switch (entity.kind) {
    case 'module':
      return `import ${entity.name}`;
    case 'class':
      return describeClass(entity);
    case 'enum-case':
      return `${entity.owner.name}.${entity.name}${entity.fields.length > 0 ? `(${entity.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})` : ''}`;
    case 'function':
      if (entity.role === 'constructor') return `new ${entity.owner?.name ?? ''}${showSignature(entity.signature)}`;
      return `${entity.static ? 'static ' : ''}${entity.accessor ?? 'func'} ${entity.owner ? `${entity.owner.name}.` : ''}${plainName(entity)}${showSignature(entity.signature)}`;
    case 'field':
      return describeField(entity);
    case 'variable':
      return describeVariable(entity);
    case 'parameter':
      return `${entity.name}: ${showType(entity.type)}`;
    case 'type-parameter':
      return entity.bound ? `${entity.name} extends ${showType(entity.bound)}` : entity.name;
    case 'type-alias':
      return `type ${entity.name}${showTypeParameters(entity.typeParameters)} = ${showType(entity.type)}`;
    case 'label':
      return `${entity.name}: (label)`;
    default:
      return assertNever(entity);
  }
}

/** The documentation that stands above its declaration. */
export function documentation(entity: Entity): string | null {
  if ('doc' in entity && entity.doc) return entity.doc;
  if (entity.kind === 'function' && entity.role === 'constructor') return entity.owner?.doc ?? null;
  return null;
}

/** A signature as members are listed: `(item: int): bool`. */
export function describeSignature(signature: Signature): string {
  return showSignature(signature);
}

export function showConstant(value: ConstantValue, isFloat = false): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return isFloat && typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : `${value}`;
}

function describeClass(symbol: Extract<Entity, { kind: 'class' }>): string {
  const { classKind, name, typeParameters, superclass, interfaces } = symbol;
  const words = [symbol.abstract && classKind === 'class' ? 'abstract' : '', symbol.final ? 'final' : '', classKind].filter((word) => word !== '').join(' ');
  const fields = classKind === 'record' ? `(${[...symbol.fields.values()].filter((field) => !field.static).map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})` : '';
  const above = superclass ? ` extends ${showType(superclass)}` : '';
  const list = interfaces.map((each) => showType(each)).join(', ');
  return `${words} ${name}${showTypeParameters(typeParameters)}${fields}${above}${list ? ` ${classKind === 'interface' ? 'extends' : 'implements'} ${list}` : ''}`;
}

function describeField({ constant, constantValue, name, owner, static: isStatic, type }: FieldSymbol): string {
  const words = [isStatic ? 'static' : '', constant && owner.classKind === 'class' ? 'const' : ''].filter((word) => word !== '').map((word) => `${word} `).join('');
  return `${words}${showType(type)} ${owner.name}.${name}${valueOf(constantValue, type.kind === 'float')}`;
}

function describeVariable({ constant, constantValue, name, type }: VariableSymbol): string {
  return `${constant ? 'const' : 'let'} ${name}: ${showType(type)}${valueOf(constantValue, type.kind === 'float')}`;
}

function valueOf(value: ConstantValue | undefined, isFloat: boolean): string {
  return value === undefined ? '' : ` = ${showConstant(value, isFloat)}`;
}
