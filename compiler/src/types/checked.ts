import type * as ast from '../syntax/ast.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, Symbol, VariableSymbol } from '../names/symbol.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ClassType, Type } from './type.ts';

/**
 * What checking a module's bodies found out, in side tables by node id. Lowering reads this and the AST, nothing else.
 * Of a module with errors only the diagnostics may be used.
 */
export interface CheckedModule {
  readonly symbol: ModuleSymbol;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Of every expression: its type (narrowed) before the coercion that its place asks for. Of the type nodes of `is`, of type patterns and
   * of `catch`: the type that they mean.
   */
  readonly types: readonly (Type | undefined)[];
  /** Names, members, `new`, patterns, bare keys: what they stand for. */
  readonly references: readonly (Reference | undefined)[];
  /** `call`, `new`, `super(…)`, annotation-free: how arguments meet parameters. */
  readonly calls: readonly (CallPlan | undefined)[];
  /** What happens to an expression's value on its way into its place. */
  readonly coercions: readonly (Coercion | undefined)[];
  /** Declaring node id (let, parameter, name-pattern, catch, for binding…) → its variable. */
  readonly variables: readonly (VariableSymbol | undefined)[];
  /** Nested function declaration id → its symbol. */
  readonly localFunctions: readonly (FunctionSymbol | undefined)[];
  /** Whether the nullable-condition test applies (`if (node)` with a nullable type). By node id of the operand. */
  readonly nullTests: ReadonlySet<number>;
  /**
   * Members, indices and calls without a `?.` of their own that follow one in their chain (`a?.b.c`): they give null where
   * their object does.
   */
  readonly optionalRests: ReadonlySet<number>;
  /** Members that are assigned through a setter; what is read of them, if anything, is their reference. */
  readonly setters: ReadonlyMap<number, FunctionSymbol>;
}

/** What a name, member access or pattern refers to. */
export type Reference =
  | { readonly kind: 'variable'; readonly symbol: VariableSymbol }
  /** `throughThis`: a bare name in a method body that means a member of `this`. Kept for error recovery: members are written `this.x`. */
  | { readonly kind: 'field'; readonly symbol: FieldSymbol; readonly receiver: 'value' | 'this' | 'static' }
  /** A method named without being called is a bound closure. `super`: called non-virtually. */
  | { readonly kind: 'method'; readonly symbol: FunctionSymbol; readonly receiver: 'value' | 'this' | 'super' | 'static' }
  | { readonly kind: 'function'; readonly symbol: FunctionSymbol }
  | { readonly kind: 'constructor'; readonly type: ClassType; readonly symbol: FunctionSymbol | null }
  | { readonly kind: 'enum-case'; readonly symbol: EnumCaseSymbol }
  /** Record pattern. */
  | { readonly kind: 'record'; readonly symbol: ClassSymbol }
  /** `Math` in `Math.sqrt`, `Health` in `Health.Failed`, `registry` in `registry.f()`. */
  | { readonly kind: 'class'; readonly symbol: ClassSymbol }
  | { readonly kind: 'module'; readonly symbol: ModuleSymbol }
  /** What is derived and has no symbol in the source (`owner` is null for the universal members of what is no class): `copy`, `ordinal`, `values`, `toJson`, `fromJson`, `name`, `toString`, `equals`, `hashCode`. */
  | { readonly kind: 'derived'; readonly owner: ClassSymbol | null; readonly member: DerivedMember }
  /** A pattern that tests equality with a constant. */
  | { readonly kind: 'constant'; readonly symbol: VariableSymbol };

export type DerivedMember = 'copy' | 'ordinal' | 'values' | 'name' | 'toJson' | 'fromJson' | 'toString' | 'equals' | 'hashCode';

export type CallPlan =
  /** A known function, method, constructor or enum case; `args[i]` is parameter i's argument expression, null for its default. */
  | {
      readonly kind: 'direct';
      readonly callee: FunctionSymbol;
      readonly typeArgs: readonly Type[];
      readonly args: readonly (ast.Expression | null)[];
    }
  /** A record's derived constructor, an enum case: `args` as above. */
  | { readonly kind: 'fields'; readonly fields: readonly FieldSymbol[]; readonly args: readonly (ast.Expression | null)[] }
  /** A value of function type. */
  | { readonly kind: 'closure'; readonly args: readonly ast.Expression[] }
  | { readonly kind: 'derived'; readonly args: readonly (ast.Expression | null)[] };

export type Coercion =
  /** int → float. */
  | { readonly kind: 'widen' }
  /** A `T?` used as a `T` outside strict mode: throws when null. */
  | { readonly kind: 'null-check' }
  /** A map literal that makes an object: `args[i]` belongs to constructor parameter or record field i; for a class without constructor parameters the fields are assigned after `new`. */
  | {
      readonly kind: 'object';
      readonly type: ClassType;
      readonly fields: readonly { readonly field: FieldSymbol; readonly value: ast.Expression }[];
      /** Of a class whose constructor takes parameters: how the entries meet them; `fields` are assigned afterwards then. */
      readonly call?: { readonly callee: FunctionSymbol; readonly args: readonly (ast.Expression | null)[] };
    }
  /** A map literal that makes an object of an interface: its functions are the methods, its values the getters. */
  | { readonly kind: 'implementation'; readonly type: ClassType; readonly members: readonly { readonly method: FunctionSymbol; readonly value: ast.Expression }[] }
  /** In a string concatenation or template: becomes text. */
  | { readonly kind: 'to-string' };

export function referenceSymbol(reference: Reference): Symbol | null {
  return 'symbol' in reference ? reference.symbol : null;
}
