import type { Manifest } from '../manifest/manifest.ts';
import type { ExportedFunction, ProgramSurface, ValueKind } from './program-surface.ts';

/** Runs in Node, and does what lines of JSON on standard input ask for; what the program prints is told in the same way, so that nothing mixes. */
export const BRIDGE = `import { createInterface } from 'node:readline';
import { load, NoodleError } from './noodle-runtime.mjs';

const tell = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
const host = { write: (text) => tell({ out: text }), writeError: (text) => tell({ err: text }) };
const { functions } = await load(new URL('./main.wasm', import.meta.url), { host });

const inward = (value) => (Array.isArray(value) ? (value[0] === 'int' ? BigInt(value[1]) : Number(value[1])) : value);
const outward = (value) => (typeof value === 'bigint' || typeof value === 'number' ? String(value) : (value ?? null));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, args } = JSON.parse(line);
  try {
    tell({ value: outward(await functions[name](...args.map(inward))) });
  } catch (error) {
    if (error instanceof NoodleError) tell({ error: [error.name, error.code, error.message, error.trace] });
    else tell({ failure: String(error) });
  }
}
`;

const RUNTIME = `import json as _json
import math as _math
import os as _os
import shutil as _shutil
import subprocess as _subprocess
import sys as _sys
import threading as _threading

_HERE = _os.path.dirname(_os.path.abspath(__file__))


class NoodleError(Exception):
    """An Error of the program: its code, and where it was thrown, the innermost call first."""

    def __init__(self, class_name, code, message, trace):
        super().__init__(f"[{code}] {message}")
        self.class_name = class_name
        self.code = code
        self.message = message
        self.trace = trace


def _node():
    wanted = _os.environ.get("NOODLE_NODE", "node")
    found = _shutil.which(wanted)
    if found is None:
        raise RuntimeError(f"{__name__} needs Node LOWEST_NODE or newer: {wanted} was not found; NOODLE_NODE names another one")
    return found


class _Program:
    """One Node with one program, which is started by the first call and ends with this process."""

    def __init__(self):
        self._lock = _threading.Lock()
        self._process = None

    def call(self, name, args):
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = _subprocess.Popen([_node(), _os.path.join(_HERE, "bridge.mjs")], stdin=_subprocess.PIPE, stdout=_subprocess.PIPE, encoding="utf-8")
            self._process.stdin.write(_json.dumps({"name": name, "args": args}) + "\\n")
            self._process.stdin.flush()
            while True:
                line = self._process.stdout.readline()
                if line == "":
                    raise RuntimeError("Node ended before it answered")
                answer = _json.loads(line)
                if "out" in answer:
                    _sys.stdout.write(answer["out"])
                elif "err" in answer:
                    _sys.stderr.write(answer["err"])
                elif "error" in answer:
                    raise NoodleError(*answer["error"])
                elif "failure" in answer:
                    raise RuntimeError(answer["failure"])
                else:
                    return answer["value"]


_program = _Program()


def _int(value):
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"expected an int, but got {value!r}")
    if not -(2**63) <= value < 2**63:
        raise OverflowError(f"{value} does not fit into 64 bits")
    return ["int", str(value)]


def _float(value):
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"expected a float, but got {value!r}")
    number = float(value)
    return ["float", "NaN" if _math.isnan(number) else repr(number) if _math.isfinite(number) else "Infinity" if number > 0 else "-Infinity"]


def _bool(value):
    if not isinstance(value, bool):
        raise TypeError(f"expected a bool, but got {value!r}")
    return value


def _str(value):
    if not isinstance(value, str):
        raise TypeError(f"expected a str, but got {value!r}")
    return value


def _str_or_none(value):
    return None if value is None else _str(value)
`;

const COMMAND = `

def _command():
    _sys.exit(_subprocess.call([_node(), _os.path.join(_HERE, "run.mjs"), *_sys.argv[1:]]))
`;

interface PythonType {
  readonly name: string;
  readonly into: string;
  /** The result as Python has it. */
  readonly from: (answer: string) => string;
}

const same = (answer: string): string => answer;

/** Null where nothing of Python stands for it. */
const TYPES: Readonly<Record<ValueKind, PythonType | null>> = {
  int: { name: 'int', into: '_int', from: (answer) => `int(${answer})` },
  float: { name: 'float', into: '_float', from: (answer) => `float(${answer})` },
  bool: { name: 'bool', into: '_bool', from: same },
  text: { name: 'str', into: '_str', from: same },
  'text-or-null': { name: 'str | None', into: '_str_or_none', from: same },
  nothing: { name: 'None', into: '', from: same },
  other: null,
};

interface PythonFunction {
  readonly name: string;
  readonly called: string;
  readonly parameters: readonly { readonly name: string; readonly type: PythonType }[];
  readonly result: PythonType;
}

/** The functions that Python can call: those of whose values it has a like. */
export function pythonFunctions({ functions }: ProgramSurface): PythonFunction[] {
  return functions.flatMap((each) => pythonFunction(each) ?? []);
}

function pythonFunction({ name, parameters, result }: ExportedFunction): PythonFunction | null {
  const type = TYPES[result];
  const taken = parameters.flatMap((parameter) => {
    const known = TYPES[parameter.kind];
    return known ? [{ name: pythonName(parameter.name), type: known }] : [];
  });
  return type && taken.length === parameters.length ? { name: pythonName(name), called: name, parameters: taken, result: type } : null;
}

/** The module: its functions, the error that they throw, and the command. */
export function pythonLoader({ name, version, description }: Manifest, surface: ProgramSurface, lowestNode: string): string {
  const functions = pythonFunctions(surface);
  const doc = JSON.stringify(`${description === '' ? name : description}\n\nMade from the .nc package ${name} ${version}; Node runs it.`);
  const names = ['NoodleError', ...functions.map((each) => each.name)];
  return `${doc}\n\n${RUNTIME.replace('LOWEST_NODE', lowestNode)}${functions.map(definition).join('')}${surface.runs ? COMMAND : ''}\n\n__all__ = ${JSON.stringify(names)}\n__version__ = ${JSON.stringify(version)}\n`;
}

function definition({ name, called, parameters, result }: PythonFunction): string {
  const args = parameters.map((parameter) => `${parameter.type.into}(${parameter.name})`).join(', ');
  const call = `_program.call(${JSON.stringify(called)}, [${args}])`;
  return `\n\ndef ${name}(${parameters.map((parameter) => parameter.name).join(', ')}):\n    return ${result.from(call)}\n`;
}

/** The types of the same, for checkers. */
export function pythonStub(surface: ProgramSurface): string {
  const functions = pythonFunctions(surface).map(({ name, parameters, result }) => `def ${name}(${parameters.map((each) => `${each.name}: ${each.type.name}`).join(', ')}) -> ${result.name}: ...\n`);
  return `class NoodleError(Exception):\n    class_name: str\n    code: int\n    message: str\n    trace: list[str]\n\n${functions.join('')}\n__version__: str\n`;
}

/** https://docs.python.org/3/reference/lexical_analysis.html#keywords, and what the loader itself calls. */
const TAKEN: ReadonlySet<string> = new Set('False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield int float bool str isinstance repr super print NoodleError'.split(' '));

function pythonName(name: string): string {
  return TAKEN.has(name) || name.startsWith('_') ? `${name}_` : name;
}
