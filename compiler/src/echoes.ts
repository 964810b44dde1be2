import type { Span } from './base/source.ts';
import { constWithoutValue, emptyEnum, missingMembers, overridesNothing, superNeedsArguments, unknownFieldParameter, unusedImport } from './diagnostics/catalogue/declarations.ts';
import {
  badOperands, enumCaseUnknown, matchMissing, missingReturn, notAssigned, patternUnknown, returnOutside, superOutsideSubclass, thisOutside, tooManyArguments,
  unknownArgument, unknownLabel, unknownLiteralField, unknownMember, unknownSuperMember,
} from './diagnostics/catalogue/expressions.ts';
import { unknownExport, unknownName, unknownType } from './diagnostics/catalogue/names.ts';
import {
  badCharacter, badEscape, conflictMarker, declarationInFunction, enumCaseValue, expectedExpression, expressionBody, expectedStatementEnd, floatOutOfRange, intOutOfRange, lineOperator, missingBrace, missingFunctionBody, nestedTooDeeply, parameterType, unclosedBlock, unclosedComment, unclosedTemplate, unexpectedClosing,
} from './diagnostics/catalogue/syntax.ts';
import { neverRead, unreachableArm, unreachableCatch, unreachableCode, unusedFunction, unusedPrivate, unusedVariable } from './diagnostics/catalogue/warnings.ts';
import type { Diagnostic, Fix } from './diagnostics/diagnostic.ts';
import { hasUncertainMembers, withHeirs } from './uncertain-members.ts';
import type { ModuleState } from './module-state.ts';
import type { ModuleNode } from './syntax/ast.ts';
import type { Node } from './syntax/walk.ts';
import { contains, functionAt, headOf, itemAt, placeAt, type Range } from './places.ts';

const codesOf = (kinds: readonly { readonly code: number }[]): ReadonlySet<number> => new Set(kinds.map(({ code }) => code));

/** What these do not find by its name may be declared, or used, in a part that could not be read. */
const UNKNOWN = codesOf([
  unknownName, unknownType, unknownExport, unknownMember, unknownSuperMember, unknownFieldParameter, unknownLiteralField, unknownArgument, unknownLabel,
  enumCaseUnknown, patternUnknown, unusedVariable, neverRead, unusedFunction,
]);

/** What these miss in a function may be in the part of it that could not be read. */
const MISSING_IN_FUNCTION = codesOf([
  missingReturn, matchMissing, unreachableCode, neverRead, unusedVariable, unreachableArm, unreachableCatch, thisOutside, superOutsideSubclass,
]);

/** What these miss may be in another part of a class or function, one that could not be read. */
const MISSING_IN_ITEM = codesOf([notAssigned, missingMembers, constWithoutValue, emptyEnum, superNeedsArguments, unusedFunction]);

/** What these miss above a class may be what its head could not name. */
const ABOVE = codesOf([overridesNothing, superOutsideSubclass, unknownMember, unknownSuperMember, superNeedsArguments, missingMembers]);

/** The member that these do not find in a class that they name may be one whose head could not be read. */
const OF_MEMBERS = codesOf([unknownMember, unknownSuperMember, unknownFieldParameter, unknownLiteralField, badOperands]);

/** What stands outside of the class or function that it belongs to, where the head of that could not be read. */
const OUTSIDE = codesOf([thisOutside, superOutsideSubclass, returnOutside]);

/** After these mistakes it is not certain what belongs to what. */
const STRUCTURAL = codesOf([
  unclosedBlock, unexpectedClosing, missingBrace, missingFunctionBody, conflictMarker, unclosedComment, unclosedTemplate, nestedTooDeeply, declarationInFunction,
]);

/** What is wrong within a literal, or with the sign that a statement begins with, leaves no doubt of anything around it. */
const WITHOUT_DOUBT = codesOf([badEscape, badCharacter, intOutOfRange, floatOutOfRange, lineOperator, expressionBody]);

/** What is called so may be the misspelt name of something imported. */
const NOT_FOUND = codesOf([unknownName, unknownType]);

/** Of what later stages found in a module: what is no mere echo of something else that was found in it. */
export function withoutEchoes(later: readonly Diagnostic[], state: ModuleState): readonly Diagnostic[] {
  const mayMissImports = later.some(({ code }) => NOT_FOUND.has(code));
  // What a mistake hides may be the use of what seems unused.
  const mayMissUses = [state.parsed.diagnostics, later].some((each) => each.some(({ severity }) => severity === 'error'));
  const sure = later.filter(({ code }) => !(mayMissImports && code === unusedImport.code) && !(mayMissUses && code === unusedPrivate.code));
  return withoutEchoesOfSyntax(sure, state);
}

/** Where the text could not be read whole. A syntax error with a sure fix was read as that fix would have it, and echoes in nothing. */
function withoutEchoesOfSyntax(later: readonly Diagnostic[], { parsed, symbol }: ModuleState): readonly Diagnostic[] {
  const doubtful = parsed.diagnostics.filter(({ code, severity, fixes }) => severity === 'error' && !WITHOUT_DOUBT.has(code) && !fixes.some((fix) => fix.sure || (code === enumCaseValue.code && isRemoval(fix))));
  const unread = [symbol, ...symbol.importedModules.values()].map((module) => module.ast.unread).filter((words) => words.size > 0);
  if (doubtful.length === 0 && unread.length === 0) return later;
  const doubt = doubtOf(parsed.ast, doubtful, (diagnostic) => STRUCTURAL.has(diagnostic.code) && !parsed.settled.has(diagnostic));
  // What a broken import was to bring is not known.
  const lacksImports = doubtful.some(({ primary }) => isOnImportLine(primary.span));
  // What a broken statement or head names may be declared there.
  const named = [...unread, ...doubt.places.map(({ start, end }) => new Set(wordsOf(symbol.source.text.slice(start, Math.min(end, start + LONGEST_PLACE)))))];
  return later.filter((diagnostic) => !isUnread(diagnostic, named) && !isEcho(diagnostic, doubt) && !(lacksImports && isOfImport(diagnostic)));
}

