import { Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { HostObject } from '../value/host-object.ts';
import { classOfObject, isObject } from '../value/objects.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { Value } from '../value/value.ts';
import type { Program } from './program.ts';

/** The classes of values that are no instances. */
export const PRIMITIVES = {
  string: { module: 'noodlecore.core.string', name: 'String' },
  boolean: { module: 'noodlecore.core.bool', name: 'bool' },
  int: { module: 'noodlecore.core.int', name: 'int' },
  float: { module: 'noodlecore.core.float', name: 'float' },
  list: { module: 'noodlecore.core.list', name: 'List' },
  bytes: { module: 'noodlecore.core.bytes', name: 'Bytes' },
} as const;

export type Primitive = keyof typeof PRIMITIVES;

/** Which .nc class a value belongs to that is no instance: the core library declares them as `extern class`. */
export class CoreClasses {
  readonly #program: Program;
  readonly #found = new Map<string, RtClass | null>();

  constructor(program: Program) {
    this.#program = program;
  }

  classOf(value: Value): RtClass | null {
    switch (typeof value) {
      case 'string': return this.#primitive('string');
      case 'boolean': return this.#primitive('boolean');
      case 'bigint': return this.#primitive('int');
      case 'number': return this.#primitive(Number.isInteger(value) ? 'int' : 'float');
      default: return value === null ? null : this.#reference(value);
    }
  }

  #reference(value: Value & object): RtClass | null {
    if (isObject(value)) return classOfObject(value);
    if (Array.isArray(value)) return this.#primitive('list');
    if (value instanceof FloatBox) return this.#primitive('float');
    if (value instanceof Uint8Array) return this.#primitive('bytes');
    if (value instanceof Closure || !(value instanceof HostObject)) return null;
    const [module, name] = value.className.split('::');
    return this.#find(value.className, module, name);
  }

  #primitive(kind: Primitive): RtClass | null {
    const { module, name } = PRIMITIVES[kind];
    return this.#find(kind, module, name);
  }

  #find(key: string, module: string, name: string): RtClass | null {
    let cls = this.#found.get(key);
    if (cls === undefined) {
      cls = this.#program.findClass({ module, name }) ?? null;
      this.#found.set(key, cls);
    }
    return cls;
  }
}
