import { unknownName } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case } from './cause.ts';
import { unknownNameOf } from './unknown.ts';

/** How many mistakes are looked at. */
const MOST_MISTAKES = 4;

/** What was offered for a name by something else than its letters: quotes around it, or the case of an enum and a static member. */
const FAR_FETCHED = /^write `(?:"|[A-Z]\w*\.)/;

/** Whether the parameter that nobody uses may be meant. */
export function mayMeanParameter({ code, fixes, primary }: Diagnostic): boolean {
  return code === unknownName.code && (fixes.length === 0 ? primary.text.startsWith('nothing in scope') : fixes.every(({ title }) => FAR_FETCHED.test(title)));
}

/**
 * `func area(height: float): float { return width * h; }`: a parameter was renamed, and what uses it was not. It is the only one of its function
 * that nobody uses, and with it nothing else is wrong.
 */
export function withUnusedParameters({ state, attempt }: Omit<Case, 'found'>, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const open = told.filter(mayMeanParameter).slice(0, MOST_MISTAKES);
  if (open.length === 0) return told;
  const functions = [...descendants(state.parsed.ast)].filter((node) => node.kind === 'function' || node.kind === 'constructor');
  return told.map((each) => {
    const around = open.includes(each) ? functions.findLast((node) => contains(node, each.primary.span.start)) : undefined;
    const offered = around?.body ? parameterFor(each, around.body, around.parameters) : null;
    if (offered === null) return each;
    const edits = offered.uses.map((use) => ({ span: spanOf(state.source, use), newText: offered.name.name }));
    const outcome = attempt(edits);
    if (outcome === null || !outcome.isClean || !outcome.gone.some((gone) => isSame(gone, each))) return each;
    const [first, ...others] = edits;
    return {
      ...each,
      primary: { span: first.span, text: `did you mean \`${offered.name.name}\`?` },
      secondary: [{ span: spanOf(state.source, offered.name), text: 'nothing uses this parameter' }, ...others.slice(0, 1).map(({ span }) => ({ span, text: 'and here' }))],
      hint: undefined,
      fixes: [{ title: `write \`${offered.name.name}\``, sure: false, edits }],
    };
  });
}

/** One that was told once for several names is another than each of them. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.primary.span.start === b.primary.span.start;
}

interface Offered {
  readonly name: ast.Identifier;
  /** Where the unknown name stands. */
  readonly uses: readonly ast.NameExpression[];
}

function parameterFor(told: Diagnostic, body: ast.Block, parameters: readonly ast.Parameter[]): Offered | null {
  const missed = unknownNameOf(told);
  const names = [...descendants(body)].filter((node) => node.kind === 'name');
  const [only, ...others] = parameters.filter((each) => !each.assignsField && !each.name.name.startsWith('_') && names.every(({ name }) => name !== each.name.name));
  const uses = names.filter(({ name }) => name === missed);
  return only === undefined || others.length > 0 || uses.length === 0 ? null : { name: only.name, uses };
}
