/**
 * The binary format, said once. `encode`, `decode` and docs/nbc.md are derived from it.
 *
 *     magic "NBC\0" · version u16 · number of sections u16                       (fixed-width numbers are little-endian)
 *     for each section: number u16 · length in bytes u32 · SHA-256 of its bytes
 *     the sections' bytes, one after the other
 *
 * All sections are there, in this order. A module has exactly one encoding.
 */
import { code, lines, stops } from './code-codec.ts';
import { bool, list, named, nullable, oneOf, record, string, stringBytes, unsigned, type Codec } from './codec.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { NBC_CODE } from './error.ts';
import type { ClassKind, ClassRef, Constant, DebugFacts, DebugVariable, FieldRef, FunctionRef, GlobalRef, Handler, NbcClass, NbcFunction, NbcModule, Rep, ResultRep, Selector } from './module.ts';
import { REP_NUMBERS } from './opcodes.ts';

export const MAGIC = Uint8Array.of(0x4e, 0x42, 0x43, 0);
export const VERSION = 2;
export const HEADER_LENGTH = 8;
export const TABLE_ENTRY_LENGTH = 38;
export const HASH_LENGTH = 32;

export const REPS: readonly Rep[] = REP_NUMBERS;
export const RESULT_REPS: readonly ResultRep[] = [...REP_NUMBERS, 'void'];
export const CLASS_KINDS: readonly ClassKind[] = ['class', 'interface', 'record', 'enum', 'enum-case', 'native'];
export const CONSTANT_KINDS: readonly Constant['kind'][] = ['int', 'float', 'string'];

const rep = oneOf('rep', REPS);
const resultRep = oneOf('result rep', RESULT_REPS);

const constantKind = oneOf('constant kind', CONSTANT_KINDS);
const constant: Codec<Constant> = {
  text: 'constant kind, then: int: signed 64 bits; float: 8 bytes; string: string',
  write(writer: ByteWriter, value: Constant) {
    constantKind.write(writer, value.kind);
    if (value.kind === 'int') writer.signed64(BigInt(value.value));
    else if (value.kind === 'float') writer.float64(value.value);
    else writer.string(value.value);
  },
  read(reader: ByteReader): Constant {
    const kind = constantKind.read(reader);
    if (kind === 'float') return { kind, value: reader.float64() };
    if (kind === 'string') return { kind, value: reader.string() };
    const exact = reader.signed64();
    const small = Number(exact);
    return { kind, value: Number.isSafeInteger(small) ? small : exact };
  },
};

const classKind = oneOf('class kind', CLASS_KINDS);
const classRef = named('class ref', record<ClassRef>({ module: string, name: string }));
const selector = named('selector', record<Selector>({ name: string, params: list(rep), result: resultRep }));
const reps = list(rep);
const strings = list(string);

const cls = record<NbcClass>({
  kind: classKind,
  name: string,
  abstract: bool,
  superclass: nullable(classRef),
  interfaces: list(classRef),
  fields: list(record<NbcClass['fields'][number]>({ name: string, rep, type: string, late: bool })),
  methods: list(record<NbcClass['methods'][number]>({ selector, fn: record<{ module: string; name: string }>({ module: string, name: string }) })),
  ordinal: unsigned,
});

/** A function without its code and what only the debugger and traces read. */
export type FunctionHeader = Omit<NbcFunction, 'code' | 'lines' | 'locals' | 'debug'>;
export type FunctionDebug = Pick<NbcFunction, 'lines' | 'locals' | 'debug'>;
export type ModuleHeader = Omit<NbcModule, 'constants' | 'classes' | 'functions' | keyof References>;
export type References = Pick<NbcModule, 'classRefs' | 'functionRefs' | 'fieldRefs' | 'globalRefs' | 'selectors'>;

/** What the sections hold, by their names. */
export interface Sections {
  readonly strings: readonly string[];
  readonly module: ModuleHeader;
  readonly constants: readonly Constant[];
  readonly references: References;
  readonly classes: readonly NbcClass[];
  readonly functions: readonly FunctionHeader[];
  readonly code: readonly Int32Array[];
  readonly debug: readonly FunctionDebug[];
}

export const SECTIONS: { readonly [K in keyof Sections]: Codec<Sections[K]> } = {
  strings: list(stringBytes),
  module: record<ModuleHeader>({
    name: string,
    path: string,
    sourceHash: string,
    imports: list(record<NbcModule['imports'][number]>({ module: string, versions: string })),
    capabilities: strings,
    globals: list(record<NbcModule['globals'][number]>({ name: string, rep, late: bool })),
    init: nullable(string),
    tests: list(record<NbcModule['tests'][number]>({ name: string, fn: string })),
    main: nullable(record<NonNullable<NbcModule['main']>>({ fn: string, takesArgs: bool, givesCode: bool })),
  }),
  constants: list(constant),
  references: record<References>({
    classRefs: list(classRef),
    functionRefs: list(record<FunctionRef>({ module: string, name: string, params: reps, result: resultRep })),
    fieldRefs: list(record<FieldRef>({ owner: classRef, name: string, rep })),
    globalRefs: list(record<GlobalRef>({ module: string, name: string, rep })),
    selectors: list(selector),
  }),
  classes: list(cls),
  functions: list(
    record<FunctionHeader>({
      name: string,
      params: reps,
      result: resultRep,
      captures: reps,
      registerCount: unsigned,
      native: bool,
      handlers: list(record<Handler>({ start: unsigned, end: unsigned, target: unsigned, register: unsigned })),
      flags: strings,
    }),
  ),
  code: list(code),
  debug: list(
    record<FunctionDebug>({
      lines,
      locals: list(record<NbcFunction['locals'][number]>({ name: string, register: unsigned })),
      debug: nullable(
        record<DebugFacts>({
          stops,
          variables: list(record<DebugVariable>({ name: string, register: unsigned, rep, type: string, start: unsigned, end: unsigned })),
          captures: list(record<DebugFacts['captures'][number]>({ name: string, type: string })),
          finalizers: list(unsigned),
        }),
      ),
    }),
  ),
};

export const SECTION_NAMES = Object.keys(SECTIONS) as (keyof Sections)[];

/** What the sections name without saying what it is: the document does. */
export const DEFINITIONS: readonly Pick<Codec<unknown>, 'text' | 'definition'>[] = [rep, resultRep, constantKind, classKind, classRef, selector];

/** One function for each entry of the three sections that describe functions. */
export function checkCounts(sections: Pick<Sections, 'functions' | 'code' | 'debug'>, fail: (code: number, what: string) => never): void {
  const count = sections.functions.length;
  if (sections.code.length !== count || sections.debug.length !== count) {
    fail(NBC_CODE.badCount, `${count} functions, the code of ${sections.code.length} and the line tables of ${sections.debug.length}`);
  }
}
