import type { SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Label } from '@noodlecore/compiler/diagnostics/diagnostic';
import { DiagnosticError } from '@noodlecore/compiler/diagnostics/diagnostic-error';
import { MemoryHost, type Host } from '@noodlecore/compiler/host';
import { compile } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import type { Expression, ModuleNode } from '@noodlecore/compiler/syntax/ast';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { SESSION_PREFIX } from '@noodlecore/compiler/names/session';
import type { ModuleSymbol, Visibility } from '@noodlecore/compiler/names/symbol';
import type { CheckedModule } from '@noodlecore/compiler/types/checked';
import { memberNames, staticNames } from '@noodlecore/compiler/types/members';
import { stripNull } from '@noodlecore/compiler/types/relations';
import { showType } from '@noodlecore/compiler/types/show';
import type { Type } from '@noodlecore/compiler/types/type';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { asksForMore, isOpen } from './is-open.ts';

export type Checked =
  | { readonly kind: 'ready'; readonly module: NbcModule; accept(): void }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] };

/** The name under which the last result can be used. */
export const LAST_RESULT = 'it';

/**
 * What a REPL remembers. Each input becomes a module of its own, which imports by name what earlier ones declared; a later
 * declaration of the same name takes its place. So inputs are compiled once, and run once.
 */
export class Session {
  private readonly host: MemoryHost;
  private readonly prelude: readonly string[];
  readonly program: Program;
  private readonly modules: string[] = [];
  /** Name → where it was declared last. */
  private readonly declared = new Map<string, Declared>();
  /** Imports that were typed, as text. */
  private readonly imports: string[] = [];
  private count = 0;

  constructor(library: Host, prelude: readonly string[]) {
    this.host = new MemoryHost(library);
    this.prelude = prelude;
    this.program = new Program(this.host, prelude);
    this.program.open([]);
  }

  /** Whether the input goes on: something is open at its end, or its mistake stands there. An empty line ends it. */
  isIncomplete(text: string): boolean {
    if (isOpen(text)) return true;
    if (/\n\s*$/.test(text)) return false;
    if (asksForMore(text)) return true;
    const end = text.trimEnd().length;
    const { diagnostics } = parse({ path: '<repl>', text });
    return diagnostics.some(({ severity, primary }) => severity === 'error' && primary.span.start >= end);
  }

  /** Checks and compiles an input. The value of an expression that ends it is printed, and kept as `it`. */
  check(text: string): Checked {
    const name = `${SESSION_PREFIX}input${++this.count}`;
    const plain = this.open(name, text);
    if (!mayHaveValue(plain)) return this.finish(name, plain);
    const result = `${LAST_RESULT}$${this.count}`;
    // Wrapped in a List, a String is shown with its quotes, as a value inside a collection is.
    const { before, last } = lastOf(text, plain);
    const shown = this.open(name, `${before}const ${result} = (${last.trim().replace(/;$/, '')}\n);\n{ const shown = [${result}].toString(); print(shown.substring(1, shown.length - 1)); }`);
    return hasErrors(shown.diagnostics) ? this.finish(name, this.open(name, text)) : this.finish(name, shown, result);
  }

  /** Names of what may stand behind a dot after this expression; null where it is none. */
  membersOf(text: string): Iterable<string> | null {
    const name = `${SESSION_PREFIX}input${++this.count}`;
    const { expression, checked } = this.open(name, text);
    this.forget(name);
    const reference = expression && checked?.references[expression.id];
    if (reference?.kind === 'class') return staticNames(reference.symbol, isPublic);
    if (reference?.kind === 'module') return publicNames(reference.symbol);
    const type = expression && checked?.types[expression.id];
    return hasValue(type) ? memberNames(this.program.coreTypes(), stripNull(type), isPublic) : null;
  }

  /** Names that are in scope everywhere. */
  libraryNames(): string[] {
    return this.prelude.flatMap((module) => [...publicNames(this.program.checked(module).symbol)]);
  }

  /** The type of an expression, as this language writes it; the diagnostics where it has none. */
  typeOf(text: string): string | readonly Diagnostic[] {
    const name = `${SESSION_PREFIX}input${++this.count}`;
    const plain = this.open(name, text);
    const opened = isBlock(plain) ? this.open(name, `(${text}\n)`) : plain;
    this.forget(name);
    if (hasErrors(opened.diagnostics)) return opened.diagnostics;
    const { expression, checked } = opened;
    const type = expression && checked?.types[expression.id];
    return type ? showType(type) : 'no value';
  }

  /** Names that were declared, for completion. */
  names(): string[] {
    return [...this.declared.keys()].filter((name) => !name.includes('$'));
  }

  private open(name: string, text: string): Opened {
    const opened = this.openWith(name, text, this.importsFor(new Set(text.match(NAME))));
    if (!hasErrors(opened.diagnostics)) return opened;
    // What else was declared may be what was meant: it is imported too, for the messages to name it.
    const own = declaredNames(opened.ast);
    return this.openWith(name, text, this.importsFor(new Set([...this.declared.keys()].filter((each) => !own.includes(each)))));
  }

