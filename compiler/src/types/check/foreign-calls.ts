import type { Details, TextEdit } from '../../diagnostics/diagnostic.ts';
import { importEdits } from '../../names/import-suggestion.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import type { Body } from './body.ts';
import { formatted, joined, operand, readArguments } from '../call-text.ts';
import { possibleFix, replace, sureFix } from './fixes.ts';

/** How a call of another language is written here, given the texts of its arguments. */
interface ForeignCall {
  /** Null where any number of arguments fits. */
  readonly arity: number | null;
  readonly rewrite: (args: readonly string[], body: Body) => string | null;
  /** The module that it needs. */
  readonly imports: string | null;
}

/** Calls that people write out of habit, by the whole name of what is called. */
const CALLS: readonly (readonly [string, ForeignCall])[] = [
  ...calls('System.out.println System.out.print System.err.println console.log console.info console.error console.warn console.debug', null, printed),
  ...calls('Console.WriteLine Console.Write fmt.Println fmt.Print fmt.Printf log.Println System.out.printf println printf echo puts', null, printed),
  ...calls('String.format string.Format format sprintf fmt.Sprintf', null, formatted),
  ...calls('len', 1, ([x], body) => `${operand(x)}.${sizeOf(body, x)}`),
  ...calls('str string String.valueOf Integer.toString strconv.Itoa', 1, ([x]) => `${operand(x)}.toString()`),
  ...calls('parseInt Integer.parseInt Integer.valueOf Number.parseInt strconv.Atoi', 1, ([x]) => `${operand(x)}.toInt()`),
  ...calls('parseFloat Double.parseDouble Double.valueOf Number.parseFloat Number', 1, ([x]) => `${operand(x)}.toFloat()`),
  ...calls('abs math.abs math.Abs', 1, ([x]) => `${operand(x)}.abs()`),
  ...calls('round', 1, ([x]) => `${operand(x)}.round()`),
  ...calls('sqrt math.sqrt math.Sqrt', 1, ([x]) => `Math.sqrt(${x})`),
  ...calls('floor math.floor math.Floor', 1, ([x]) => `Math.floor(${x})`),
  ...calls('ceil math.ceil math.Ceil', 1, ([x]) => `Math.ceil(${x})`),
  ...calls('pow math.pow math.Pow', 2, ([x, y]) => `Math.pow(${x}, ${y})`),
  ...calls('min', 1, ([x]) => `${operand(x)}.min()`),
  ...calls('max', 1, ([x]) => `${operand(x)}.max()`),
  ...calls('min', 2, ([x, y]) => `Math.min(${x}, ${y})`),
  ...calls('max', 2, ([x, y]) => `Math.max(${x}, ${y})`),
  ...calls('maxOf', null, (args) => (args.length < 2 ? null : `Math.max(${args.join(', ')})`)),
  ...calls('minOf', null, (args) => (args.length < 2 ? null : `Math.min(${args.join(', ')})`)),
  ...calls('repeat', 2, ([count, body]) => `${operand(count)}.times(${body})`),
  ...calls('isNaN Number.isNaN', 1, ([x]) => `${operand(x)}.isNaN()`),
  ...calls('sum', 1, ([x]) => `${operand(x)}.sum()`),
  ...calls('sorted', 1, ([x]) => `${operand(x)}.sorted()`),
  ...calls('reversed', 1, ([x]) => `${operand(x)}.reversed()`),
  ...calls('zip', 2, ([x, y]) => `${operand(x)}.zip(${y})`),
  ...calls('enumerate', 1, ([x]) => `${operand(x)}.withIndex()`),
  ...calls('list Array.from', 1, ([x]) => `List.from(${x})`),
  ...calls('set', 1, ([x]) => `Set.from(${x})`),
  ...calls('setOf mutableSetOf hashSetOf linkedSetOf emptySet', null, (args) => (args.length === 0 ? null : `Set.of([${args.join(', ')}])`)),
  ...calls('isinstance', 2, ([x, type]) => `${operand(x)} is ${type}`),
  ...calls('range', 1, (ends) => (ends.every(isNumeric) ? `0..${ends[0]}` : null)),
  ...calls('range', 2, (ends) => (ends.every(isNumeric) ? ends.join('..') : null)),
  ...calls('listOf mutableListOf arrayListOf arrayOf List.of Arrays.asList', null, (args) => `[${args.join(', ')}]`),
  ...calls('emptyList', 0, () => '[]'),
  ...calls('Pair Tuple', 2, ([x, y]) => `new Tuple(${x}, ${y})`),
  ...calls('mapOf mutableMapOf hashMapOf linkedMapOf emptyMap', 0, () => '{}'),
  ...calls('String.join strings.Join', 2, ([separator, list]) => `${operand(list)}.join(${separator})`),
  ...calls('Math.random', 0, () => 'new Random().nextFloat()', 'noodlecore.random'),
  ...calls('Math.floorMod', 2, ([x, y]) => `${operand(x)}.floorMod(${y})`),
  ...calls('Math.floorDiv', 2, ([x, y]) => `${operand(x)}.floorDiv(${y})`),
  ...calls('Object.keys', 1, ([x]) => `${operand(x)}.keys()`),
  ...calls('Object.values', 1, ([x]) => `${operand(x)}.values()`),
  ...calls('Object.entries', 1, ([x]) => `${operand(x)}.entries()`),
  ...calls('Optional.empty Option.empty', 0, () => 'null'),
  ...calls('Optional.of Optional.ofNullable Some', 1, ([x]) => x),
  ...calls('Objects.equals', 2, ([x, y]) => `${operand(x)} == ${operand(y)}`),
  ...calls('Thread.sleep delay Task.delay Task.sleep Task.Delay', 1, ([x]) => `sleep(${x})`),
  ...calls('Promise.all Task.whenAll Task.WhenAll asyncio.gather', 1, ([tasks]) => `Task.all(${tasks})`),
  ...calls('Promise.race Promise.any Task.whenAny Task.WhenAny', 1, ([tasks]) => `Task.race(${tasks})`),
  ...calls('Promise.allSettled', 1, ([tasks]) => `Task.settle(${tasks})`),
  ...calls('Promise.resolve Task.FromResult', 1, ([x]) => `Task.of(${x})`),
  ...calls('time.sleep', 1, ([x]) => (/^\d+$/.test(x) ? `sleep(${Number(x) * 1000})` : /^\d*\.\d+$/.test(x) ? `sleep(${Math.round(Number(x) * 1000)})` : `sleep(${x})`)),
  ...calls('System.currentTimeMillis Date.now', 0, () => 'Time.nowMillis()'),
  ...calls('string.Join String.Join String.join', 2, ([separator, list]) => `${operand(list)}.join(${separator})`),
  ...calls('string.IsNullOrEmpty String.IsNullOrEmpty', 1, ([x]) => `(${x} ?? "").isEmpty()`),
  ...calls('delete', 2, ([map, key]) => `${map}.delete(${key})`),
  ...calls('require check', 1, ([condition]) => `assert(${condition})`),
  ...calls('error TODO', 1, ([x]) => `throw new Error(8001, ${x})`),
  ...calls('panic', 1, ([x]) => `throw new Error(8001, ${x})`),
  ...calls('errors.New', 1, ([x]) => `new Error(8001, ${x})`),
  ...calls('JSON.stringify json.dumps', 1, ([x]) => `Json.stringify(${x})`, 'noodlecore.json'),
  ...calls('JSON.parse json.loads', 1, ([x]) => `Json.parse(${x})`, 'noodlecore.json'),
  ...calls('exit sys.exit os.Exit System.exit process.exit', 1, ([x]) => `Process.exit(${x})`, 'noodlecore.process'),
  ...calls('File.exists File.Exists os.path.exists fs.existsSync Files.exists existsSync', 1, ([path]) => `Fs.exists(${path})`, 'noodlecore.fs'),
  ...calls('File.readText File.ReadAllText fs.readFileSync readFileSync Files.readString readFile fs.readFile', 1, ([path]) => `Fs.readText(${path})`, 'noodlecore.fs'),
  ...calls('fs.readFileSync readFileSync fs.readFile readFile', 2, ([path]) => `Fs.readText(${path})`, 'noodlecore.fs'),
  ...calls('File.readLines File.ReadAllLines Files.readAllLines', 1, ([path]) => `Fs.readLines(${path})`, 'noodlecore.fs'),
  ...calls('File.writeText File.WriteAllText fs.writeFileSync writeFileSync Files.writeString', 2, ([path, text]) => `Fs.writeText(${path}, ${text})`, 'noodlecore.fs'),
  ...calls('input', 1, ([question]) => `Console.ask(${question})`, 'noodlecore.console'),
];

