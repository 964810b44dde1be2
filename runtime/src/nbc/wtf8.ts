/**
 * Strings as WTF-8: UTF-8 in which a surrogate without its partner is encoded as three bytes of its own, so that every
 * string of the language survives. One string has exactly one encoding; the decoder refuses every other.
 */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Strings up to here are decoded by hand: quicker than a call of the decoder. */
const SHORT = 48;

export function wtf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) length++;
    else if (isPairAt(text, at)) {
      length += 2;
      at++;
    } else length += 2;
  }
  return length;
}

/** Writes a string at an offset where there is room for its `wtf8Length`. */
export function writeWtf8(text: string, into: Uint8Array, at: number): void {
  for (let index = 0; index < text.length; index++) {
    let point = text.charCodeAt(index);
    if (point < 0x80) {
      into[at++] = point;
    } else if (point < 0x800) {
      into[at++] = 0xc0 | (point >> 6);
      into[at++] = 0x80 | (point & 0x3f);
    } else if (isPairAt(text, index)) {
      point = 0x10000 + ((point - 0xd800) << 10) + (text.charCodeAt(++index) - 0xdc00);
      into[at++] = 0xf0 | (point >> 18);
      into[at++] = 0x80 | ((point >> 12) & 0x3f);
      into[at++] = 0x80 | ((point >> 6) & 0x3f);
      into[at++] = 0x80 | (point & 0x3f);
    } else {
      into[at++] = 0xe0 | (point >> 12);
      into[at++] = 0x80 | ((point >> 6) & 0x3f);
      into[at++] = 0x80 | (point & 0x3f);
    }
  }
}

/** The string in bytes [start, end), or null where they encode none. */
export function readWtf8(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start > SHORT) {
    try {
      return strictUtf8.decode(bytes.subarray(start, end));
    } catch {
      // Not UTF-8: either a string with lone surrogates or no string at all, which the slow way tells apart.
    }
  }
  return readByHand(bytes, start, end);
}

function readByHand(bytes: Uint8Array, start: number, end: number): string | null {
  let text = '';
  let afterHighSurrogate = false;
  for (let at = start; at < end; ) {
    const first = bytes[at];
    const size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size === 0 || at + size > end) return null;
    let point = size === 1 ? first : first & (0x7f >> size);
    for (let next = at + 1; next < at + size; next++) {
      if ((bytes[next] & 0xc0) !== 0x80) return null;
      point = (point << 6) | (bytes[next] & 0x3f);
    }
    if ((size === 3 && point < 0x800) || (size === 4 && (point < 0x10000 || point > 0x10ffff))) return null;
    // A pair of surrogates has an encoding of its own, in four bytes.
    if (afterHighSurrogate && point >= 0xdc00 && point <= 0xdfff) return null;
    afterHighSurrogate = point >= 0xd800 && point <= 0xdbff;
    text += String.fromCodePoint(point);
    at += size;
  }
  return text;
}

function isPairAt(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
