import { expectHost, expectNumber, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { HostObject } from '../value/host-object.ts';
import type { Value } from '../value/value.ts';
import { expectCount, expectIndex, MAX_TEXT } from './arguments.ts';
import type { NativeModule } from './native.ts';

/** V8 keeps a String that grows by `+=` as a rope, so that adding is cheap. */
class StringBuilder extends HostObject {
  readonly className = 'noodlecore.core.string_builder::StringBuilder';
  text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  append(text: string): void {
    if (this.text.length + text.length > MAX_TEXT) fail(3112, { limit: MAX_TEXT });
    this.text += text;
  }

  override textOf(): string {
    return this.text;
  }
}

/** `expectHost` meets all kinds of objects, which V8 tells apart slowly. */
function builderOf(value: Value): StringBuilder {
  return value instanceof StringBuilder ? value : expectHost(StringBuilder, value);
}

export const stringBuilderNatives: NativeModule = {
  'StringBuilder.length': (_, builder) => builderOf(builder).text.length,
  'StringBuilder.constructor': (_, start) => new StringBuilder(expectString(start)),
  'StringBuilder.addText': (_, builder, text) => builderOf(builder).append(expectString(text)),
  'StringBuilder.addCharCode': (_, builder, code) => {
    builderOf(builder).append(String.fromCharCode(expectNumber(code)));
    return builder;
  },
  'StringBuilder.charCodeAt': (_, builder, index) => {
    const { text } = builderOf(builder);
    return text.charCodeAt(expectIndex(index, text.length));
  },
  'StringBuilder.truncate': (_, builder, length) => {
    const target = builderOf(builder);
    target.text = target.text.slice(0, expectCount(length, 'the length'));
  },
  'StringBuilder.toString': (_, builder) => builderOf(builder).text,
};
