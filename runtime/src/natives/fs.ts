import { expectBool, expectBytes, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import type { Value } from '../value/value.ts';
import { HOST_ERROR_CODES, HostError } from './host.ts';
import type { FileFacts } from './host.ts';
import type { NativeContext, NativeModule, Suspension } from './native.ts';

export const fsNatives: NativeModule = {
  'Fs.readBytes': (context, path) => reading(context, path, (full) => context.host.files.read(full)),
  'Fs.writeBytes': (context, path, bytes) => writing(context, path, (full) => context.host.files.write(full, expectBytes(bytes))),
  'Fs.appendBytes': (context, path, bytes) => writing(context, path, (full) => context.host.files.append(full, expectBytes(bytes))),
  'Fs.stat': (context, path, followLinks) => reading(context, path, async (full) => factsList(await context.host.files.stat(full, expectBool(followLinks)))),
  'Fs.names': (context, path) => reading(context, path, async (full) => [...(await context.host.files.list(full))]),
  'Fs.makeDirectory': (context, path) => writing(context, path, (full) => context.host.files.makeDirectory(full)),
  'Fs.removeEntry': (context, path, recursive) =>
    writing(context, path, (full) => context.host.files.remove(full, expectBool(recursive))),
  'Fs.rename': (context, from, to) => {
    const target = resolve(context, expectString(to));
    context.require('write', target);
    return writing(context, from, (full) => context.host.files.rename(full, target));
  },
  'Fs.currentDirectory': (context) => context.host.files.currentDirectory(),
  'Fs.temporaryDirectory': (context) => context.host.files.temporaryDirectory(),
};

type FileAction = (path: string) => Promise<Value | void>;

function reading(context: NativeContext, path: Value, action: FileAction): Suspension {
  const full = resolve(context, expectString(path));
  context.require('read', full);
  return context.awaitPromise('a file', withCodes(full, action));
}

function writing(context: NativeContext, path: Value, action: FileAction): Suspension {
  const full = resolve(context, expectString(path));
  context.require('write', full);
  return context.awaitPromise('a file', withCodes(full, action));
}

/** Absolute and without `..`, so that what is asked of the capability is what is opened. */
function resolve(context: NativeContext, path: string): string {
  const names: string[] = [];
  const full = path.startsWith('/') ? path : `${context.host.files.currentDirectory()}/${path}`;
  for (const name of full.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

async function withCodes(path: string, action: FileAction): Promise<Value | void> {
  try {
    return await action(path);
  } catch (error) {
    if (error instanceof HostError) fail(HOST_ERROR_CODES[error.kind], { path: error.path, reason: error.message });
    throw error;
  }
}

/** Kind, size and time of the last change, for the record that `Fs.info` makes; null where there is nothing. */
function factsList(facts: FileFacts | null): Value {
  return facts === null ? null : [facts.kind, facts.size, Math.floor(facts.modified)];
}
