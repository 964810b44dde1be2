import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import { showType } from '@noodlecore/compiler/types/show';
import type { CallPlan } from '@noodlecore/compiler/types/checked';
import type { Type } from '@noodlecore/compiler/types/type';
import { insertAt, lspPosition, offsetAt } from '../convert.ts';
import type { HintSettings } from '../settings.ts';
import type { View } from '../view.ts';

/** Types that were inferred, and the names of parameters where a literal says little. */
export function inlayHints(view: View, range: Range, wanted: HintSettings): InlayHint[] {
  const [from, to] = [offsetAt(view.source, range.start), offsetAt(view.source, range.end)];
  const hints: InlayHint[] = [];
  for (const node of descendants(view.state.parsed.ast)) {
    if (node.end < from || node.start > to) continue;
    hints.push(...hintsOf(view, node).filter(({ kind }) => (kind === InlayHintKind.Type ? wanted.types : wanted.parameterNames)));
  }
  return hints;
}

function hintsOf(view: View, node: Node): InlayHint[] {
  switch (node.kind) {
    case 'let':
      return node.type || !node.value || isObvious(node.value) ? [] : typeHint(view, node.name, typeOfVariable(view, node.id));
    case 'parameter':
      return node.type || node.assignsField ? [] : typeHint(view, node.name, typeOfVariable(view, node.id));
    case 'for-in':
      return node.bindings.flatMap((binding) => (binding.kind === 'name-pattern' ? typeHint(view, binding, typeOfVariable(view, binding.id)) : []));
    case 'call': case 'new':
      return argumentHints(view, node);
    default:
      return [];
  }
}

function typeOfVariable({ checked, state }: View, id: number): Type | undefined {
  const local = checked.variables[id];
  if (local) return local.type;
  for (const symbol of state.symbol.members.values()) if (symbol.kind === 'variable' && symbol.node.id === id) return symbol.type;
  return undefined;
}

/** The value says its type by itself. */
function isObvious(value: ast.Expression): boolean {
  switch (value.kind) {
    case 'int': case 'float': case 'string': case 'template': case 'bool': case 'new': case 'cast':
      return true;
    case 'member':
      return value.object.kind === 'name' && /^\p{Lu}/u.test(value.object.name);
    default:
      return false;
  }
}

function typeHint({ source }: View, { end }: { readonly end: number }, type: Type | undefined): InlayHint[] {
  if (!type || type.kind === 'error') return [];
  const label = `: ${showType(type)}`;
  return [{ position: lspPosition(source, end), label, kind: InlayHintKind.Type, paddingLeft: false, textEdits: [insertAt(source, end, label)] }];
}

function argumentHints({ checked, source }: View, node: ast.CallExpression | ast.NewExpression): InlayHint[] {
  const plan = checked.calls[node.id];
  if (!plan || plan.kind === 'closure' || plan.kind === 'derived') return [];
  const names = plan.kind === 'direct' ? plan.callee.signature.parameters.map(({ name }) => name) : plan.fields.map(({ name }) => name);
  if (names.length < 2) return [];
  return plan.args.flatMap((value, position) => {
    const argument = node.args.find((each) => each.value === value);
    if (!value || !argument || argument.name || !isLiteral(value)) return [];
    const name = names[position];
    const edit = insertAt(source, value.start, `${name}: `);
    return [{ position: lspPosition(source, value.start), label: `${name}:`, kind: InlayHintKind.Parameter, paddingRight: true, tooltip: tooltipOf(plan, position), textEdits: [edit] }];
  });
}

/** The parameter as it is declared. */
function tooltipOf(plan: Extract<CallPlan, { kind: 'direct' | 'fields' }>, position: number): string {
  const { name, type } = plan.kind === 'direct' ? plan.callee.signature.parameters[position] : plan.fields[position];
  return `${name}: ${showType(type)}`;
}

function isLiteral(value: ast.Expression): boolean {
  return ['int', 'float', 'string', 'bool', 'null', 'lambda', 'list', 'map'].includes(value.kind) || (value.kind === 'unary' && isLiteral(value.operand));
}
