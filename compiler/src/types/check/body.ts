import { append } from '../../base/lists.ts';
import type { SourceText, Span } from '../../base/source.ts';
import { usedBeforeCapture } from '../../diagnostics/catalogue/expressions.ts';
import type { Details, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DiagnosticKind } from '../../diagnostics/definition.ts';
import type { ClassSymbol, ModuleSymbol, TypeParameterSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { CoreTypes } from '../core.ts';
import { boolType, errorType, floatType, intType, type Type } from '../type.ts';
import type { AssignmentSites } from './assignment-sites.ts';
import type { BodyNode } from './child-nodes.ts';
import type { MatchWork } from './exhaustiveness.ts';
import { START, joinFlows, type Branches, type Flow } from './flow.ts';
import type { Local, Scope } from './locals.ts';
import type { ModuleClasses } from './module-classes.ts';
import type { Place } from './places.ts';
import type { OpenType } from './open-types.ts';
import { NestedUses } from './nested-uses.ts';
import type { Tables } from './tables.ts';

/** The mutually recursive parts of the checker, so that its files need not import each other in circles. */
export interface Rules {
  readonly expression: (body: Body, node: ast.Expression, hint: Type | null) => Type;
  readonly condition: (body: Body, node: ast.Expression) => Branches;
  readonly statement: (body: Body, node: ast.Statement) => void;
  readonly globalType: (module: ModuleCheck, symbol: VariableSymbol) => Type;
  readonly fillGlobal: (module: ModuleCheck, open: OpenType) => void;
}

/** What the check of one module fills: the side tables of `CheckedModule`, by node id. */
export interface ModuleCheck extends Tables {
  readonly symbol: ModuleSymbol;
  readonly source: SourceText;
  readonly core: CoreTypes;
  readonly rules: Rules;
  readonly diagnostics: Diagnostic[];
  /** As `diagnostics`, also while a global's value is only looked at ahead of its turn. */
  readonly ownDiagnostics: Diagnostic[];
  /** Globals without a written type whose value was checked. */
  readonly inferredGlobals: Set<VariableSymbol>;
  /** Those that are being checked ahead of their turn. */
  readonly activeGlobals: Set<VariableSymbol>;
  /** Those whose type a body may say, which is checked ahead for that. */
  readonly openGlobals: readonly OpenType[];
  readonly matchWork: MatchWork;
  /** Where an unknown name may be declared. */
  readonly classes: ModuleClasses;
  /** What was found for unknown names: one that is written nearly so, or what is to be done. */
  readonly searchedNames: Map<string, { readonly near: string | null; readonly details: Details }>;
  /** The id that the next node gets which stands in no text. */
  readonly nodes: { next: number };
  /** The members that are assigned without being read, by node id. */
  readonly writes: Set<number>;
}

export type FrameKind = 'module' | 'function' | 'constructor' | 'lambda' | 'value';

/** One function, lambda or field value on the way down. */
export interface Frame {
  readonly parent: Frame | null;
  readonly kind: FrameKind;
  /** What a diagnostic calls it: `` `area` ``, `this lambda`. */
  readonly name: string;
  readonly node: ast.NodeBase;
  /** The annotation that says the result; null where there is none. */
  readonly resultNode: ast.TypeNode | null;
  /** Where the block begins, behind the signature. */
  readonly bodyStart: number;
  /** Null where it is inferred from `returned`. */
  readonly result: Type | null;
  /** What the `return`s of an inferred lambda give; a bare `return` has no value. */
  readonly returned: { readonly at: ast.NodeBase; readonly value: ast.Expression | null; readonly type: Type }[];
  loop: Loop | null;
}

export interface Loop {
  readonly parent: Loop | null;
  readonly label: string | null;
  readonly node: ast.NodeBase;
  /** What holds at its `break`s, and at its `continue`s, joined. */
  breaks: Flow | null;
  continues: Flow | null;
}

export interface BodyOptions {
  readonly module: ModuleCheck;
  readonly root: ast.ModuleNode | BodyNode;
  readonly owner: ClassSymbol | null;
  readonly isStatic: boolean;
  readonly typeParameters: readonly TypeParameterSymbol[];
  readonly frame: Frame;
}

/** The state while one body (a function, a field's value, a module's top level) is checked, its lambdas included. */
export class Body {
  readonly module: ModuleCheck;
  readonly root: ast.ModuleNode | BodyNode;
  /** The class that the body stands in. */
  readonly owner: ClassSymbol | null;
  /** No `this` here, although there is an owner. */
  readonly isStatic: boolean;
  /** The body of a constructor: `const` fields get their values here. */
  readonly constructing: boolean;
  /** Of the functions around, innermost last; the owner's are apart. */
  typeParameters: readonly TypeParameterSymbol[];
  frame: Frame;
  flow: Flow = START;
  scope: Scope | null = null;
  /** The `super(…)` of a constructor. */
  superCall: ast.CallExpression | null = null;
  readonly names = new Map<string, Local>();
  readonly nested = new NestedUses();
  readonly places: Place[] = [];
  readonly globalPlaces = new Map<VariableSymbol, Place>();
  thisPlace: Place | null = null;
  sites: AssignmentSites | null = null;
  /** Variables whose type waits for their first use. */
  readonly open: OpenType[];
  /** The initial value that may leave type arguments open, and the holes that it made. */
  openValue: ast.Expression | null = null;
  newHoles: TypeParameterSymbol[] = [];
  /** Expressions that are null only because a `?.` before them found null: what follows on them is skipped too. */
  readonly chains = new Set<number>();
  /** Inner parts of long chains that were checked before the whole (see spines.ts). */
  readonly prechecked = new Set<number>();
  /** What is told only of a body without errors: an unused variable may be unused because of one. */
  private readonly lints: Diagnostic[] = [];
  /** What is told only of expressions without errors. */
  private readonly localLints: Diagnostic[] = [];
  private readonly firstDiagnostic: number;
  /** Names that were reported as unknown: once is enough. */
  readonly unknownNames = new Set<string>();
  /** How many names in patterns an import was to bring that nobody answered to. */
  unresolvedPatterns = 0;
  /** How deep expressions are nested at the moment. */
  depth = 0;

  constructor(options: BodyOptions) {
    this.module = options.module;
    this.root = options.root;
    this.owner = options.owner;
    this.isStatic = options.isStatic;
    this.constructing = options.frame.kind === 'constructor';
    this.typeParameters = options.typeParameters;
    this.frame = options.frame;
    this.open = [...options.module.openGlobals];
    this.firstDiagnostic = options.module.diagnostics.length;
  }

  get core(): CoreTypes {
    return this.module.core;
  }

  /** The type of an expression; `hint` is what its place would like, and is not enforced. */
  check(node: ast.Expression, hint: Type | null = null): Type {
    return this.module.rules.expression(this, node, hint);
  }

  /** Checks a condition; gives what holds after it when it is true, and when it is false. */
  condition(node: ast.Expression): Branches {
    return this.module.rules.condition(this, node);
  }

  statement(node: ast.Statement): void {
    this.module.rules.statement(this, node);
  }

  /** The type that was found for an expression. */
  typeOf(node: ast.Expression): Type {
    return this.module.types[node.id] ?? errorType;
  }

  thisType(): Type {
    const { owner, core } = this;
    if (!owner) return errorType;
    if (owner.native) {
      if (owner.key === core.int.key) return intType;
      if (owner.key === core.float.key) return floatType;
      if (owner.key === core.bool.key) return boolType;
    }
    return owner.thisType;
  }

  /** Ends the check of this body. */
  finish(): void {
    for (const { node, name, variable } of this.nested.early()) {
      this.report(usedBeforeCapture, node, { name, variable: variable.name }, {
        secondary: [{ span: this.span(variable.node), text: `\`${variable.name}\` is declared only here` }],
        hint: `declare \`${variable.name}\` above this`,
      });
    }
    if (this.lints.length === 0 && this.localLints.length === 0) return;
    const { diagnostics } = this.module;
    const errors = diagnostics.slice(this.firstDiagnostic).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) append(diagnostics, this.lints);
    const isSound = ({ start, end }: Span): boolean => errors.every(({ primary: { span } }) => span.start < start || span.start > end);
    append(diagnostics, this.localLints.filter(({ primary }) => isSound(primary.span)));
  }

  join(a: Flow, b: Flow): Flow {
    return joinFlows(a, b, this.places);
  }

  span(node: { readonly start: number; readonly end: number }): Span {
    return { source: this.module.source, start: node.start, end: node.end };
  }

  text(node: { readonly start: number; readonly end: number }): string {
    return this.module.source.text.slice(node.start, node.end);
  }

  /** As `report`, for what may be there only because of a mistake elsewhere in the body. */
  lint<P>(kind: DiagnosticKind<P>, node: { readonly start: number; readonly end: number }, params: P, details?: Details): void {
    this.lints.push(kind(this.span(node), params, details));
  }

  /** As `report`, for what may be there only because of a mistake in the same expression. */
  lintAlone<P>(kind: DiagnosticKind<P>, node: { readonly start: number; readonly end: number }, params: P, details?: Details): void {
    this.localLints.push(kind(this.span(node), params, details));
  }

  report<P>(kind: DiagnosticKind<P>, node: { readonly start: number; readonly end: number }, params: P, details?: Details): void {
    this.module.diagnostics.push(kind(this.span(node), params, details));
  }
}
