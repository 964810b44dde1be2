/** What a word of another language is called here. */
export interface ForeignWord {
  readonly hint: string;
  /** What to write in its place; null where that is not a mere change of words. */
  readonly replacement: string | null;
}

/** Names that people type out of habit where nothing is declared by them. */
const NAMES: ReadonlyMap<string, ForeignWord> = new Map([
  ...words('print', 'println printf echo puts cout'),
  ...words('this', 'self Self me'),
  ...words('null', 'nil None undefined NULL nullptr Null'),
  ...words('sleep', 'delay wait setTimeout usleep'),
  ...words('true', 'True TRUE YES'),
  ...words('false', 'False FALSE NO'),
  ['fmt', { hint: 'output is written with `print(…)`, and values are put into a text between backticks: `` `total: ${total}` ``', replacement: null }],
  ['console', { hint: 'output is written with `print(…)`', replacement: null }],
  ['System', { hint: 'output is written with `print(…)`; `Time.nowMillis()` is a clock', replacement: null }],
  ['Date', { hint: '`Time.nowMillis()` is a clock; for dates import `noodlecore.time`', replacement: null }],
  ['performance', { hint: 'write `Time.nowMicros()`', replacement: null }],
  ['Integer', { hint: 'write `text.toInt()`, or `int.parse(text)`, which gives `null` for other text', replacement: null }],
  ['setOf', { hint: 'write `Set.of([a, b])`', replacement: null }],
  ['len', { hint: 'write `x.length` (List, String) or `x.size` (Map, Set)', replacement: null }],
  ['str', { hint: 'write `x.toString()`', replacement: null }],
  ['parseInt', { hint: 'write `text.toInt()`, or `int.parse(text)`, which gives `null` for other text', replacement: null }],
  ['parseFloat', { hint: 'write `text.toFloat()`, or `float.parse(text)`, which gives `null` for other text', replacement: null }],
  ['Number', { hint: 'write `text.toInt()` or `text.toFloat()`', replacement: null }],
  ['range', { hint: 'write `0..n` (without `n`) or `0..=n`', replacement: null }],
  ['enumerate', { hint: 'write `list.forEachIndexed((i, item) => …)`, or walk `0..list.length`', replacement: null }],
  ['JSON', { hint: 'import `noodlecore.json`', replacement: null }],
  ['Double', { hint: 'the type is `float`: `float.MAX`, `float.NAN`, `float.parse(text)`', replacement: null }],
  ['Triple', { hint: 'three values are a record of your own: `record Place(x: int, y: int, z: int)`', replacement: null }],
  ['buildString', { hint: 'write `const text = new StringBuilder();`, `text.append(…)` and `text.toString()`', replacement: null }],
  ['structuredClone', { hint: 'a List, Map or Set has `copy()`; records never change', replacement: null }],
  ['require', { hint: 'write `import name.of.module` at the top of the file', replacement: null }],
  ['setTimeout', { hint: 'write `sleep(ms)`, in a task of its own where nothing should wait: `spawn later()`', replacement: null }],
  ['Promise', { hint: 'tasks are `Task<T>`: `spawn f(x)` starts one, `await` waits for it, `Task.all(tasks)` for several', replacement: null }],
  ['Array', { hint: 'lists are written `[a, b]` or made with `new List<T>()`', replacement: null }],
  ['Object', { hint: 'a Map is written `{ "key": value }`; objects are made with `new`', replacement: null }],
  ['Err', { hint: 'what goes wrong is thrown, `throw new Error(8001, "…")`; or a function gives a `Result` of `import noodlecore.result`, and then `Result.Failed(error)`', replacement: null }],
  ['Ok', { hint: 'a function gives its result as it is; or a `Result` of `import noodlecore.result`, and then `Result.Ok(value)`', replacement: null }],
  ['Some', { hint: 'a value that may be absent has a type with `?`, and stands for itself', replacement: null }],
  ['typeof', { hint: 'test with `x is String`; `typeName(x)` gives the name', replacement: null }],
  ['instanceof', { hint: 'write `x is Circle`', replacement: null }],
  ['arguments', { hint: 'take a `List<T>` parameter', replacement: null }],
  ['pass', { hint: 'a body that does nothing is `{}`', replacement: null }],
  ['append', { hint: 'write `list.add(item)`', replacement: null }],
  ['printf', { hint: 'write ``print(`total: ${total}`)``', replacement: null }],
  ['sprintf', { hint: 'write a template: `` `total: ${total}` ``', replacement: null }],
  ['format', { hint: 'write a template: `` `total: ${total}` ``', replacement: null }],
  ['dict', { hint: 'an empty Map is made with `new Map<String, int>()`; one with entries is written `{ "key": value }`', replacement: null }],
  ['listOf', { hint: 'write `[a, b]`', replacement: null }],
  ['mutableListOf', { hint: 'write `[a, b]`', replacement: null }],
  ['mapOf', { hint: 'write `{ "key": value }`', replacement: null }],
  ['mutableMapOf', { hint: 'write `{ "key": value }`', replacement: null }],
  ['input', { hint: 'import `noodlecore.console` and write `Console.readLine()`', replacement: null }],
  ['isinstance', { hint: 'write `x is Circle`', replacement: null }],
  ['panic', { hint: 'write `throw new Error(8001, "…")`', replacement: null }],
  ['exit', { hint: 'import `noodlecore.process` and write `Process.exit(code)`', replacement: null }],
  ['abs', { hint: 'write `x.abs()`', replacement: null }],
  ['sqrt', { hint: 'write `Math.sqrt(x)`', replacement: null }],
  ['min', { hint: 'write `a.min(b)`, or `list.min()`', replacement: null }],
  ['max', { hint: 'write `a.max(b)`, or `list.max()`', replacement: null }],
  ['sum', { hint: 'write `list.sum()`, or `list.sumOf((x) => x)`', replacement: null }],
  ['sorted', { hint: 'write `list.sorted()`', replacement: null }],
  ['zip', { hint: 'write `a.zip(b)`', replacement: null }],
  ['Result', { hint: 'a function gives its result, and throws an `Error` where there is none', replacement: null }],
  ['it', { hint: 'a lambda names what it takes: `(it) => it + 1`', replacement: null }],
  ['elif', { hint: 'write `else if`', replacement: 'else if' }],
]);

