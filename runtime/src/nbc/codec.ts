/**
 * What a piece of the format looks like, said once: how it is written, how it is read, and what the document says of it.
 * `format.ts` builds the whole format from these.
 */
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { NBC_CODE } from './error.ts';

export interface Codec<T> {
  /** What docs/nbc.md writes for it. */
  readonly text: string;
  /** For what has a name of its own there: what the name stands for. */
  readonly definition?: string;
  readonly write: (writer: ByteWriter, value: T) => void;
  readonly read: (reader: ByteReader) => T;
}

export const string: Codec<string> = {
  text: 'string',
  write: (writer, value) => writer.string(value),
  read: (reader) => reader.string(),
};

/** The string table's own entries. */
export const stringBytes: Codec<string> = {
  text: 'length and WTF-8 bytes',
  write: (writer, value) => writer.stringBytes(value),
  read: (reader) => reader.stringBytes(),
};

export const unsigned: Codec<number> = {
  text: 'unsigned',
  write: (writer, value) => writer.unsigned(value),
  read: (reader) => reader.index(),
};

export const bool: Codec<boolean> = {
  text: 'bool',
  write: (writer, value) => writer.byte(value ? 1 : 0),
  read: (reader) => choice(reader, [false, true], 'truth value'),
};

/** One byte: which of the names. */
export function oneOf<const T extends string>(what: string, names: readonly T[]): Codec<T> {
  return {
    text: what,
    definition: `one byte: ${names.map((name, number) => `${number} ${name}`).join(', ')}`,
    write: (writer, value) => writer.byte(names.indexOf(value)),
    read: (reader) => choice(reader, names, what),
  };
}

export function list<T>(element: Codec<T>): Codec<readonly T[]> {
  return {
    text: `list of ${element.text}`,
    write(writer, values) {
      writer.unsigned(values.length);
      for (const value of values) element.write(writer, value);
    },
    read(reader) {
      const values: T[] = [];
      for (let count = reader.count(); count > 0; count--) values.push(element.read(reader));
      return values;
    },
  };
}

export function nullable<T>(inner: Codec<T>): Codec<T | null> {
  return {
    text: `optional ${inner.text}`,
    write(writer, value) {
      bool.write(writer, value !== null);
      if (value !== null) inner.write(writer, value);
    },
    read: (reader) => (bool.read(reader) ? inner.read(reader) : null),
  };
}

type Fields<T> = { readonly [K in keyof T]: Codec<T[K]> };

/** Named fields one after the other, in the order in which they stand here. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = Object.entries(fields) as [keyof T, Codec<T[keyof T]>][];
  return {
    text: `{ ${entries.map(([name, codec]) => `${String(name)}: ${codec.text}`).join(', ')} }`,
    write(writer, value) {
      for (const [name, codec] of entries) codec.write(writer, value[name]);
    },
    read(reader) {
      const value: Partial<T> = {};
      for (const [name, codec] of entries) value[name] = codec.read(reader);
      // Every field that T has stands in `entries`: the loop above has filled the partial value.
      return value as T;
    },
  };
}

/** Gives a codec a name of its own in the document. */
export function named<T>(text: string, codec: Codec<T>): Codec<T> {
  return { ...codec, text, definition: codec.text };
}

function choice<T>(reader: ByteReader, options: readonly T[], what: string): T {
  const number = reader.byte();
  if (number >= options.length) reader.fail(NBC_CODE.badValue, `an unknown ${what}`);
  return options[number];
}
