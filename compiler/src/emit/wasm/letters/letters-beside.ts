import type { FieldRef, FunctionRef, IrBlock, IrClass, IrExpression, IrFunction, IrLocal, IrModule, IrStatement, RefType } from '../../../ir/ir.ts';
import { getLocal, int, setLocal } from '../../../ir/lower/build.ts';
import { mapSame, rewriteBlock } from '../../../ir/rewrite.ts';
import { visitBlock } from '../../../ir/walk.ts';
import { addedText, addedWithLetter } from '../appended-pieces.ts';
import { closedFields, fieldKey, type IsClosed } from '../closed-fields.ts';
import { RUNTIME } from '../native-classes.ts';
import { compareInts, comparisonOf, type Order } from './comparison.ts';
import { isText } from './places.ts';

/**
 * Texts that are compared with single letters, as `current == "{"` in a parser. The engine looks at how it keeps a text each time it is asked for
 * a letter. So a variable, or a field of the program's own classes, that is compared so in several places has the number of its letter
 * beside it, found out where it is assigned; the comparisons are of ints then. The number of no letter, which null has too, is 0.
 */

type FieldGet = Extract<IrExpression, { op: 'field.get' }>;
type LocalGet = Extract<IrExpression, { op: 'local.get' }>;
type Assignment = Extract<IrStatement, { op: 'field.set' | 'local.set' }>;

const LETTER_OF: FunctionRef = { module: `${RUNTIME}.texts`, name: 'letterOf' };
const TEXT: RefType = { kind: 'class', cls: { module: 'noodlecore.core.string', name: 'String' } };
/** Where a text is compared once, nothing is gained. */
const SEVERAL = 2;
const pos = -1;

interface LetterAsked {
  readonly text: FieldGet | LocalGet;
  readonly letter: number;
  readonly order: Order;
}

/** @param mayGrow whether only the program itself makes instances of a class */
export function singleLetters(modules: readonly IrModule[], prefix: string, mayGrow: IsClosed): readonly IrModule[] {
  const own = modules.filter(({ name }) => !name.startsWith(prefix));
  const lettered = fieldsWithLetters(own, mayGrow);
  const rewritten = mapSame(modules, (module) => {
    if (module.name.startsWith(prefix)) return module;
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : new Lettering(fn, fn.body, lettered).rewritten()));
    const classes = mapSame(module.classes, (cls) => withLetters(module.name, cls, lettered));
    return functions === module.functions && classes === module.classes ? module : { ...module, functions, classes };
  });
  return rewritten;
}

/** By key: the fields of Strings that are compared with letters in several places. */
function fieldsWithLetters(modules: readonly IrModule[], mayGrow: IsClosed): ReadonlySet<string> {
  const texts = closedFields(modules, mayGrow, ({ late, refType }) => !late && isText(refType));
  const counts = new Map([...texts].map((key) => [key, 0]));
  if (counts.size === 0) return new Set();
  const count = (value: IrExpression): void => {
    const text = letterAsked(value)?.text;
    const key = text?.op === 'field.get' ? fieldKey(text.field) : '';
    const before = counts.get(key);
    if (before !== undefined) counts.set(key, before + 1);
  };
  for (const { functions } of modules) for (const { body } of functions) if (body !== 'native') visitBlock(body, () => {}, count);
  return new Set([...counts].filter(([, sites]) => sites >= SEVERAL).map(([key]) => key));
}

function withLetters(module: string, cls: IrClass, lettered: ReadonlySet<string>): IrClass {
  const owner = { module, name: cls.name };
  const added = cls.fields.filter(({ name }) => lettered.has(fieldKey({ owner, name })));
  if (added.length === 0) return cls;
  return { ...cls, fields: [...cls.fields, ...added.map(({ name }) => ({ name: letterField({ owner, name }).name, rep: 'int', type: 'noodlecore.core.int.int', late: false }) as const)] };
}

class Lettering {
  readonly #fn: IrFunction;
  readonly #body: IrBlock;
  readonly #fields: ReadonlySet<string>;
  readonly #locals: IrLocal[];
  /** Of a variable: the one with the number of its letter. */
  readonly #beside = new Map<number, number>();

  constructor(fn: IrFunction, body: IrBlock, fields: ReadonlySet<string>) {
    this.#fn = fn;
    this.#body = body;
    this.#fields = fields;
    this.#locals = [...fn.locals];
  }

