import { overrideMismatch } from '../diagnostics/catalogue/declarations.ts';
import { againstCalls, caseFieldCount, missingArguments } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** How many parameters are tried. */
const MOST = 6;

/**
 * `abstract func render(depth: int, indent: String)`, and no override takes an `indent`, nor does a call give one; `record Cell(name: String, column: int)`,
 * and neither calls nor patterns know of a `column`: told at the parameter.
 */
export function* needlessParameters({ state, found, attempt }: Case): Generator<Cause> {
  const { source } = state;
  const pointed = new Set(found.filter(({ code }) => code === overrideMismatch.code || code === caseFieldCount.code).flatMap(({ secondary }) => secondary.filter(({ span }) => span.source.path === source.path).map(({ span }) => span.start)));
  let tried = 0;
  for (const node of pointed.size === 0 ? [] : withParameters(state.parsed.ast)) {
    if (!pointed.has(node.name.start)) continue;
    for (const [i, parameter] of node.parameters.entries()) {
      if (++tried > MOST) return;
      const edit = without(source, node.parameters, i);
      const outcome = attempt([edit]);
      if (outcome === null) return;
      const { isClean, explained } = outcome;
      if (!isClean || explained.length < 2 || explained.every(({ code }) => code === missingArguments.code)) continue;
      if (node.isHeld && !isMissedEverywhere(source.text, node.name.name, explained)) continue;
      const text = source.text.slice(parameter.start, parameter.end);
      const told = againstCalls(spanOf(source, parameter), { name: node.name.name, asks: `takes \`${text}\``, given: node.given }, {
        label: node.label,
        secondary: alsoHere(explained, null),
        hint: leftOver(explained),
        fixes: [{ title: `remove \`${text}\``, sure: false, edits: [edit] }],
      });
      yield { explains: explained, told };
      break;
    }
  }
}

interface WithParameters {
  readonly name: ast.Identifier;
  readonly parameters: readonly ast.NodeBase[];
  /** What the others do, and what stands at the parameter. */
  readonly given: string;
  readonly label: string;
  /** Whether it is a field of what is made and matched. */
  readonly isHeld: boolean;
}

/** Whether all that makes and matches one lacks the same: a single place that has it shows that it is wanted. */
function isMissedEverywhere(text: string, name: string, explained: readonly Diagnostic[]): boolean {
  const uses = [...text.matchAll(new RegExp(`(?<![\\w$])${name}\\(`, 'g'))].length - 1;
  return explained.length >= uses && explained.some(({ code }) => code === missingArguments.code) && explained.some(({ code }) => code === caseFieldCount.code);
}

function withParameters({ items }: ast.ModuleNode): WithParameters[] {
  return items.flatMap((item) => {
    const methods = 'members' in item ? item.members.filter((member) => member.kind === 'function') : [];
    return [...methods.map(({ name, parameters }) => ({ name, parameters, given: 'none of its overrides does', label: 'no override takes this', isHeld: false })), ...holdersIn(item)];
  });
}

/** Records and cases, by what they hold. */
function holdersIn(item: ast.Item): WithParameters[] {
  const holders = item.kind === 'record' ? [item] : item.kind === 'enum' ? item.cases : [];
  return holders.map(({ name, fields }) => ({ name, parameters: fields, given: 'nothing that makes or matches one does', label: 'nothing else knows of this', isHeld: true }));
}

/** With the comma that parts it from its neighbour. */
function without(source: TextEdit['span']['source'], parameters: readonly ast.NodeBase[], i: number): TextEdit {
  const start = i === 0 ? parameters[0].start : parameters[i - 1].end;
  const end = i === 0 ? (parameters[1]?.start ?? parameters[0].end) : parameters[i].end;
  return { span: { source, start, end }, newText: '' };
}