/** Members that other languages have, and what they may be called here: the first that the value has is meant. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = joinedByName([
  ...members('add set send', 'push append push_back insertLast addLast enqueue put'),
  ...members('length size', 'len count size length Length Count getSize getLength'),
  ...members('contains has', 'includes contains has containsKey hasKey containsValue in'),
  ...members('delete remove removeAt', 'remove delete erase discard removeKey pop'),
  ...members('pop', 'removeLast popLast pop_back'),
  ...members('removeWhere', 'removeIf removeAll filterInPlace'),
  ...members('reject', 'filterNot filterFalse'),
  ...members('minus', 'difference subtract except'),
  ...members('intersect', 'intersection'),
  ...members('set add', 'set insert put add store'),
  ...members('get', 'getItem lookup fetch at find'),
  ...members('get at', 'getOrNull elementAtOrNull elementAt'),
  ...members('getOrThrow', 'getValue'),
  ...members('firstOrNull', 'peek'),
  ...members('find', 'firstWhere detect'),
  ...members('findLast', 'lastWhere'),
  ...members('toUpperCase', 'upper toUpper toUppercase uppercase to_uppercase ToUpper'),
  ...members('toLowerCase', 'lower toLower toLowercase lowercase to_lowercase ToLower'),
  ...members('trim', 'strip trimmed'),
  ...members('substring slice', 'substr slice substring subList subSequence take'),
  ...members('forEach', 'each foreach iterate'),
  ...members('filter', 'where select filter_by grep'),
  ...members('map', 'collect transform mapTo Select'),
  ...members('flatMap', 'SelectMany selectMany chain'),
  ...members('addAll', 'AddRange addRange'),
  ...members('firstOrNull', 'FirstOrDefault firstOrDefault'),
  ...members('reduce', 'fold inject aggregate foldl foldLeft'),
  ...members('any', 'some exists anyMatch'),
  ...members('all', 'every allMatch'),
  ...members('sortBy sorted', 'sortedBy orderBy sortOn sort_by'),
  ...members('sorted', 'sortedWith toSorted'),
  ...members('sort', 'sortWith sortInPlace'),
  ...members('sortByDescending', 'sortedByDescending'),
  ...members('minBy', 'minByOrNull'),
  ...members('maxBy', 'maxByOrNull'),
  ...members('minOrNull', 'minWith'),
  ...members('maxOrNull', 'maxWith'),
  ...members('sumOf', 'sumBy sumByDouble'),
  ...members('scan', 'runningFold runningReduce accumulate'),
  ...members('foldRight', 'reduceRight foldr'),
  ...members('foldIndexed', 'reduceIndexed runningFoldIndexed'),
  ...members('reversed', 'reverse toReversed asReversed'),
  ...members('isEmpty', 'empty is_empty isBlank'),
  ...members('indexWhere', 'findIndex indexOfFirst'),
  ...members('lastIndexWhere', 'findLastIndex indexOfLast'),
  ...members('indexOf', 'index position'),
  ...members('withIndex', 'enumerate enumerated zipWithIndex withIndices each_with_index'),
  ...members('getOrPut', 'computeIfAbsent setDefault putIfAbsent'),
  ...members('sortedByKey', 'toSortedMap'),
  ...members('copy', 'toMutableList toMutableMap toMutableSet copyOf clone'),
  ...members('toList', 'toArray toTypedArray asIterable list'),
  ...members('stringify', 'encode dumps dump serialize'),
  ...members('parse', 'decode loads load deserialize'),
  ...members('chars', 'toCharArray toList graphemeClusters'),
  ...members('countBy', 'groupingBy'),
  ...members('concat union', 'plus'),
  ...members('removeFirst', 'shift poll dequeue popFirst popleft'),
  ...members('toString', 'to_string str toStr ToString asString'),
  ...members('toInt', 'toInteger intValue parseInt to_int asInt toLong'),
  ...members('toIntOrNull', 'toLongOrNull'),
  ...members('toFloatOrNull', 'toDoubleOrNull'),
  ...members('capitalize', 'title ucfirst capitalized'),
  ...members('padStart', 'padLeft rjust'),
  ...members('padEnd', 'padRight ljust'),
  ...members('clamp', 'coerceIn'),
  ...members('max', 'coerceAtLeast'),
  ...members('min', 'coerceAtMost'),
  ...members('toFloat', 'toDouble doubleValue parseFloat to_float asFloat toNumber'),
  ...members('addAll', 'extend pushAll appendAll push_all update'),
  ...members('first', 'head front getFirst'),
  ...members('last', 'back getLast'),
  ...members('getOrDefault', 'getOrElse get_or_default'),
  ...members('entries', 'items entrySet pairs'),
  ...members('keys', 'keySet getKeys'),
  ...members('values', 'getValues valueSet'),
  ...members('compareTo', 'compare localeCompare cmp compareToIgnoreCase'),
  ...members('equals', 'equal isEqual eq equalsIgnoreCase'),
  ...members('hashCode', 'hash getHashCode hash_code'),
  ...members('message', 'getMessage msg what'),
  ...members('charCodeAt', 'codePointAt charCode ord'),
  ...members('charAt', 'char get'),
  ...members('replace', 'replaceAll replace_all gsub'),
  ...members('startsWith', 'hasPrefix startswith starts_with beginsWith'),
  ...members('endsWith', 'hasSuffix endswith ends_with'),
  ...members('join', 'joinToString implode'),
  ...members('flatten', 'flat'),
  ...members('toMap', 'associateTo toObject'),
  ...members('clear', 'empty reset'),
  ...members('name', 'toString key'),
  ...members('ordinal', 'index rawValue'),
  ...members('ordinal text', 'value'),
  ...members('groups', 'groupValues captures'),
  ...members('name', 'basename baseName fileName'),
  ...members('parent', 'dirname dirName directory'),
  ...members('extension', 'extname ext'),
  ...members('choice', 'pick pickOne randomElement randomItem'),
  ...members('bitCount', 'countOneBits popcount'),
  ...members('leadingZeros', 'countLeadingZeroBits clz'),
  ...members('trailingZeros', 'countTrailingZeroBits ctz'),
  ...members('floorMod', 'mod modulo'),
  ...members('toHex', 'toHexString hex'),
  ...members('capitalize', 'titlecase'),
  ...members('all', 'whenAll gather'),
  ...members('race', 'whenAny'),
  ...members('settle', 'allSettled'),
  ...members('update', 'compute'),
  ...members('MAX', 'MAX_VALUE MAX_INT'),
  ...members('MIN', 'MIN_VALUE MIN_INT'),
]);

/** Members that take other words, not another name. */
const MEMBER_HINTS: ReadonlyMap<string, string> = new Map([
  ['unshift', 'write `insert(0, item)`'],
  ['addFirst', 'write `insert(0, item)`'],
  ['prepend', 'write `insert(0, item)`'],
  ['tail', 'all but the first are `drop(1)`, and the last is `last`'],
  ['rest', 'all but the first are `drop(1)`'],
  ['rem', 'write `a % b`'],
  ['shl', 'write `a << b`'],
  ['shr', 'write `a >> b`'],
  ['ushr', 'write `a >>> b`'],
  ['inv', 'write `~a`'],
  ['xor', 'write `a ^ b`'],
  ['code', 'the number of a character is `charCodeAt(0)`; of one that is known, `c\'a\'`'],
  ['contentEquals', 'write `a == b`'],
  ['with', 'write `const copy = list.copy();` and then `copy[i] = item;`'],
  ['until', 'a range is written `a..b`, without `b`'],
  ['splice', 'write `removeRange(from, to)` and `insertAll(at, items)`'],
  ['sum', 'write `sumOf((x) => …)`, which adds what the function makes of each'],
  ['average', 'write `averageOf((x) => …)`'],
  ['lastIndex', 'write `x.length - 1`'],
  ['matches', 'regular expressions are `new Regex("…").matches(text)` of `import noodlecore.regex`'],
  ['match', 'regular expressions are `new Regex("…").find(text)` of `import noodlecore.regex`'],
  ['search', 'the place of a text is `indexOf`; regular expressions are `new Regex("…")` of `import noodlecore.regex`'],
  ['toRegex', 'write `new Regex("…")` with `import noodlecore.regex`'],
  ['isNullOrBlank', 'test for null first: `x == null || x.isBlank()`'],
  ['replaceFirstChar', 'write `capitalize()` or `decapitalize()`'],
  ['splitToSequence', 'write `split(separator)`'],
  ['lineSequence', 'write `lines()`'],
  ['filterNot', 'write `filter((x) => !(…))`'],
  ['plus', 'write `+`'],
  ['downTo', 'write `(low..=high).reversed()`'],
  ['computeIfPresent', 'write `if (let value = map[key]) { map[key] = …; }`'],
  ['nextInt', 'random numbers are `new Random()` of `import noodlecore.random`'],
  ['shuffled', 'write `new Random().shuffled(list)` with `import noodlecore.random`'],
  ['random', 'write `new Random().choice(list)` with `import noodlecore.random`'],
  ['randomOrNull', 'write `new Random().choice(list)` with `import noodlecore.random`'],
  ['asSequence', 'write `Sequence.of(list)` with `import noodlecore.sequence`'],
  ['merge', 'write `update(key, initial, (old) => …)`'],
  ['TryGetValue', 'write `if (let value = map[key]) { … }`'],
  ['stream', 'a List has `map`, `filter` and the others itself; `Sequence.of(list)` of `noodlecore.sequence` is lazy'],
  ['filterIsInstance', 'write `mapNotNull((x) => x is Circle ? x : null)`'],
  ['delay', 'write `sleep(ms)`: any function may wait'],
  ['sleep', 'write `sleep(ms)`: any function may wait'],
  ['run', 'give the value a name first'],
  ['takeIf', 'write `x.isValid() ? x : null`'],
  ['format', 'write a template: `${x}`'],
  ['isNullOrEmpty', 'test for null first: `x == null || x.isEmpty()`'],
  ['concat', 'texts are joined with `+`'],
  ['valueOf', 'write `x.toString()`'],
  ['let', 'write `if (let x = …) { … }`'],
  ['also', 'give the value a name first'],
  ['apply', 'give the value a name first'],
  ['then', 'wait for it: `await task`'],
]);

