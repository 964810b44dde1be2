import { define } from '../definition.ts';

/**
 * What the virtual machine throws. Its sentences, with the numbers in them, stand in runtime/src/value/errors.ts; here stands why and
 * what to do about it. Examples of errors that no program of one file can show are command lines: `$ …`.
 */
interface Thrown {
  readonly what: string;
}

const message = ({ what }: Thrown): string => what;

// ---------------------------------------------------------------- values

export const nullUse = define<Thrown>({
  code: 3101, name: 'null-use', severity: 'error', title: 'Null where a value is needed', message,
  explanation: `
A value of a type like \`String?\` was used as if it were there, and it was null. The compiler warns at each such place (in strict mode it refuses):
test the value first (\`if (x)\`, \`x != null\`), give a stand-in (\`x ?? y\`), or skip the rest (\`x?.length\`). \`x!\` asserts that it is
there, and ends here when it is not.`,
  example: `
func nameOf(id: int): String? { return id == 1 ? "Ada" : null; }
print(nameOf(2)!.length);`,
  mended: `
func nameOf(id: int): String? { return id == 1 ? "Ada" : null; }
print(nameOf(2)?.length ?? 0);`,
});

export const indexOutside = define<Thrown>({
  code: 3102, name: 'index-outside', severity: 'error', title: 'Index out of range', message,
  explanation: `
The first element stands at 0 and the last at \`length - 1\`: there is nothing at the index that was asked for. A loop \`for (i in 0..xs.length)\` stays
inside, and \`for (x in xs)\` needs no index at all. \`xs.get(i)\` gives null outside instead of this error.`,
  example: `
const xs = [10, 20, 30];
print(xs[3]);`,
  mended: `
const xs = [10, 20, 30];
print(xs[2]);`,
});

export const badCast = define<Thrown>({
  code: 3103, name: 'bad-cast', severity: 'error', title: 'Value of another type than expected', message,
  explanation: `
\`x as T\` says that \`x\` is a \`T\`, and it was something else. Where both can happen, ask first: \`if (x is T) { … }\` or a \`match\`. It also comes where a
collection was filled through \`any\`, so that an element is not what the type of the List says.`,
  example: `
const value: any = "three";
print((value as int) + 1);`,
  mended: `
const value: any = "three";
if (value is int) { print(value + 1); }`,
});

export const divisionByZero = define<Thrown>({
  code: 3104, name: 'division-by-zero', severity: 'error', title: 'Division by zero', message,
  explanation: `
An int was divided by 0, or its remainder by 0 was asked for. Test the divisor first. (floats follow IEEE 754: \`1.0 / 0.0\` is \`Infinity\`.)`,
  example: `
func average(total: int, count: int): int { return total / count; }
print(average(10, 0));`,
  mended: `
func average(total: int, count: int): int { return count == 0 ? 0 : total / count; }
print(average(10, 0));`,
});

export const lateField = define<Thrown>({
  code: 3105, name: 'late-field', severity: 'error', title: 'Field read before it is assigned', message,
  explanation: `
A field of a class type that has no initial value must be assigned before it is read: in the constructor, or by whoever makes the object.
Give it a value where it is declared, or make its type nullable (\`String?\`) and test it.`,
  example: `
class Server { String host; }
print(new Server().host);`,
  mended: `
class Server { String host = "localhost"; }
print(new Server().host);`,
});

export const lateVariable = define<Thrown>({
  code: 3106, name: 'late-variable', severity: 'error', title: 'Variable read before it is assigned', message,
  explanation: `
The top level of a module runs from its first line to its last, static fields where their class stands. A function that is called early reads a
variable or static field whose line has not been reached yet; with modules that import each other, the other module's top level may not have run. Where it is certain, that is told while compiling (1550). Move the declaration up, or the call down.`,
  example: `
func greet(isKnown: bool): String { return isKnown ? "Hello, " + NAME : "Hello"; }
print(greet(true));
const NAME = ["Ada"].first();`,
  mended: `
func greet(isKnown: bool): String { return isKnown ? "Hello, " + NAME : "Hello"; }
const NAME = ["Ada"].first();
print(greet(true));`,
});