const NAMES: ReadonlySet<string> = new Set(CALLS.map(([name]) => name));

/** What the call of another language that begins at `start` is written like here; null where none is known. */
export function foreignCall(body: Body, start: number): Details | null {
  const { text } = body.module.symbol.source;
  const callee = /^(\w+(?:\.\w+)*)!?(<[\w<>,? ]*>)?\(/.exec(text.slice(start, start + 60));
  if (!callee || !NAMES.has(callee[1])) return null;
  const written = readArguments(text, start + callee[0].length - 1);
  if (!written) return null;
  const found = CALLS.find(([name, { arity }]) => name === callee[1] && (arity === null || arity === written.args.length))?.[1];
  const rewritten = found?.rewrite(written.args, body) ?? null;
  // `mutableListOf<String>()` says what it will hold.
  const newText = rewritten === '[]' && callee[2] !== undefined ? `new List${callee[2]}()` : rewritten;
  if (!found || newText === null) return null;
  const imports = found.imports === null ? [] : importEdits(body.module.symbol, found.imports);
  const isRenaming = found.rewrite === printed && written.args.length <= 1;
  const pair = callee[1] === 'enumerate' ? /(\w+),\s*(\w+)\s+in\s+$/.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start)) : null;
  // What waits by itself is not waited for.
  const awaited = newText.startsWith('sleep(') ? /await\s+$/.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start)) : null;
  const whole = pair === null ? replace(body, { start: start - (awaited?.[0].length ?? 0), end: written.end }, newText) : replace(body, { start: start - pair[0].length, end: written.end }, `${pair[1]}, ${pair[2]} in ${newText}`);
  // Other mistakes may stand among the arguments.
  const edits = [isRenaming ? withoutArguments(whole) : whole, ...imports];
  const title = newText.includes('`') ? 'put the values into a template' : `write \`${newText}\``;
  return { fixes: [(isRenaming ? sureFix : possibleFix)(title, ...edits)] };
}

