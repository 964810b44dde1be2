import type { FunctionSymbol, ModuleSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Reference } from '../checked.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import { duplicateLocal } from '../../diagnostics/catalogue/expressions.ts';
import { shadowedVariable } from '../../diagnostics/catalogue/warnings.ts';
import type { Body, Frame } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import type { Place } from './places.ts';
import { warnUnused } from './unused.ts';

/** What a name in a body stands for. */
export interface Local {
  readonly symbol: VariableSymbol | FunctionSymbol;
  /** One object for all uses. */
  readonly reference: Reference;
  readonly frame: Frame;
  readonly scope: Scope;
  /** The identifier that declares it. */
  readonly name: ast.Identifier;
  /** What the name meant outside this scope. */
  readonly hidden: Local | null;
  /** How it was declared: decides what is said of it when nothing uses it. */
  readonly origin: Origin;
  /** Declared without a value: reading it needs a fact that it was assigned. */
  readonly deferred: boolean;
  /** Its place in the order of declarations of the body. */
  readonly order: number;
  place: Place | null;
  reads: number;
  /** That it may have no value was told: once is enough. */
  isToldUnassigned: boolean;
}

export type Origin = 'let' | 'test' | 'parameter' | 'pattern' | 'loop' | 'catch' | 'function';

export interface Scope {
  readonly parent: Scope | null;
  readonly locals: Local[];
  /** The block's statements, where a name that is declared further down may be looked for. */
  readonly statements: readonly ast.Statement[];
  /** What those declare, once somebody asked. */
  declared: ReadonlyMap<string, ast.Identifier> | null;
}

export interface LocalOptions {
  readonly name: ast.Identifier;
  /** The declaring node: what `variables` and `localFunctions` are keyed by. */
  readonly node: ast.NodeBase;
  readonly type: Type;
  readonly constant: boolean;
  readonly origin: Exclude<Origin, 'function'>;
  readonly deferred?: boolean;
  readonly doc?: string | null;
}

/** A class, so that the key, which is rarely asked for, is made only then. */
class LocalVariable implements VariableSymbol {
  readonly kind = 'variable';
  readonly role: 'local' | 'parameter';
  readonly name: string;
  readonly module: ModuleSymbol;
  readonly visibility = 'private';
  readonly doc: string | null;
  readonly constant: boolean;
  readonly node: ast.NodeBase;
  type: Type;
  captured = false;
  reassigned = false;
  stepped = false;

  constructor(body: Body, options: LocalOptions) {
    this.role = options.origin === 'parameter' ? 'parameter' : 'local';
    this.name = options.name.name;
    this.module = body.module.symbol;
    this.doc = options.doc ?? null;
    this.constant = options.constant;
    this.node = options.node;
    this.type = options.type;
  }

  get key(): string {
    return `${this.module.name}.${this.name}@${this.node.start}`;
  }
}

const NO_STATEMENTS: readonly ast.Statement[] = [];

export function openScope(body: Body, statements: readonly ast.Statement[] = NO_STATEMENTS): void {
  body.scope = { parent: body.scope, locals: [], statements, declared: null };
}

/** Gives the names back their outer meaning, and tells what was never used. */
export function closeScope(body: Body): void {
  const { scope } = body;
  if (!scope) return;
  const { locals } = scope;
  for (let i = locals.length - 1; i >= 0; i--) {
    const { hidden, name } = locals[i];
    if (hidden) body.names.set(name.name, hidden);
    else body.names.delete(name.name);
  }
  for (const local of locals) if (local.reads === 0) warnUnused(body, local);
  body.scope = scope.parent;
}

/** Lets a name of a scope that was closed live on in the one around it. */
export function keepLocal(body: Body, local: Local): void {
  const { scope, names } = body;
  if (!scope) return;
  const kept: Local = { ...local, scope, hidden: names.get(local.name.name) ?? null };
  names.set(local.name.name, kept);
  scope.locals.push(kept);
}

export function declareVariable(body: Body, options: LocalOptions): VariableSymbol {
  const { name, node } = options;
  const symbol = new LocalVariable(body, options);
  body.module.variables[node.id] = symbol;
  declare(body, name, symbol, { kind: 'variable', symbol }, options.origin, options.deferred ?? false);
  return symbol;
}

export function declareFunction(body: Body, symbol: FunctionSymbol, name: ast.Identifier): void {
  body.module.localFunctions[symbol.node.id] = symbol;
  declare(body, name, symbol, { kind: 'function', symbol }, 'function', false);
}

function declare(
  body: Body,
  name: ast.Identifier,
  symbol: VariableSymbol | FunctionSymbol,
  reference: Reference,
  origin: Origin,
  deferred: boolean,
): void {
  const { scope, frame } = body;
  if (!scope || name.name === '') return;
  const hidden = body.names.get(name.name) ?? null;
  const isTold = hidden !== null && tellClash(body, name, hidden, symbol, scope, origin);
  // That nothing uses what hides another name is the same mistake.
  const local: Local = { symbol, reference, frame, scope, name, hidden, origin, deferred, order: body.nested.declare(), place: null, reads: isTold ? 1 : 0, isToldUnassigned: false };
  body.names.set(name.name, local);
  scope.locals.push(local);
}

/** Whether there was something to tell. */
function tellClash(body: Body, name: ast.Identifier, before: Local, symbol: Local['symbol'], scope: Scope, origin: Origin): boolean {
  // The declaration pass reports two parameters of one name; only those of lambdas come here first.
  if (name.name === '_' || (origin === 'parameter' && body.frame.kind !== 'lambda')) return false;
  const secondary = [{ span: body.span(before.name), text: `\`${name.name}\` is declared here first` }];
  if (before.scope === scope || isParameterOfSameBody(before, scope, body.frame)) {
    body.report(duplicateLocal, name, { name: name.name }, { secondary, ...assignment(body, name, before, symbol, origin) });
    before.reads++;
    // Which of the two a use means is not certain.
    if (symbol.kind === 'variable' && !haveOneType(before.symbol, symbol)) symbol.type = errorType;
    return true;
  }
  if (origin !== 'let' || before.frame !== body.frame || (before.origin !== 'let' && before.origin !== 'parameter')) return false;
  body.report(shadowedVariable, name, { name: name.name }, {
    secondary: [{ span: body.span(before.name), text: `the outer \`${name.name}\`` }],
    hint: 'to assign the outer one, leave the word in front out; for another variable, choose another name',
  });
  return true;
}

function haveOneType(before: Local['symbol'], symbol: VariableSymbol): boolean {
  return before.kind === 'variable' && showType(before.type) === showType(symbol.type);
}

/** A second `let` is often meant to assign. */
function assignment(body: Body, name: ast.Identifier, before: Local, symbol: Local['symbol'], origin: Origin): Details {
  if (origin !== 'let' || before.symbol.kind !== 'variable' || before.symbol.constant || symbol.kind !== 'variable' || !haveOneType(before.symbol, symbol)) return {};
  const { text } = body.module.source;
  const [word] = /\b(?:let|const)[ \t]+$/.exec(text.slice(Math.max(0, name.start - 12), name.start)) ?? [];
  if (word === undefined || !/^[ \t]*=/.test(text.slice(name.end, name.end + 10))) return {};
  return { fixes: [possibleFix(`assign \`${name.name}\``, replace(body, { start: name.start - word.length, end: name.start }, ''))] };
}

/** Parameters live in a scope around the body's block, and a `let` of the block may not take their name. */
function isParameterOfSameBody(before: Local, scope: Scope, frame: Frame): boolean {
  return before.origin === 'parameter' && before.frame === frame && before.scope === scope.parent;
}
