import type { IrBlock, IrExpression, IrFunction, IrModule, IrStatement, RefType } from '../../../ir/ir.ts';
import { visitBlock } from '../../../ir/walk.ts';
import { keyOf } from '../../../optimize/world.ts';
import { fieldKey } from '../closed-fields.ts';
import { comparisonOf } from './comparison.ts';

/** Places that hold nothing but letters of texts, and null, and are compared: fields by `fieldKey`, and variables of functions. */
export interface LetterPlaces {
  readonly fields: ReadonlyMap<string, Letters>;
  readonly locals: ReadonlyMap<IrFunction, ReadonlyMap<number, Letters>>;
}

/** What a place holds: single UTF-16 units alone, or also two that are one character. */
export type Letters = 'units' | 'characters';

const PAIR_AT = 'noodlecore.core.string:pairAt';

/** The two units of a text that are one character: what walks over a text come to beside single ones. */
export function isPair(value: IrExpression): value is Extract<IrExpression, { op: 'call' }> {
  return value.op === 'call' && keyOf(value.fn) === PAIR_AT;
}

const STRING_CLASS = 'noodlecore.core.string:String';

export function isText(refType: RefType | undefined): boolean {
  return refType?.kind === 'class' && keyOf(refType.cls) === STRING_CLASS;
}

/** What may hold letters as far as its type goes. */
export interface Candidates {
  /** Fields of Strings that nothing but these modules sees. */
  readonly fields: ReadonlySet<string>;
  readonly isText: (fn: IrFunction, local: number) => boolean;
}

/**
 * Every place begins as one that holds letters; what is assigned something else does not, nor what is assigned such a place, until nothing
 * changes. A place that is only ever null, or never compared, is as good as a text.
 */
export function letterPlaces(modules: readonly IrModule[], candidates: Candidates): LetterPlaces {
  const search = new Search(candidates);
  for (const { functions } of modules) for (const fn of functions) if (fn.body !== 'native') search.look(fn, fn.body);
  return search.found();
}

/** A field by its key, or a variable of a function. */
type Place = string | Local;

interface Local {
  readonly fn: IrFunction;
  readonly local: number;
}

interface Assignment {
  readonly fn: IrFunction;
  readonly place: Place;
  readonly value: IrExpression;
}

class Search {
  readonly #fields: Places<string>;
  readonly #locals = new Map<IrFunction, Places<number>>();
  readonly #isText: Candidates['isText'];
  readonly #assignments: Assignment[] = [];

  constructor({ fields, isText }: Candidates) {
    this.#fields = new Places(fields);
    this.#isText = isText;
  }

  look(fn: IrFunction, body: IrBlock): void {
    const own = new Places(fn.locals.keys().filter((local) => local >= fn.paramCount && this.#isText(fn, local)));
    this.#locals.set(fn, own);
    visitBlock(body, (statement) => this.#statement(fn, own, statement), (value) => this.#expression(own, value));
  }

  found(): LetterPlaces {
    while (this.#assignments.some((each) => this.#isOpen(each.place) && !this.#isLetter(each.fn, each.value) && this.#forget(each.place)));
    while (this.#assignments.some((each) => this.#isOpen(each.place) && this.#bears(each.fn, each.value, 'bearing') && this.#mark(each.place, 'bearing')));
    while (this.#assignments.some((each) => this.#isOpen(each.place) && this.#bears(each.fn, each.value, 'paired') && this.#mark(each.place, 'paired')));
    return { fields: this.#fields.chosen(), locals: new Map([...this.#locals].map(([fn, own]) => [fn, own.chosen()])) };
  }

  #statement(fn: IrFunction, own: Places<number>, statement: IrStatement): void {
    if (statement.op === 'local.set') this.#assignments.push({ fn, place: { fn, local: statement.local }, value: statement.value });
    if (statement.op === 'field.set') this.#assignments.push({ fn, place: fieldKey(statement.field), value: statement.value });
    if (statement.op === 'try' && statement.handler) own.open.delete(statement.handler.local);
  }

  #expression(own: Places<number>, value: IrExpression): void {
    if (value.op === 'field.get' && value.late) this.#fields.open.delete(fieldKey(value.field));
    const text = comparisonOf(value)?.text;
    if (text?.op === 'field.get') this.#fields.compared.add(fieldKey(text.field));
    if (text?.op === 'local.get') own.compared.add(text.local);
  }

  /** Whether a value is one letter, or null. */
  #isLetter(fn: IrFunction, value: IrExpression): boolean {
    switch (value.op) {
      case 'null': return true;
      case 'string': return value.value.length === 1;
      case 'intrinsic': return value.name === 'string.char-at';
      case 'call': return isPair(value);
      case 'conditional': return this.#isLetter(fn, value.then) && this.#isLetter(fn, value.otherwise);
      case 'sequence': return value.value !== null && this.#isLetter(fn, value.value);
      case 'local.get': return this.#isOpen({ fn, local: value.local });
      case 'field.get': return this.#isOpen(fieldKey(value.field));
      default: return false;
    }
  }

  /** Whether a letter of a text, or a pair, may be in a value. */
  #bears(fn: IrFunction, value: IrExpression, what: Borne): boolean {
    switch (value.op) {
      case 'intrinsic': return what === 'bearing';
      case 'call': return true;
      case 'conditional': return this.#bears(fn, value.then, what) || this.#bears(fn, value.otherwise, what);
      case 'sequence': return value.value !== null && this.#bears(fn, value.value, what);
      case 'local.get': return this.#locals.get(fn)?.[what].has(value.local) ?? false;
      case 'field.get': return this.#fields[what].has(fieldKey(value.field));
      default: return false;
    }
  }

  #isOpen(place: Place): boolean {
    return typeof place === 'string' ? this.#fields.open.has(place) : (this.#locals.get(place.fn)?.open.has(place.local) ?? false);
  }

  #forget(place: Place): boolean {
    return typeof place === 'string' ? this.#fields.open.delete(place) : (this.#locals.get(place.fn)?.open.delete(place.local) ?? false);
  }

  /** Gives whether that was not known. */
  #mark(place: Place, what: Borne): boolean {
    return typeof place === 'string' ? this.#fields.mark(place, what) : (this.#locals.get(place.fn)?.mark(place.local, what) ?? false);
  }
}

type Borne = 'bearing' | 'paired';

/** Fields of a program, or variables of a function. */
class Places<Key> {
  /** Nothing else was assigned yet. */
  readonly open: Set<Key>;
  readonly bearing = new Set<Key>();
  readonly paired = new Set<Key>();
  readonly compared = new Set<Key>();

  constructor(all: Iterable<Key>) {
    this.open = new Set(all);
  }

  mark(key: Key, what: Borne): boolean {
    const before = this[what].size;
    return this[what].add(key).size > before;
  }

  chosen(): ReadonlyMap<Key, Letters> {
    const chosen = [...this.open].filter((key) => this.bearing.has(key) && this.compared.has(key));
    return new Map(chosen.map((key) => [key, this.paired.has(key) ? 'characters' : 'units']));
  }
}
