import { assertNever } from '../base/assert-never.ts';
import type { FieldRef, FunctionRef, GlobalRef, IrBlock, IrClass, IrExpression, IrFunction, IrModule, IrStatement, RuntimeType, Selector } from './ir.ts';
import { operandsOf } from './walk.ts';

/** The tree as text, for `dump` and for tests: classes, then one block for each function. */
export function printIr(module: IrModule): string {
  const printer = new Printer(module.name);
  const head = [`module ${module.name}`];
  if (module.imports.length > 0) head.push(`imports ${module.imports.join(', ')}`);
  if (module.capabilities.length > 0) head.push(`needs ${module.capabilities.join(', ')}`);
  for (const global of module.globals) head.push(`global ${global.name}: ${global.rep}${global.late ? ' late' : ''}`);
  if (module.init) head.push(`init ${module.init}`);
  if (module.main) head.push(`main ${module.main.fn}`);
  for (const test of module.tests) head.push(`test ${test.fn}`);
  const parts = [head.join('\n'), ...module.classes.map((cls) => printer.class(cls)), ...module.functions.map((fn) => printer.function(fn))];
  return `${parts.join('\n\n')}\n`;
}

/** One function's text, names of its own module without the module in front. */
export function printFunction(fn: IrFunction, moduleName: string): string {
  return new Printer(moduleName).function(fn);
}

class Printer {
  readonly #module: string;
  #fn: IrFunction | null = null;

  constructor(module: string) {
    this.#module = module;
  }

  class(cls: IrClass): string {
    const above = cls.superclass ? ` extends ${this.#name(cls.superclass)}` : '';
    const interfaces = cls.interfaces.length > 0 ? ` implements ${cls.interfaces.map((each) => this.#name(each)).join(', ')}` : '';
    const ordinal = cls.kind === 'enum-case' ? ` #${cls.ordinal}` : '';
    const lines = [`${cls.abstract ? 'abstract ' : ''}${cls.kind} ${cls.name}${ordinal}${above}${interfaces}`];
    for (const field of cls.fields) lines.push(`  ${field.name}: ${field.rep}${field.late ? ' late' : ''}  // ${field.type}`);
    for (const method of cls.methods) lines.push(`  ${selector(method.selector)} → ${this.#name(method.fn)}`);
    return lines.join('\n');
  }

