import { neverRead, unusedFunction, unusedVariable } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type { Body } from './body.ts';
import { possibleFix, replace, sureFix } from './fixes.ts';
import type { Local } from './locals.ts';

/** Tells that nothing uses a name. Parameters, and what patterns and loops bind, are often there only for their place. */
export function warnUnused(body: Body, local: Local): void {
  // A second variable of a name at top level: that was reported.
  if (local.frame.kind === 'module' && body.module.symbol.members.has(local.name.name)) return;
  const { name, origin, symbol } = local;
  if (name.name.startsWith('_')) return;
  if (origin === 'function') {
    body.lint(unusedFunction, name, { name: name.name });
    return;
  }
  if (origin === 'parameter' && symbol.kind === 'variable' && symbol.reassigned) {
    body.lint(neverRead, name, { name: name.name }, turnedRound(body, local));
    return;
  }
  if (origin !== 'let' && origin !== 'test') return;
  if (symbol.kind === 'variable' && symbol.reassigned) {
    body.lint(neverRead, name, { name: name.name });
    return;
  }
  const fixes = [sureFix(`call it \`_${name.name}\``, replace(body, name, `_${name.name}`))];
  body.lint(unusedVariable, name, { name: name.name }, { fixes });
}

/** `limit = this.limit;` in a constructor, where the field is to get the value. */
function turnedRound(body: Body, { name }: Local): Details {
  const { text } = body.module.source;
  const found = new RegExp(`(?<![\\w.])${name.name}\\s*=\\s*this\\.${name.name}\\b`).exec(text.slice(name.end, name.end + LONGEST_BODY));
  if (!found) return {};
  const start = name.end + found.index;
  const newText = `this.${name.name} = ${name.name}`;
  return { label: 'this parameter gets the value of the field', fixes: [possibleFix(`write \`${newText}\``, replace(body, { start, end: start + found[0].length }, newText))] };
}

const LONGEST_BODY = 2000;
