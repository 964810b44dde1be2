import { enumCaseUnknown, patternUnknown } from '../diagnostics/catalogue/expressions.ts';
import { misspeltDeclaration, unknownExport, unknownName, unknownType } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, isIn, leftOver } from './places.ts';
import { unknownNameOf } from './unknown.ts';

/** How many names are looked for, and how many declarations are tried for each. */
const MOST_NAMES = 6;
const MOST_DECLARATIONS = 8;

const OF_NAMES: ReadonlySet<number> = new Set([unknownExport, unknownName, unknownType, enumCaseUnknown, patternUnknown].map(({ code }) => code));

/** `func formatPrice` in one module, and others import a `format` from it: of what nobody uses, the one that fits wherever the other is missed is told where it is declared. */
export function* renamedGlobals({ state, found, attempt }: Case): Generator<Cause> {
  const missed = found.filter((each) => OF_NAMES.has(each.code) && !isIn(state.source, each) && mayBeOf(each, state.name));
  for (const [name, uses] of [...Map.groupBy(missed, unknownNameOf)].slice(0, MOST_NAMES)) {
    if (uses.length < 2 || !/^\w+$/.test(name)) continue;
    const fitting: { readonly declared: ast.Identifier; readonly edit: TextEdit; readonly explains: readonly Diagnostic[] }[] = [];
    for (const declared of declaredFor(uses[0], state.parsed.ast, name).slice(0, MOST_DECLARATIONS)) {
      const edit = { span: spanOf(state.source, declared), newText: name };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (outcome.isClean && outcome.explained.length > 1) fitting.push({ declared, edit, explains: outcome.explained });
    }
    const alike = fitting.filter(({ declared }) => areAlike(declared.name, name));
    const [only, ...others] = alike.length > 0 ? alike : fitting;
    if (only === undefined || others.length > 0) continue;
    const { declared, edit, explains } = only;
    const told = misspeltDeclaration(edit.span, { declared: declared.name, used: name }, {
      secondary: alsoHere(explains, `\`${name}\` is used here`),
      hint: leftOver(explains),
      fixes: [{ title: `call it \`${name}\``, sure: false, edits: [edit] }],
    });
    yield { explains, told };
  }
}

/** An import says of which module it asks for a name. */
function mayBeOf({ code, message }: Diagnostic, module: string): boolean {
  return code !== unknownExport.code || message.includes(`\`${module}\``);
}

/** What may be meant by a name: a case, where one is looked for. */
function declaredFor({ code, message }: Diagnostic, module: ast.ModuleNode, name: string): ast.Identifier[] {
  if (code !== enumCaseUnknown.code && code !== patternUnknown.code) return globalsOf(module, name);
  return module.items.flatMap((item) => (item.kind === 'enum' && message.includes(`\`${item.name.name}`) ? item.cases.map((each) => each.name) : []));
}

/** What others can name: types, where a type's name is looked for. */
function globalsOf({ items }: ast.ModuleNode, name: string): ast.Identifier[] {
  return items.flatMap((item) => {
    if (!('name' in item) || !('modifiers' in item) || item.modifiers.some((each) => each.name === 'private')) return [];
    return /^[A-Z]/.test(item.name.name) === /^[A-Z]/.test(name) ? [item.name] : [];
  });
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