const LONGEST_HEAD = 80;

/** The edit of a name alone, where what stands in parentheses stays. */
function withoutArguments(edit: TextEdit): TextEdit {
  const { span, newText } = edit;
  const open = span.source.text.indexOf('(', span.start);
  const kept = span.source.text.slice(open, span.end);
  return open > 0 && newText.endsWith(kept) ? { span: { ...span, end: open }, newText: newText.slice(0, newText.length - kept.length) } : edit;
}

/** `", ".join(names)`, as in Python: here it is the list that is joined. */
export function joinOnSeparator(body: Body, node: ast.MemberExpression): Details | null {
  const { text } = body.module.symbol.source;
  const written = text.charAt(node.end) === '(' ? readArguments(text, node.end) : null;
  if (written?.args.length !== 1) return null;
  const newText = `${operand(written.args[0])}.join(${body.text(node.object)})`;
  return { label: 'it is the list that is joined', fixes: [possibleFix(`write \`${newText}\``, replace(body, { start: node.start, end: written.end }, newText))] };
}

function calls(names: string, arity: number | null, rewrite: ForeignCall['rewrite'], imports: string | null = null): readonly (readonly [string, ForeignCall])[] {
  return names.split(' ').map((name) => [name, { arity, rewrite, imports }]);
}

/** Whether a number can be meant by what is written. */
function isNumeric(written: string): boolean {
  return /^[\w.()]+$/.test(written);
}

function printed(args: readonly string[]): string | null {
  if (args.length <= 1) return `print(${args.join('')})`;
  const text = formatted(args) ?? joined(args);
  return text === null ? null : `print(${text})`;
}

/** Lists and Strings have a length, Maps and Sets a size. */
function sizeOf(body: Body, written: string): string {
  const type = body.names.get(written)?.symbol;
  const counted = type?.kind === 'variable' ? type.type : null;
  return counted && (isInstanceOf(counted, body.core.map) || isInstanceOf(counted, body.core.set)) ? 'size' : 'length';
}
