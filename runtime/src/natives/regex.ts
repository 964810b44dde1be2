import { expectNumber, expectString } from '../value/expect.ts';
import type { NativeModule } from './native.ts';

/** Unicode's tables are the host's; everything else about regular expressions is written in .nc. */
export const regexNatives: NativeModule = {
  hasProperty: (_, code, name) => hasProperty(expectNumber(code), expectString(name)),
  isProperty: (_, name) => propertyTest(expectString(name)) !== null,
};

const tests = new Map<string, RegExp | null>();

/** A `^` before the name asks for the opposite. */
function hasProperty(code: number, name: string): boolean {
  const opposite = name.startsWith('^');
  const test = propertyTest(opposite ? name.slice(1) : name);
  return test !== null && test.test(String.fromCodePoint(code)) !== opposite;
}

/** Null where there is no such property. */
function propertyTest(name: string): RegExp | null {
  const known = tests.get(name);
  if (known !== undefined) return known;
  const test = makeTest(name);
  if (tests.size < 1000) tests.set(name, test);
  return test;
}

function makeTest(name: string): RegExp | null {
  if (!/^[A-Za-z_]+(=[A-Za-z_]+)?$/.test(name)) return null;
  try {
    return new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    return null;
  }
}
