import type { ClassSymbol, FieldSymbol, FunctionSymbol, ParameterSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { voidType } from '../type.ts';
import { noteAsked } from './asked-results.ts';
import { Body, type Frame, type ModuleCheck } from './body.ts';
import { bodyOf } from './function-bodies.ts';
import { checkInto } from './into.ts';
import { closeScope, openScope } from './locals.ts';
import { slotOfField } from './slots.ts';

const NO_PARAMETERS: readonly TypeParameterSymbol[] = [];

/** Checks the bodies of a class: values of its fields, its constructor and methods. */
export function checkClass(module: ModuleCheck, symbol: ClassSymbol): void {
  for (const field of symbol.fields.values()) if (field.node.kind === 'field' && field.node.value) checkFieldValue(module, symbol, field, field.node.value);
  if (symbol.classKind === 'record') checkMadeOf(module, symbol, [...symbol.fields.values()].filter((field) => field.node.kind === 'parameter'));
  for (const each of symbol.cases.values()) checkMadeOf(module, symbol, each.fields);
  if (symbol.constructorSymbol) checkFunction(module, symbol.constructorSymbol);
  for (const method of symbol.methods.values()) checkFunction(module, method);
}

/** Checks a function, method or constructor: its defaults and its block. */
export function checkFunction(module: ModuleCheck, symbol: FunctionSymbol): void {
  const { node, owner, signature } = symbol;
  if (!node.body && !signature.parameters.some((parameter) => parameter.optional)) return;
  const isConstructor = node.kind === 'constructor';
  const frame: Frame = {
    parent: null,
    kind: isConstructor ? 'constructor' : 'function',
    name: isConstructor ? `the constructor of \`${owner?.name ?? ''}\`` : `\`${symbol.name}\``,
    node,
    resultNode: node.kind === 'function' ? node.result : null,
    bodyStart: node.body?.start ?? node.end,
    result: isConstructor ? voidType : signature.result,
    returned: [],
    loop: null,
  };
  const body = new Body({ module, root: node, owner, isStatic: symbol.static, typeParameters: symbol.typeParameters, frame });
  bodyOf(body, signature.parameters, node.body);
  body.finish();
}

function checkFieldValue(module: ModuleCheck, owner: ClassSymbol, field: FieldSymbol, value: ast.Expression): void {
  const body = new Body({ module, root: value, owner, isStatic: field.static, typeParameters: NO_PARAMETERS, frame: valueFrame(field.name, value) });
  openScope(body);
  noteAsked(value, field.node.type, { source: module.source, name: `\`${field.name}\`` });
  checkInto(body, value, field.type, () => ({
    clause: `the value of \`${field.name}\` must be`,
    secondary: field.node.type ? [{ span: body.span(field.node.type), text: `\`${field.name}\` is declared as this` }] : [],
    written: field.node.type,
  }));
  closeScope(body);
  body.finish();
}

/** The defaults of a record's or case's fields, which may use the fields before them. */
function checkMadeOf(module: ModuleCheck, owner: ClassSymbol, fields: readonly FieldSymbol[]): void {
  if (!fields.some((field) => field.node.value)) return;
  const parameters: ParameterSymbol[] = fields.map(slotOfField);
  const body = new Body({ module, root: fields[0].node, owner, isStatic: false, typeParameters: NO_PARAMETERS, frame: valueFrame(owner.name, fields[0].node) });
  bodyOf(body, parameters, null);
  body.finish();
}

function valueFrame(name: string, node: ast.NodeBase): Frame {
  return { parent: null, kind: 'value', name: `\`${name}\``, node, resultNode: null, bodyStart: node.end, result: voidType, returned: [], loop: null };
}
