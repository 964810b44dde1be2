import type * as ast from '../syntax/ast.ts';
import { errorType, type ClassType, type ParameterType, type Type } from '../types/type.ts';
import { setterName } from './accessors.ts';
import type {
  ClassKind,
  ClassSymbol,
  EnumCaseSymbol,
  FieldSymbol,
  FunctionSymbol,
  MemberEntry,
  ModuleSymbol,
  Signature,
  TypeParameterSymbol,
  Visibility,
} from './symbol.ts';

/** A signature before the declaration pass has read it. */
export const UNDECLARED: Signature = { typeParameters: [], parameters: [], result: errorType };

type ClassNode = ClassSymbol['node'];

/** A class symbol. It is a class so that the symbol and its own type can refer to each other. */
export class BoundClass implements ClassSymbol {
  readonly kind = 'class';
  readonly classKind: ClassKind;
  readonly name: string;
  readonly key: string;
  readonly module: ModuleSymbol;
  readonly visibility: Visibility;
  readonly doc: string | null;
  readonly node: ClassNode;
  readonly native: boolean;
  readonly final: boolean;
  readonly sealed: boolean;
  readonly typeParameters: readonly TypeParameterSymbol[];
  readonly thisType: ClassType;
  readonly fields = new Map<string, FieldSymbol>();
  readonly methods = new Map<string, FunctionSymbol>();
  readonly cases = new Map<string, EnumCaseSymbol>();
  readonly memberMemo = new Map<string, MemberEntry | null>();
  abstract: boolean;
  constructorSymbol: FunctionSymbol | null = null;
  superclass: ClassType | null = null;
  interfaces: readonly ClassType[] = [];
  incomplete = false;
  ancestors: ReadonlyMap<string, ClassType> | null = null;

  constructor(node: ClassNode, module: ModuleSymbol) {
    this.classKind = node.kind;
    this.name = node.name.name;
    this.key = `${module.name}.${this.name}`;
    this.module = module;
    this.visibility = visibilityOf(node.modifiers);
    this.doc = node.doc;
    this.node = node;
    this.native = hasModifier(node.modifiers, 'extern');
    this.final = hasModifier(node.modifiers, 'final');
    this.sealed = (node.kind === 'class' || node.kind === 'interface') && hasModifier(node.modifiers, 'sealed') && !this.final;
    this.abstract = node.kind === 'interface' || this.sealed || hasModifier(node.modifiers, 'abstract');
    this.typeParameters = node.typeParameters.map((each) => new BoundTypeParameter(each, this.key, module));
    this.thisType = { kind: 'class', symbol: this, args: this.typeParameters.map((each) => each.type) };
  }
}

/** A type parameter symbol, with its one type object. */
export class BoundTypeParameter implements TypeParameterSymbol {
  readonly kind = 'type-parameter';
  readonly name: string;
  readonly key: string;
  readonly module: ModuleSymbol;
  readonly visibility = 'private';
  readonly doc = null;
  readonly node: ast.TypeParameter;
  readonly type: ParameterType;
  bound: Type | null = null;

  constructor(node: ast.TypeParameter, ownerKey: string, module: ModuleSymbol) {
    this.name = node.name.name;
    this.key = `${ownerKey}<${this.name}>`;
    this.module = module;
    this.node = node;
    this.type = { kind: 'parameter', symbol: this };
  }
}

export interface FunctionPlace {
  readonly module: ModuleSymbol;
  readonly owner: ClassSymbol | null;
  readonly role: FunctionSymbol['role'];
  /** Where the key hangs: `module`, `module.Class`, `module.outer` for nested functions. */
  readonly ownerKey: string;
}

/** The symbol of a function, method, constructor or nested function, not yet declared. */
export function bindFunction(node: ast.FunctionDeclaration | ast.ConstructorDeclaration, place: FunctionPlace): FunctionSymbol {
  const { module, owner, role, ownerKey } = place;
  const accessor = node.kind === 'function' ? (node.accessor ?? null) : null;
  const name = node.kind === 'constructor' ? 'constructor' : accessor === 'set' && node.name.name !== '' ? setterName(node.name.name) : node.name.name;
  const key = `${ownerKey}.${name}`;
  const extern = hasModifier(node.modifiers, 'extern');
  const isStatic = hasModifier(node.modifiers, 'static');
  const typeParameters = node.kind === 'constructor' ? [] : node.typeParameters.map((each) => new BoundTypeParameter(each, key, module));
  return {
    kind: 'function',
    name,
    key,
    module,
    visibility: visibilityOf(node.modifiers),
    doc: node.doc,
    role,
    node,
    owner,
    static: isStatic,
    extern,
    abstract: role === 'method' && node.body === null && !extern && !isStatic,
    accessor,
    typeParameters,
    signature: { ...UNDECLARED, typeParameters },
  };
}

export function hasModifier(modifiers: readonly ast.Modifier[], name: ast.ModifierName): boolean {
  for (const modifier of modifiers) if (modifier.name === name) return true;
  return false;
}

export function findModifier(modifiers: readonly ast.Modifier[], name: ast.ModifierName): ast.Modifier | null {
  return modifiers.find((modifier) => modifier.name === name) ?? null;
}

export function visibilityOf(modifiers: readonly ast.Modifier[]): Visibility {
  if (hasModifier(modifiers, 'private')) return 'private';
  return hasModifier(modifiers, 'protected') ? 'protected' : 'public';
}
