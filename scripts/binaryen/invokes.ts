import binaryen from 'binaryen';
import { importTypes, type FunctionType } from './import-types.ts';

/**
 * Emscripten's way to catch C++ exceptions: what may throw is called through a function of JavaScript, with the number of what is
 * meant in a table. A build with `--release` makes 36 million such calls, out of WebAssembly and into it again, which took an
 * eighth of its time. Here the same functions are made in WebAssembly, which can catch what JavaScript throws (`WebAssembly.JSTag`).
 */
export interface Invokes {
  /** The script, which makes and uses them. */
  readonly script: string;
  /** A module with the functions, and the table that they look into. */
  readonly functions: Uint8Array;
  /** A module that fills that table with what is in binaryen's. */
  readonly filling: Uint8Array;
}

/** `function Aj(r,G,t){var j=R();try{l(r)(G,t)}catch(F){if(i(j),!(F instanceof Q))throw F;a(1,0)}}` */
const TRAMPOLINE = /function ([\w$]+)\([\w$,]*\)\{var ([\w$]+)=([\w$]+)\(\);try\{(?:return )?([\w$]+)\([\w$]+\)\([\w$,]*\)\}catch\(([\w$]+)\)\{if\(([\w$]+)\(\2\),!\(\5 instanceof ([\w$]+)\)\)throw \5;(?:return )?([\w$]+)\(1,0\)(?:,0n)?\}\}/g;

/** Where the script makes the instance, unless somebody else does. */
const INSTANTIATION = /([\w$]+)=([\w$]+)\.instantiateWasm;return \1\?/;

/** What all trampolines use, by its names in the script. */
interface Names {
  readonly saveStack: string;
  readonly restoreStack: string;
  readonly setThrown: string;
  readonly exceptionClass: string;
  readonly lookUp: string;
}

/** Errors say which part of this version of binaryen is not as expected. */
export function invokesOf(script: string, binary: Uint8Array): Invokes {
  const found = [...script.matchAll(TRAMPOLINE)];
  const names = namesIn(found);
  const types = importTypes(binary);
  const keys = found.map(([, name]) => one(script, new RegExp(`[{,]([\\w$]+):${escaped(name)}[,}]`), `the import of ${name}`));
  const functions = keys.map((key) => functionText(key, types.get(key) ?? unexpected(`the type of ${key}`)));
  return { script: withInvokes(script, keys, names), functions: assemble(functionsModule(functions)), filling: assemble(FILLING) };
}

function namesIn(found: readonly RegExpExecArray[]): Names {
  const all = found.map(([, , , saveStack, lookUp, , restoreStack, exceptionClass, setThrown]): Names => ({ saveStack, restoreStack, setThrown, exceptionClass, lookUp }));
  const distinct = new Set(all.map((each) => JSON.stringify(each)));
  return distinct.size === 1 ? all[0] : unexpected('what catches exceptions');
}

function withInvokes(script: string, keys: readonly string[], { saveStack, restoreStack, setThrown, exceptionClass, lookUp }: Names): string {
  const exported = (name: string): string => one(script, new RegExp(`[,=]${escaped(name)}=[\\w$]+\\.([\\w$]+)[,;]`), `the export ${name}`);
  const table = one(script, new RegExp(`[,;]${escaped(lookUp)}=[\\w$]+=>\\{var [\\w$]+=[\\w$]+\\[[\\w$]+\\];return [\\w$]+\\|\\|\\([^()]*=([\\w$]+)\\.get\\(`), 'the table');
  const parts = { keys, saveStack: exported(saveStack), restoreStack: exported(restoreStack), setThrown: exported(setThrown), table: exported(table) };
  const mended = script.replace(INSTANTIATION, (_, hook: string, module: string) => `${hook}=${module}.instantiateWasm??withInvokes(${exceptionClass},${JSON.stringify(parts)});return ${hook}?`);
  return mended === script ? unexpected('its instantiation') : `${mended}\n${instantiation}`;
}

