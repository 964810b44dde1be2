import {
  annotationArgumentValue,
  misplacedAnnotation,
  notSendable,
  repeatedAnnotation,
  repeatedAnnotationArgument,
  testSignature,
  unknownAnnotation,
  unknownAnnotationArgument,
} from '../../diagnostics/catalogue/annotations.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { removeWord } from '../../names/edits.ts';
import { NEEDS } from '../../names/capabilities.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { whyNotSendable } from '../sendable.ts';
import { showType } from '../show.ts';
import type { Type } from '../type.ts';
import { describeItem } from './describe.ts';
import { spanIn, type TypeScope } from './scope.ts';
import { declareSignatures } from './signatures.ts';

interface Rule {
  /** Named arguments, with what is wanted. */
  readonly args: Readonly<Record<string, (value: ast.Expression) => boolean>>;
  readonly check?: (scope: TypeScope, symbol: FunctionSymbol, annotation: ast.Annotation) => void;
}

const RULES: Readonly<Record<string, Rule>> = {
  test: { args: {}, check: checkTest },
  distributed: { args: { cpu: isAmount, memoryMB: isCount, gpu: isCount, retries: isCount }, check: checkDistributed },
  durable: { args: {} },
  export: { args: {} },
  [NEEDS]: { args: {} },
};

/** What other languages write as annotations and this one as modifiers or otherwise. */
const FOREIGN: Readonly<Record<string, string>> = {
  override: 'write the modifier: `override func`',
  deprecated: 'say so in the doc comment: `/// Deprecated: …`',
  static: 'write the modifier: `static func`',
  staticmethod: 'write the modifier: `static func`',
  abstractmethod: 'write the modifier: `abstract func`',
  abstract: 'write the modifier: `abstract func`',
  property: 'what is computed and read like a field is a getter: `get name(): Type { … }`',
  nullable: 'a type that may be null is written with a `?`, as in `String?`',
  dataclass: 'write a record: `record Point(x: int, y: int)`',
};

/** Checks every annotation of the module. */
export function checkAnnotations(scope: TypeScope): void {
  for (const item of scope.module.ast.items) {
    switch (item.kind) {
      case 'class':
      case 'interface':
      case 'record':
      case 'enum':
        checkNone(scope, item);
        for (const member of item.members) if (member.annotations.length > 0) checkNone(scope, member);
        break;
      case 'type-alias':
      case 'let':
        checkNone(scope, item);
        break;
      case 'function':
        if (item.annotations.length > 0) checkList(scope, item.annotations, { what: 'a function', symbol: symbolOf(scope, item), isExtern: isExtern(item) });
        for (const parameter of item.parameters) if (parameter.annotations.length > 0) checkList(scope, parameter.annotations, { what: 'a parameter', symbol: null, isExtern: false });
        break;
      default:
        break;
    }
  }
}

/** What an annotation stands before. */
interface Annotated {
  readonly what: string;
  /** A function at top level. */
  readonly symbol: FunctionSymbol | null;
  /** Provided by the host. */
  readonly isExtern: boolean;
}

/** `@needs(read)` stands before what the host provides, methods too, and names one capability or more. */
function checkNeeds(scope: TypeScope, annotation: ast.Annotation, { what, isExtern: provided }: Annotated): void {
  if (!provided) return reportMisplaced(scope, annotation, what.startsWith('a function') || what === 'a method' ? `${what} that is not \`extern\`` : what, 'for `extern` functions');
  const wrong = annotation.args.find(({ name, value }) => name !== null || value.kind !== 'name');
  if (annotation.args.length > 0 && !wrong) return;
  scope.diagnostics.push(annotationArgumentValue(spanIn(scope, wrong ?? annotation), { name: `@${NEEDS}`, wanted: 'followed by names of capabilities, as in `@needs(read)`' }));
}

function reportMisplaced(scope: TypeScope, annotation: ast.Annotation, what: string, place: string): void {
  scope.diagnostics.push(misplacedAnnotation(spanIn(scope, annotation), { name: annotation.name.name, what, place }, { fixes: [removal(scope, annotation)] }));
}

/** Most annotations belong on nothing but functions at top level. */
function checkNone(scope: TypeScope, item: Exclude<ast.Declaration, ast.RouteDeclaration> | ast.LetStatement | ast.Member): void {
  if (item.annotations.length > 0) checkList(scope, item.annotations, { what: item.kind === 'function' ? 'a method' : describeItem(item), symbol: null, isExtern: isExtern(item) });
}

function isExtern({ modifiers }: { readonly modifiers: readonly ast.Modifier[] }): boolean {
  return modifiers.some((modifier) => modifier.name === 'extern');
}

function symbolOf(scope: TypeScope, node: ast.FunctionDeclaration): FunctionSymbol | null {
  const symbol = scope.module.members.get(node.name.name);
  return symbol?.kind === 'function' && symbol.node === node ? symbol : null;
}

function checkList(scope: TypeScope, annotations: readonly ast.Annotation[], annotated: Annotated): void {
  const { what, symbol } = annotated;
  for (const [i, annotation] of annotations.entries()) {
    const { name } = annotation.name;
    if (!name) continue;
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : null;
    const first = annotations.slice(0, i).find((each) => each.name.name === name);
    if (!rule) reportUnknown(scope, annotation);
    else if (first) reportRepeated(scope, annotation, first);
    else if (name === NEEDS) checkNeeds(scope, annotation, annotated);
    else if (!symbol && what !== 'a function') reportMisplaced(scope, annotation, what, 'for functions at top level');
    else {
      checkArguments(scope, annotation, rule);
      if (symbol) rule.check?.(scope, symbol, annotation);
    }
  }
}

