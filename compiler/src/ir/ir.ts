/**
 * The typed intermediate tree between the checker and the back ends. All of the language's conveniences are gone:
 * names are resolved, conversions are explicit, closures have explicit captures, `match` is tests and branches.
 * Control flow stays structured, which is what WebAssembly needs and what bytecode is easily made from.
 *
 * Representations. `ref` is the uniform representation: every value of a class, nullable, function, `any` or type
 * parameter type. int, float and bool are unboxed outside it; moving between the two is always an explicit `convert`.
 */
export type Rep = 'int' | 'float' | 'bool' | 'ref';
export type ResultRep = Rep | 'void';

/**
 * What a ref, or null, is declared to hold: an instance of a class or interface, a function, a cell. Absent where nothing is
 * known (`any`, type parameters). Back ends that type their own variables trust it where the value comes from a place with
 * the same type, and test it where it comes from erased code.
 */
export type RefType =
  /** `elements`: of a List whose type says so. `some`: its type does not let null in; before the first assignment there may be null all the same. */
  | { readonly kind: 'class'; readonly cls: ClassRef; readonly elements?: Elements; readonly some?: true }
  | { readonly kind: 'function'; readonly arity: number; readonly some?: true }
  | { readonly kind: 'cell'; readonly rep: Rep };

/** What all elements of a List are: ints, floats, bools, or nothing of these. */
export type Elements = 'int' | 'float' | 'bool' | 'ref';

export interface IrModule {
  readonly name: string;
  readonly path: string;
  readonly imports: readonly string[];
  /** What its own `extern` functions need, and those of the modules that it imports: `read`, `net`. */
  readonly capabilities: readonly string[];
  readonly classes: readonly IrClass[];
  readonly functions: readonly IrFunction[];
  readonly globals: readonly IrGlobal[];
  /** Name of the function that runs the top level, or null. It takes nothing and gives nothing. */
  readonly init: string | null;
  /** Names of functions with `@test`, in text order. */
  readonly tests: readonly { readonly name: string; readonly fn: string }[];
  /** `main`, where there is one. */
  readonly main: { readonly fn: string; readonly takesArgs: boolean; readonly givesCode: boolean } | null;
  /** Where statements stand in the source, outer ones before inner ones, where the module is compiled for a debugger. */
  readonly statements?: readonly StatementRange[];
}

/** UTF-16 offsets [start, end). */
export interface SourceRange { readonly start: number; readonly end: number }

export interface StatementRange extends SourceRange {
  /** Control comes back to its own code behind that of the statements in it. */
  readonly isLoop: boolean;
}

/** A symbolic reference across modules: linked when loaded. */
export interface ClassRef { readonly module: string; readonly name: string }
export interface FunctionRef { readonly module: string; readonly name: string }
export interface FieldRef { readonly owner: ClassRef; readonly name: string }
export interface GlobalRef { readonly module: string; readonly name: string }

/**
 * What is called virtually: a name and the representations of parameters and result as the root declaration has them,
 * as in a JVM descriptor (`compareTo(r)i`). Where an override's own representations differ, lowering makes a bridge.
 */
export interface Selector {
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
}

export type IrClassKind = 'class' | 'interface' | 'record' | 'enum' | 'enum-case' | 'native';

export interface IrClass {
  readonly kind: IrClassKind;
  readonly name: string;
  readonly abstract: boolean;
  readonly superclass: ClassRef | null;
  readonly interfaces: readonly ClassRef[];
  /** Own instance fields only, in order. */
  readonly fields: readonly IrField[];
  /** Which function answers which selector; own methods and bridges, not inherited ones. Default methods stand in the interface. */
  readonly methods: readonly { readonly selector: Selector; readonly fn: FunctionRef }[];
  /** Enum cases: their number. */
  readonly ordinal: number;
}

export interface IrField {
  readonly name: string;
  readonly rep: Rep;
  /** The source type with the names of modules, for derived JSON and for the debugger: `noodlecore.core.list.List<int>?`. */
  readonly type: string;
  readonly refType?: RefType;
  readonly late: boolean;
}

