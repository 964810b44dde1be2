import type { FunctionRef, IrBlock, IrExpression, IrFunction, IrModule, IrStatement } from '../../ir/ir.ts';
import { int } from '../../ir/lower/build.ts';
import { mapSame, rewriteBlock, withBlocks } from '../../ir/rewrite.ts';
import { blocksOf, operandsOf, visitBlock } from '../../ir/walk.ts';
import { isString } from '../../optimize/effects.ts';
import { typeOf, type Typing } from '../../optimize/types.ts';
import { usesIn, type Uses } from '../../optimize/uses.ts';
import { ClosedWorld } from '../../optimize/world.ts';
import { RUNTIME } from './native-classes.ts';
import { keyOf } from './world.ts';

/**
 * What a StringBuilder is given need not be a text first: letters and digits go into its array by themselves, and of a template piece by piece.
 */
const ADD_TEXT: FunctionRef = { module: 'noodlecore.core.string_builder', name: 'StringBuilder.addText' };
const ADD_UNIT: FunctionRef = { module: `${RUNTIME}.string_builder`, name: 'addUnit' };
const ADD_INT: FunctionRef = { module: `${RUNTIME}.string_builder`, name: 'addInt' };
const ADD_LETTER: FunctionRef = { module: `${RUNTIME}.string_builder`, name: 'addLetter' };
const ADD_LETTERED: FunctionRef = { module: `${RUNTIME}.string_builder`, name: 'addLettered' };
const TEXT_OF_LETTER = `${RUNTIME}.texts:textOfLetter`;
const STRING = 'noodlecore.core.string:String';
const FROM_CHAR_CODE = `${RUNTIME}.texts:fromCharCode`;

/** A short text is put into the array unit by unit: a call of the engine takes longer. */
const FEW_UNITS = 4;

/** What adding a text may become. */
export function pieceForms(node: IrExpression): readonly FunctionRef[] {
  return isAddition(node) ? [ADD_UNIT, ADD_LETTER, ADD_LETTERED, ADD_INT] : [];
}

/** The text that is added to a StringBuilder. */
export function addedText(node: IrExpression): IrExpression | null {
  return isAddition(node) ? node.args[1] : null;
}

/** The same, where the number of the text's letter is known: 0 if it is no letter. */
export function addedWithLetter(node: IrExpression, letter: IrExpression): IrExpression {
  return isAddition(node) ? { ...node, fn: ADD_LETTERED, args: [...node.args, letter] } : node;
}

/** What is added is any value, which waits in a variable: where its kind shows, its text is added. Before all that finds out where texts are single letters. */
export function withAddedTexts(modules: readonly IrModule[]): readonly IrModule[] {
  const world = new ClosedWorld(modules);
  return inFunctions(modules, (fn, body) => new Additions(fn, body, world).block(body));
}

/** Behind all that. */
export function withAppendedPieces(modules: readonly IrModule[]): readonly IrModule[] {
  return inFunctions(modules, (_, body) => rewriteBlock(body, { statement: additions }));
}

function inFunctions(modules: readonly IrModule[], rewritten: (fn: IrFunction, body: IrBlock) => IrBlock): readonly IrModule[] {
  return mapSame(modules, (module) => {
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' || !addsText(fn.body) ? fn : { ...fn, body: rewritten(fn, fn.body) }));
    return functions === module.functions ? module : { ...module, functions };
  });
}

class Additions {
  readonly #typing: Typing;
  readonly #uses: (local: number) => Uses;

  constructor(fn: IrFunction, body: IrBlock, world: ClosedWorld) {
    this.#typing = { fn, world };
    this.#uses = usesIn(body);
  }

