import type { SourceText } from '../base/source.ts';
import type * as ast from '../syntax/ast.ts';
import type { ClassType, ParameterType, Type } from '../types/type.ts';

/**
 * What a name can stand for. Symbols are made by the binder (names/) and filled in by the declaration pass
 * (types/declare): the fields marked "declared" must not be read before that pass has run over their module.
 * Identity across rebuilt modules goes by `key`, never by object identity.
 */
export type Symbol =
  | ModuleSymbol
  | ClassSymbol
  | EnumCaseSymbol
  | FunctionSymbol
  | FieldSymbol
  | VariableSymbol
  | TypeParameterSymbol
  | TypeAliasSymbol;

export interface ModuleSymbol {
  readonly kind: 'module';
  /** Dotted: `noodlecore.distributed.node_manager`. */
  readonly name: string;
  readonly source: SourceText;
  readonly ast: ast.ModuleNode;
  /** Everything declared at top level, private names too. */
  readonly members: Map<string, TopLevelSymbol>;
  /** Local name → what it was imported as; filled by the linker of imports. A list of two or more is a clash that is reported where the name is used; an empty one was to come from an import that was reported. */
  readonly imported: Map<string, readonly TopLevelSymbol[]>;
  /** `import a.b as c`, and the last segment of `import a.b.c`. */
  readonly namespaces: Map<string, ModuleSymbol>;
  /** Imported modules in text order, by name. */
  readonly dependencies: string[];
  /** The public names of the core library; one map that all modules share. Set by the linker of imports. */
  prelude: ReadonlyMap<string, TopLevelSymbol>;
  /** Local names of imports and namespaces that were looked up (see scope.ts): what is not here at the end is unused. */
  readonly usedImports: Set<string>;
  /** The modules that imports found, by dotted name. */
  readonly importedModules: Map<string, ModuleSymbol>;
  /** An `import a.b.c` found no module: names that are not known may have come from it, and are not reported again. */
  unresolvedImport: boolean;
  /** Keys of functions and constructors that are declared again with other parameters: their calls cannot be judged. */
  readonly overloaded: Set<string>;
  /** Keys of members that share their name with a member of another kind: which of them a use means cannot be told. */
  readonly ambiguous: Set<string>;
  /** Unknown types that were reported, so that a class that is missing is told once and not at each use. */
  readonly reportedTypes: Set<string>;
  /** How many more unknown names are compared with all names there are: a text full of them is not worth the time. */
  suggestionsLeft: number;
  /** Whether `extern` may be used: in the standard library, and (set by whoever knows the manifest) in packages with `ffi`. */
  externAllowed: boolean;
  /** The other modules, for suggestions. Set by the linker of imports. */
  workspace: Workspace;
}

/** What may be imported: asked only when something was not found. */
export interface Workspace {
  /** A module that is loaded. */
  readonly find: (name: string) => ModuleSymbol | undefined;
  /** The names of all modules, loaded or not. */
  readonly known: () => Iterable<string>;
  /** The text of one of them. */
  readonly text: (name: string) => SourceText | undefined;
}

export type TopLevelSymbol = ClassSymbol | FunctionSymbol | VariableSymbol | TypeAliasSymbol;

export type Visibility = 'public' | 'protected' | 'private';

interface SymbolBase {
  readonly name: string;
  /** Unique in a program and stable between builds: `module.Class.member`. */
  readonly key: string;
  readonly module: ModuleSymbol;
  readonly visibility: Visibility;
  readonly doc: string | null;
}

export type ClassKind = 'class' | 'interface' | 'record' | 'enum';

export interface ClassSymbol extends SymbolBase {
  readonly kind: 'class';
  readonly classKind: ClassKind;
  readonly node: ast.ClassDeclaration | ast.InterfaceDeclaration | ast.RecordDeclaration | ast.EnumDeclaration;
  /** `extern class`: the runtime represents its instances natively (int, String, List, …). */
  readonly native: boolean;
  /** Written `abstract`, or declared: has a method without a body that is not `extern`. */
  abstract: boolean;
  readonly typeParameters: readonly TypeParameterSymbol[];
  /** Own members by name; constructors, record fields and inherited members are not here (record fields are in `fields`). */
  readonly fields: Map<string, FieldSymbol>;
  readonly methods: Map<string, FunctionSymbol>;
  /** The written constructor; null where it is inherited or derived (records: one parameter a field). */
  readonly constructorSymbol: FunctionSymbol | null;
  /** In order; empty for other kinds. */
  readonly cases: Map<string, EnumCaseSymbol>;
  /** Declared. Null for interfaces and roots. */
  superclass: ClassType | null;
  /** Declared. For an interface: those it extends. */
  interfaces: readonly ClassType[];
  /** Declared. A supertype could not be read, and was reported: what seems to be missing may have been there. */
  incomplete: boolean;
  /** Written `final`: has no subclasses. */
  readonly final: boolean;
  /** Written `sealed`: what stands directly below is in the same module, and a `match` knows all of it. */
  readonly sealed: boolean;
  /** The type of `this`: this class of its own type parameters. For a class without type parameters its one type object. */
  readonly thisType: ClassType;
  /** All superclasses and interfaces by key, in terms of the own type parameters. Memo of types/ancestors.ts. */
  ancestors: ReadonlyMap<string, ClassType> | null;
  /** What a member name means here, inherited ones included. Memo of types/members.ts. */
  readonly memberMemo: Map<string, MemberEntry | null>;
}

