import { findWord } from '../../base/words.ts';
import { withArticle } from '../../diagnostics/article.ts';
import { alternativesDiffer, patternBindsTwice } from '../../diagnostics/catalogue/expressions.ts';
import type { VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { sameType } from '../relations.ts';
import { showTypes } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { startsUpperCase } from './pattern-names.ts';
import { declareVariable, type LocalOptions } from './locals.ts';

/** How the names of a pattern are declared. */
export interface PatternOptions {
  readonly constant: boolean;
  readonly origin: LocalOptions['origin'];
  /** They have a value only where the pattern fits. */
  readonly deferred?: boolean;
  /** Names only bind, as in a destructuring: they are no cases and no constants. */
  readonly bindsOnly?: boolean;
  /** It stands within another pattern. */
  readonly nested?: boolean;
  /** The variables of the first of several alternatives: the others bind the same ones. */
  readonly shared?: Map<string, VariableSymbol>;
}

/** `_ is Circle` and `..._` name nothing. */
export function bind(body: Body, name: ast.Identifier, node: ast.NodeBase, type: Type, options: PatternOptions): void {
  if (name.name === '_') return;
  const known = options.shared?.get(name.name);
  if (known) {
    body.module.variables[node.id] = known;
    if (!sameType(known.type, type) && type.kind !== 'error' && known.type.kind !== 'error') {
      const [first, second] = showTypes(known.type, type);
      body.report(alternativesDiffer, node, { name: name.name, reason: `is ${withArticle(first)} in one and ${withArticle(second)} in the other` });
      known.type = errorType;
    }
    return;
  }
  const { locals } = body.scope ?? { locals: [] };
  const before = locals.find((local) => local.name.name === name.name && local.origin === options.origin && options.origin !== 'let');
  if (before && options.origin === 'pattern' && !options.deferred) {
    body.report(patternBindsTwice, name, { name: name.name }, { secondary: [{ span: body.span(before.name), text: 'bound here first' }] });
    return;
  }
  declareVariable(body, { name, node, type, constant: options.constant, origin: options.origin, deferred: options.deferred });
}

export function compareNames(body: Body, node: ast.Pattern, first: ReadonlySet<string>, own: ReadonlySet<string>): void {
  const missing = [...first].filter((name) => !own.has(name));
  const extra = [...own].filter((name) => !first.has(name));
  if (missing.length === 1 && extra.length === 1) return reportOtherName(body, node, missing[0], extra[0]);
  for (const name of first) if (!own.has(name)) body.report(alternativesDiffer, node, { name, reason: 'is bound by the first alternative and not by this one' });
  for (const name of own) if (!first.has(name)) body.report(alternativesDiffer, node, { name, reason: 'is bound by this alternative and not by the first' });
}

/** `Leaf(_, w) | Branch(_, _, v)`: one thing under two names. */
function reportOtherName(body: Body, node: ast.Pattern, wanted: string, name: string): void {
  const at = findWord(body.text(node), name);
  const span = at < 0 ? node : { start: node.start + at, end: node.start + at + name.length };
  body.report(alternativesDiffer, span, { name: wanted, reason: `is called \`${name}\` in this alternative` }, { fixes: [possibleFix(`write \`${wanted}\``, replace(body, span, wanted))] });
}

export function boundNames(body: Body, pattern: ast.Pattern): Set<string> {
  const names = new Set<string>();
  const visit = (each: ast.Pattern): void => {
    switch (each.kind) {
      case 'name-pattern':
        // A case that is not there binds nothing.
        if (each.path.length === 1 && !body.module.references[each.id] && (body.module.variables[each.id] || !startsUpperCase(each.path[0].name))) names.add(each.path[0].name);
        return;
      case 'type-pattern':
        if (each.name) names.add(each.name.name);
        return;
      case 'constructor-pattern':
        return each.args.forEach(visit);
      case 'list-pattern':
        each.elements.forEach(visit);
        if (each.rest?.name) names.add(each.rest.name.name);
        return;
      case 'alternative-pattern':
        return each.alternatives.slice(0, 1).forEach(visit);
      default:
    }
  };
  visit(pattern);
  names.delete('_');
  return names;
}