  private openWith(name: string, text: string, header: string): Opened {
    this.host.set(name, header + text, '<repl>');
    this.program.open([...this.modules, name]);
    const { parsed, source, checked } = this.program.checked(name);
    const own: SourceText = { path: '<repl>', text };
    const diagnostics = this.program.diagnostics(name).map((diagnostic) => shift(diagnostic, source, own, header.length));
    const item = parsed.ast.items.at(-1);
    const expression = item?.kind === 'expression-statement' ? item.expression : undefined;
    return { ast: parsed.ast, source, headerLength: header.length, expression, checked, diagnostics };
  }

  /** A module that an input imports, compiled. */
  compiled(name: string): NbcModule | undefined {
    return this.program.module(name) ? compile(this.program, name) : undefined;
  }

  private finish(module: string, { ast, source, headerLength, diagnostics }: Opened, result?: string): Checked {
    const mistakes = hasErrors(diagnostics) ? diagnostics : this.imported().flatMap((name) => this.program.diagnostics(name));
    if (hasErrors(mistakes)) {
      this.forget(module);
      return { kind: 'rejected', diagnostics: mistakes };
    }
    const accept = (): void => {
      this.modules.push(module);
      for (const name of declaredNames(ast)) this.declared.set(name, { module, name });
      for (const { start, end } of ast.imports.filter(({ start }) => start >= headerLength)) this.imports.push(source.text.slice(start, end));
      if (result !== undefined) this.declared.set(LAST_RESULT, { module, name: result });
    };
    try {
      return { kind: 'ready', module: compile(this.program, module), accept };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.forget(module);
      return { kind: 'rejected', diagnostics: [error.diagnostic] };
    }
  }

  /** The modules of the project that inputs have imported, directly or indirectly. */
  private imported(): string[] {
    return this.program.moduleNames().filter((name) => !name.startsWith(SESSION_PREFIX) && !name.startsWith('noodlecore.'));
  }

  private forget(name: string): void {
    this.host.delete(name);
    this.program.open(this.modules);
  }

  /** What was imported before, and imports of those of the words that were declared. */
  private importsFor(words: ReadonlySet<string>): string {
    const byModule = new Map<string, string[]>();
    for (const [local, { module, name }] of this.declared) {
      if (words.has(local)) byModule.set(module, [...(byModule.get(module) ?? []), local === name ? name : `${name} as ${local}`]);
    }
    const own = [...byModule].map(([module, names]) => `import ${module}.{${names.join(', ')}}`);
    return [...this.imports, ...own].map((each) => `${each}; `).join('');
  }
}

interface Declared {
  readonly module: string;
  /** The name there: results are numbered, and imported as `it`. */
  readonly name: string;
}

interface Opened {
  readonly ast: ModuleNode;
  /** The module that was made of the input: imports, then what was typed. */
  readonly source: SourceText;
  readonly headerLength: number;
  /** The last of the input, where it is a statement of its own. */
  readonly expression: Expression | undefined;
  readonly checked: CheckedModule | null;
  readonly diagnostics: readonly Diagnostic[];
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

const NAME = /[A-Za-z_$][\w$]*/g;

/** Whether an input can be printed: an expression, `i++`, a `match` that gives something, a map that reads like a block. */
function mayHaveValue(opened: Opened): boolean {
  const { expression, checked } = opened;
  if (isBlock(opened)) return true;
  if (!expression || expression.kind === 'assign') return false;
  return expression.kind === 'match' || expression.kind === 'increment' || hasValue(checked?.types[expression.id]);
}

function isBlock({ ast: { items } }: Opened): boolean {
  return items.length === 1 && items[0].kind === 'block';
}

/** The statement that ends an input, and what stands before it. */
function lastOf(text: string, { ast: { items }, headerLength }: Opened): { readonly before: string; readonly last: string } {
  const item = items.at(-1);
  const start = item === undefined || items.length === 1 ? 0 : item.start - headerLength;
  return { before: text.slice(0, start), last: text.slice(start) };
}

function isPublic({ visibility }: { readonly visibility: Visibility }): boolean {
  return visibility === 'public';
}

function publicNames({ members }: ModuleSymbol): string[] {
  return [...members.values()].filter(({ visibility }) => visibility !== 'private').map(({ name }) => name);
}

function hasValue(type: Type | undefined): type is Type {
  return type !== undefined && type.kind !== 'void' && type.kind !== 'never' && type.kind !== 'error';
}

function declaredNames({ items }: ModuleNode): string[] {
  return items.flatMap((item) => ('name' in item && typeof item.name === 'object' && item.name.name !== '' ? [item.name.name] : []));
}

/** Tells places in what was typed, not in the module that was made of it. */
function shift(diagnostic: Diagnostic, from: SourceText, to: SourceText, by: number): Diagnostic {
  const span = ({ source, start, end }: Label['span']): Label['span'] => (source === from ? { source: to, start: Math.max(0, start - by), end: Math.max(0, end - by) } : { source, start, end });
  const label = (each: Label): Label => ({ ...each, span: span(each.span) });
  const fixes = diagnostic.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: span(edit.span) })) }));
  return { ...diagnostic, primary: label(diagnostic.primary), secondary: diagnostic.secondary.map(label), fixes };
}