/** A member as a class sees it: whose it is, in terms of the type parameters of the class that was asked. */
export interface MemberEntry {
  readonly symbol: FieldSymbol | FunctionSymbol;
  readonly owner: ClassType;
}

export interface EnumCaseSymbol extends SymbolBase {
  readonly kind: 'enum-case';
  readonly owner: ClassSymbol;
  readonly node: ast.EnumCase;
  readonly ordinal: number;
  /** Declared types; empty for a case without payload. */
  readonly fields: readonly FieldSymbol[];
}

export interface FieldSymbol extends SymbolBase {
  readonly kind: 'field';
  readonly owner: ClassSymbol;
  readonly node: ast.FieldDeclaration | ast.Parameter;
  readonly static: boolean;
  readonly constant: boolean;
  /** A reference without initial value: reads are checked. Declared. */
  late: boolean;
  /** `extern const int length`: the runtime holds it. */
  readonly extern: boolean;
  /** Declared. */
  type: Type;
  /** A `static const`'s value, where it is known while compiling. Declared. */
  constantValue?: ConstantValue;
}

export type ConstantValue = number | bigint | string | boolean;

/** A function's face. `parameters` excludes `this`. */
export interface Signature {
  readonly typeParameters: readonly TypeParameterSymbol[];
  readonly parameters: readonly ParameterSymbol[];
  readonly result: Type;
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: Type;
  /** Has a default value (`node.value`), or is a rest parameter. */
  readonly optional: boolean;
  /** Takes all arguments that are left, as a List. */
  readonly rest: boolean;
  readonly node: ast.Parameter;
}

/** Top-level functions, methods, constructors, nested functions. */
export interface FunctionSymbol extends SymbolBase {
  readonly kind: 'function';
  readonly role: 'function' | 'method' | 'constructor' | 'local';
  readonly node: ast.FunctionDeclaration | ast.ConstructorDeclaration;
  readonly owner: ClassSymbol | null;
  readonly static: boolean;
  readonly extern: boolean;
  readonly abstract: boolean;
  /** Read or assigned as a field is. The name of a setter is that of accessors.ts. */
  readonly accessor: 'get' | 'set' | null;
  readonly typeParameters: readonly TypeParameterSymbol[];
  /** Declared. */
  signature: Signature;
}

export interface VariableSymbol extends SymbolBase {
  readonly kind: 'variable';
  readonly role: 'global' | 'local' | 'parameter';
  readonly constant: boolean;
  readonly node: ast.NodeBase;
  /** Declared (globals), or set by the checker (locals). Never narrowed. */
  type: Type;
  /**
   * Where a global's type comes from: its annotation, or its value as far as the declaration pass reads values. `pending`: only the
   * checker of its own module can tell (it sets `type` then); importers report `pendingGlobal`. Locals leave it out.
   */
  typeSource?: 'written' | 'value' | 'pending';
  /** A literal constant's value, known while compiling. A float constant has kind `float` in `type`. */
  constantValue?: ConstantValue;
  /** Set while bodies are checked: a lambda or nested function uses it. */
  captured: boolean;
  /** Set while bodies are checked: assigned after its declaration. */
  reassigned: boolean;
  /** Set while bodies are checked: an expression changes it and goes on, as `i++` does in `f(i, i++)`. */
  stepped: boolean;
}

export interface TypeParameterSymbol extends SymbolBase {
  readonly kind: 'type-parameter';
  readonly node: ast.TypeParameter;
  /** Declared; null is no bound. */
  bound: Type | null;
  /** Its one type object. */
  readonly type: ParameterType;
}

export interface TypeAliasSymbol extends SymbolBase {
  readonly kind: 'type-alias';
  readonly node: ast.TypeAliasDeclaration;
  readonly typeParameters: readonly TypeParameterSymbol[];
  /** Declared. */
  type: Type;
}
