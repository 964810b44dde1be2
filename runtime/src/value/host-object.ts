import type { ValueOperations } from './operations.ts';

/**
 * An instance of a native class (`extern class Map`) that has no representation of its own. Each native module makes a
 * subclass per class. The three optional methods give it equality and text by value; else it is compared by identity
 * and shows as `Regex`.
 */
export abstract class HostObject {
  /** The .nc class: `noodlecore.core.map::Map`. */
  abstract readonly className: string;

  equalTo?(other: HostObject, operations: ValueOperations): boolean;
  hashOf?(operations: ValueOperations): number;
  textOf?(operations: ValueOperations): string;
}