export const negativePower = define<Thrown>({
  code: 3107, name: 'negative-power', severity: 'error', title: 'Negative power of an int', message,
  explanation: `
\`2 ** -1\` is one half, which is no int. Take the power of a float, \`2.0 ** -1.0\`, or keep the exponent at 0 and above.`,
  example: `
func power(exponent: int): int { return 2 ** exponent; }
print(power(-1));`,
  mended: `
func power(exponent: int): float { return 2.0 ** exponent.toFloat(); }
print(power(-1));`,
});

export const emptyCollection = define<Thrown>({
  code: 3108, name: 'empty-collection', severity: 'error', title: 'Nothing there', message,
  explanation: `
\`first\`, \`last\`, \`pop\`, \`next\` and their kin give an element, so there must be one. Ask \`isEmpty()\` first, or use the form that gives null where there is none.`,
  example: `
const queue = new List<int>();
print(queue.pop());`,
  mended: `
const queue = new List<int>();
if (queue.isEmpty()) { print("nothing to do"); } else { print(queue.pop()); }`,
});

export const rangeOutside = define<Thrown>({
  code: 3110, name: 'range-outside', severity: 'error', title: 'Range out of bounds', message,
  explanation: `
\`slice(from, to)\` and \`substring(from, to)\` take positions between 0 and the length, \`from\` not after \`to\`; the element at \`to\` is not included.
Clamp what is computed: \`text.substring(0, Math.min(n, text.length))\`.`,
  example: `
print("short".substring(0, 10));`,
  mended: `
print("short".substring(0, Math.min(10, "short".length)));`,
});

export const negativeSize = define<Thrown>({
  code: 3111, name: 'negative-size', severity: 'error', title: 'Negative size', message,
  explanation: `
A count, a length or a capacity says how many there are, so it is 0 or more. The number was most often computed as a difference: look at which of the two was larger.`,
  example: `
print(List.filled(2 - 5, "x"));`,
  mended: `
print(List.filled(5 - 2, "x"));`,
});

export const textTooLong = define<Thrown>({
  code: 3112, name: 'text-too-long', severity: 'error', title: 'Text too long', message,
  explanation: `
A String holds a little more than 500 million UTF-16 units. A program that comes here most often doubles a text in a loop that does not end; where so much text is
wanted, keep its parts in a List, or write them out as they come.`,
  example: `
let text = "x";
while (true) { text = text + text; }`,
  mended: `
let text = "x";
while (text.length < 1000) { text = text + text; }
print(text.length);`,
});

export const invalidValue = define<Thrown>({
  code: 3113, name: 'invalid-value', severity: 'error', title: 'Value that the function cannot take', message,
  explanation: `
The message says which value it was and what was expected: digits for \`toFixed\` outside 0 to 100, a base outside 2 to 36, a character code outside Unicode,
text that is no number. \`toInt()\` and \`toFloat()\` of a String throw this for such text; \`toIntOrNull()\`, \`int.parse(text)\` and their kin give null.`,
  example: `
print("4x".toInt());`,
  mended: `
print("4x".toIntOrNull() ?? 0);`,
});

export const missingKey = define<Thrown>({
  code: 3114, name: 'missing-key', severity: 'error', title: 'Key not in the Map', message,
  explanation: `
The Map has no entry for this key, and the function needs one. \`get\` and \`m[key]\` give null for a missing key, \`getOrDefault\` a value of your choice, \`has\` tells whether it is there.`,
  example: `
const ages = { "Ada": 36 };
print(ages.getOrThrow("Bob"));`,
  mended: `
const ages = { "Ada": 36 };
print(ages.getOrDefault("Bob", 0));`,
});

export const noOrder = define<Thrown>({
  code: 3115, name: 'no-order', severity: 'error', title: 'Values without an order', message,
  explanation: `
Numbers, Strings, bools, enums without payload and everything that implements \`Comparable\` can be ordered, each kind among itself. Let the class implement
\`Comparable\`, or say how to compare: \`xs.sort((a, b) => a.age - b.age)\`, \`xs.sortBy((x) => x.age)\`.`,
  example: `
const mixed: List<any> = [1, "two"];
print(compareValues(mixed[0], mixed[1]));`,
  mended: `
const mixed: List<any> = [1, 2];
print(compareValues(mixed[0], mixed[1]));`,
});

