/** What a type of another language is called here. */
export interface ForeignType {
  readonly right: string;
  /** Whether nothing else can be meant, so that the fix may be applied unasked. */
  readonly sure: boolean;
  readonly hint?: string;
}

function words(right: string, names: string, hint?: string): [string, ForeignType][] {
  return names.split(' ').map((name) => [name, { right, sure: /^\w+$/.test(right) && right !== 'Error', hint }]);
}

/** What the types of functions are called here, of which there is no name. */
export const FUNCTION_TYPE = '(A) => R';

/** Types by their names in other languages. */
export const foreignTypes: ReadonlyMap<string, ForeignType> = new Map([
  ...words('String', 'string str Str text CharSequence'),
  ...words('String', 'char Char Character', 'a String holds any number of characters; `c\'x\'` is the int of one'),
  ...words('bool', 'boolean Boolean Bool'),
  ...words('int', 'integer Integer Int Int32 Int64 long Long short Short byte Byte i32 i64 u32 u64 i8 u8 i16 u16 i128 usize isize uint int8 int16 int32 int64 uint8 uint32 uint64 rune bigint BigInt'),
  ...words('float', 'double Double Float Float64 Float32 float32 float64 f32 f64 real decimal'),
  ...words('int` or `float', 'number Number num', '`int` holds whole numbers, `float` the others'),
  ...words('List', 'Array list array ArrayList MutableList LinkedList Vec Vector vector Seq Slice'),
  ...words('Map', 'Dict dict Dictionary Record HashMap MutableMap Hash Hashtable LinkedHashMap TreeMap'),
  ...words('Set', 'HashSet MutableSet'),
  ...words('any', 'Object object Any unknown dynamic mixed'),
  ...words('void', 'Void Unit unit undefined None Nothing', 'a function without a result leaves the type out'),
  ...words('Bytes', 'ByteArray Uint8Array Buffer bytes bytearray'),
  ...words('Task', 'Promise Future Deferred CompletableFuture'),
  ...words('Error', 'Exception Throwable RuntimeException ValueError TypeError KeyError IndexError RuntimeError IOException IllegalArgumentException IllegalStateException', 'an `Error` has a 4-digit code of your own and a message: `new Error(8001, "…")`'),
  ...words(FUNCTION_TYPE, 'Function BiFunction Callable Supplier Func Callback Consumer BiConsumer Predicate BiPredicate UnaryOperator BinaryOperator Comparator Action Runnable', 'write the type of a function with its parameters and result, as in `(int, String) => bool`'),
  ...words('T?', 'Optional Option Maybe Nullable', 'a type that may be null is written with a `?`, as in `String?`'),
]);

/** The built-in type that a word of another language stands for; any other name stands for itself, such as one that a class may well have. */
export function builtInName(name: string): string {
  const foreign = /^[a-z]/.test(name) || NUMBERS.has(name) ? foreignTypes.get(name) : undefined;
  return foreign?.sure ? foreign.right : name;
}

const NUMBERS: ReadonlySet<string> = new Set(['Integer', 'Int', 'Int32', 'Int64', 'Long', 'Double', 'Float', 'Float32', 'Float64', 'Boolean', 'Bool']);

/** The class that `new` would make here, where the name of another language's can mean nothing else. */
export function builtInClass(name: string): string {
  const foreign = foreignTypes.get(name);
  return foreign?.sure && /^[A-Z]/.test(foreign.right) ? foreign.right : name;
}
