import { measure } from './harness.js';

// A parser of JSON over a text in memory, made of small objects; the tree that it gives is walked and written again.

class JsonLiteral {
  constructor(text) {
    this.text = text;
  }

  count() {
    return 1;
  }

  write(out) {
    out.push(this.text);
  }
}

class JsonNumber {
  constructor(value, text) {
    this.value = value;
    this.text = text;
  }

  count() {
    return 1;
  }

  write(out) {
    out.push(this.text);
  }
}

class JsonString {
  constructor(value) {
    this.value = value;
  }

  count() {
    return 1;
  }

  write(out) {
    out.push('"', this.value, '"');
  }
}

class JsonArray {
  constructor() {
    this.values = [];
  }

  count() {
    let count = 1;
    for (const value of this.values) count += value.count();
    return count;
  }

  write(out) {
    out.push('[');
    for (let i = 0; i < this.values.length; i++) {
      if (i > 0) out.push(',');
      this.values[i].write(out);
    }
    out.push(']');
  }
}

class JsonObject {
  constructor() {
    this.members = new Map();
  }

  count() {
    let count = 1;
    for (const value of this.members.values()) count += value.count();
    return count;
  }

  write(out) {
    out.push('{');
    let first = true;
    for (const [name, value] of this.members) {
      if (!first) out.push(',');
      first = false;
      out.push('"', name, '":');
      value.write(out);
    }
    out.push('}');
  }
}

class ParseError extends Error {
  constructor(message, at) {
    super(`${message} at ${at}`);
  }
}

const code = (character) => character.charCodeAt(0);
const OPEN_BRACE = code('{');
const CLOSE_BRACE = code('}');
const OPEN_BRACKET = code('[');
const CLOSE_BRACKET = code(']');
const QUOTE = code('"');
const BACKSLASH = code('\\');
const COLON = code(':');
const COMMA = code(',');
const MINUS = code('-');
const DOT = code('.');
const ZERO = code('0');
const NINE = code('9');
const [SMALL_T, SMALL_F, SMALL_N] = [code('t'), code('f'), code('n')];
const [SPACE, LINE_FEED, TAB, RETURN] = [code(' '), code('\n'), code('\t'), code('\r')];

class Parser {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  parse() {
    this.skipSpace();
    const value = this.readValue();
    this.skipSpace();
    if (this.at < this.text.length) throw new ParseError('more than one value', this.at);
    return value;
  }

  peek() {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
  }

  readValue() {
    switch (this.peek()) {
      case OPEN_BRACE: return this.readObject();
      case OPEN_BRACKET: return this.readArray();
      case QUOTE: return new JsonString(this.readString());
      case SMALL_T: return this.readWord('true');
      case SMALL_F: return this.readWord('false');
      case SMALL_N: return this.readWord('null');
      default: return this.readNumber();
    }
  }

  readWord(word) {
    if (!this.text.startsWith(word, this.at)) throw new ParseError('unknown word', this.at);
    this.at += word.length;
    return new JsonLiteral(word);
  }

  readObject() {
    const object = new JsonObject();
    this.at++;
    this.skipSpace();
    if (this.accept(CLOSE_BRACE)) return object;
    for (;;) {
      this.skipSpace();
      const name = this.readString();
      this.skipSpace();
      this.expect(COLON);
      this.skipSpace();
      object.members.set(name, this.readValue());
      this.skipSpace();
      if (this.accept(CLOSE_BRACE)) return object;
      this.expect(COMMA);
    }
  }

  readArray() {
    const array = new JsonArray();
    this.at++;
    this.skipSpace();
    if (this.accept(CLOSE_BRACKET)) return array;
    for (;;) {
      this.skipSpace();
      array.values.push(this.readValue());
      this.skipSpace();
      if (this.accept(CLOSE_BRACKET)) return array;
      this.expect(COMMA);
    }
  }

  readString() {
    this.expect(QUOTE);
    const start = this.at;
    while (this.peek() !== QUOTE) {
      if (this.peek() < 0) throw new ParseError('a string without end', start);
      if (this.peek() === BACKSLASH) this.at++;
      this.at++;
    }
    const value = this.text.substring(start, this.at);
    this.at++;
    return value;
  }

  readNumber() {
    const start = this.at;
    this.accept(MINUS);
    let value = 0;
    let digits = 0;
    while (this.isDigit()) {
      value = value * 10 + (this.peek() - ZERO);
      digits++;
      this.at++;
    }
    if (digits === 0) throw new ParseError('no value', start);
    if (this.accept(DOT)) {
      let unit = 0.1;
      while (this.isDigit()) {
        value += (this.peek() - ZERO) * unit;
        unit /= 10;
        this.at++;
      }
    }
    return new JsonNumber(this.text.charCodeAt(start) === MINUS ? -value : value, this.text.substring(start, this.at));
  }

  isDigit() {
    const code = this.peek();
    return code >= ZERO && code <= NINE;
  }

  accept(code) {
    if (this.peek() !== code) return false;
    this.at++;
    return true;
  }

  expect(code) {
    if (!this.accept(code)) throw new ParseError(`no ${String.fromCharCode(code)}`, this.at);
  }

  skipSpace() {
    for (;;) {
      const code = this.peek();
      if (code !== SPACE && code !== LINE_FEED && code !== TAB && code !== RETURN) return;
      this.at++;
    }
  }
}

function makeText(records) {
  const text = ['{ "version": 3, "records": [\n'];
  for (let i = 0; i < records; i++) {
    if (i > 0) text.push(',\n');
    text.push(`  { "id": ${i}, "name": "node-${i % 17}", "load": ${i % 100}.${i % 7}, "live": ${i % 3 === 0}, `);
    text.push(`"parent": null, "tags": ["a${i % 5}", "with \\"quotes\\"", -${i}], "place": { "rack": ${i % 11}, "row": [1, 2, [3]] } }`);
  }
  text.push('\n] }\n');
  return text.join('');
}

function benchmark(records) {
  const text = makeText(records);
  const value = new Parser(text).parse();
  const out = [];
  value.write(out);
  const written = out.join('');
  const again = new Parser(written).parse();
  if (value.count() !== again.count()) throw new Error('what was written is something else');
  return value.count() * 1000 + (written.length % 1000);
}

measure(benchmark, { small: [10, 173351], full: [1000, 17003871] });
