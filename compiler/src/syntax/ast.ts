/**
 * The syntax tree: readonly tagged unions. Every node has an `id` that is unique and dense within its module, so that
 * later stages keep their facts in side tables, and `start`/`end` offsets into the module's text.
 * A node of kind `error` stands where something was missing or unreadable; a diagnostic was given for it.
 */
export interface NodeBase {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface Identifier extends NodeBase {
  readonly kind: 'identifier';
  /** Empty where the parser recovered from a missing name. */
  readonly name: string;
}

// ---------------------------------------------------------------- modules

export interface ModuleNode extends NodeBase {
  readonly kind: 'module';
  readonly imports: readonly ImportDeclaration[];
  /** Declarations and top-level statements, in text order (imports left out). */
  readonly items: readonly Item[];
  /** One more than the largest node id. */
  readonly nodeCount: number;
  /** The words of the parts that could not be read: names that are not known may be declared there. */
  readonly unread: ReadonlySet<string>;
}

export type Item = Declaration | Statement;

export type Declaration =
  | ClassDeclaration
  | InterfaceDeclaration
  | RecordDeclaration
  | EnumDeclaration
  | FunctionDeclaration
  | TypeAliasDeclaration
  | RouteDeclaration;

/** `import a.b.c` · `import a.b.c as d` · `import a.b.{X, Y as Z}`. */
export interface ImportDeclaration extends NodeBase {
  readonly kind: 'import';
  readonly path: readonly Identifier[];
  readonly alias: Identifier | null;
  readonly names: readonly ImportedName[] | null;
}

export interface ImportedName extends NodeBase {
  readonly kind: 'imported-name';
  readonly name: Identifier;
  readonly alias: Identifier | null;
}

/** `/api/modules - Module registry`: an endpoint that the module documents. Only the gateway's listings use it. */
export interface RouteDeclaration extends NodeBase {
  readonly kind: 'route';
  readonly path: string;
  readonly description: string;
}

export interface Annotation extends NodeBase {
  readonly kind: 'annotation';
  readonly name: Identifier;
  readonly args: readonly Argument[];
}

export type ModifierName = 'private' | 'protected' | 'public' | 'static' | 'const' | 'abstract' | 'override' | 'extern' | 'final' | 'sealed';

export interface Modifier extends NodeBase {
  readonly kind: 'modifier';
  readonly name: ModifierName;
}

export interface DeclarationBase extends NodeBase {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
  readonly name: Identifier;
  /** The text of the `///` lines above, without the slashes; null where there are none. */
  readonly doc: string | null;
}

export interface TypeParameter extends NodeBase {
  readonly kind: 'type-parameter';
  readonly name: Identifier;
  readonly bound: TypeNode | null;
}

export interface ClassDeclaration extends DeclarationBase {
  readonly kind: 'class';
  readonly typeParameters: readonly TypeParameter[];
  readonly superclass: TypeNode | null;
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly Member[];
}

export interface InterfaceDeclaration extends DeclarationBase {
  readonly kind: 'interface';
  readonly typeParameters: readonly TypeParameter[];
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly Member[];
}

export interface RecordDeclaration extends DeclarationBase {
  readonly kind: 'record';
  readonly typeParameters: readonly TypeParameter[];
  readonly fields: readonly Parameter[];
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly Member[];
}

export interface EnumDeclaration extends DeclarationBase {
  readonly kind: 'enum';
  readonly typeParameters: readonly TypeParameter[];
  readonly cases: readonly EnumCase[];
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly Member[];
}

export interface EnumCase extends NodeBase {
  readonly kind: 'enum-case';
  readonly name: Identifier;
  readonly fields: readonly Parameter[];
  readonly doc: string | null;
}

export interface TypeAliasDeclaration extends DeclarationBase {
  readonly kind: 'type-alias';
  readonly typeParameters: readonly TypeParameter[];
  readonly type: TypeNode;
}

/** Also a method (in a class body), and a nested function (as a statement). `body` is null for a bare signature. */
export interface FunctionDeclaration extends DeclarationBase {
  readonly kind: 'function';
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  /** Null means no result (`void`). */
  readonly result: TypeNode | null;
  readonly body: Block | null;
  /** `get size(): int { … }` and `set size(value: int) { … }`: read and assigned as a field is. */
  readonly accessor?: 'get' | 'set';
}

export interface ConstructorDeclaration extends NodeBase {
  readonly kind: 'constructor';
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
  readonly doc: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: Block | null;
}

export interface FieldDeclaration extends DeclarationBase {
  readonly kind: 'field';
  readonly type: TypeNode;
  readonly value: Expression | null;
  /** `name: Type` was written where `Type name` is the language's order. */
  readonly nameFirst: boolean;
}

export type Member = FieldDeclaration | FunctionDeclaration | ConstructorDeclaration;

export interface Parameter extends NodeBase {
  readonly kind: 'parameter';
  readonly annotations: readonly Annotation[];
  readonly name: Identifier;
  /** Null in lambdas that leave it to inference, and for `this.x` parameters. */
  readonly type: TypeNode | null;
  readonly value: Expression | null;
  /** `constructor(this.x)`: assigns the declared field of that name. */
  readonly assignsField: boolean;
  /** `...xs: List<int>`: takes all arguments that are left. */
  readonly rest: boolean;
  /** `([key, value]) => …`: what a lambda takes is taken apart at once; the name is empty. */
  readonly pattern?: Pattern;
}

// ---------------------------------------------------------------- types

export type TypeNode = NamedTypeNode | NullableTypeNode | FunctionTypeNode | ErrorTypeNode;

/** `int`, `List<T>`, `registry.ModuleInfo`. */
export interface NamedTypeNode extends NodeBase {
  readonly kind: 'named-type';
  readonly path: readonly Identifier[];
  readonly args: readonly TypeNode[];
}

export interface NullableTypeNode extends NodeBase {
  readonly kind: 'nullable-type';
  readonly inner: TypeNode;
}

export interface FunctionTypeNode extends NodeBase {
  readonly kind: 'function-type';
  readonly parameters: readonly TypeNode[];
  /** What the parameters are called, for readers: `(key: String, count: int) => bool`; null for those without a name. */
  readonly names: readonly (string | null)[];
  readonly result: TypeNode;
}

export interface ErrorTypeNode extends NodeBase {
  readonly kind: 'error-type';
}

// ---------------------------------------------------------------- statements

export type Statement =
  | Block
  | LetStatement
  | DestructuringStatement
  | ExpressionStatement
  | IfStatement
  | WhileStatement
  | DoWhileStatement
  | ForInStatement
  | ForStatement
  | ReturnStatement
  | BreakStatement
  | ContinueStatement
  | TryStatement
  | FunctionDeclaration
  | ErrorStatement;

export interface Block extends NodeBase {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}

/** `let x = …` / `const x: T = …`, at any level. */
export interface LetStatement extends NodeBase {
  readonly kind: 'let';
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
  readonly constant: boolean;
  readonly name: Identifier;
  readonly type: TypeNode | null;
  readonly value: Expression | null;
  readonly doc: string | null;
}

/** `const [a, ...rest] = xs`, `let Vec(x, y) = p`. (`[a, b] = [b, a]` is an `assign` with a list literal on its left.) */
export interface DestructuringStatement extends NodeBase {
  readonly kind: 'destructuring';
  readonly constant: boolean;
  readonly pattern: Pattern;
  readonly value: Expression;
}

export interface ExpressionStatement extends NodeBase {
  readonly kind: 'expression-statement';
  readonly expression: Expression;
}

export interface IfStatement extends NodeBase {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | null;
}

export interface WhileStatement extends NodeBase {
  readonly kind: 'while';
  readonly label: Identifier | null;
  readonly condition: Expression;
  readonly body: Statement;
}

export interface DoWhileStatement extends NodeBase {
  readonly kind: 'do-while';
  readonly label: Identifier | null;
  readonly body: Statement;
  readonly condition: Expression;
}

/** `for (x in xs)`, `for (key, value in map)`, `for (i, x in xs.withIndex())`; `bindings` holds one or two names or patterns. */
export interface ForInStatement extends NodeBase {
  readonly kind: 'for-in';
  readonly label: Identifier | null;
  /** Where the bindings begin, with what another language writes before them: `const [`. */
  readonly bindingsStart: number;
  readonly bindings: readonly Pattern[];
  readonly iterable: Expression;
  readonly body: Statement;
}

export interface ForStatement extends NodeBase {
  readonly kind: 'for';
  readonly label: Identifier | null;
  /** `let i = 0, j = n`: each variable is a declaration of its own. */
  readonly init: readonly (LetStatement | ExpressionStatement)[];
  readonly condition: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement;
}

export type JumpStatement = ReturnStatement | BreakStatement | ContinueStatement;

export interface ReturnStatement extends NodeBase {
  readonly kind: 'return';
  readonly value: Expression | null;
}

export interface BreakStatement extends NodeBase {
  readonly kind: 'break';
  readonly label: Identifier | null;
}

export interface ContinueStatement extends NodeBase {
  readonly kind: 'continue';
  readonly label: Identifier | null;
}

export interface TryStatement extends NodeBase {
  readonly kind: 'try';
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finalizer: Block | null;
}

export interface CatchClause extends NodeBase {
  readonly kind: 'catch';
  readonly name: Identifier | null;
  readonly type: TypeNode | null;
  readonly body: Block;
}

export interface ErrorStatement extends NodeBase {
  readonly kind: 'error-statement';
}

// ---------------------------------------------------------------- expressions

export type Expression =
  | IntLiteral
  | FloatLiteral
  | StringLiteral
  | TemplateLiteral
  | BoolLiteral
  | NullLiteral
  | NameExpression
  | ThisExpression
  | SuperExpression
  | ListLiteral
  | SpreadExpression
  | MapLiteral
  | LambdaExpression
  | CallExpression
  | NewExpression
  | MemberExpression
  | IndexExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | AssignExpression
  | IncrementExpression
  | CastExpression
  | IsExpression
  | NonNullExpression
  | RangeExpression
  | MatchExpression
  | ThrowExpression
  | JumpExpression
  | SpawnExpression
  | AwaitExpression
  | LetCondition
  | ParenthesizedExpression
  | ErrorExpression;

/** Also `c'x'`, the int constant of a character. Outside ±(2^53-1) the value is a bigint (two's complement, in range). */
export interface IntLiteral extends NodeBase {
  readonly kind: 'int';
  readonly value: number | bigint;
}

export interface FloatLiteral extends NodeBase {
  readonly kind: 'float';
  readonly value: number;
}

export interface StringLiteral extends NodeBase {
  readonly kind: 'string';
  /** With its escapes resolved. */
  readonly value: string;
}

/** `` `a${x}b` ``: `texts` has one element more than `values`. */
export interface TemplateLiteral extends NodeBase {
  readonly kind: 'template';
  readonly texts: readonly string[];
  readonly values: readonly Expression[];
}

export interface BoolLiteral extends NodeBase {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface NullLiteral extends NodeBase {
  readonly kind: 'null';
}

export interface NameExpression extends NodeBase {
  readonly kind: 'name';
  readonly name: string;
}

export interface ThisExpression extends NodeBase {
  readonly kind: 'this';
}

/** Only as `super(…)` or `super.method(…)`. */
export interface SuperExpression extends NodeBase {
  readonly kind: 'super';
}

export interface ListLiteral extends NodeBase {
  readonly kind: 'list';
  readonly elements: readonly Expression[];
}

/** `...xs`, only as an element of a list literal. Its type is that of the elements of `xs`. */
export interface SpreadExpression extends NodeBase {
  readonly kind: 'spread';
  readonly value: Expression;
}

/** `{ "k": v }` and `{ name: v }`: a Map, or an object where a class or record is expected. */
export interface MapLiteral extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends NodeBase {
  readonly kind: 'map-entry';
  /** A bare identifier key is a `name` expression with `bareKey` true: it stands for its own text. */
  readonly key: Expression;
  readonly bareKey: boolean;
  readonly value: Expression;
}

export interface LambdaExpression extends NodeBase {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | null;
  readonly body: Expression | Block;
}

export interface CallExpression extends NodeBase {
  readonly kind: 'call';
  /** `f?.(x)` */
  readonly optional?: boolean;
  readonly callee: Expression;
  readonly typeArgs: readonly TypeNode[];
  readonly args: readonly Argument[];
}

export interface Argument extends NodeBase {
  readonly kind: 'argument';
  readonly name: Identifier | null;
  readonly value: Expression;
}

export interface NewExpression extends NodeBase {
  readonly kind: 'new';
  readonly type: NamedTypeNode | ErrorTypeNode;
  readonly args: readonly Argument[];
}

export interface MemberExpression extends NodeBase {
  readonly kind: 'member';
  readonly object: Expression;
  /** `?.` */
  readonly optional: boolean;
  readonly name: Identifier;
}

export interface IndexExpression extends NodeBase {
  readonly kind: 'index';
  /** `xs?.[i]` */
  readonly optional?: boolean;
  readonly object: Expression;
  readonly index: Expression;
}

export type UnaryOperator = '-' | '+' | '!' | '~';

export interface UnaryExpression extends NodeBase {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator =
  | '+' | '-' | '*' | '/' | '%' | '**'
  | '&' | '|' | '^' | '<<' | '>>' | '>>>'
  | '==' | '!=' | '<' | '<=' | '>' | '>='
  | '&&' | '||' | '??';

export interface BinaryExpression extends NodeBase {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface ConditionalExpression extends NodeBase {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export type AssignOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '**=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=' | '??=';

/** Has no value: stands as a statement, a lambda's or match arm's body, or in a `for` update. */
export interface AssignExpression extends NodeBase {
  readonly kind: 'assign';
  readonly operator: AssignOperator;
  readonly target: Expression;
  readonly value: Expression;
}

/** `i++`, whose value is the old one, and `++i`, whose value is the new one; so with `--`. */
export interface IncrementExpression extends NodeBase {
  readonly kind: 'increment';
  readonly operator: '++' | '--';
  /** The sign stands in front. */
  readonly prefix: boolean;
  readonly target: Expression;
}

export interface CastExpression extends NodeBase {
  readonly kind: 'cast';
  readonly value: Expression;
  readonly type: TypeNode;
}

/** `x is Circle`, `x is Number(v)`, `x is null`. */
export interface IsExpression extends NodeBase {
  readonly kind: 'is';
  readonly value: Expression;
  readonly pattern: Pattern;
}

/** Postfix `x!`. */
export interface NonNullExpression extends NodeBase {
  readonly kind: 'non-null';
  readonly value: Expression;
}

export interface RangeExpression extends NodeBase {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
  /** `..=` */
  readonly inclusive: boolean;
}

export interface MatchExpression extends NodeBase {
  readonly kind: 'match';
  readonly subject: Expression;
  readonly arms: readonly MatchArm[];
}

export interface MatchArm extends NodeBase {
  readonly kind: 'match-arm';
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: Expression | Block;
}

export interface ThrowExpression extends NodeBase {
  readonly kind: 'throw';
  readonly value: Expression;
}

/** `return x`, `break` or `continue` in the place of a value: behind the arrow of a match arm, behind `??`, in `? :`. */
export interface JumpExpression extends NodeBase {
  readonly kind: 'jump';
  readonly jump: JumpStatement;
}

export interface SpawnExpression extends NodeBase {
  readonly kind: 'spawn';
  /** A call in correct programs; the checker says so otherwise. */
  readonly call: Expression;
}

export interface AwaitExpression extends NodeBase {
  readonly kind: 'await';
  readonly task: Expression;
  /** Milliseconds. */
  readonly within: Expression | null;
}

/** `if (let node = this.left) …`; only in conditions. */
export interface LetCondition extends NodeBase {
  readonly kind: 'let-condition';
  readonly name: Identifier;
  readonly value: Expression;
}

export interface ParenthesizedExpression extends NodeBase {
  readonly kind: 'parenthesized';
  readonly inner: Expression;
}

export interface ErrorExpression extends NodeBase {
  readonly kind: 'error';
  /** `x in xs` of other languages: what is called for it here depends on what `xs` is. */
  readonly membership?: Membership;
}

export interface Membership {
  readonly item: Expression;
  readonly collection: Expression;
  readonly word: { readonly start: number; readonly end: number };
  readonly isNegated: boolean;
}

// ---------------------------------------------------------------- patterns

export type Pattern =
  | WildcardPattern
  | LiteralPattern
  | NamePattern
  | ConstructorPattern
  | ListPattern
  | TypePattern
  | AlternativePattern
  | ErrorPattern;

export interface WildcardPattern extends NodeBase {
  readonly kind: 'wildcard-pattern';
}

/** A literal (perhaps negated), also `null`. */
export interface LiteralPattern extends NodeBase {
  readonly kind: 'literal-pattern';
  readonly value: Expression;
}

/** A case of the subject's enum, else a visible constant, else a binding: the checker decides. May be dotted. */
export interface NamePattern extends NodeBase {
  readonly kind: 'name-pattern';
  readonly path: readonly Identifier[];
}

/** `Failed(code, _)`, `Health.Failed(c, r)`, `Point(x, y)`. */
export interface ConstructorPattern extends NodeBase {
  readonly kind: 'constructor-pattern';
  readonly path: readonly Identifier[];
  readonly args: readonly Pattern[];
}

export interface ListPattern extends NodeBase {
  readonly kind: 'list-pattern';
  readonly elements: readonly Pattern[];
  /** `...rest` or bare `...`, last. */
  readonly rest: RestPattern | null;
}

export interface RestPattern extends NodeBase {
  readonly kind: 'rest-pattern';
  readonly name: Identifier | null;
}

/** `c is Circle` as an arm; in an `is` expression the bare type, with no name. */
export interface TypePattern extends NodeBase {
  readonly kind: 'type-pattern';
  readonly name: Identifier | null;
  readonly type: TypeNode;
}

export interface AlternativePattern extends NodeBase {
  readonly kind: 'alternative-pattern';
  readonly alternatives: readonly Pattern[];
}

export interface ErrorPattern extends NodeBase {
  readonly kind: 'error-pattern';
}
