import type { CompiledCode, LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import type { InstanceClass } from '../value/shaped.ts';
import { CLASSES } from '../vm/machine.ts';

/** The name under which the compiled method that answers a selector stands in the prototype of a class's instances. */
export function methodKey(selector: number): string {
  return `v${selector}`;
}

/**
 * Compiled methods in the prototypes of instances, so that a virtual call is to V8 what a method call of JavaScript's own is: it knows by an instance's
 * map which function is meant, and puts it in the call's place. A method is entered when it is compiled, not before: V8 takes what was never
 * assigned again for constant.
 */
export class MethodTables {
  readonly #places = new Map<LinkedFunction, { readonly Instance: InstanceClass; readonly key: string }[]>();

  /** Enters a compiled method for all classes whose instances answer the selector with it. */
  enter(selector: number, fn: LinkedFunction, code: CompiledCode): void {
    for (const cls of CLASSES) if (cls.methods.get(selector) === fn) this.#enterFor(cls, selector, fn, code);
  }

  #enterFor(cls: RtClass, selector: number, fn: LinkedFunction, code: CompiledCode): void {
    if (!hasPrototype(cls, selector, fn)) return;
    const { Instance } = cls.shape;
    const key = methodKey(selector);
    if (Object.hasOwn(Instance.prototype, key)) return;
    put(Instance, key, code);
    const places = this.#places.get(fn);
    if (places === undefined) this.#places.set(fn, [{ Instance, key }]);
    else places.push({ Instance, key });
  }

  /** The function was compiled anew. */
  replace(fn: LinkedFunction, code: CompiledCode): void {
    for (const { Instance, key } of this.#places.get(fn) ?? []) put(Instance, key, code);
  }
}

/** Cases share their enum's prototype: a method stands there that all of them have. */
function hasPrototype(cls: RtClass, selector: number, fn: LinkedFunction): boolean {
  if (!cls.isShaped || cls.abstract || cls.kind === 'interface' || cls.kind === 'native' || cls.kind === 'enum') return false;
  return !cls.shape.isOfCases || cls.superclass?.methods.get(selector) === fn;
}

function put({ prototype }: InstanceClass, key: string, code: CompiledCode): void {
  Object.defineProperty(prototype, key, { value: code, writable: true, configurable: true });
}

/** All methods that answer a selector. */
export function methodsFor(selector: number): LinkedFunction[] {
  return [...new Set(CLASSES.flatMap((cls) => cls.methods.get(selector) ?? []))];
}