export const notPositive = define<Thrown>({
  code: 3116, name: 'not-positive', severity: 'error', title: 'Must be greater than zero', message,
  explanation: `
A step, the size of a chunk or an interval of 0 would never come to an end, and a negative one would go the wrong way. Use 1 or more; to walk downward, reverse the range.`,
  example: `
for (i in (0..10).step(0)) { print(i); }`,
  mended: `
for (i in (0..10).step(5)) { print(i); }`,
});

export const nestedTooDeep = define<Thrown>({
  code: 3117, name: 'nested-too-deep', severity: 'error', title: 'Value nested too deep', message,
  explanation: `
Comparing or hashing a value looks at everything inside it, and this one is nested hundreds of levels deep, or contains itself. Lists, Maps and records compare by value; a class
compares by identity, so a structure of classes that point at each other has no such limit.`,
  example: `
const left: List<any> = [];
left.add(left);
const right: List<any> = [];
right.add(right);
print(left == right);`,
  mended: `
const left: List<any> = [1];
const right: List<any> = [1];
print(left == right);`,
});

export const cannotWait = define<Thrown>({
  code: 3118, name: 'cannot-wait', severity: 'error', title: 'No waiting here', message,
  explanation: `
\`toString\`, \`equals\`, \`hashCode\` and \`compareTo\` are called by the runtime in the middle of its own work, for a Map's keys for example, where nothing else can run. They must not \`await\`, \`sleep\`, or use a channel that makes
them wait. Fetch what they need beforehand and keep it in a field.`,
  example: `
class Slow {
    func toString(): String { sleep(10); return "slow"; }
}
print([new Slow()]);`,
  mended: `
class Quick {
    func toString(): String { return "quick"; }
}
print([new Quick()]);`,
});

export const nestedCalls = define<Thrown>({
  code: 3119, name: 'nested-callbacks', severity: 'error', title: 'Calls from the runtime nested too deep', message,
  explanation: `
The runtime called a method such as \`toString\` or \`equals\`, which made the runtime call another one, and so on, more than a hundred levels deep. Most often such a method calls itself by way
of a collection that holds the object. Write the parts that differ, and leave out what leads back.`,
  example: `
class Chain {
    Chain? next = null;
    func toString(): String { return [this.next ?? this].toString(); }
}
func endless(): Chain {
    const first = new Chain();
    let last = first;
    for (i in 0..500) { const chain = new Chain(); last.next = chain; last = chain; }
    return first;
}
print(endless());`,
  mended: `
class Chain {
    Chain? next = null;
    func toString(): String { return this.next == null ? "end" : "chain"; }
}
print(new Chain());`,
});

export const abstractInstance = define<Thrown>({
  code: 3120, name: 'abstract-instance', severity: 'error', title: 'Instance of an abstract class', message,
  explanation: `
Bytecode tried to make an instance of an abstract class, of an interface or of a class that the host provides. The compiler refuses that in source code; here, the modules of a program do not fit together:
one was compiled against another version of the other. Build them together again.`,
  example: '$ noodle run out/main.nbc',
  mended: '$ noodlec build src -o out && noodle run out/main.nbc',
});

export const missingMethod = define<Thrown>({
  code: 3121, name: 'missing-method', severity: 'error', title: 'Method not there', message,
  explanation: `
A call found an object whose class has no such method. The compiler sees to it that there is one; here, the modules of a program do not fit together, because a class was changed and the module that calls it was not compiled
again, or a value came through \`any\` as a generic type that it is not.`,
  example: '$ noodle run out/main.nbc',
  mended: '$ noodlec build src -o out && noodle run out/main.nbc',
});

export const wrongArity = define<Thrown>({
  code: 3122, name: 'wrong-arity', severity: 'error', title: 'Function called with another number of arguments', message,
  explanation: `
A function value went through \`any\` and came out under a function type with another number of parameters. What \`as\` can check at run time is that the value is a function, and not which parameters it takes: write the type with the parameters that it has.`,
  example: `
const f: any = (a: int, b: int) => a + b;
const g = f as (int) => int;
print(g(1));`,
  mended: `
const f: any = (a: int, b: int) => a + b;
const g = f as (int, int) => int;
print(g(1, 2));`,
});