export interface IrGlobal {
  readonly name: string;
  readonly rep: Rep;
  readonly refType?: RefType;
  readonly late: boolean;
}

export interface IrLocal {
  readonly name: string;
  readonly rep: Rep;
  readonly refType?: RefType;
  /** Made by lowering: not shown by the debugger. */
  readonly synthetic: boolean;
  /** Where the module is compiled for a debugger: the type as the language writes it, and where in the source the name means this local. */
  readonly declared?: DeclaredLocal;
}

export interface DeclaredLocal {
  readonly type: string;
  readonly scope: SourceRange;
}

export interface IrFunction {
  /** Unique in its module: `f`, `Class.method`, `Class.constructor`, `f.lambda0`, `f.default1`, `Class.m#bridge0`. */
  readonly name: string;
  /** Locals 0 … paramCount-1 are the parameters, `this` first where there is one. Closures' parameters and results are all `ref`. */
  readonly locals: readonly IrLocal[];
  readonly paramCount: number;
  /** Values that a closure brings along, reached by `capture.get`; empty for other functions. */
  readonly captures: readonly Rep[];
  /** What captured refs are declared to hold, one for each of `captures`. */
  readonly captureTypes?: readonly (RefType | undefined)[];
  /** Where the module is compiled for a debugger: what captured values are called, and their types as the language writes them. */
  readonly captureNames?: readonly { readonly name: string; readonly type: string }[];
  readonly result: ResultRep;
  readonly resultType?: RefType;
  /** `native`: the host provides it under `module.name`. */
  readonly body: IrBlock | 'native';
  readonly pos: number;
  /** From annotations: `distributed`, `durable`, `export`. */
  readonly flags: readonly string[];
  /** It takes type arguments on trust that nobody can test, as `x as List<int>` does: what Lists hold may not be what types say. */
  readonly trusts?: boolean;
  /** Calls that the optimiser replaced by the code of what they call; see `positions.ts` for how code from there is marked. */
  readonly inlined?: readonly InlinedCall[];
}

/** A call whose place the called function's code has taken: a trace shows a line for it all the same. */
export interface InlinedCall {
  readonly fn: FunctionRef;
  /** Of the call, which may stand in inlined code itself. */
  readonly pos: number;
}

export type IrBlock = readonly IrStatement[];

/** `pos` is the UTF-16 offset in the module's source that errors and the debugger show; inlined code has others, see `positions.ts`. */
export type IrStatement =
  | { readonly op: 'expression'; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'local.set'; readonly local: number; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'global.set'; readonly global: GlobalRef; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'field.set'; readonly object: IrExpression; readonly field: FieldRef; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'cell.set'; readonly cell: IrExpression; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'if'; readonly condition: IrExpression; readonly then: IrBlock; readonly otherwise: IrBlock; readonly pos: number }
  /** `break` out of a labelled block leaves it; `continue` is a break out of a block inside the loop. */
  | { readonly op: 'block'; readonly label: number; readonly body: IrBlock; readonly pos: number }
  /** Runs its body for ever; left by `break`, `return` or `throw`. */
  | { readonly op: 'loop'; readonly label: number; readonly body: IrBlock; readonly pos: number }
  | { readonly op: 'break'; readonly label: number; readonly pos: number }
  | { readonly op: 'return'; readonly value: IrExpression | null; readonly pos: number }
  | { readonly op: 'throw'; readonly value: IrExpression; readonly pos: number }
  /** `handler` sees every error (lowering tests its class and throws it again); `finalizer` runs on every way out. */
  | {
      readonly op: 'try';
      readonly body: IrBlock;
      readonly handler: { readonly local: number; readonly body: IrBlock } | null;
      readonly finalizer: IrBlock | null;
      readonly pos: number;
    }
  /** A jump table over a dense int (enum ordinals, int literals). */
  | {
      readonly op: 'switch';
      readonly value: IrExpression;
      readonly cases: readonly { readonly values: readonly number[]; readonly body: IrBlock }[];
      readonly otherwise: IrBlock;
      readonly pos: number;
    };