  function(fn: IrFunction): string {
    this.#fn = fn;
    const params = fn.locals.slice(0, fn.paramCount).map((_, i) => `${this.#local(i)}: ${fn.locals[i].rep}`);
    const captures = fn.captures.length > 0 ? ` captures ${fn.captures.join(', ')}` : '';
    const flags = fn.flags.map((flag) => ` @${flag}`).join('');
    const head = `func ${fn.name}(${params.join(', ')})${fn.result === 'void' ? '' : `: ${fn.result}`}${captures}${flags}`;
    if (fn.body === 'native') return `${head} native`;
    return [head, ...this.#block(fn.body, '  ')].join('\n');
  }

  #block(block: IrBlock, indent: string): string[] {
    return block.flatMap((statement) => this.#statement(statement, indent));
  }

  #statement(statement: IrStatement, indent: string): string[] {
    const inner = `${indent}  `;
    switch (statement.op) {
      case 'expression':
        return [`${indent}${this.#text(statement.value)}`];
      case 'local.set':
        return [`${indent}${this.#local(statement.local)} = ${this.#text(statement.value)}`];
      case 'global.set':
        return [`${indent}${this.#global(statement.global)} = ${this.#text(statement.value)}`];
      case 'field.set':
        return [`${indent}${this.#text(statement.object)}.${this.#field(statement.field)} = ${this.#text(statement.value)}`];
      case 'cell.set':
        return [`${indent}*${this.#text(statement.cell)} = ${this.#text(statement.value)}`];
      case 'if':
        return this.#if(statement, indent);
      case 'block':
      case 'loop':
        return [`${indent}${statement.op} ${statement.label}`, ...this.#block(statement.body, inner)];
      case 'break':
        return [`${indent}break ${statement.label}`];
      case 'return':
        return [`${indent}return${statement.value ? ` ${this.#text(statement.value)}` : ''}`];
      case 'throw':
        return [`${indent}throw ${this.#text(statement.value)}`];
      case 'try':
        return this.#try(statement, indent);
      case 'switch':
        return this.#switch(statement, indent);
      default:
        return assertNever(statement);
    }
  }

  #if(statement: Extract<IrStatement, { op: 'if' }>, indent: string): string[] {
    const lines = [`${indent}if ${this.#text(statement.condition)}`, ...this.#block(statement.then, `${indent}  `)];
    if (statement.otherwise.length > 0) lines.push(`${indent}else`, ...this.#block(statement.otherwise, `${indent}  `));
    return lines;
  }

  #try({ body, handler, finalizer }: Extract<IrStatement, { op: 'try' }>, indent: string): string[] {
    const lines = [`${indent}try`, ...this.#block(body, `${indent}  `)];
    if (handler) lines.push(`${indent}catch ${this.#local(handler.local)}`, ...this.#block(handler.body, `${indent}  `));
    if (finalizer) lines.push(`${indent}finally`, ...this.#block(finalizer, `${indent}  `));
    return lines;
  }

  #switch({ value, cases, otherwise }: Extract<IrStatement, { op: 'switch' }>, indent: string): string[] {
    const lines = [`${indent}switch ${this.#text(value)}`];
    for (const each of cases) lines.push(`${indent}  case ${each.values.join(', ')}`, ...this.#block(each.body, `${indent}    `));
    if (otherwise.length > 0) lines.push(`${indent}  else`, ...this.#block(otherwise, `${indent}    `));
    return lines;
  }

  /** The operands on the left edge are walked in a loop: chains of them may be longer than the stack is deep. */
  #text(expression: IrExpression): string {
    const spine: Extract<IrExpression, { op: 'binary' }>[] = [];
    let at = expression;
    for (; at.op === 'binary'; at = at.left) spine.push(at);
    let text = this.#single(at);
    for (const node of spine.reverse()) text = `(${text} ${node.operator} ${this.#text(node.right)})`;
    return text;
  }

  #single(expression: IrExpression): string {
    switch (expression.op) {
      case 'int':
        return String(expression.value);
      case 'float':
        return `${expression.value}f`;
      case 'bool':
        return String(expression.value);
      case 'string':
        return JSON.stringify(expression.value);
      case 'null':
        return 'null';
      case 'local.get':
        return this.#local(expression.local);
      case 'capture.get':
        return `captured${expression.index}`;
      case 'global.get':
        return `${this.#global(expression.global)}${expression.late ? '!' : ''}`;
      case 'field.get':
        return `${this.#text(expression.object)}.${this.#field(expression.field)}${expression.late ? '!' : ''}`;
      case 'cell.get':
        return `*${this.#text(expression.cell)}`;
      case 'call':
        return `${this.#name(expression.fn)}${this.#list(expression.args)}`;
      case 'call.virtual':
        return `${this.#text(expression.args[0])}.<${selector(expression.selector)}>${this.#list(expression.args.slice(1))}`;
      case 'call.closure':
        return `${this.#text(expression.callee)}${this.#list(expression.args)}`;
      case 'new':
        return `new ${this.#name(expression.cls)}`;
      case 'new.fields':
        return `new ${this.#name(expression.cls)}${this.#list(expression.values)}`;
      case 'closure':
        return `closure ${this.#name(expression.fn)}${this.#list(expression.captures)}`;
      case 'conditional':
        return `(${this.#text(expression.condition)} ? ${this.#text(expression.then)} : ${this.#text(expression.otherwise)})`;
      case 'sequence':
        return this.#sequence(expression);
      case 'is':
      case 'cast':
        return `${expression.op}<${this.#type(expression.test)}>${this.#list(operandsOf(expression))}`;
      default:
        return `${nameOf(expression)}${this.#list(operandsOf(expression))}`;
    }
  }

  #sequence({ body, value }: Extract<IrExpression, { op: 'sequence' }>): string {
    const lines = this.#block(body, '').map((line) => line.trimEnd());
    return `{ ${[...lines, ...(value ? [this.#text(value)] : [])].map((line) => line.replace(/^ +/, '')).join('; ')} }`;
  }

  #list(expressions: readonly IrExpression[]): string {
    return `(${expressions.map((each) => this.#text(each)).join(', ')})`;
  }

  #type(test: RuntimeType): string {
    return test.kind === 'class' ? this.#name(test.cls) : test.kind;
  }

  #name({ module, name }: FunctionRef | GlobalRef): string {
    return module === this.#module ? name : `${module}:${name}`;
  }

  #global(ref: GlobalRef): string {
    return this.#name(ref);
  }

  #field({ owner, name }: FieldRef): string {
    return `${this.#name(owner)}.${name}`;
  }

  /** Names may occur twice in a function; the number tells them apart. */
  #local(index: number): string {
    const local = this.#fn?.locals[index];
    return local?.name ? `${local.name}#${index}` : `#${index}`;
  }
}

/** What an operation is called whose operands say the rest. */
function nameOf(expression: IrExpression): string {
  switch (expression.op) {
    case 'unary':
      return expression.operator;
    case 'convert':
      return expression.conversion;
    case 'intrinsic':
      return expression.name;
    case 'null-check':
      return `null-check<${JSON.stringify(expression.what)}>`;
    default:
      return expression.op;
  }
}

const LETTERS = { int: 'i', float: 'f', bool: 'b', ref: 'r', void: 'v' } as const;

/** `compareTo(r)i`, as in a JVM descriptor. */
function selector({ name, params, result }: Selector): string {
  return `${name}(${params.map((rep) => LETTERS[rep]).join('')})${LETTERS[result]}`;
}