/** Runs in the script. The table can only be filled when binaryen's own is there; nothing is called before. */
const instantiation = `
function withInvokes(ExceptionClass, { keys, saveStack, restoreStack, setThrown, table }) {
  const make = (file, imports) => new WebAssembly.Instance(new WebAssembly.Module(readBinary(new URL(file, import.meta.url))), imports).exports;
  return async (imports, done) => {
    const invokes = make('binaryen-invokes.wasm', { js: { exception: WebAssembly.JSTag, isCaught: (error) => (error instanceof ExceptionClass ? 1 : 0) } });
    for (const key of keys) imports.a[key] = invokes[key];
    const { instance } = await WebAssembly.instantiate(readBinary(new URL('binaryen.wasm', import.meta.url)), imports);
    invokes.saveStack.value = instance.exports[saveStack];
    invokes.restoreStack.value = instance.exports[restoreStack];
    invokes.setThrown.value = instance.exports[setThrown];
    make('binaryen-table.wasm', { from: { table: instance.exports[table] }, to: { table: invokes.table } });
    done(instance);
  };
}
`;

function functionsModule(functions: readonly string[]): string {
  return `(module
    (type $save (func (result i32)))
    (type $restore (func (param i32)))
    (type $set (func (param i32 i32)))
    (import "js" "exception" (tag $exception (param externref)))
    (import "js" "isCaught" (func $isCaught (param externref) (result i32)))
    (table $table (export "table") 0 funcref)
    (global $saveStack (export "saveStack") (mut (ref null $save)) (ref.null $save))
    (global $restoreStack (export "restoreStack") (mut (ref null $restore)) (ref.null $restore))
    (global $setThrown (export "setThrown") (mut (ref null $set)) (ref.null $set))
    ${functions.join('\n')})`;
}

/** What TRAMPOLINE does: the first parameter says what is called, with the others. */
function functionText(key: string, { params: [, ...params], results }: FunctionType): string {
  const [result] = results;
  const signature = `(param ${params.join(' ')}) ${result ? `(result ${result})` : ''}`;
  return `(func (export "${key}") (param $index i32) ${signature}
    (local $stack i32) (local $thrown exnref)
    (local.set $stack (call_ref $save (global.get $saveStack)))
    (block $caught (result externref exnref)
      (try_table ${result ? `(result ${result})` : ''} (catch_ref $exception $caught)
        (call_indirect $table ${signature} ${params.map((_, i) => `(local.get ${i + 1})`).join(' ')} (local.get $index)))
      (return))
    (local.set $thrown)
    (call_ref $restore (local.get $stack) (global.get $restoreStack))
    (if (i32.eqz (call $isCaught)) (then (throw_ref (local.get $thrown))))
    (call_ref $set (i32.const 1) (i32.const 0) (global.get $setThrown))
    ${result ? `(${result}.const 0)` : ''})`;
}

const FILLING = `(module
  (import "from" "table" (table $from 0 funcref))
  (import "to" "table" (table $to 0 funcref))
  (func $fill
    (drop (table.grow $to (ref.null func) (table.size $from)))
    (table.copy $to $from (i32.const 0) (i32.const 0) (table.size $from)))
  (start $fill))`;

function assemble(text: string): Uint8Array {
  const module = binaryen.parseText(text);
  const { ReferenceTypes, ExceptionHandling, GC, Multivalue, BulkMemory, MutableGlobals } = binaryen.Features;
  module.setFeatures(ReferenceTypes | ExceptionHandling | GC | Multivalue | BulkMemory | MutableGlobals);
  if (!module.validate()) throw new Error('what calls binaryen is no valid module');
  const binary = module.emitBinary();
  module.dispose();
  return binary;
}

function one(script: string, pattern: RegExp, what: string): string {
  return pattern.exec(script)?.[1] ?? unexpected(what);
}

function escaped(name: string): string {
  return name.replaceAll('$', '\\$');
}

function unexpected(what: string): never {
  throw new Error(`this version of binaryen has ${what} in another form: see scripts/binaryen/invokes.ts`);
}