export type IrExpression =
  | { readonly op: 'int'; readonly rep: 'int'; readonly value: number | bigint }
  | { readonly op: 'float'; readonly rep: 'float'; readonly value: number }
  | { readonly op: 'bool'; readonly rep: 'bool'; readonly value: boolean }
  | { readonly op: 'string'; readonly rep: 'ref'; readonly value: string }
  | { readonly op: 'null'; readonly rep: 'ref' }
  | { readonly op: 'local.get'; readonly rep: Rep; readonly local: number }
  | { readonly op: 'capture.get'; readonly rep: Rep; readonly index: number }
  | { readonly op: 'global.get'; readonly rep: Rep; readonly global: GlobalRef; readonly late: boolean; readonly pos: number }
  | { readonly op: 'field.get'; readonly rep: Rep; readonly object: IrExpression; readonly field: FieldRef; readonly late: boolean; readonly pos: number }
  /** Captured variables that are assigned live in cells. */
  | { readonly op: 'cell.new'; readonly rep: 'ref'; readonly value: IrExpression }
  | { readonly op: 'cell.get'; readonly rep: Rep; readonly cell: IrExpression }
  | { readonly op: 'unary'; readonly rep: Rep; readonly operator: UnaryOp; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'binary'; readonly rep: Rep; readonly operator: BinaryOp; readonly left: IrExpression; readonly right: IrExpression; readonly pos: number }
  | { readonly op: 'convert'; readonly rep: Rep; readonly conversion: Conversion; readonly value: IrExpression; readonly pos: number }
  /** Functions, static methods, constructors (they take the new object first and give it back), `super` and final calls (receiver first), natives. */
  | { readonly op: 'call'; readonly rep: ResultRep; readonly fn: FunctionRef; readonly args: readonly IrExpression[]; readonly pos: number }
  /** `args[0]` is the receiver, of any non-null ref. */
  | { readonly op: 'call.virtual'; readonly rep: ResultRep; readonly selector: Selector; readonly args: readonly IrExpression[]; readonly pos: number }
  /** All arguments and the result are refs. */
  | { readonly op: 'call.closure'; readonly rep: 'ref'; readonly callee: IrExpression; readonly args: readonly IrExpression[]; readonly pos: number }
  /** `elements`: what the type of the List that is read or written says of them. `isInside`: the index was just compared with the length. */
  | { readonly op: 'intrinsic'; readonly rep: ResultRep; readonly name: Intrinsic; readonly args: readonly IrExpression[]; readonly elements?: Elements; readonly isInside?: boolean; readonly pos: number }
  /** Allocates with every field zero, null or late; the constructor is a separate `call`. */
  | { readonly op: 'new'; readonly rep: 'ref'; readonly cls: ClassRef; readonly pos: number }
  /** A record or an enum case with its fields' values, all of them, base first. */
  | { readonly op: 'new.fields'; readonly rep: 'ref'; readonly cls: ClassRef; readonly values: readonly IrExpression[]; readonly pos: number }
  | { readonly op: 'closure'; readonly rep: 'ref'; readonly fn: FunctionRef; readonly captures: readonly IrExpression[] }
  | { readonly op: 'list'; readonly rep: 'ref'; readonly elements: readonly IrExpression[]; readonly pos: number }
  /** Keys and values alternate. */
  | { readonly op: 'map'; readonly rep: 'ref'; readonly entries: readonly IrExpression[]; readonly pos: number }
  /** Joins refs that are Strings already. */
  | { readonly op: 'concat'; readonly rep: 'ref'; readonly parts: readonly IrExpression[]; readonly pos: number }
  /** The value of any rep as text, as `print` would show it. */
  | { readonly op: 'to-string'; readonly rep: 'ref'; readonly value: IrExpression; readonly pos: number }
  | { readonly op: 'is'; readonly rep: 'bool'; readonly value: IrExpression; readonly test: RuntimeType }
  /** Gives the value, or throws the bad-cast error. */
  | { readonly op: 'cast'; readonly rep: 'ref'; readonly value: IrExpression; readonly test: RuntimeType; readonly pos: number }
  | { readonly op: 'is-null'; readonly rep: 'bool'; readonly value: IrExpression }
  /** Gives the value, or throws the null error; `what` names it in the message. */
  | { readonly op: 'null-check'; readonly rep: 'ref'; readonly value: IrExpression; readonly what: string; readonly pos: number }
  | { readonly op: 'conditional'; readonly rep: Rep; readonly condition: IrExpression; readonly then: IrExpression; readonly otherwise: IrExpression }
  /** Statements, then the value; `void` sequences have no value. */
  | { readonly op: 'sequence'; readonly rep: ResultRep; readonly body: IrBlock; readonly value: IrExpression | null }
  /** An enum value's case number. */
  | { readonly op: 'enum.ordinal'; readonly rep: 'int'; readonly value: IrExpression }
  /** Starts a task that calls a closure without parameters. */
  | { readonly op: 'spawn'; readonly rep: 'ref'; readonly callee: IrExpression; readonly pos: number }
  /** `within`: milliseconds, or null. */
  | { readonly op: 'await'; readonly rep: 'ref'; readonly task: IrExpression; readonly within: IrExpression | null; readonly pos: number };

