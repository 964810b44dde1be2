import { append } from '../../../base/lists.ts';
import { cStyleFunction, tupleExpression } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { FunctionDeclaration, Parameter, TypeParameter } from '../../ast.ts';
import { OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { functionBody } from '../functions.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';
import { parameters } from '../parameters.ts';
import { typeText } from '../type-text.ts';
import { joinTuples } from './tuples.ts';
import { distanceToDeclaredName } from './typed-names.ts';

/** Whether `int add(` comes next. */
export function isTypeFirstFunction(p: ParserCore): boolean {
  if (!p.at(IdentifierToken)) return false;
  const distance = distanceToDeclaredName(p);
  return distance > 0 && p.peek(distance + 1).tokenType === OpenParen;
}

/** Type parameters that stand in front of the result, as in Java. */
interface Generics {
  readonly parameters: readonly TypeParameter[];
  readonly list: string;
  readonly start: number;
}

/** `int add(int a, int b) { … }`, reported as one mistake whose fix writes the whole signature anew. */
export function typeFirstFunction(p: ParserCore, { start, annotations, modifiers, doc }: Preamble, generics: Generics | null = null): FunctionDeclaration {
  const before = p.diagnostics.length;
  const result = p.type();
  const [tuple] = p.diagnostics.splice(before).filter(({ code }) => code === tupleExpression.code);
  const name = identifierOf(p, p.take());
  const { args, edits } = mendedParameters(p);
  const isAsync = p.atWord('async') && result.kind === 'named-type' && result.args.length === 1 && /^(?:Future|Task|Promise)$/.test(result.path[0].name);
  const given = isAsync ? result.args[0] : result;
  const type = tuple?.fixes[0]?.edits[0].newText ?? typeText(given);
  const isVoid = type === 'void';
  if (!isVoid) edits.push({ span: p.span(p.lastEnd, p.lastEnd), newText: `: ${type}` });
  const from = generics?.start ?? result.start;
  edits.push({ span: p.span(from, name.end), newText: `func ${name.name}${generics?.list ?? ''}` });
  const at = p.diagnostics.length;
  p.report(cStyleFunction(p.span(from, name.end), { name: name.name }, { hint: tuple?.hint, fixes: tuple !== undefined && tuple.fixes.length === 0 ? [] : [{ title: 'write it with `func`', sure: tuple === undefined, edits }] }));
  const told = p.diagnostics.at(at);
  const body = functionBody(p, start, name.name, isVoid ? 'nothing' : 'value');
  if (tuple !== undefined && told !== undefined) joinTuples(p, at, told);
  return { kind: 'function', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name, doc, typeParameters: generics?.parameters ?? [], parameters: args, result: isVoid ? null : given, body };
}

/** The parameters, whose own order is mended by the same fix. */
function mendedParameters(p: ParserCore): { readonly args: readonly Parameter[]; readonly edits: TextEdit[] } {
  const before = p.diagnostics.length;
  const args = parameters(p, 'function');
  const own = p.diagnostics.splice(before);
  const edits = own.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  append(p.diagnostics, own.filter(({ fixes }) => fixes.length === 0));
  return { args, edits };
}