/** What is only to be taken away was read as if it did not stand there. */
function isRemoval({ edits }: Fix): boolean {
  return edits.every(({ newText }) => newText === '');
}

/** A name that nothing else explains. */
function isOfImport({ code, fixes }: Diagnostic): boolean {
  return NOT_FOUND.has(code) && fixes.every(({ title }) => title.startsWith('import `'));
}

function isOnImportLine({ source, start }: Span): boolean {
  const line = source.text.lastIndexOf('\n', start - 1) + 1;
  return /^\s*import\b/.test(source.text.slice(line, line + 40));
}

/** What cannot be relied on. */
interface Doubt {
  /** Statements and the heads of declarations in which a mistake stands. */
  readonly places: readonly Range[];
  /** The functions, classes and statements of the top level around them. */
  readonly items: readonly Range[];
  /** The innermost functions around them; what stands around those where there is none. */
  readonly bodies: readonly Range[];
  /** Classes in whose heads a mistake stands. */
  readonly heads: readonly Range[];
  /** Functions in whose heads one stands: which parameters they have is not certain. */
  readonly functions: readonly Range[];
  /** The names of classes whose members are not certain. */
  readonly classes: ReadonlySet<string>;
  /** It is not certain what belongs to what. */
  readonly structural: boolean;
  /** Something at the top level could not be read. */
  readonly outside: boolean;
}

function doubtOf(ast: ModuleNode, doubtful: readonly Diagnostic[], isStructural: (diagnostic: Diagnostic) => boolean): Doubt {
  const places: Range[] = [];
  const items: Range[] = [];
  const bodies: Range[] = [];
  const heads: Range[] = [];
  const functions: Range[] = [];
  const classes = new Set<string>();
  let outside = false;
  for (const diagnostic of doubtful) {
    for (const offset of offsetsOf(diagnostic)) {
      const item = itemAt(ast, offset);
      if (item === null) outside = true;
      else {
        items.push(item);
        bodies.push(functionAt(item, offset) ?? item);
        const place = placeAt(item, offset);
        places.push(isStructural(diagnostic) ? item : diagnostic.code === expectedExpression.code && isConditional(place) ? place : headOf(place, offset));
        if (place.kind === 'class') heads.push(item);
        // A parameter without a type leaves no doubt of what members there are.
        if (diagnostic.code !== parameterType.code && hasUncertainMembers(item, place)) classes.add(item.name.name);
        if (place.kind === 'function' || place.kind === 'constructor') functions.push(place);
      }
    }
  }
  return { places, items, bodies, heads, functions, classes: withHeirs(ast, classes), structural: doubtful.some(isStructural), outside };
}

/** What stands in it relies on its condition. */
function isConditional({ kind }: Node): boolean {
  return kind === 'if' || kind === 'while';
}

/** Where a mistake was noticed, and where it would be mended: the statement before may be the broken one. */
function offsetsOf({ code, primary, fixes }: Diagnostic): number[] {
  const { source, start } = primary.span;
  const before = code === expectedStatementEnd.code ? [source.text.slice(0, start).trimEnd().length] : [];
  return [start, ...before, ...fixes.flatMap((fix) => fix.edits.map(({ span }) => span.start))];
}

const LONGEST_PLACE = 500;

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\d_$]+/u).filter((word) => word !== '');
}

function isUnread({ code, primary }: Diagnostic, unread: readonly ReadonlySet<string>[]): boolean {
  if (!UNKNOWN.has(code)) return false;
  const { source, start, end } = primary.span;
  return wordsOf(source.text.slice(start, end)).some((word) => unread.some((words) => words.has(word)));
}

function isEcho({ code, message, primary, secondary, fixes }: Diagnostic, { places, items, bodies, heads, functions, classes, structural, outside }: Doubt): boolean {
  if (structural && (UNKNOWN.has(code) || OUTSIDE.has(code))) return true;
  if (outside && OUTSIDE.has(code)) return true;
  if (code === unusedImport.code) return true;
  const { source } = primary.span;
  const spans = [primary.span, ...secondary.map(({ span }) => span)].filter((span) => span.source === source);
  if (ABOVE.has(code) && isWithin(spans, heads)) return true;
  if (OF_MEMBERS.has(code) && classes.size > 0 && wordsOf(message).some((word) => classes.has(word))) return true;
  if (code === unknownName.code && isWithin(spans, functions)) return true;
  // Where the function is declared that takes fewer.
  if (code === tooManyArguments.code && isWithin(spans.slice(1), [...functions, ...heads])) return true;
  return isWithin(spans, places) || (MISSING_IN_FUNCTION.has(code) && !fixes.some(({ title }) => title === 'return the last value') && isWithin(spans, bodies)) || (MISSING_IN_ITEM.has(code) && isWithin(spans, items));
}

function isWithin(spans: readonly Span[], ranges: readonly Range[]): boolean {
  return spans.some((span) => ranges.some((range) => contains(range, span.start)));
}
