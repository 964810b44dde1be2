import type { IrBlock, IrExpression, IrFunction, IrModule, IrStatement, RefType } from '../../ir/ir.ts';
import { mapSame, rewriteBlock } from '../../ir/rewrite.ts';
import { operandsOf, operandsOfStatement, visitBlock } from '../../ir/walk.ts';
import { keyOf } from '../../optimize/world.ts';
import { closedFields, fieldKey, type IsClosed } from './closed-fields.ts';
import { LIST } from './native-classes.ts';

/**
 * `class Stack<T> { private List<T> items = []; … }`: generic code boxes each number that it puts into a List or takes from it, so a List that
 * nothing but such code sees is better off with the boxes. Fields and variables that hold nothing but Lists which begin empty, and of which
 * nothing is done but to read, put, add and count their elements, have Lists of refs, whatever is put there.
 * @param isClosed whether nothing but the program's code sees the fields of a class.
 */
export function withGenericLists(modules: readonly IrModule[], isClosed: IsClosed): readonly IrModule[] {
  const search = new Search(closedFields(modules, isClosed, ({ refType }) => isGenericList(refType)));
  for (const { functions } of modules) for (const fn of functions) if (fn.body !== 'native') search.look(fn, fn.body);
  const chosen = search.found();
  return mapSame(modules, (module) => {
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : rewritten(fn, fn.body, chosen)));
    return functions === module.functions ? module : { ...module, functions };
  });
}

function isGenericList(type: RefType | undefined): boolean {
  return type?.kind === 'class' && keyOf(type.cls) === keyOf(LIST) && type.elements === undefined;
}

/** A field by its key, or a variable of a function. */
type Place = string | Local;

interface Local {
  readonly fn: IrFunction;
  readonly local: number;
}

interface GenericPlaces {
  readonly fields: ReadonlySet<string>;
  readonly locals: ReadonlyMap<IrFunction, ReadonlySet<number>>;
}

/** Every place begins as one of such Lists; what is given another, or does more with one, is none, nor is what a List goes to or comes from then. */
class Search {
  readonly #fields: Set<string>;
  readonly #locals = new Map<IrFunction, Set<number>>();
  /** Between which places Lists go. */
  readonly #ways: (readonly [Place, Place])[] = [];

  constructor(fields: Set<string>) {
    this.#fields = fields;
  }

  look(fn: IrFunction, body: IrBlock): void {
    this.#locals.set(fn, new Set(fn.locals.keys().filter((local) => local >= fn.paramCount && fn.locals[local].rep === 'ref')));
    visitBlock(body, (statement) => this.#statement(fn, statement), (value) => this.#expression(fn, value));
  }

  found(): GenericPlaces {
    while (this.#ways.some(([a, b]) => this.#isOpen(a) !== this.#isOpen(b))) {
      for (const [a, b] of this.#ways) if (!this.#isOpen(a) || !this.#isOpen(b)) [a, b].forEach((each) => this.#forget(each));
    }
    return { fields: this.#fields, locals: this.#locals };
  }

  #statement(fn: IrFunction, statement: IrStatement): void {
    switch (statement.op) {
      case 'local.set':
        return this.#assigned(fn, { fn, local: statement.local }, statement.value);
      case 'field.set':
        this.#escapes(fn, statement.object);
        return this.#assigned(fn, fieldKey(statement.field), statement.value);
      case 'try':
        if (statement.handler) this.#forget({ fn, local: statement.handler.local });
        return;
      case 'expression':
        return;
      default:
        for (const operand of operandsOfStatement(statement)) this.#escapes(fn, operand);
    }
  }

  #assigned(fn: IrFunction, place: Place, value: IrExpression): void {
    const from = placeOf(fn, value);
    if (from !== null) this.#ways.push([place, from]);
    else if (value.op !== 'null' && !(value.op === 'list' && value.elements.length === 0)) this.#forget(place);
  }

  #expression(fn: IrFunction, value: IrExpression): void {
    if (value.op === 'is-null' || value.op === 'null-check') return;
    if (value.op === 'new.fields') this.#forgetFieldsOf(keyOf(value.cls));
    const [asked, ...rest] = operandsOf(value);
    if (asked === undefined) return;
    if (!isAsked(value) || isOfUnboxed(value)) this.#escapes(fn, asked);
    for (const operand of rest) this.#escapes(fn, operand);
  }

  /** What is read goes somewhere else than to a place. */
  #escapes(fn: IrFunction, value: IrExpression): void {
    const place = placeOf(fn, value);
    if (place !== null) this.#forget(place);
  }

  #forgetFieldsOf(cls: string): void {
    for (const field of this.#fields) if (field.startsWith(`${cls}.`)) this.#fields.delete(field);
  }

  #isOpen(place: Place): boolean {
    return typeof place === 'string' ? this.#fields.has(place) : (this.#locals.get(place.fn)?.has(place.local) ?? false);
  }

  #forget(place: Place): void {
    if (typeof place === 'string') this.#fields.delete(place);
    else this.#locals.get(place.fn)?.delete(place.local);
  }
}

function placeOf(fn: IrFunction, value: IrExpression): Place | null {
  const read = unchecked(value);
  if (read.op === 'local.get') return { fn, local: read.local };
  return read.op === 'field.get' ? fieldKey(read.field) : null;
}

/** A test for null gives what it was given. */
function unchecked(value: IrExpression): IrExpression {
  return value.op === 'null-check' ? unchecked(value.value) : value;
}

const POP = 'noodlecore.core.list:List.pop';

/** Whether its first operand is a List that stays where it is, and is given nothing but what the operation says. */
function isAsked(value: IrExpression): boolean {
  return isListOperation(value) || (value.op === 'call' && keyOf(value.fn) === POP);
}

function isListOperation(value: IrExpression): value is Extract<IrExpression, { op: 'intrinsic' }> {
  return value.op === 'intrinsic' && value.name.startsWith('list.');
}

/** Code that knows the elements sees the List too. */
function isOfUnboxed(value: IrExpression): boolean {
  return value.op === 'intrinsic' && value.elements !== undefined && value.elements !== 'ref';
}

function rewritten(fn: IrFunction, body: IrBlock, { fields, locals }: GenericPlaces): IrFunction {
  const own = locals.get(fn);
  const isChosen = (list: IrExpression): boolean => {
    const read = unchecked(list);
    return read.op === 'local.get' ? (own?.has(read.local) ?? false) : read.op === 'field.get' && fields.has(fieldKey(read.field));
  };
  const expression = (value: IrExpression): IrExpression => (isListOperation(value) && isChosen(value.args[0]) ? { ...value, elements: 'ref' } : value);
  const changed = rewriteBlock(body, { expression });
  return changed === body ? fn : { ...fn, body: changed };
}
