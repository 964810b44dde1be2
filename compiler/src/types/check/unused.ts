import { neverRead, unusedFunction, unusedVariable } from '../../diagnostics/catalogue/warnings.ts';
import type { Body } from './body.ts';
import { replace, sureFix } from './fixes.ts';
import type { Local } from './locals.ts';

/** Tells that nothing uses a name. Parameters, and what patterns and loops bind, are often there only for their place. */
export function warnUnused(body: Body, local: Local): void {
  const { name, origin, symbol } = local;
  if (name.name.startsWith('_')) return;
  if (origin === 'function') {
    body.report(unusedFunction, name, { name: name.name });
    return;
  }
  if (origin !== 'let' && origin !== 'test') return;
  if (symbol.kind === 'variable' && symbol.reassigned) {
    body.report(neverRead, name, { name: name.name });
    return;
  }
  body.report(unusedVariable, name, { name: name.name }, { fixes: [sureFix(`Call it \`_${name.name}\``, replace(body, name, `_${name.name}`))] });
}
