/** A place in the source that an instruction came from. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

interface Segment {
  readonly offset: number;
  /** -1 where the code comes from no source. */
  readonly name: number;
  readonly line: number;
}

/**
 * The map that the compiler wrote beside the module. Its names are `path#function`, one for each function, and
 * `path#function < path#caller:line < …` where a function's code was put in place of a call.
 */
export class SourceMap {
  readonly #names: readonly string[];
  readonly #segments: readonly Segment[];

  constructor(text: string) {
    const { names, mappings }: { names: string[]; mappings: string } = JSON.parse(text);
    this.#names = names;
    this.#segments = segmentsOf(mappings);
  }

  /** The first instruction from an offset on, where a function's code begins, that is of the function's own source. */
  functionAt(offset: number, isOwn: (place: Place) => boolean): Place | null {
    for (let i = this.#indexOf(offset); i < this.#segments.length; i++) {
      const segment = this.#segments[i];
      const outermost = segment.offset >= offset && segment.name >= 0 ? this.#placesIn(segment).at(-1) : undefined;
      if (outermost && isOwn(outermost)) return outermost;
    }
    return null;
  }

  /** The source of the instruction at an offset in the module's bytes, and the calls around it that are no calls any more. */
  placesOf(offset: number): Place[] {
    const found = this.#segments.at(this.#indexOf(offset));
    return !found || found.offset > offset || found.name < 0 ? [] : this.#placesIn(found);
  }

  #placesIn({ name, line }: Segment): Place[] {
    const [innermost, ...around] = this.#names[name].split(' < ');
    return [placeOf(innermost, line), ...around.map((call) => placeOf(call.slice(0, call.lastIndexOf(':')), Number(call.slice(call.lastIndexOf(':') + 1))))];
  }

  /** Of the last segment that begins at an offset or in front of it; of the first one where none does. */
  #indexOf(offset: number): number {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle].offset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function placeOf(source: string, line: number): Place {
  const mark = source.indexOf('#');
  return { path: source.slice(0, mark), name: source.slice(mark + 1), line };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers in base 64, each the difference from the one before in its column. */
function segmentsOf(mappings: string): Segment[] {
  let [offset, name, line] = [0, 0, 1];
  return mappings.split(',').filter((text) => text !== '').map((text) => {
    const [byOffset, bySource, byLine, , byName] = numbersOf(text);
    offset += byOffset;
    if (bySource === undefined) return { offset, name: -1, line: 0 };
    name += byName;
    line += byLine;
    return { offset, name, line };
  });
}

function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