export type UnaryOp = 'int.neg' | 'int.not' | 'float.neg' | 'bool.not';

export type BinaryOp =
  | 'int.add' | 'int.sub' | 'int.mul' | 'int.div' | 'int.rem' | 'int.pow'
  | 'int.and' | 'int.or' | 'int.xor' | 'int.shl' | 'int.shr' | 'int.ushr'
  | 'int.eq' | 'int.ne' | 'int.lt' | 'int.le' | 'int.gt' | 'int.ge'
  | 'float.add' | 'float.sub' | 'float.mul' | 'float.div' | 'float.rem' | 'float.pow'
  | 'float.eq' | 'float.ne' | 'float.lt' | 'float.le' | 'float.gt' | 'float.ge'
  | 'bool.eq' | 'bool.ne'
  | 'string.eq' | 'string.ne' | 'string.lt' | 'string.le' | 'string.gt' | 'string.ge'
  /** Identity of two refs that are instances of classes without `equals`, or null. */
  | 'ref.same' | 'ref.not-same'
  /** `==` of two refs of any kind: by value where the language says so, calling `equals` where there is one. */
  | 'ref.eq' | 'ref.ne';

export type Conversion =
  | 'int-to-float'
  | 'box-int' | 'box-float' | 'box-bool'
  /** The ref is known to hold such a value (the verifier and untrusted code make the VM check it all the same). */
  | 'unbox-int' | 'unbox-float' | 'unbox-bool';

/** What `is` and `as` can ask at run time; generics are erased. `number` tests: int and float values in a ref are told apart. */
export type RuntimeType =
  /** `with-text`: an object whose class defines `toString`. */
  | { readonly kind: 'int' | 'float' | 'bool' | 'string' | 'function' | 'null' | 'non-null' | 'with-text' }
  | { readonly kind: 'class'; readonly cls: ClassRef };

/** Hot operations of native classes that back ends know. Lists and Strings check their bounds. Reps in the comment: arguments → result. */
export type Intrinsic =
  | 'list.get'        // ref int → ref
  | 'list.set'        // ref int ref → void
  | 'list.length'     // ref → int
  | 'list.add'        // ref ref → void
  | 'string.length'   // ref → int
  | 'string.char-code' // ref int → int
  | 'string.char-at'  // ref int → ref
  | 'map.get'         // ref ref → ref (null when absent)
  | 'map.set'         // ref ref ref → void
  | 'map.has'         // ref ref → bool
  | 'float.to-int'    // float → int (truncates; saturates; NaN is 0)
  | 'float.sqrt' | 'float.floor' | 'float.ceil' | 'float.abs' // float → float
  | 'int.abs';        // int → int
