import { CodeActionKind } from 'vscode-languageserver';
import { action, around, insert, replace, textOf, type ActionProvider, type Selection } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `f(1, 2)` → `f(a: 1, b: 2)`. */
export const nameArguments: ActionProvider = (selection) => {
  const { node, names } = callAt(selection);
  if (!node || !names) return [];
  // What a rest parameter takes has no name; what stands before it then has none either.
  if (node.args.some(({ name, value }) => name === null && !names.has(value.id))) return [];
  const changes = node.args.flatMap((argument) => {
    const name = argument.name ? null : names.get(argument.value.id);
    return name ? [insert(argument.start, `${name}: `)] : [];
  });
  return changes.length > 0 ? [action(selection, 'Name the arguments', REWRITE, changes)] : [];
};

/** `f(a: 1, b: 2)` → `f(1, 2)`, where they stand in their order. */
export const unnameArguments: ActionProvider = (selection) => {
  const { node, names, order } = callAt(selection);
  if (!node || !names || !node.args.some(({ name }) => name) || node.args.some(({ value }, i) => order.get(value.id) !== i)) return [];
  return [action(selection, 'Leave the names of the arguments out', REWRITE, node.args.flatMap((argument) => (argument.name ? [replace(argument, textOf(selection, argument.value))] : [])))];
};

function callAt(selection: Selection) {
  const node = around(selection, 'call', 'new');
  const plan = node && selection.checked.calls[node.id];
  const none = { node: null, names: null, order: new Map<number, number>() };
  if (!node || !plan || (plan.kind !== 'direct' && plan.kind !== 'fields') || node.args.length === 0) return none;
  const parameters = plan.kind === 'direct' ? plan.callee.signature.parameters : plan.fields;
  const names = new Map<number, string>();
  const order = new Map<number, number>();
  for (const [i, value] of plan.args.entries()) {
    const parameter = parameters[i];
    if (!value || !parameter) continue;
    names.set(value.id, parameter.name);
    order.set(value.id, i);
  }
  return { node, names, order };
}
