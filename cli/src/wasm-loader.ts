import type { FunctionSymbol, ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import { isCore } from '@noodlecore/compiler/ir/lower/reps';
import { showType } from '@noodlecore/compiler/types/show';
import type { ClassType, Type } from '@noodlecore/compiler/types/type';
import type { ExportType } from '@noodlecore/runtime/wasm/export-values';

/** The functions of a module that JavaScript may call. */
export function exportsOf(module: ModuleSymbol): FunctionSymbol[] {
  return [...module.members.values()].filter((member) => member.kind === 'function').filter(({ node }) => node.annotations.some(({ name }) => name.name === 'export'));
}

/** A module that loads the program beside it when it is imported, and runs it where it is what Node was started with; `load` loads another one, with a host of one's own. */
export function loaderText(functions: readonly FunctionSymbol[]): string {
  const names = functions.map(({ name }) => name);
  return `import { load as loadFrom, NoodleError } from './noodle-runtime.mjs';

const url = new URL('./main.wasm', import.meta.url);
export { NoodleError };
const types = ${JSON.stringify(Object.fromEntries(functions.map(({ name, signature }) => [name, signature.parameters.map(({ type }) => exportType(type))])))};
export const load = (options) => loadFrom(url, { ...options, types });
const isStarted = import.meta.main === true && globalThis.process !== undefined;
const program = await load(isStarted ? { args: process.argv.slice(2) } : {});
export const main = program.main;
${names.filter((name) => name !== 'main').map((name) => `export const ${name} = program.functions.${name};\n`).join('')}
if (isStarted) {
  process.exitCode = await main().catch((error) => {
    console.error(error instanceof NoodleError ? error.stack : error);
    return 1;
  });
}
`;
}

/** The types of the same. */
export function declarationText(functions: readonly FunctionSymbol[], waits: boolean): string {
  const own = functions.filter(({ name }) => name !== 'main');
  const members = own.map((fn) => `  ${fn.name}${signatureText(fn, waits)};\n`).join('');
  return `/** Ints are numbers within ±(2^53-1), and BigInts beyond. */
export type Int = number | bigint;

/** What the program's functions throw: its Errors, with their codes and where they were thrown. */
export declare class NoodleError extends Error {
  readonly code: number;
  readonly trace: readonly string[];
}

export interface LoadOptions {
  readonly host?: { readonly write?: (text: string) => void; readonly writeError?: (text: string) => void };
  readonly args?: readonly string[];
  readonly allows?: (capability: string, target: string | undefined) => boolean;
}

export interface Functions {
${members}}

/** Loads the program once more, with a state of its own. */
export declare function load(options?: LoadOptions): Promise<{ readonly main: () => Promise<number>; readonly functions: Functions }>;
/** Runs the program to its end and gives its exit code. */
export declare function main(): Promise<number>;
${own.map((fn) => `export declare function ${fn.name}${signatureText(fn, waits)};\n`).join('')}`;
}

/** A program that waits somewhere gives promises. */
function signatureText({ signature }: FunctionSymbol, waits: boolean): string {
  const params = signature.parameters.map(({ name, type }) => `${name}: ${typeText(type)}`);
  const result = typeText(signature.result);
  return `(${params.join(', ')}): ${waits ? `Promise<${result}>` : result}`;
}

/** How the loader copies a value of JavaScript into the program. */
function exportType(type: Type): ExportType {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'any':
      return type.kind;
    case 'nullable':
      return { of: '?', args: [exportType(type.inner)] };
    case 'class':
      return { of: type.symbol.name, args: type.args.map(exportType) };
    default:
      return showType(type);
  }
}

function typeText(type: Type): string {
  switch (type.kind) {
    case 'int':
      return 'Int';
    case 'float':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'void':
    case 'never':
      return 'void';
    case 'null':
      return 'null';
    case 'nullable':
      return `${typeText(type.inner)} | null`;
    case 'class':
      return classText(type);
    default:
      return 'unknown';
  }
}

/** Collections are copied; records and cases come out as objects, which have no type of their own here. */
function classText(type: ClassType): string {
  const { name } = type.symbol;
  const args = type.args.map(typeText);
  if (isCore(type, 'String')) return 'string';
  if (isCore(type, 'Bytes')) return 'Uint8Array';
  if (isCore(type, 'List')) return args[0].includes(' ') ? `(${args[0]})[]` : `${args[0]}[]`;
  if (isCore(type, 'Map') || isCore(type, 'Set')) return `${name}<${args.join(', ')}>`;
  return 'unknown';
}
