import type { FieldRef, FunctionRef, IrBlock, IrClass, IrExpression, IrField, IrFunction, IrLocal, IrModule, IrStatement } from '../../../ir/ir.ts';
import { getLocal, int } from '../../../ir/lower/build.ts';
import { mapSame, rewriteBlock } from '../../../ir/rewrite.ts';
import { closedFields, fieldKey, type IsClosed } from '../closed-fields.ts';
import { RUNTIME } from '../native-classes.ts';
import { compareInts, compareLetter, comparisonOf, orderOf, type Comparison } from './comparison.ts';
import { isPair, isText, letterPlaces, type LetterPlaces, type Letters } from './places.ts';

/**
 * `const c = text.charAt(i)`, `this.current = …`: the engine makes and compares even texts of one letter in functions of its own. A place that holds nothing but letters of texts, and is compared, holds their numbers and one
 * more, and 0 for null. The text of a letter is made where it is needed as a text.
 * @param isClosed whether nothing but the program's code sees the fields of a class.
 * @param prefix of modules that stay as they are.
 */
export function withNumberedLetters(modules: readonly IrModule[], isClosed: IsClosed, prefix: string): readonly IrModule[] {
  const own = modules.filter(({ name }) => !name.startsWith(prefix));
  const places = letterPlaces(own, { fields: closedFields(own, isClosed, ({ refType }) => isText(refType)), isText: (fn, local) => isText(fn.locals[local].refType) });
  return modules.map((module) => {
    if (module.name.startsWith(prefix)) return module;
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : rewritten(fn, fn.body, places)));
    return { ...module, functions, classes: mapSame(module.classes, (cls) => withNumberFields(cls, module.name, places)) };
  });
}

function withNumberFields(cls: IrClass, module: string, { fields: numbered }: LetterPlaces): IrClass {
  const owner = { module, name: cls.name };
  const fields = mapSame(cls.fields, (field): IrField => (numbered.has(fieldKey({ owner, name: field.name })) ? { ...field, rep: 'int', refType: undefined } : field));
  return fields === cls.fields ? cls : { ...cls, fields };
}

function rewritten(fn: IrFunction, body: IrBlock, { fields, locals }: LetterPlaces): IrFunction {
  const own = locals.get(fn);
  const ofField = (field: FieldRef): Letters | undefined => fields.get(fieldKey(field));
  const statement = (each: IrStatement): IrBlock => {
    if (each.op === 'local.set' && own?.has(each.local)) return [{ ...each, value: numberOf(each.value) }];
    return [each.op === 'field.set' && ofField(each.field) ? { ...each, value: numberOf(each.value) } : each];
  };
  const expression = (value: IrExpression): IrExpression => {
    if (value.op === 'local.get') {
      const letters = own?.get(value.local);
      return letters ? textOf(getLocal(value.local, 'int'), letters) : value;
    }
    const letters = value.op === 'field.get' ? ofField(value.field) : undefined;
    return letters && value.op === 'field.get' ? textOf({ ...value, rep: 'int' }, letters) : asNumber(value);
  };
  const changed = rewriteBlock(body, { statement, expression });
  if (changed === body) return fn;
  return { ...fn, locals: fn.locals.map((local, i): IrLocal => (own?.has(i) ? { ...local, rep: 'int', refType: undefined } : local)), body: changed };
}

const TEXT_OF: Readonly<Record<Letters, FunctionRef>> = {
  units: { module: `${RUNTIME}.texts`, name: 'textOfLetter' },
  characters: { module: `${RUNTIME}.texts`, name: 'textOfCharacter' },
};
const CODE_POINT_AT = { module: `${RUNTIME}.texts`, name: 'codePoint' };
const NUMBER_OF = { module: `${RUNTIME}.texts`, name: 'letterOf' };

function textOf(number: IrExpression, letters: Letters): IrExpression {
  return { op: 'call', rep: 'ref', fn: TEXT_OF[letters], args: [number], pos: -1 };
}

/** The number of which `textOf` made a text. */
function numberIn(text: IrExpression | undefined): IrExpression | null {
  return text?.op === 'call' && (text.fn === TEXT_OF.units || text.fn === TEXT_OF.characters) ? text.args[0] : null;
}

/** The number of a text that is one unit, or null. */
function unitIn(text: IrExpression | undefined): IrExpression | null {
  return text?.op === 'call' && text.fn === TEXT_OF.units ? text.args[0] : null;
}

/** The number of what is one letter, or null. */
function numberOf(value: IrExpression): IrExpression {
  const known = numberIn(value);
  if (known) return known;
  switch (value.op) {
    case 'null': return int(0);
    case 'string': return int(value.value.charCodeAt(0) + 1);
    case 'intrinsic': return add({ ...value, name: 'string.char-code', rep: 'int' }, 1);
    case 'conditional': return { ...value, rep: 'int', then: numberOf(value.then), otherwise: numberOf(value.otherwise) };
    case 'sequence': return value.value ? { ...value, rep: 'int', value: numberOf(value.value) } : value;
    default: return isPair(value) ? add({ ...value, rep: 'int', fn: CODE_POINT_AT }, 1) : { op: 'call', rep: 'int', fn: NUMBER_OF, args: [value], pos: -1 };
  }
}

function add(value: IrExpression, more: number): IrExpression {
  return { op: 'binary', rep: 'int', operator: 'int.add', left: value, right: int(more), pos: -1 };
}

/** What is asked of a text that was made of a number, asked of the number. */
function asNumber(value: IrExpression): IrExpression {
  switch (value.op) {
    case 'is-null': {
      const number = numberIn(value.value);
      return number ? compareInts('eq', number, int(0), -1) : value;
    }
    case 'intrinsic': {
      const [text, index] = value.args;
      const number = unitIn(text);
      if (number && value.name === 'string.length' && isFree(number)) return int(1);
      return number && value.name === 'string.char-code' && index.op === 'int' && index.value === 0 ? add(number, -1) : value;
    }
    case 'binary': {
      const comparison = comparisonOf(value);
      if (comparison) return comparedWithConstant(comparison) ?? value;
      const [left, right, order] = [numberIn(value.left), numberIn(value.right), orderOf(value.operator)];
      if (!left || !right || !order) return value;
      // Numbers of pairs are above those of all units, but pairs stand in front of some.
      const isOrdered = order === 'eq' || order === 'ne' || (unitIn(value.left) !== null && unitIn(value.right) !== null);
      return isOrdered ? compareInts(order, left, right, value.pos) : value;
    }
    default:
      return value;
  }
}

function comparedWithConstant(comparison: Comparison): IrExpression | null {
  const { text, order, constant } = comparison;
  const number = numberIn(text);
  if (!number || !isFree(number)) return null;
  const isUnit = unitIn(text) !== null;
  if (isUnit || constant.length === 0) return compareLetter(number, comparison, 1);
  const isBelowPairs = constant.length === 1 && constant.charCodeAt(0) < FIRST_SURROGATE;
  return isBelowPairs || (constant.length === 1 && (order === 'eq' || order === 'ne')) ? compareLetter(number, comparison, 1) : null;
}

const FIRST_SURROGATE = 0xd800;

/** Whether nothing is lost where it is not evaluated. */
function isFree(number: IrExpression): boolean {
  return number.op === 'local.get' || (number.op === 'field.get' && number.object.op === 'local.get');
}
