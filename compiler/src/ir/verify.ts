import type { BinaryOp, Conversion, FunctionRef, Intrinsic, IrBlock, IrExpression, IrFunction, IrModule, IrStatement, Rep, ResultRep } from './ir.ts';
import { printFunction } from './print.ts';
import { blocksOf, operandsOf, operandsOfStatement } from './walk.ts';

/**
 * Checks that a module's tree is well formed: representations agree, labels are those of blocks around, locals are in
 * range. Throws on the first fault; lowering is wrong then. Tests run it over every program.
 */
export function verifyIr(module: IrModule): void {
  const functions = new Map(module.functions.map((fn) => [fn.name, fn]));
  if (functions.size < module.functions.length) throw new Error(`${module.name}: two functions have one name`);
  for (const cls of module.classes) {
    for (const { selector, fn } of cls.methods) {
      const target = fn.module === module.name ? functions.get(fn.name) : undefined;
      if (fn.module === module.name && !target) throw new Error(`${module.name}: ${cls.name} answers with ${fn.name}, which does not exist`);
      if (target) expectReps(`${cls.name}.${selector.name}`, ['ref', ...selector.params], parameterReps(target));
    }
  }
  for (const fn of module.functions) verifyFunction(fn, module.name, (ref) => (ref.module === module.name ? functions.get(ref.name) : undefined));
}

/** Checks one function; `find` gives the functions that it calls, as far as they are at hand: those of its module must be. */
export function verifyFunction(fn: IrFunction, module: string, find: (ref: FunctionRef) => IrFunction | undefined): void {
  new FunctionVerifier(fn, module, find).verify();
}

class FunctionVerifier {
  readonly #module: string;
  readonly #find: (ref: FunctionRef) => IrFunction | undefined;
  readonly #fn: IrFunction;

  constructor(fn: IrFunction, module: string, find: (ref: FunctionRef) => IrFunction | undefined) {
    this.#module = module;
    this.#find = find;
    this.#fn = fn;
  }

  verify(): void {
    const { body } = this.#fn;
    if (body !== 'native') this.#block(body, []);
  }