export const tooManyElements = define<Thrown>({
  code: 3123, name: 'too-many-elements', severity: 'error', title: 'Too many elements', message,
  explanation: `
A collection of this size does not fit into memory. Look at how the count was computed; where so many elements are wanted, work through them in portions.`,
  example: `
const cells = List.filled(1_000_000 * 1_000_000, 0);
print(cells.length);`,
  mended: `
const cells = List.filled(1_000 * 1_000, 0);
print(cells.length);`,
});

// ---------------------------------------------------------------- limits

export const stackOverflow = define<Thrown>({
  code: 3201, name: 'stack-overflow', severity: 'error', title: 'Stack overflow', message,
  explanation: `
Calls stand within one another deeper than the limit. A function that calls itself most often lacks the case that ends it, or does not come nearer to it. Where the depth is meant, keep what is still to do in a List and take from it in a loop.`,
  example: `
func count(n: int): int { return 1 + count(n + 1); }
print(count(0));`,
  mended: `
func count(n: int): int { return n >= 1000 ? 0 : 1 + count(n + 1); }
print(count(0));`,
});

export const outOfFuel = define<Thrown>({
  code: 3202, name: 'out-of-fuel', severity: 'error', title: 'Out of fuel', message,
  explanation: `
The program was given a number of steps (\`--fuel\`) and has used them up. A step is a call, or a jump back to the start of a loop. Give it more, or look for the loop that does not end: the trace
shows where the program was. A handler that catches this error gets a little more to clean up with.`,
  example: '$ noodle run --fuel=1000 endless.nc',
  mended: '$ noodle run --fuel=1000000 ends.nc',
});

export const outOfMemory = define<Thrown>({
  code: 3203, name: 'out-of-memory', severity: 'error', title: 'Out of memory', message,
  explanation: `
What the program keeps is more than it may use: the limit of \`--memory\`, or what the process can have. Look for collections that only grow. Things are freed when nothing refers to them any more: clear what is no longer needed, and work through large data in portions.`,
  example: '$ noodle run --memory=64m keeps-everything.nc',
  mended: '$ noodle run --memory=1g keeps-everything.nc',
});

// ---------------------------------------------------------------- tasks

export const cancelled = define<Thrown>({
  code: 3301, name: 'cancelled', severity: 'error', title: 'Task was cancelled', message,
  explanation: `
Somebody called \`cancel()\` on the task. The wait in which it stands, or its next one, throws this error, so that its \`finally\` blocks run; whoever awaits the task gets it too. Catch it where a cancellation is expected.`,
  example: `
const task = spawn sleep(1000);
task.cancel();
await task;`,
  mended: `
const task = spawn sleep(1);
await task;`,
});

export const timedOut = define<Thrown>({
  code: 3302, name: 'timed-out', severity: 'error', title: 'Waited too long', message,
  explanation: `
\`await task within ms\` waits for so many milliseconds, and the task had not ended by then. The task goes on: cancel it where its result is no longer wanted, or give it more time.`,
  example: `
func slow(): int { sleep(5000); return 1; }
const task = spawn slow();
try { print(await task within 10); } finally { task.cancel(); }`,
  mended: `
func slow(): int { sleep(5); return 1; }
const task = spawn slow();
print(await task within 5000);`,
});

export const deadlock = define<Thrown>({
  code: 3303, name: 'deadlock', severity: 'error', title: 'Deadlock', message,
  explanation: `
Every task waits for another one, and nothing from outside (a timer, a file, the network) is still to come: nobody can ever go on. Look at the tasks that wait on a channel: \`receive\` waits
until somebody sends, \`send\` on a full channel until somebody receives, and \`for (x in channel)\` until somebody closes it.`,
  example: `
const numbers = new Channel<int>();
print(numbers.receive());`,
  mended: `
const numbers = new Channel<int>(1);
numbers.send(1);
print(numbers.receive());`,
});