  block(block: IrBlock): IrBlock {
    const inner = mapSame(block, (statement) => withBlocks(statement, mapSame(blocksOf(statement), (each) => this.block(each))));
    return inner.flatMap((statement, i) => {
      const next = inner[i + 1];
      if (next && this.#handedOver(statement, next)) return [];
      return [this.#handedOver(inner[i - 1], statement) ?? statement];
    });
  }

  #handedOver(before: IrStatement | undefined, statement: IrStatement): IrStatement | null {
    if (before?.op !== 'local.set' || statement.op !== 'expression' || !isAddition(statement.value)) return null;
    const { args: [builder, text] } = statement.value;
    const read = text.op === 'to-string' ? text.value : text;
    if (read.op !== 'local.get' || read.local !== before.local) return null;
    const { reads, assignments } = this.#uses(before.local);
    if (reads !== 1 || assignments.length !== 1 || !isUnchanged(builder, before.value)) return null;
    const added = text === read ? before.value : this.#textOf(before.value);
    return added && { ...statement, value: { ...statement.value, args: [builder, added] } };
  }

  #textOf(value: IrExpression): IrExpression | null {
    if (value.op === 'convert' && value.rep === 'ref') return { op: 'to-string', rep: 'ref', value: value.value, pos: value.pos };
    if (isString(value)) return value;
    if (value.op === 'sequence') {
      const text = value.value && this.#textOf(value.value);
      return text && { ...value, value: text };
    }
    if (value.op === 'conditional') {
      const [then, otherwise] = [this.#textOf(value.then), this.#textOf(value.otherwise)];
      return then && otherwise && { ...value, then, otherwise };
    }
    const type = typeOf(value, this.#typing);
    return type?.kind === 'class' && type.some && keyOf(type.cls) === STRING ? value : null;
  }
}

/** Whether a StringBuilder is the same one after a value was found out. */
function isUnchanged(builder: IrExpression, value: IrExpression): boolean {
  return builder.op === 'local.get' ? !assigns(value, builder.local) : operandsOf(value).every(isSettledPiece);
}

/** Whether code in an expression assigns a variable. */
function assigns(value: IrExpression, local: number): boolean {
  let found = false;
  const statement: IrStatement = { op: 'expression', value, pos: -1 };
  visitBlock([statement], (each) => void (found ||= each.op === 'local.set' && each.local === local), () => {});
  return found;
}

function addsText(body: IrBlock): boolean {
  let found = false;
  visitBlock(body, () => {}, (expression) => void (found ||= isAddition(expression)));
  return found;
}

function isAddition(node: IrExpression): node is Extract<IrExpression, { op: 'call' }> {
  return node.op === 'call' && keyOf(node.fn) === keyOf(ADD_TEXT);
}

function additions(statement: IrStatement): IrBlock {
  if (statement.op !== 'expression' || !isAddition(statement.value)) return [statement];
  const { args: [builder, text], pos } = statement.value;
  const add = (piece: IrExpression): IrBlock => {
    const units = unitsOf(piece);
    if (units) return units.map((unit) => addition(ADD_UNIT, builder, unit, pos));
    if (piece.op === 'call' && keyOf(piece.fn) === TEXT_OF_LETTER) return [addition(ADD_LETTER, builder, piece.args[0], pos)];
    const number = piece.op === 'to-string' && piece.value.rep === 'int' ? piece.value : null;
    return [number ? addition(ADD_INT, builder, number, pos) : addition(ADD_TEXT, builder, piece, pos)];
  };
  if (!isSettled(builder)) return [statement];
  if (text.op === 'concat' && text.parts.every(isSettledPiece)) return text.parts.flatMap(add);
  const added = add(text);
  const [first] = added;
  return added.length === 1 && first.op === 'expression' && first.value.op === 'call' && first.value.fn === ADD_TEXT ? [statement] : added;
}

function addition(fn: FunctionRef, builder: IrExpression, value: IrExpression, pos: number): IrStatement {
  return { op: 'expression', value: { op: 'call', rep: 'void', fn, args: [builder, value], pos }, pos };
}

/** The letters of which a text is known to consist. */
function unitsOf(text: IrExpression): readonly IrExpression[] | null {
  if (text.op === 'string') return text.value.length <= FEW_UNITS ? Array.from({ length: text.value.length }, (_, i) => int(text.value.charCodeAt(i))) : null;
  const unit = unitOf(text);
  return unit && [unit];
}

function unitOf(text: IrExpression): IrExpression | null {
  switch (text.op) {
    case 'string':
      return text.value.length === 1 ? int(text.value.charCodeAt(0)) : null;
    case 'intrinsic':
      return text.name === 'string.char-at' ? { ...text, name: 'string.char-code', rep: 'int' } : null;
    case 'call':
      return keyOf(text.fn) === FROM_CHAR_CODE ? text.args[0] : null;
    case 'conditional': {
      const [then, otherwise] = [unitOf(text.then), unitOf(text.otherwise)];
      return then && otherwise && { ...text, rep: 'int', then, otherwise };
    }
    case 'sequence': {
      const value = text.value && unitOf(text.value);
      return value && { ...text, rep: 'int', value };
    }
    default:
      return null;
  }
}

/** Whether it is there already: to have it has no effect and cannot fail, whatever is done meanwhile. */
function isSettled(value: IrExpression): boolean {
  switch (value.op) {
    case 'local.get': case 'capture.get': case 'int': case 'float': case 'bool': case 'string':
      return true;
    case 'field.get':
      return !value.late && isSettled(value.object);
    default:
      return false;
  }
}

function isSettledPiece(piece: IrExpression): boolean {
  return isSettled(piece) || (piece.op === 'to-string' && piece.value.rep !== 'ref' && isSettled(piece.value));
}