  #block(block: IrBlock, labels: readonly number[]): void {
    for (const statement of block) this.#statement(statement, labels);
  }

  #statement(statement: IrStatement, labels: readonly number[]): void {
    for (const operand of operandsOfStatement(statement)) this.#expression(operand, labels);
    switch (statement.op) {
      case 'local.set':
        this.#expectRep(statement.value, this.#localRep(statement.local));
        break;
      case 'field.set':
        this.#expectRep(statement.object, 'ref');
        this.#expectValue(statement.value);
        break;
      case 'cell.set':
        this.#expectRep(statement.cell, 'ref');
        this.#expectValue(statement.value);
        break;
      case 'global.set':
        this.#expectValue(statement.value);
        break;
      case 'if':
        this.#expectRep(statement.condition, 'bool');
        break;
      case 'break':
        if (!labels.includes(statement.label)) this.#fail(`break ${statement.label} stands outside that block`);
        break;
      case 'return':
        if ((statement.value?.rep ?? 'void') !== this.#fn.result) this.#fail(`returns ${statement.value?.rep ?? 'void'} instead of ${this.#fn.result}`);
        break;
      case 'throw':
        this.#expectRep(statement.value, 'ref');
        break;
      case 'try':
        if (statement.handler && this.#localRep(statement.handler.local) !== 'ref') this.#fail('the error is caught in a local that is no ref');
        break;
      case 'switch':
        this.#expectRep(statement.value, 'int');
        break;
      default:
        break;
    }
    const inner = statement.op === 'block' || statement.op === 'loop' ? [...labels, statement.label] : labels;
    for (const block of blocksOf(statement)) this.#block(block, inner);
  }

  /** Without recursion but for sequences: trees may be deep to the left. */
  #expression(root: IrExpression, labels: readonly number[]): void {
    const tasks: IrExpression[] = [root];
    for (let expression = tasks.pop(); expression; expression = tasks.pop()) {
      this.#single(expression);
      if (expression.op === 'sequence') this.#block(expression.body, labels);
      for (const operand of operandsOf(expression)) tasks.push(operand);
    }
  }

  #single(expression: IrExpression): void {
    const operands = operandsOf(expression);
    switch (expression.op) {
      case 'local.get':
        if (this.#localRep(expression.local) !== expression.rep) this.#fail(`reads local ${expression.local} as ${expression.rep}`);
        return;
      case 'capture.get':
        if (this.#fn.captures[expression.index] !== expression.rep) this.#fail(`reads captured value ${expression.index} as ${expression.rep}`);
        return;
      case 'cell.new':
      case 'to-string':
        return this.#expectValue(expression.value);
      case 'unary':
        return this.#expectRep(expression.value, expression.rep);
      case 'binary':
        return this.#expectOperands(operands, binaryReps(expression.operator));
      case 'convert':
        return this.#expectOperands(operands, [CONVERSIONS[expression.conversion]]);
      case 'call':
        return this.#call(expression);
      case 'call.virtual':
        if (expression.rep !== expression.selector.result) this.#fail(`${expression.selector.name} gives ${expression.selector.result}`);
        return this.#expectOperands(operands, ['ref', ...expression.selector.params]);
      case 'intrinsic':
        return this.#intrinsic(expression);
      case 'closure':
        return this.#closure(expression);
      case 'conditional':
        return this.#expectOperands(operands, ['bool', expression.rep, expression.rep]);
      case 'sequence':
        if ((expression.value?.rep ?? 'void') !== expression.rep) this.#fail(`a sequence of ${expression.rep} ends in ${expression.value?.rep ?? 'void'}`);
        return;
      case 'new.fields':
        return operands.forEach((operand) => this.#expectValue(operand));
      case 'await':
        return this.#expectOperands(operands, ['ref', 'int']);
      default:
        return operands.forEach((operand) => this.#expectRep(operand, 'ref'));
    }
  }

  #call(expression: Extract<IrExpression, { op: 'call' }>): void {
    const { fn, args, rep } = expression;
    for (const arg of args) this.#expectValue(arg);
    const target = this.#find(fn);
    if (!target) return fn.module === this.#module ? this.#fail(`calls ${fn.name}, which does not exist`) : undefined;
    if (target.result !== rep) this.#fail(`calls ${fn.name} for ${rep}, which gives ${target.result}`);
    expectReps(`${this.#fn.name} → ${fn.name}`, args.map((arg) => arg.rep), parameterReps(target));
  }

  #closure({ fn, captures }: Extract<IrExpression, { op: 'closure' }>): void {
    const target = this.#find(fn);
    if (!target || fn.module !== this.#module) return this.#fail(`makes a closure of ${fn.name}, which is not of this module`);
    expectReps(`${this.#fn.name} → closure ${fn.name}`, captures.map((each) => each.rep), target.captures);
    if (target.result !== 'ref' || parameterReps(target).some((rep) => rep !== 'ref')) this.#fail(`${fn.name} does not take and give refs`);
  }

  #intrinsic({ name, args, rep }: Extract<IrExpression, { op: 'intrinsic' }>): void {
    const [params, result] = INTRINSICS[name];
    if (result !== rep) this.#fail(`${name} gives ${result}`);
    this.#expectOperands(args, params);
  }

  #expectOperands(operands: readonly IrExpression[], reps: readonly Rep[]): void {
    operands.forEach((operand, i) => this.#expectRep(operand, reps[i]));
  }

  #expectRep(expression: IrExpression, rep: Rep): void {
    if (expression.rep !== rep) this.#fail(`${expression.op} gives ${expression.rep} where ${rep} is needed`);
  }

  #expectValue(expression: IrExpression): void {
    if (expression.rep === 'void') this.#fail(`${expression.op} gives nothing where a value is needed`);
  }

  #localRep(local: number): Rep {
    const found = this.#fn.locals[local];
    if (!found) return this.#fail(`there is no local ${local}`);
    return found.rep;
  }

  #fail(what: string): never {
    throw new Error(`${this.#module}: ${this.#fn.name}: ${what}\n${printFunction(this.#fn, this.#module)}`);
  }
}

function parameterReps(fn: IrFunction): Rep[] {
  return fn.locals.slice(0, fn.paramCount).map((local) => local.rep);
}

function expectReps(where: string, found: readonly ResultRep[], expected: readonly Rep[]): void {
  if (found.join() !== expected.join()) throw new Error(`${where}: passes (${found.join(', ')}) for (${expected.join(', ')})`);
}

const CONVERSIONS: Readonly<Record<Conversion, Rep>> = {
  'int-to-float': 'int',
  'box-int': 'int',
  'box-float': 'float',
  'box-bool': 'bool',
  'unbox-int': 'ref',
  'unbox-float': 'ref',
  'unbox-bool': 'ref',
};

function binaryReps(operator: BinaryOp): readonly Rep[] {
  const kind = operator.slice(0, operator.indexOf('.'));
  const rep: Rep = kind === 'int' || kind === 'float' || kind === 'bool' ? kind : 'ref';
  return [rep, rep];
}

const INTRINSICS: Readonly<Record<Intrinsic, readonly [readonly Rep[], ResultRep]>> = {
  'list.get': [['ref', 'int'], 'ref'],
  'list.set': [['ref', 'int', 'ref'], 'void'],
  'list.length': [['ref'], 'int'],
  'list.add': [['ref', 'ref'], 'void'],
  'string.length': [['ref'], 'int'],
  'string.char-code': [['ref', 'int'], 'int'],
  'string.char-at': [['ref', 'int'], 'ref'],
  'map.get': [['ref', 'ref'], 'ref'],
  'map.set': [['ref', 'ref', 'ref'], 'void'],
  'map.has': [['ref', 'ref'], 'bool'],
  'float.to-int': [['float'], 'int'],
  'float.sqrt': [['float'], 'float'],
  'float.floor': [['float'], 'float'],
  'float.ceil': [['float'], 'float'],
  'float.abs': [['float'], 'float'],
  'int.abs': [['int'], 'int'],
};