export const selfAwait = define<Thrown>({
  code: 3304, name: 'await-of-itself', severity: 'error', title: 'Task waits for itself', message,
  explanation: `
A task awaits the very task that it is, so it would wait for ever. The task was most often put into a collection or a variable that the task itself reads; await it from the code that started it.`,
  example: `
class Holder { Task<int>? task = null; }
const holder = new Holder();
func wait(): int { sleep(1); return await holder.task!; }
holder.task = spawn wait();
print(await holder.task!);`,
  mended: `
func wait(): int { sleep(1); return 1; }
const task = spawn wait();
print(await task);`,
});

export const sendOnClosed = define<Thrown>({
  code: 3305, name: 'send-on-closed', severity: 'error', title: 'Send on a closed channel', message,
  explanation: `
\`close()\` says that nothing more will come. Let the task that sends close the channel, after its last value; where several tasks send, close it when all of them have ended.`,
  example: `
const numbers = new Channel<int>(1);
numbers.close();
numbers.send(1);`,
  mended: `
const numbers = new Channel<int>(1);
numbers.send(1);
numbers.close();`,
});

export const receiveOnClosed = define<Thrown>({
  code: 3306, name: 'receive-on-closed', severity: 'error', title: 'Receive on a closed channel', message,
  explanation: `
The channel is closed and empty: no value will ever come. \`for (x in channel)\` ends by itself there, and \`receiveOrNull()\` gives null.`,
  example: `
const numbers = new Channel<int>(1);
numbers.close();
print(numbers.receive());`,
  mended: `
const numbers = new Channel<int>(1);
numbers.close();
print(numbers.receiveOrNull() ?? 0);`,
});

export const unheardFailure = define<Thrown>({
  code: 3307, name: 'unheard-failure', severity: 'error', title: 'A task failed and nobody awaited it', message,
  explanation: `
A task that was started with \`spawn\` ended with an error, and no \`await\` has seen it, so it is reported at the end of the program, which then exits with 1. Await every task, or catch inside it what may fail.`,
  example: `
func fetch() { throw new Error(8001, "no connection"); }
spawn fetch();`,
  mended: `
func fetch() { throw new Error(8001, "no connection"); }
try { await spawn fetch(); } catch (e) { print(e.message); }`,
});

// ---------------------------------------------------------------- linking

/** One remedy for modules that do not fit together. */
const RELINK = { example: '$ noodle run out/main.nbc', mended: '$ noodlec build src -o out && noodle run out/main.nbc' } as const;

const MISFIT = `
Compiled modules refer to each other by name and shape, and these two do not fit: one was changed or replaced after the other had been compiled against it.
Build all of them together again; with packages, see whether \`noodle.json\` asks for versions that belong together.`;

export const noModule = define<Thrown>({
  code: 3401, name: 'module-missing', severity: 'error', title: 'Module not found when running', message,
  explanation: `
A compiled module imports another one that is not beside it and not in the library. Build the whole program into one folder, and run it from there.`,
  ...RELINK,
});
export const noFunction = define<Thrown>({ code: 3402, name: 'function-missing', severity: 'error', title: 'Function not in the module', message, explanation: MISFIT, ...RELINK });
export const otherShape = define<Thrown>({ code: 3403, name: 'other-shape', severity: 'error', title: 'Compiled against another shape', message, explanation: MISFIT, ...RELINK });
export const noClass = define<Thrown>({ code: 3404, name: 'class-missing', severity: 'error', title: 'Class not in the module', message, explanation: MISFIT, ...RELINK });
export const noField = define<Thrown>({ code: 3405, name: 'field-missing', severity: 'error', title: 'Field not in the class', message, explanation: MISFIT, ...RELINK });
export const otherField = define<Thrown>({ code: 3406, name: 'other-field', severity: 'error', title: 'Field of another representation', message, explanation: MISFIT, ...RELINK });
export const noVariable = define<Thrown>({ code: 3407, name: 'variable-missing-in-module', severity: 'error', title: 'Variable not in the module', message, explanation: MISFIT, ...RELINK });

