import type { IrBlock, IrExpression, IrModule, IrStatement } from './ir.ts';

/** The blocks inside a statement, in order. */
export function blocksOf(statement: IrStatement): readonly IrBlock[] {
  switch (statement.op) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'block':
    case 'loop':
      return [statement.body];
    case 'try':
      return [statement.body, ...(statement.handler ? [statement.handler.body] : []), ...(statement.finalizer ? [statement.finalizer] : [])];
    case 'switch':
      return [...statement.cases.map((each) => each.body), statement.otherwise];
    default:
      return [];
  }
}

/** The expressions that stand directly in a statement, in the order in which they are evaluated. */
export function operandsOfStatement(statement: IrStatement): readonly IrExpression[] {
  switch (statement.op) {
    case 'expression':
    case 'local.set':
    case 'global.set':
    case 'throw':
    case 'switch':
      return [statement.value];
    case 'field.set':
      return [statement.object, statement.value];
    case 'cell.set':
      return [statement.cell, statement.value];
    case 'if':
      return [statement.condition];
    case 'return':
      return statement.value ? [statement.value] : [];
    default:
      return [];
  }
}

/** The expressions that stand directly in an expression, in the order in which they are evaluated; a sequence's statements are apart. */
export function operandsOf(expression: IrExpression): readonly IrExpression[] {
  switch (expression.op) {
    case 'field.get':
      return [expression.object];
    case 'cell.get':
      return [expression.cell];
    case 'cell.new':
    case 'unary':
    case 'convert':
    case 'to-string':
    case 'is':
    case 'cast':
    case 'is-null':
    case 'null-check':
    case 'enum.ordinal':
      return [expression.value];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
    case 'call.virtual':
    case 'intrinsic':
      return expression.args;
    case 'call.closure':
      return [expression.callee, ...expression.args];
    case 'new.fields':
      return expression.values;
    case 'closure':
      return expression.captures;
    case 'list':
      return expression.elements;
    case 'map':
      return expression.entries;
    case 'concat':
      return expression.parts;
    case 'conditional':
      return [expression.condition, expression.then, expression.otherwise];
    case 'sequence':
      return expression.value ? [expression.value] : [];
    case 'spawn':
      return [expression.callee];
    case 'await':
      return expression.within ? [expression.task, expression.within] : [expression.task];
    default:
      return [];
  }
}

/** Visits every statement and expression of a block, without recursion: trees may be deep. */
export function visitBlock(block: IrBlock, onStatement: (statement: IrStatement) => void, onExpression: (expression: IrExpression) => void): void {
  const statements: IrStatement[] = [...block];
  const expressions: IrExpression[] = [];
  for (;;) {
    const expression = expressions.pop();
    if (expression) {
      onExpression(expression);
      for (const operand of operandsOf(expression)) expressions.push(operand);
      if (expression.op === 'sequence') for (const inner of expression.body) statements.push(inner);
      continue;
    }
    const statement = statements.pop();
    if (!statement) return;
    onStatement(statement);
    for (const operand of operandsOfStatement(statement)) expressions.push(operand);
    for (const inner of blocksOf(statement)) for (const each of inner) statements.push(each);
  }
}

/** The modules whose classes, functions, fields and globals a module names. */
export function referencedModules(module: Pick<IrModule, 'classes' | 'functions'>): Set<string> {
  const found = new Set<string>();
  for (const cls of module.classes) {
    for (const above of [...(cls.superclass ? [cls.superclass] : []), ...cls.interfaces]) found.add(above.module);
    for (const method of cls.methods) found.add(method.fn.module);
  }
  for (const fn of module.functions) {
    if (fn.body !== 'native') visitBlock(fn.body, (statement) => addStatement(statement, found), (expression) => addExpression(expression, found));
  }
  return found;
}

function addStatement(statement: IrStatement, found: Set<string>): void {
  if (statement.op === 'global.set') found.add(statement.global.module);
  if (statement.op === 'field.set') found.add(statement.field.owner.module);
}

function addExpression(expression: IrExpression, found: Set<string>): void {
  switch (expression.op) {
    case 'global.get':
      found.add(expression.global.module);
      return;
    case 'field.get':
      found.add(expression.field.owner.module);
      return;
    case 'call':
    case 'closure':
      found.add(expression.fn.module);
      return;
    case 'new':
    case 'new.fields':
      found.add(expression.cls.module);
      return;
    case 'is':
    case 'cast':
      if (expression.test.kind === 'class') found.add(expression.test.cls.module);
      return;
    default:
      return;
  }
}