  rewritten(): IrFunction {
    this.#chooseLocals();
    const body = rewriteBlock(this.#body, {
      expression: (value) => this.#compared(value),
      statement: (statement) => (statement.op === 'local.set' ? this.#localSet(statement) : statement.op === 'field.set' ? this.#fieldSet(statement) : [statement]),
    });
    if (body === this.#body) return this.#fn;
    const parameters = [...this.#beside].filter(([local]) => local < this.#fn.paramCount);
    const before = parameters.map(([local, letter]) => setLocal(letter, letterOf(getLocal(local, 'ref')), pos));
    return { ...this.#fn, locals: this.#locals, body: [...before, ...body] };
  }

  #chooseLocals(): void {
    const counts = new Map<number, number>();
    visitBlock(this.#body, () => {}, (value) => {
      const text = letterAsked(value)?.text;
      if (text?.op === 'local.get' && isText(this.#locals[text.local]?.refType)) counts.set(text.local, (counts.get(text.local) ?? 0) + 1);
    });
    for (const [local, sites] of counts) if (sites >= SEVERAL) this.#beside.set(local, this.#add('int'));
  }

  #compared(value: IrExpression): IrExpression {
    const added = addedText(value);
    const beside = added && this.#letterBeside(added);
    if (beside) return addedWithLetter(value, beside);
    const found = letterAsked(value);
    const letter = found && this.#letterBeside(found.text);
    if (!found || !letter || value.op !== 'binary') return value;
    return compareInts(found.order, letter, int(found.letter), value.pos);
  }

  /** Where the number of a text's letter stands; null where nothing stands beside it. */
  #letterBeside(text: IrExpression): IrExpression | null {
    if (text.op === 'local.get') {
      const beside = this.#beside.get(text.local);
      return beside === undefined ? null : getLocal(beside, 'int');
    }
    if (text.op !== 'field.get' || !this.#fields.has(fieldKey(text.field))) return null;
    return { op: 'field.get', rep: 'int', object: text.object, field: letterField(text.field), late: false, pos: text.pos };
  }

  #localSet(statement: Extract<IrStatement, { op: 'local.set' }>): IrBlock {
    const beside = this.#beside.get(statement.local);
    if (beside === undefined) return [statement];
    const known = this.#knownLetter(statement.value);
    if (known) return [setLocal(beside, known, statement.pos), statement];
    return [statement, setLocal(beside, letterOf(getLocal(statement.local, 'ref')), statement.pos)];
  }

  #fieldSet(statement: Extract<Assignment, { op: 'field.set' }>): IrBlock {
    if (!this.#fields.has(fieldKey(statement.field))) return [statement];
    const before: IrStatement[] = [];
    const object = this.#named(statement.object, { kind: 'class', cls: statement.field.owner }, before);
    const known = this.#knownLetter(statement.value);
    const letter = this.#add('int');
    if (known) before.push(setLocal(letter, known, statement.pos));
    const value = this.#named(statement.value, TEXT, before);
    if (!known) before.push(setLocal(letter, letterOf(value), statement.pos));
    return [...before, { ...statement, object, value }, { op: 'field.set', object, field: letterField(statement.field), value: getLocal(letter, 'int'), pos: statement.pos }];
  }

  /** The number of a text's letter, where it is found without the text, from what can be evaluated twice. */
  #knownLetter(text: IrExpression): IrExpression | null {
    if (text.op === 'null') return int(0);
    if (text.op === 'string') return int(text.value.length === 1 ? numberOf(text.value) : 0);
    if (text.op === 'intrinsic' && text.name === 'string.char-at' && text.args.every(isPlain)) {
      return { op: 'binary', rep: 'int', operator: 'int.add', left: { ...text, name: 'string.char-code', rep: 'int' }, right: int(1), pos: text.pos };
    }
    return isPlain(text) ? this.#letterBeside(text) : null;
  }

  #named(value: IrExpression, type: RefType, before: IrStatement[]): IrExpression {
    if (value.op === 'local.get' || value.op === 'capture.get' || value.op === 'null' || value.op === 'string') return value;
    const local = this.#add('ref', type);
    before.push(setLocal(local, value, pos));
    return getLocal(local, 'ref');
  }

  #add(rep: 'int' | 'ref', refType?: RefType): number {
    return this.#locals.push({ name: '', rep, refType, synthetic: true }) - 1;
  }
}

/** What has no effect and cannot fail, and is read again in a moment. */
function isPlain(value: IrExpression): boolean {
  switch (value.op) {
    case 'local.get': case 'capture.get': case 'int': case 'string':
      return true;
    case 'field.get':
      return !value.late && isPlain(value.object);
    default:
      return false;
  }
}

/** A variable or field that is asked whether it is one letter. */
function letterAsked(value: IrExpression): LetterAsked | null {
  const found = comparisonOf(value);
  if (!found || found.constant.length !== 1 || (found.order !== 'eq' && found.order !== 'ne')) return null;
  const { text, constant, order } = found;
  if (text.op !== 'local.get' && (text.op !== 'field.get' || text.late)) return null;
  return { text, letter: numberOf(constant), order };
}

function letterOf(text: IrExpression): IrExpression {
  return { op: 'call', rep: 'int', fn: LETTER_OF, args: [text], pos };
}

/** As the runtime's `letterOf` counts. */
function numberOf(letter: string): number {
  return letter.charCodeAt(0) + 1;
}

function letterField({ owner, name }: FieldRef): FieldRef {
  return { owner, name: `#letter ${name}` };
}
