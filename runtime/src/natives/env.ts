import { expectString } from '../value/expect.ts';
import { NcMap } from '../value/nc-map.ts';
import type { Value } from '../value/value.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const envNatives: NativeModule = {
  'Env.get': (context, name) => get(context, expectString(name)),
  'Env.all': (context, prefix) => all(context, expectString(prefix)),
};

function get(context: NativeContext, name: string): Value {
  context.require('env', name);
  return context.host.environment().get(name) ?? null;
}

/** All of them, or none: a program that may see some only asks for those by name. */
function all(context: NativeContext, prefix: string): NcMap {
  context.require('env');
  const found = new NcMap(context);
  // The system has them in the order in which somebody set them, or in none.
  const sorted = [...context.host.environment()].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, value] of sorted) {
    if (name.startsWith(prefix)) found.set(name, value);
  }
  return found;
}