export const noNative = define<Thrown>({
  code: 3408, name: 'native-missing', severity: 'error', title: 'Host function not there', message,
  explanation: `
An \`extern func\` is provided by the host that runs the program, and this host has none of that name. \`extern\` is for the library and for packages with the \`ffi\` permission;
in a program, write the function with a body.`,
  example: '$ noodle run rocket/main.nbc',
  mended: '$ noodle run hello.nc',
});

export const badHierarchy = define<Thrown>({ code: 3409, name: 'bad-hierarchy', severity: 'error', title: 'Classes that cannot extend each other', message, explanation: MISFIT, ...RELINK });
export const declaredTwice = define<Thrown>({ code: 3410, name: 'declared-twice', severity: 'error', title: 'Name twice in a compiled module', message, explanation: MISFIT, ...RELINK });
export const otherMethod = define<Thrown>({ code: 3412, name: 'other-method', severity: 'error', title: 'Method of another shape', message, explanation: MISFIT, ...RELINK });

export const loadedTwice = define<Thrown>({
  code: 3413, name: 'loaded-twice', severity: 'error', title: 'Module loaded twice', message,
  explanation: `
A program has one module of a name, and a second one was handed to the virtual machine. Each program that is embedded side by side takes a virtual machine of its own.`,
  ...RELINK,
});

export const programTooLarge = define<Thrown>({
  code: 3415, name: 'program-too-large', severity: 'error', title: 'Program too large', message,
  explanation: `
The code of all functions that were called is more than the virtual machine holds: four million words, which is about half a million lines. Generated code is the usual reason; let it be data that one function reads.`,
  ...RELINK,
});

export const otherInstruction = define<Thrown>({
  code: 3417, name: 'instruction-missing', severity: 'error', title: 'Instruction that this runtime does not know', message,
  explanation: `
The module was compiled by a newer NoodleCore, whose bytecode has an instruction that this one does not know. Compile it with the NoodleCore that runs it, or install the newer one.`,
  ...RELINK,
});

export const ruledOut = define<Thrown>({
  code: 3418, name: 'ruled-out-place', severity: 'error', title: 'A place that the compiler had ruled out', message,
  explanation: `
Compiled modules mark places that cannot be reached, such as the end of a \`match\` that covers every case. Here one was reached: the module was not made by NoodleCore's compiler, was changed afterwards,
or was compiled against another version of what it uses. Compile everything once more.`,
  ...RELINK,
});

export const engineTooOld = define<Thrown>({
  code: 3419, name: 'engine-too-old', severity: 'error', title: 'JavaScript engine too old for the program', message,
  explanation: `
What \`noodlec build --target wasm\` makes uses WebAssembly 3.0: objects that the engine's own garbage collector looks after, exceptions, JavaScript's strings, and, where the
program waits, promises. Node 24, Chrome 137 and what is newer have all of it. \`noodle run --engine wasm\` brings its own Node along.`,
  example: '$ node --no-experimental-wasm-exnref use.mjs',
  mended: '$ node use.mjs',
});

export const notWasmProgram = define<Thrown>({
  code: 3420, name: 'not-a-wasm-program', severity: 'error', title: 'Not a WebAssembly program of this version', message,
  explanation: `
\`main.wasm\` and \`noodle-runtime.mjs\`, which loads it, are written together and belong together. Here the first is damaged, is something else, or was made by another version than the second.
Build the program again, and copy the whole folder.`,
  example: '$ node damaged.mjs',
  mended: '$ node use.mjs',
});

// ---------------------------------------------------------------- capabilities

export const capabilityMissing = define<Thrown>({
  code: 4001, name: 'capability-missing', severity: 'error', title: 'The program may not do that', message,
  explanation: `
What touches the world outside (files, the network, the environment, the time of day, other processes) needs a capability, which whoever runs the program grants: \`noodle run --allow-read=data report.nc\`. The message names the one that is missing.
A project can ask for what it needs in its noodle.json, \`"permissions": { "read": ["data"] }\`; \`noodle run\` then asks whoever runs it, and \`noodle test\` grants it.
Grant no more than the program needs.`,
  example: '$ noodle run report.nc',
  mended: '$ noodle run --allow-read=data report.nc',
});
