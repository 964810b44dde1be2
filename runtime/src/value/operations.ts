import type { Value } from './value.ts';

/** The operations that every value has. They may call `.nc` methods (`equals`, `hashCode`, `toString`, `compareTo`). */
export interface ValueOperations {
  /** `a == b` as the language says. */
  equal(a: Value, b: Value): boolean;
  /** An int32; equal values have equal hashes. */
  hash(value: Value): number;
  /** Text as `print` shows it: a String bare. */
  text(value: Value): string;
  /** Text as it stands inside a collection or record: a String in quotes. */
  quoted(value: Value): string;
  /** Negative, zero or positive: numbers, Strings, bools, enums without payload, Comparable objects. Else throws 3115. */
  compare(a: Value, b: Value): number;
  /** As `text`, `equal` and `hash`, as if the value's class defined no method for it: what `super.toString()` and its kin ask for. */
  derivedText(value: Value): string;
  derivedEqual(a: Value, b: Value): boolean;
  derivedHash(value: Value): number;
}
