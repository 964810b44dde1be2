/**
 * Binaryen's map has a "source" for each function, `path#function < path#caller:line < …`: that is how inlined code keeps its
 * names. A map that others can read has the files as sources, and those texts as names.
 */
export function standardMap(text: string): string {
  const map: { readonly sources: readonly string[]; readonly mappings: string } = JSON.parse(text);
  const paths = map.sources.map((source) => source.slice(0, source.indexOf('#')));
  const sources = [...new Set(paths)];
  const indices = paths.map((path) => sources.indexOf(path));
  return JSON.stringify({ version: 3, sources, names: map.sources, mappings: withNames(map.mappings, indices) });
}

/** Each mapping's source becomes its name, and the file's number its source. Numbers are differences from the ones before. */
function withNames(mappings: string, files: readonly number[]): string {
  let [source, file, name] = [0, 0, 0];
  return mappings.split(',').map((text) => {
    const [offset, bySource, line, column] = numbersOf(text);
    if (bySource === undefined) return text;
    source += bySource;
    const numbers = [offset, files[source] - file, line, column, source - name];
    file = files[source];
    name = source;
    return numbers.map(digitsOf).join('');
  }).join(',');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

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

/** The sign in the lowest bit, then five bits a digit, the lowest first. */
function digitsOf(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}