function reportUnknown(scope: TypeScope, annotation: ast.Annotation): void {
  const { name } = annotation.name;
  const near = closest(name, Object.keys(RULES));
  const span = spanIn(scope, annotation.name);
  const lower = name.toLowerCase();
  const hint = Object.hasOwn(FOREIGN, lower) ? FOREIGN[lower] : undefined;
  const fixes: Fix[] = near && !hint ? [{ title: `write \`@${near}\``, sure: false, edits: [{ span, newText: near }] }] : [];
  const label = near && !hint ? `did you mean \`@${near}\`?` : undefined;
  scope.diagnostics.push(unknownAnnotation(span, { name }, { label, hint, fixes: [...fixes, ...modifierInstead(scope, annotation)] }));
}

/** `@override` and its kin, written as the modifier. */
function modifierInstead(scope: TypeScope, annotation: ast.Annotation): Fix[] {
  const word = annotation.name.name.toLowerCase().replace(/^(static|abstract)method$/, '$1');
  const { text } = scope.module.source;
  const [space] = /^\s*/.exec(text.slice(annotation.end, annotation.end + 100)) ?? [''];
  const behind = text.slice(annotation.end + space.length, annotation.end + space.length + 40);
  if (!(word === 'override' || word === 'abstract' || word === 'static') || behind.startsWith(word)) return [];
  return [{ title: `write \`${word}\``, sure: true, edits: [{ span: { ...spanIn(scope, annotation), end: annotation.end + space.length }, newText: `${word} ` }] }];
}

function reportRepeated(scope: TypeScope, annotation: ast.Annotation, first: ast.Annotation): void {
  const secondary = [{ span: spanIn(scope, first), text: 'the first' }];
  scope.diagnostics.push(repeatedAnnotation(spanIn(scope, annotation), { name: annotation.name.name }, { secondary, fixes: [removal(scope, annotation)] }));
}

function checkArguments(scope: TypeScope, annotation: ast.Annotation, rule: Rule): void {
  const seen = new Map<string, ast.Argument>();
  for (const argument of annotation.args) {
    const name = argument.name?.name ?? '';
    const first = seen.get(name);
    if (!name || !Object.hasOwn(rule.args, name)) reportUnknownArgument(scope, annotation, argument, rule);
    else if (first) scope.diagnostics.push(repeatedAnnotationArgument(spanIn(scope, argument), { name }, { secondary: [{ span: spanIn(scope, first), text: 'the first' }] }));
    else if (!rule.args[name](argument.value)) {
      scope.diagnostics.push(annotationArgumentValue(spanIn(scope, argument.value), { name, wanted: name === 'cpu' ? 'a number that is not negative' : 'a whole number that is not negative' }));
    }
    seen.set(name, argument);
  }
}

function reportUnknownArgument(scope: TypeScope, annotation: ast.Annotation, argument: ast.Argument, rule: Rule): void {
  const name = argument.name?.name ?? '';
  const known = Object.keys(rule.args);
  const near = name ? closest(name, known) : null;
  const span = spanIn(scope, argument.name ?? argument);
  const fixes: Fix[] = near ? [{ title: `write \`${near}\``, sure: false, edits: [{ span, newText: near }] }] : [];
  const label = near ? `did you mean \`${near}\`?` : undefined;
  const hint = near ? undefined : known.length === 0 ? `\`@${annotation.name.name}\` takes no arguments` : `it takes ${known.map((each) => `\`${each}\``).join(', ')}`;
  scope.diagnostics.push(unknownAnnotationArgument(span, { annotation: annotation.name.name, name }, { label, hint, fixes }));
}

function isCount(value: ast.Expression): boolean {
  return value.kind === 'int' && value.value >= 0;
}

function isAmount(value: ast.Expression): boolean {
  return isCount(value) || (value.kind === 'float' && value.value >= 0);
}

function checkTest(scope: TypeScope, symbol: FunctionSymbol): void {
  const { parameters, typeParameters, result } = symbol.signature;
  const { node, name } = symbol;
  const [parameter] = parameters;
  if (parameter) scope.diagnostics.push(testSignature(spanIn(scope, parameter.node), { name, reason: 'cannot take parameters' }));
  else if (typeParameters.length > 0) scope.diagnostics.push(testSignature(spanIn(scope, typeParameters[0].node), { name, reason: 'cannot be generic' }));
  else if (result.kind !== 'void' && result.kind !== 'error' && node.kind === 'function' && node.result) {
    scope.diagnostics.push(testSignature(spanIn(scope, node.result), { name, reason: 'cannot have a result' }));
  }
}

function checkDistributed(scope: TypeScope, symbol: FunctionSymbol, annotation: ast.Annotation): void {
  const report = (type: Type, at: ast.NodeBase, place: string): void => {
    const reason = whyNotSendable(scope.core, type, declareSignatures);
    if (!reason) return;
    const secondary = [{ span: spanIn(scope, annotation), text: 'may run on another node' }];
    scope.diagnostics.push(notSendable(spanIn(scope, at), { type: showType(type), reason, place }, { secondary }));
  };
  for (const parameter of symbol.signature.parameters) report(parameter.type, parameter.node.type ?? parameter.node, `the parameter \`${parameter.name}\``);
  if (symbol.node.kind === 'function' && symbol.node.result) report(symbol.signature.result, symbol.node.result, 'the result');
}

function removal(scope: TypeScope, annotation: ast.Annotation): Fix {
  return { title: `remove \`@${annotation.name.name}\``, sure: true, edits: [removeWord(scope.module.source, annotation)] };
}
