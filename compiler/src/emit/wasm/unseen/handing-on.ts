import type { FunctionRef, IrBlock, IrExpression, IrStatement } from '../../../ir/ir.ts';
import { operandsOf, operandsOfStatement, visitBlock } from '../../../ir/walk.ts';
import { isTrace } from '../runtime-calls.ts';
import { selectorKey, type ClassInfo, type World } from '../world.ts';

/**
 * What becomes of an error in code that has it in a variable. `asked`: it is looked at, but nobody else gets hold of it and nobody reads its trace;
 * `returned`: it is asked, and may be what the function gives; `kept`: anything else.
 */
export type Fate = 'asked' | 'returned' | 'kept';

const TO_STRING = 'toString()r';

/** Follows instances of one class through the functions that they are handed to. */
export class HandingOn {
  readonly #world: World;
  readonly #cls: ClassInfo;
  readonly #fates = new Map<string, Fate>();

  constructor(world: World, cls: ClassInfo) {
    this.#world = world;
    this.#cls = cls;
  }

  ofParameter(ref: FunctionRef, index: number): Fate {
    const fn = this.#world.function(ref);
    const key = `${fn.key} ${index}`;
    const known = this.#fates.get(key);
    if (known) return known;
    // Of what calls itself nothing is known.
    this.#fates.set(key, 'kept');
    const fate = fn.ir.body === 'native' ? 'kept' : this.ofLocal(fn.ir.body, index);
    this.#fates.set(key, fate);
    return fate;
  }

  ofLocal(block: IrBlock, local: number): Fate {
    const names = this.#namesOf(block, local);
    let fate: Fate = 'asked';
    const statement = (node: IrStatement): void => {
      if (!operandsOfStatement(node).some((operand, i) => this.#isIt(operand, names) && !mayHold(node, i))) return;
      fate = node.op === 'return' && fate !== 'kept' ? 'returned' : 'kept';
    };
    const expression = (node: IrExpression): void => {
      if (operandsOf(node).some((operand, i) => this.#isIt(operand, names) && !this.#mayAsk(node, i))) fate = 'kept';
    };
    visitBlock(block, statement, expression);
    return fate;
  }

  /** The variables that the error is assigned to. */
  #namesOf(block: IrBlock, local: number): ReadonlySet<number> {
    const names = new Set([local]);
    for (let before = 0; before < names.size; ) {
      before = names.size;
      visitBlock(block, (node) => {
        if (node.op === 'local.set' && this.#isIt(node.value, names)) names.add(node.local);
      }, () => {});
    }
    return names;
  }

  #isIt(value: IrExpression, names: ReadonlySet<number>): boolean {
    switch (value.op) {
      case 'local.get':
        return names.has(value.local);
      case 'cast':
      case 'null-check':
        return this.#isIt(value.value, names);
      case 'call':
        return value.args.some((arg, i) => this.#isIt(arg, names) && this.ofParameter(value.fn, i) === 'returned');
      default:
        return false;
    }
  }

  #mayAsk(node: IrExpression, operand: number): boolean {
    switch (node.op) {
      case 'is':
      case 'is-null':
      case 'cast':
      case 'null-check':
        return true;
      case 'field.get':
        return !isTrace(node.field);
      case 'binary':
        return node.operator === 'ref.same' || node.operator === 'ref.not-same';
      case 'to-string':
        return this.#answerAsks(TO_STRING);
      case 'call':
        return this.ofParameter(node.fn, operand) !== 'kept';
      case 'call.virtual':
        return operand === 0 && this.#answerAsks(selectorKey(node.selector));
      default:
        return false;
    }
  }

  #answerAsks(selector: string): boolean {
    const answer = this.#world.answer(this.#cls, selector);
    return answer !== undefined && this.ofParameter({ module: answer.module.name, name: answer.ir.name }, 0) === 'asked';
  }
}

/** Whether an error that stands there goes nowhere by that; what `local.set` assigns is followed. */
function mayHold(node: IrStatement, operand: number): boolean {
  return node.op === 'expression' || node.op === 'local.set' || (node.op === 'field.set' && operand === 0);
}
