import { neverRead, unusedFunction, unusedVariable } from '../../diagnostics/catalogue/warnings.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';
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
  if (origin !== 'let' && origin !== 'test') return;
  if (symbol.kind === 'variable' && symbol.reassigned) {
    body.lint(neverRead, name, { name: name.name });
    return;
  }
  const fixes = [sureFix(`call it \`_${name.name}\``, replace(body, name, `_${name.name}`))];
  body.lint(unusedVariable, name, { name: name.name }, { fixes });
}
