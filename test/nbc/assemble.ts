/**
 * Text → NbcModule, for tests. The text is what `disassemble` writes, with less to say: registers are counted, the
 * module and descriptors of own functions are known, and comments begin with `;`.
 *
 *     module demo
 *     main main
 *     func main()v
 *       const r0 "hello"
 *       call r0 noodlecore.core.io/print(r)v r0..r0
 *       return.void
 */
import type { ClassKind, NbcModule } from '@noodlecore/runtime/nbc/module';
import { FunctionAssembler } from './assemble-function.ts';
import { ReferenceTables } from './assemble-references.ts';
import { repNamed, repsNamed, tokensOf } from './assemble-tokens.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type OpenModule = Mutable<Omit<NbcModule, 'functions'>>;
type OpenClass = Mutable<NbcModule['classes'][number]>;

const CLASS_KINDS: ReadonlySet<string> = new Set(['class', 'interface', 'record', 'enum', 'enum-case', 'native']);

export function assemble(text: string): NbcModule {
  return new ModuleAssembler().module(text);
}

class ModuleAssembler {
  private readonly tables = new ReferenceTables();
  private readonly functions: FunctionAssembler[] = [];
  private readonly out: OpenModule = {
    name: 'test', path: '', sourceHash: '', imports: [], capabilities: [], constants: [], classRefs: [], functionRefs: [], fieldRefs: [],
    globalRefs: [], selectors: [], classes: [], globals: [], init: null, tests: [], main: null,
  };
  private openClass: OpenClass | null = null;

  module(text: string): NbcModule {
    let inFunction: FunctionAssembler | null = null;
    for (const line of text.split('\n')) {
      const tokens = tokensOf(line);
      if (tokens.length === 0) continue;
      if (inFunction && !isTopLevel(tokens)) {
        inFunction.line(tokens);
        continue;
      }
      inFunction = tokens[0] === 'func' || tokens[0] === 'native-func' ? this.function(tokens) : null;
      if (!inFunction) this.declaration(tokens);
    }
    const functions = this.functions.map((assembler) => assembler.finish());
    return { ...this.out, ...this.tables.finish(), functions };
  }

  private function(tokens: readonly string[]): FunctionAssembler {
    const signature = /^(.+)\(([ifbr]*)\)([ifbrv])$/.exec(tokens[1]);
    if (!signature) throw new Error(`not a signature: ${tokens[1]}`);
    const [, name, params, result] = signature;
    const assembler = new FunctionAssembler(this.tables, { name: unquoted(name), params: repsNamed(params), result: repNamed(result), native: tokens[0] === 'native-func' });
    this.functions.push(assembler);
    return assembler;
  }

  private declaration(tokens: readonly string[]): void {
    const [word, first, ...rest] = tokens;
    const kind = word === 'abstract' ? first : word;
    if (CLASS_KINDS.has(kind)) return this.classHeader(kind as ClassKind, tokens);
    switch (word) {
      case 'module': this.tables.module = this.out.name = unquoted(first); break;
      case 'source': this.out.path = unquoted(first); break;
      case 'source-hash': this.out.sourceHash = first; break;
      case 'import': this.out.imports.push({ module: unquoted(first), versions: unquoted(rest[0] ?? '*') }); break;
      case 'needs': this.out.capabilities.push(unquoted(first)); break;
      case 'init': this.out.init = unquoted(first); break;
      case 'test': this.out.tests.push({ name: unquoted(first), fn: unquoted(rest[0]) }); break;
      case 'main': this.out.main = { fn: unquoted(first), takesArgs: rest.includes('args'), givesCode: rest.includes('code') }; break;
      case 'global': this.out.globals.push({ name: unquoted(first), rep: repNamed(rest[0]) as 'int', late: rest[1] === 'late' }); break;
      default: this.classMember(tokens);
    }
  }

  private classHeader(kind: ClassKind, tokens: readonly string[]): void {
    const abstract = tokens[0] === 'abstract';
    const name = unquoted(tokens[abstract ? 2 : 1]);
    this.openClass = { kind, name, abstract, superclass: null, interfaces: [], fields: [], methods: [], ordinal: 0 };
    this.out.classes.push(this.openClass);
  }

  private classMember([word, first, ...rest]: readonly string[]): void {
    const cls = this.openClass;
    if (!cls) throw new Error(`outside a class: ${word}`);
    switch (word) {
      case 'extends': cls.superclass = this.tables.classRef(first); break;
      case 'implements': cls.interfaces.push(this.tables.classRef(first)); break;
      case 'ordinal': cls.ordinal = Number(first); break;
      case 'field': {
        const late = rest[1] === 'late';
        cls.fields.push({ name: unquoted(first), rep: repNamed(rest[0]) as 'int', late, type: unquoted(rest[late ? 2 : 1] ?? rest[0]) });
        break;
      }
      case 'method': {
        const { module, name } = this.tables.classRef(rest[1]);
        cls.methods.push({ selector: this.tables.selector(first), fn: { module, name } });
        break;
      }
      default: throw new Error(`unknown word: ${word}`);
    }
  }
}

const TOP_LEVEL: ReadonlySet<string> = new Set([
  ...CLASS_KINDS, 'abstract', 'module', 'source', 'source-hash', 'import', 'needs', 'init', 'test', 'main', 'global', 'func', 'native-func',
]);

/** The instructions' names and the words inside a function are none of these, except `native`: a class there has a name and no more. */
function isTopLevel(tokens: readonly string[]): boolean {
  return TOP_LEVEL.has(tokens[0]);
}

function unquoted(token: string): string {
  return token.startsWith('"') ? (JSON.parse(token) as string) : token;
}