export function foreignName(name: string): ForeignWord | null {
  return NAMES.get(name) ?? null;
}

/** What `name` may be called here, likeliest first. */
export function foreignMembers(name: string): readonly string[] {
  const known = MEMBERS.get(name);
  if (known !== undefined) return known;
  // `ToList` and `sort_by_key` are written otherwise elsewhere only.
  const written = inCamelCase(name);
  return written === name ? [] : [written, ...(MEMBERS.get(written) ?? [])];
}

/** What such a member is called here, of which `exists` tells whether there is one. */
export function likeliestMember(name: string, exists: (member: string) => boolean): string {
  const written = inCamelCase(name);
  return [...(MEMBERS.get(name) ?? []), written, ...(MEMBERS.get(written) ?? [])].find(exists) ?? written;
}

/** `ToList` and `to_list` as `toList`. */
function inCamelCase(name: string): string {
  const joined = name.replace(/(?<=[a-z\d])_+([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** How what such a member does elsewhere is written here. */
export function foreignMemberHint(name: string): string | null {
  return MEMBER_HINTS.get(name) ?? null;
}

/** What a word stands for in several places, it stands for in the order of these. */
function joinedByName(pairs: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [name, right] of pairs) all.set(name, [...(all.get(name) ?? []), ...right]);
  return all;
}

function words(right: string, names: string): [string, ForeignWord][] {
  return names.split(' ').map((name) => [name, { hint: `it is called \`${right}\` here`, replacement: right }]);
}

function members(right: string, names: string): [string, readonly string[]][] {
  return names.split(' ').map((name) => [name, right.split(' ')]);
}
