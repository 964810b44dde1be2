import { hasWord } from './base/words.ts';
import type { Span } from './base/source.ts';
import { unknownAnnotation } from './diagnostics/catalogue/annotations.ts';
import {
  abstractBody, conflictingModifiers, constWithoutValue, extendsInterface, hidesInherited, mainSignature, missingMembers, missingOverride, overrideMismatch, overridesNothing, overrideVisibility, requiredAfterOptional, shadowsCore, superNeedsArguments, unknownFieldParameter,
  wrongTypeArgumentCount,
} from './diagnostics/catalogue/declarations.ts';
import {
  alternativesDiffer, armWithoutValue, assignToCall, assignToConstant, assignToConstField, badOperands, cannotInferArgument, caseFieldCount, catchNotError, conditionNotBool, impossibleTest, instanceThroughClass, lambdaDefault, lambdaParameterType, logicOfValues, maybeNull, memberNeedsThis, missingArguments, missingLiteralFields, missingReturn, notCallable, notComparable, nullLiteral, numberCast, patternMismatch, patternNeverNull, patternUnknown, privateMember, refutablePattern, returnsNothing, staticThroughInstance,
  superOutsideSubclass, swappedArguments, thisOutside, throwNotError, tooManyArguments, tooManyBindings, typeMismatch, usedBeforeDeclared, usedBeforeInferred, unknownArgument, unknownLiteralField, unknownMember, unknownSuperMember, valueOfNothing, wrongSign,
} from './diagnostics/catalogue/expressions.ts';
import { duplicateMember, secondConstructor, unknownExport, unknownModule, unknownName, unknownType } from './diagnostics/catalogue/names.ts';
import {
  cStyleCast, assignmentAsCondition, bareCondition, classColon, comprehension, diamond, equalsForColon, forOf, foreignKeyword, foreignOperatorSign, foreignImportForm, foreignConstruct, importWithoutName, lineOperator, missingComma, missingFuncWord, shorthandEntry, unexpectedInList,
} from './diagnostics/catalogue/syntax.ts';
import { commentForDivision, functionAsText, intDivisionFeedsFloat, needlessDefault, needlessNullTest, needlessOptional, neverAssigned, noEffect, selfAssignment, synonym, unusedPrivate, valueAsText } from './diagnostics/catalogue/warnings.ts';
import { familiesIn, missingMemberOf } from './causes/families.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { contains, itemAt } from './places.ts';
import { addedInstead, asList, asTheSecond, keyForValue, MAIN_TEST, memberThatFitsNothing, getterMeant, moduleMeant, objectMissing, typesMissing, withCommaBetween, withoutMainTest, type Retold } from './retellings.ts';
import type { ModuleNode } from './syntax/ast.ts';
import { IMPORT_MISSING } from './types/check/unbound-names.ts';

/** Whether the second says again what the first said. */
type Repeats = (first: Diagnostic, second: Diagnostic, ast: ModuleNode) => boolean;

/** One mistake that two rules notice, each from its side. */
export interface Echo {
  readonly of: ReadonlySet<number>;
  readonly code: number;
  readonly repeats: Repeats;
  /** What the first is told as instead, where the second says more of it; null where it stays as it is. */
  readonly retold: Retold | null;
}

function echo(of: readonly { readonly code: number }[], { code }: { readonly code: number }, repeats: Repeats, retold: Retold | null = null): Echo {
  return { of: new Set(of.map((kind) => kind.code)), code, repeats, retold };
}

/** What is told where a class of the program hides one of the core library that is meant. */
const WHERE_HIDDEN = [wrongTypeArgumentCount, unknownMember, typeMismatch, missingArguments, unknownLiteralField];

export const ECHOES: readonly Echo[] = [
  // `override func discuont`: the method that is missing is the one that overrides nothing.
  echo([missingMembers], overridesNothing, (first, second) => pointsAt(first, second.primary.span)),
  // `override func discuont` in a class that others extend: they lack what it does not override.
  echo([overridesNothing], missingMembers, (first, second, ast) => familiesIn(ast).isAbove(missingMemberOf(first)?.owner ?? '', textOf(second.primary.span))),
  // `_ => { "other"; }`: the value that is missing is the one that is not used.
  echo([armWithoutValue, missingReturn, valueOfNothing], noEffect, (first, second) => contains(first.primary.span, second.primary.span.start) || first.fixes.some(({ edits }) => edits.some(({ span }) => isOnOneLine(span, second.primary.span) || contains(second.primary.span, span.start)))),
  echo([conflictingModifiers], overrideVisibility, (first, second) => isOnLineBefore(first, second)),
  // What is returned fits the method above, and the type of the result does not.
  echo([overrideMismatch], typeMismatch, (first, second) => pointsAt(second, first.primary.span)),
  // `constructor(name: String) { name = name; }`
  ...[constWithoutValue, neverAssigned].map((kind) => echo([selfAssignment], kind, (first, second) => pointsAt(first, second.primary.span) || /^\s*=/.test(textAfter(textOf(first.primary.span), textOf(second.primary.span)) ?? ''))),
  // `override func add(item: T, extra: int)`: what the method above does not take, no call gives.
  echo([overrideMismatch], missingArguments, (first, second, ast) => first.primary.text.startsWith('one parameter more') && second.secondary.some(({ span }) => isInMember(ast, first, span))),
  // `super.init(name)`
  echo([unknownSuperMember], superNeedsArguments, (first, second, ast) => isInMember(ast, first, second.primary.span) && /`super\(/.test(first.primary.text)),
  // A method that uses `this` is called through an object: only its `static` is wrong.
  echo([thisOutside], staticThroughInstance, (first, second, ast) => second.secondary.some(({ span }) => isInMember(ast, first, span))),
  // `new NotFound(key);` at the end of a function: with its `throw`, it needs no result.
  echo([noEffect], missingReturn, (first, second, ast) => first.fixes.some(({ edits: [edit] }) => edit?.newText === 'throw ') && isInFunction(ast, first, second.primary.span)),
  // `new Heap<>((a, b) => …)`
  echo([diamond], lambdaParameterType, (first, second) => isOnOneLine(first.primary.span, second.primary.span), typesMissing),
  // `(name);` in a constructor, whose `super` is left out.
  echo([superNeedsArguments], noEffect, (first, second, ast) => second.primary.span.source.text.charAt(second.primary.span.start - 1) === '(' && isInMember(ast, first, second.primary.span)),
  // `[index] = value;`, where the name of the list is missing.
  ...[assignToConstant, assignToCall].map((kind) => echo([typeMismatch], kind, (first, second) => first.message.startsWith('what is taken apart here') && isOnOneLine(second.primary.span, first.primary.span), objectMissing)),
  // `depth(): int { … }`, which is used as a getter.
  echo([missingFuncWord], functionAsText, (first, second) => textOf(second.primary.span).endsWith(`.${textOf(first.primary.span)}`), getterMeant),
  // `to String;` in a class, where `String to;` is meant.
  echo([unknownType], unknownMember, (first, second) => first.primary.text.endsWith('has its type first') && textOf(first.primary.span) === textOf(second.primary.span)),
  echo([unknownType], unknownFieldParameter, (first, second) => first.primary.text.endsWith('has its type first') && textOf(second.primary.span) === textOf(first.primary.span)),
  echo([unknownType], constWithoutValue, (first, second) => first.primary.text.endsWith('has its type first') && isOnOneLine(first.primary.span, second.primary.span)),
  // `supper(name)`
  echo([unknownName], superNeedsArguments, (first, second, ast) => first.fixes.some(({ edits: [edit] }) => edit?.newText === 'super') && isInMember(ast, first, second.primary.span)),
  // `thistotal = total;` in a constructor
  ...[constWithoutValue, neverAssigned].map((kind) => echo([unknownName], kind, (first, second) => first.fixes.some(({ edits: [edit] }) => edit?.newText === `this.${textOf(second.primary.span)}`))),
  // `this.id  id;`
  echo([wrongSign], noEffect, (first, second) => isOnOneLine(second.primary.span, first.primary.span) || isOverlapping(first.primary.span, second.primary.span)),
  // `f(0.0 0.0)`, which takes two.
  echo([unexpectedInList], missingArguments, (first, second) => first.primary.text === TWICE && isInCall(first, second), withCommaBetween),
  // `a.compareTo(b c)`: with a sign between the two there may be one argument less.
  echo([missingComma], tooManyArguments, isInCall),
  // `task.copy({ status })`: there is no `status: status` in braces either.
  echo([typeMismatch], shorthandEntry, (first, second) => contains(first.primary.span, second.primary.span.start) && first.fixes.some(({ edits: [{ newText }] }) => newText.includes(`${textOf(second.primary.span)}: `))),
  // `find(key).name ?? ""`: the default was meant for what may be null.
  echo([maybeNull], needlessDefault, (first, second) => isChain(first.primary.span, second.primary.span)),
  // `Expr.Neg(derive(left), derive(right))`, where neither a second field nor `right` is declared: what lacks the one lacks the other.
  echo([tooManyArguments], unknownName, (first, second) => contains(first.primary.span, second.primary.span.start) && second.fixes.length === 0),
  // `counts.get("a", 0)`, whose default would take the null away.
  echo([tooManyArguments], maybeNull, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `print(got.first); print(got?.second ?? 0);`: so it was in what follows, where it is known not to be null by then.
  echo([maybeNull], needlessDefault, (first, second, ast) => isToldNullable(first, second) && isNearby(ast, first, second.primary.span)),
  echo([maybeNull], needlessOptional, (first, second, ast) => isToldNullable(first, second) && isNearby(ast, first, second.primary.span)),
  // `override func accept(visitor: Visitor<R>): R`, whose `<R>` is missing.
  // `{ -1; }` where a value should be returned: with `return`, no statement begins with the sign.
  echo([missingReturn], lineOperator, (first, second) => first.fixes.some(({ edits }) => edits.some(({ span }) => span.source === second.primary.span.source && span.start === second.primary.span.start))),
  echo([lineOperator], noEffect, (first, second) => first.primary.span.source === second.primary.span.source && first.primary.span.start === second.primary.span.start),
  // `func f(a: int = 0, b: int)`: what calls give in the order that was meant fits none of it.
  ...[missingArguments, swappedArguments, typeMismatch, tooManyArguments].map((kind) => echo([requiredAfterOptional], kind, (first, second, ast) => second.secondary.some(({ span }) => isInHead(ast, first.primary.span, span)))),
  // `name(): String { … }` where a getter is asked for: which word is missing says the class above.
  echo([hidesInherited], missingFuncWord, (first, second) => first.primary.span.source === second.primary.span.source && first.primary.span.start === second.primary.span.start),
  echo([unknownType], overrideMismatch, (first, second, ast) => (first.primary.span.start === second.primary.span.start && first.primary.span.end === second.primary.span.end)
    || (second.primary.text.startsWith('takes no type parameters') && isInMember(ast, first, second.primary.span))),
  // `abstract func area(): float {}`: the body is what is too much.
  echo([abstractBody], missingReturn, (first, second, ast) => isInMember(ast, first, second.primary.span)),
  // `IntType | BoolTyp => …`: what names no case binds no name.
  echo([patternUnknown], alternativesDiffer, (first, second) => second.primary.span.start <= first.primary.span.start && first.primary.span.end <= second.primary.span.end),
  // `Rename(name) => state.name = name`
  echo([assignToConstField], valueOfNothing, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `if (value = find(key))`: the name that is not known yet is what it should give.
  echo([unknownName], assignmentAsCondition, (first, second) => first.primary.text.startsWith('a `let`') && isOnOneLine(first.primary.span, second.primary.span) && first.primary.span.end <= second.primary.span.start),
  // `let best: Node = null;`: what is tested for null was meant to hold it.
  echo([nullLiteral], needlessNullTest, (first, second, ast) => first.secondary.some(({ text }) => text.endsWith('is declared as this') && second.message.startsWith(text.slice(0, text.indexOf(' ')))) && isNearby(ast, first, second.primary.span)),
  // `let best: Node = undefined;`
  echo([unknownName], nullLiteral, (first, second) => first.primary.span.start === second.primary.span.start),
  // `Say(text: String, loud: bool, text: String)`: what is too much is missing nowhere.
  ...[missingArguments, caseFieldCount].map((kind) => echo([duplicateMember], kind, (first, second) => hasWord(second.message, /^`(\w+)`/.exec(first.message)?.[1] ?? ''))),
  // `sum(x for x in xs)`, as in Python, of which the first word is the lesser part.
  echo([comprehension], unknownName, (first, second) => first.primary.span.source.text.slice(second.primary.span.end, second.primary.span.end + 1) === '(' && isOnOneLine(second.primary.span, first.primary.span)),
  // `away < best`, which may be null, and has no order either.
  ...[notComparable, badOperands].map((kind) => echo([kind], maybeNull, (first, second) => contains(first.primary.span, second.primary.span.start) || first.secondary.some(({ span }) => contains(span, second.primary.span.start)))),
  // `@property func load()`, as in Python, which everything else reads as a field.
  ...[badOperands, notComparable, typeMismatch].map((kind) => echo([unknownAnnotation], kind, (first, second) => textOf(first.primary.span) === 'property' && second.message.includes('() => ') && hasWord([second.primary, ...second.secondary].map(({ span }) => textOf(span)).join(' '), functionBehind(first.primary.span)))),
  // `return seen.has(users);`, where `users` is a member, and `user` was meant: with `this.` it would not fit either.
  echo([memberNeedsThis], typeMismatch, (first, second) => first.primary.span.source === second.primary.span.source && first.primary.span.start === second.primary.span.start && first.primary.span.end === second.primary.span.end, memberThatFitsNothing),
  ...[missingArguments, tooManyArguments].map((kind) => echo([memberNeedsThis], kind, (first, second) => isOfCall(first.primary.span, second, textOf(first.primary.span)), memberThatFitsNothing)),
  // `override func changed(): bool` where the method above gives nothing, and neither does this one.
  echo([overrideMismatch], missingReturn, (first, second, ast) => first.primary.text.startsWith('gives `') && isInMember(ast, first, second.primary.span)),
  // `rest = rest // 10;`
  ...[selfAssignment, noEffect].map((kind) => echo([commentForDivision], kind, (first, second) => isOnOneLine(second.primary.span, first.primary.span) && second.primary.span.end <= first.primary.span.start)),
  // `names += name;` of a list: what is assigned to a constant need not fit it.
  echo([assignToConstant], typeMismatch, (first, second) => second.message.startsWith(`what is assigned to \`${textOf(first.primary.span)}\``) && isOnOneLine(first.primary.span, second.primary.span), addedInstead),
  // `rest = Math.floor(rest / 10);` into an int: the division may stand by itself.
  echo([typeMismatch], intDivisionFeedsFloat, (first, second) => first.message.endsWith('must be `int`, and this is `float`') && contains(first.primary.span, second.primary.span.start)),
  // `return {"a", "b"};` where a list is asked for.
  echo([foreignConstruct], typeMismatch, (first, second) => first.message.includes('`{a, b}`') && isOverlapping(first.primary.span, second.primary.span) && first.primary.span.start === second.primary.span.start && /must be `List</.test(second.message), asList),
  // `reutrn (a + b) / 2;`
  echo([unknownName], missingReturn, (first, second, ast) => first.fixes.some(({ edits: [edit] }) => edit?.newText === 'return') && isInFunction(ast, first, second.primary.span)),
  // `Finished(job: String, took: float, when: int)`, of which nothing else knows the last field.
  echo([missingArguments], caseFieldCount, lacksTheSame),
  // `(String) count`: what stands there instead of a cast is told where the types are known.
  echo([cStyleCast], numberCast, (first, second) => isOverlapping(first.primary.span, second.primary.span), asTheSecond),
  // `names.sort(byLength())`: what is not meant to be called lacks no arguments.
  echo([typeMismatch], missingArguments, (first, second) => first.hint?.startsWith('without `()`') === true && isOverlapping(first.primary.span, second.primary.span)),
  // `return names.size;` where a list is asked for: under whichever name.
  echo([typeMismatch], synonym, (first, second) => contains(first.primary.span, second.primary.span.start) && first.primary.span.end === second.primary.span.end),
  // `sizes[3] = "a"`, where the key stands in the place of the value.
  echo([typeMismatch], typeMismatch, isCrossed, keyForValue),
  // `sheet.evaluate("C4")`: what a private method takes is nobody's business.
  ...[typeMismatch, missingArguments, tooManyArguments].map((kind) => echo([privateMember], kind, (first, second) => isInCallBehind(first.primary.span, second.primary.span))),
  echo([privateMember], valueOfNothing, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `print(best.title); match (best) { null => … }`: null was thought of, too late.
  echo([maybeNull], patternNeverNull, (first, second, ast) => isInFunction(ast, first, second.primary.span) && isMatchedBetween(first.primary.span, second.primary.span)),
  // What does not fit the type that was written for a collection fits the one that the whole of it should have.
  echo([typeMismatch], typeMismatch, (first, second, ast) => first !== second && isDeclaredOtherwise(first) && isOnLineWith(first, second) && isInFunction(ast, first, second.primary.span)),
  // A lambda for something that no lambda can be.
  echo([typeMismatch], lambdaParameterType, (first, second) => first.primary.span.start < second.primary.span.start && second.primary.span.end <= first.primary.span.end && first.primary.span.source.text.startsWith('(', first.primary.span.start)),
  // `return count => limit;`
  echo([typeMismatch], lambdaParameterType, (first, second) => first.primary.span.start === second.primary.span.start && first.fixes.some(({ edits: [edit] }) => edit?.newText === '>=')),
  // `List.generate((i) => i, count)`: in its place the lambda would get its types.
  ...[lambdaParameterType, cannotInferArgument].map((kind) => echo([swappedArguments], kind, (first, second) => [first.primary, ...first.secondary].some(({ span }) => contains(span, second.primary.span.start)))),
  // `print(box.name)()`: the parentheses stand behind the wrong one.
  echo([notCallable], functionAsText, (first, second) => first.primary.span.start <= second.primary.span.start && second.primary.span.end <= first.primary.span.end),
  // What is not known yet is not known to what is made of it either.
  echo([usedBeforeInferred], cannotInferArgument, isOnLineBefore),
  // `Task.all([slow(), spawn slow()])`: what does not fit says nothing of what the call makes.
  echo([typeMismatch], cannotInferArgument, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `this.size == size;` in a constructor: so the field gets no value.
  ...[neverAssigned, constWithoutValue].map((kind) => echo([noEffect], kind, (first, second) => comparesField(first, textOf(second.primary.span)))),
  // `(n) => n % 2 = 0`
  echo([assignToCall], valueOfNothing, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `const factorial = (n) => n * factorial(n - 1);`: with its types it may call itself.
  echo([usedBeforeDeclared], lambdaParameterType, (first, second) => first.secondary.some(({ span }) => span.end <= second.primary.span.start && second.primary.span.start < first.primary.span.start)),
  // `at.key = value;`, where `key` keeps its value anyway.
  echo([assignToConstField], typeMismatch, (first, second) => first.primary.span.source === second.primary.span.source && /^\s*=\s*$/.test(first.primary.span.source.text.slice(first.primary.span.end, second.primary.span.start))),
  // `const more = flags or 3;`: what the word stands for is told where the types are known.
  echo([foreignOperatorSign, logicOfValues], foreignOperatorSign, (first, second) => first.primary.span.start === second.primary.span.start && certaintyOf(first) > certaintyOf(second)),
  // `if (not xs)`: what is tested otherwise needs no negation of its own.
  echo([conditionNotBool], foreignOperatorSign, (first, second) => textOf(second.primary.span) === 'not' && first.fixes.some(({ edits }) => edits.some(({ span }) => contains(span, second.primary.span.start)))),
  // `if __name__ == "__main__":`
  echo([bareCondition], unknownName, (first, second) => textOf(second.primary.span) === MAIN_TEST && contains(first.primary.span, second.primary.span.start), withoutMainTest),
  // `object Registry { … }`, whose members belong to it.
  echo([foreignKeyword], instanceThroughClass, (first, second, ast) => textOf(first.primary.span) === 'object' && ast.items.some((item) => item.start >= first.primary.span.start && item.start - first.primary.span.start <= 'object'.length && second.secondary.some(({ span }) => contains(item, span.start)))),
  // A pattern that takes too few fields does not bind all that is used behind it.
  echo([caseFieldCount], unknownName, (first, second, ast) => isBehind(first, second) && (second.fixes.length === 0 || isBoundBy(first, textOf(second.primary.span))) && isNearby(ast, first, second.primary.span)),
  echo([caseFieldCount], memberNeedsThis, (first, second, ast) => isBehind(first, second) && isInFunction(ast, first, second.primary.span)),
  // What no value looks like need not fit every value.
  echo([patternMismatch], refutablePattern, (first, second) => first.primary.span.start === second.primary.span.start && first.primary.span.end === second.primary.span.end),
  // `from math import sqrt`: what is imported in the words of another language is no module here either.
  echo([foreignImportForm], unknownModule, (first, second) => contains(first.primary.span, second.primary.span.start), moduleMeant),
  // `this(1)` calls the other constructor, which there cannot be.
  echo([secondConstructor], notCallable, (first, second, ast) => textOf(second.primary.span) === 'this' && isInItem(ast, first, second.primary.span)),
  // A class that lacks `extends Error` is none of what is done with errors.
  echo([throwNotError], catchNotError, (first, second) => extendsError(first).includes(`\`${textOf(second.primary.span)}\``)),
  echo([throwNotError], impossibleTest, (first, second) => second.message.includes('`Error`') && second.message.includes(/`\w+`/.exec(extendsError(first))?.[0] ?? NO_NAME)),
  echo([throwNotError], superOutsideSubclass, (first, second, ast) => first.fixes.some(({ edits }) => isInClassAt(ast, edits[0]?.span, second.primary.span))),
  // `{ nam: "Ada" }`: the field that is missing is the one that is misspelt.
  echo([unknownLiteralField], missingLiteralFields, (first, second) => contains(second.primary.span, first.primary.span.start) && first.fixes.some(({ edits }) => second.message.includes(`\`${edits[0]?.newText}:`))),
  // `constructor(this.avail)`: so is the parameter that is missing.
  echo([unknownFieldParameter], constWithoutValue, (first, second) => mendsTo(first, textOf(second.primary.span))),
  echo([unknownFieldParameter], memberNeedsThis, (first, second, ast) => mendsTo(first, textOf(second.primary.span)) && isInMember(ast, first, second.primary.span)),
  // `func toString() { return "…"; }`, and a result that is declared nowhere is one mistake however often something is returned.
  echo([overrideMismatch], returnsNothing, (first, second, ast) => isInMember(ast, first, second.primary.span)),
  echo([returnsNothing], returnsNothing, (first, second, ast) => first !== second && first.primary.span.start < second.primary.span.start && isInFunction(ast, first, second.primary.span)),
  // `@Override func area()`
  echo([unknownAnnotation], missingOverride, (first, second, ast) => /^override$/i.test(textOf(first.primary.span)) && isInMember(ast, first, second.primary.span)),
  // `class Circle : Shape`, whose base is an interface.
  echo([extendsInterface], classColon, (first, second) => isOnOneLine(second.primary.span, first.primary.span) && first.primary.span.start - second.primary.span.end <= 1),
  // `for (const [a, b] of pairs)`: what the pairs are decides how the loop is written.
  echo([tooManyBindings], forOf, (first, second) => contains(second.primary.span, first.primary.span.start)),
  // `const greet = (name: String = "world") => …; greet()`
  echo([lambdaDefault], missingArguments, (first, second) => second.secondary.some(({ span }) => isOnOneLine(span, first.primary.span))),
  // `print(flags = 10)`
  echo([unknownArgument], equalsForColon, (first, second) => second.primary.span.start - first.primary.span.end <= 2 && second.primary.span.start >= first.primary.span.end),
  // `class List {}`, and `List<String>` all the same: the class that hides the core library's is one mistake, wherever the other is meant.
  ...WHERE_HIDDEN.map((kind) => echo(WHERE_HIDDEN, kind, (first, second) => first.primary.span.start < second.primary.span.start && hidden(first) !== null && hidden(first) === hidden(second))),
  echo([...WHERE_HIDDEN, mainSignature], shadowsCore, (first, second) => hidden(first) !== null && pointsAt(first, second.primary.span)),
  // `"owned by $owner"`: the field that nothing uses was to be put in there.
  echo([valueAsText], unusedPrivate, (first, second, ast) => hasWord(textOf(first.primary.span), textOf(second.primary.span)) && isInItem(ast, first, second.primary.span)),
  // `class Node { T value; Node<T>? next; }`
  echo([unknownType], wrongTypeArgumentCount, (first, second, ast) => /^[A-Z]\w?$/.test(textOf(first.primary.span)) && second.secondary.some(({ span }) => isInItem(ast, first, span))),
  // `noodlecore.json` without its `import`, and what that would bring.
  ...[unknownName, unknownType].map((kind) => echo([unknownName], kind, (first, second) => first !== second && first.primary.text === IMPORT_MISSING && second.fixes.some(({ title }) => title === `import \`${moduleNamedAt(first.primary.span)}\``))),
  echo([unknownExport, foreignImportForm, importWithoutName], unknownName, (_, second) => second.fixes.some(({ title }) => title.startsWith('import `'))),
  echo([unknownExport, foreignImportForm, importWithoutName], unknownType, (_, second) => second.fixes.some(({ title }) => title.startsWith('import `'))),
];

/** Whether what a call of a case lacks is what a pattern of it does not take. */
function lacksTheSame(call: Diagnostic, pattern: Diagnostic): boolean {
  const [, called, missing] = /^`(?:\w+\.)?(\w+)` also needs (.*)$/.exec(call.message) ?? [];
  const [, named, has, takes] = /^`(\w+)` has (\d+) fields?, and the pattern takes (\d+)$/.exec(pattern.message) ?? [];
  return called !== undefined && called === named && Number(has) - Number(takes) === missing.split('`, `').length;
}

/** Whether the first stands in the call that the second is about, and in the same line. */
function isInCall({ primary: { span } }: Diagnostic, { primary: call }: Diagnostic): boolean {
  return contains(call.span, span.start) || isOnOneLine(call.span, span) || span.end === call.span.start || isOnOneLine(span, call.span);
}

/** Whether the second is about a call that begins with the first. */
function isOfCall({ source, end }: Span, { primary, message }: Diagnostic, callee: string): boolean {
  return source === primary.span.source && primary.span.start >= end && message.startsWith(`\`${callee}\``) && source.text.charAt(end) === '(' && primary.span.start - end <= LONGEST_CHAIN;
}

function isOverlapping(a: Span, b: Span): boolean {
  return a.source === b.source && a.start <= b.end && b.start <= a.end;
}

const KEY = 'a key of this map must be ';
const VALUE = 'what is stored here must be ';

/** Whether the key of a map is what should be stored, and the other way round. */
function isCrossed(key: Diagnostic, value: Diagnostic): boolean {
  const [wantedKey, foundKey] = textAfter(key.message, KEY)?.split(', and this is ') ?? [];
  const [wantedValue, foundValue] = textAfter(value.message, VALUE)?.split(', and this is ') ?? [];
  return foundKey !== undefined && wantedKey === foundValue && wantedValue === foundKey && isOnOneLine(key.primary.span, value.primary.span);
}

/** The method that an annotation stands above. */
function functionBehind({ source, end }: Span): string {
  return /^\s*func\s+(\w+)/.exec(source.text.slice(end, end + LONGEST_CHAIN))?.[1] ?? '';
}

function moduleNamedAt({ source, start }: Span): string {
  return /^[\w.]+/.exec(source.text.slice(start, start + LONGEST_CHAIN))?.[0] ?? '';
}

/** Which class of the core library is hidden from what does not fit; null where none is. */
function hidden({ secondary }: Diagnostic): string | null {
  return secondary.find(({ text }) => text.startsWith("this hides the core library's"))?.text ?? null;
}

/** How much was known when it was said what a word between two operands stands for. */
function certaintyOf({ code, message, hint, fixes }: Diagnostic): number {
  if (code === logicOfValues.code || /`[|&]` here$/.test(message)) return 2;
  // `word in counts`: reading takes it for one method, checking knows which one it is, or that it does not.
  const isChecked = message.endsWith('(…)` here') && !(hint !== undefined && fixes.some(({ sure }) => sure));
  return message.endsWith('`??` here') || isChecked ? 1 : 0;
}

/** What follows a beginning; null where the text has another. */
function textAfter(text: string, beginning: string): string | null {
  return text.startsWith(beginning) ? text.slice(beginning.length) : null;
}

function comparesField({ primary: { span } }: Diagnostic, name: string): boolean {
  return /^\s*==/.test(textAfter(textOf(span), `this.${name}`) ?? '');
}

/** Whether what is offered for a pattern binds a name. */
function isBoundBy({ fixes }: Diagnostic, name: string): boolean {
  return fixes.some(({ edits }) => edits.some(({ newText }) => newText.split(/[^\w$]+/).includes(name)));
}

function isToldNullable({ primary: { span } }: Diagnostic, { message, primary }: Diagnostic): boolean {
  return span.start < primary.span.start && /^(?:\?\.|`)/.test(textAfter(message, `\`${textOf(span)}`) ?? '');
}

/** In one function, or both at the top level. */
function isNearby(ast: ModuleNode, first: Diagnostic, span: Span): boolean {
  return isInFunction(ast, first, span) || [first.primary.span, span].every(({ start }) => ast.items.every((item) => !contains(item, start) || item.kind === 'expression-statement' || item.kind === 'let'));
}

/** Whether a place stands between the parentheses that open where the first ends. */
function isInCallBehind({ source, end }: Span, second: Span): boolean {
  if (source !== second.source || source.text[end] !== '(' || second.start < end || second.start - end > LONGEST_CHAIN) return false;
  let depth = 0;
  for (let at = end; at < second.start; at++) {
    if (source.text[at] === '(') depth++;
    else if (source.text[at] === ')' && --depth === 0) return false;
  }
  return true;
}

/** Whether what the first span holds is the subject of a `match` that begins behind it, before the second. */
function isMatchedBetween(first: Span, second: Span): boolean {
  return first.end < second.start && first.source.text.slice(first.end, second.start).includes(`match (${textOf(first)})`);
}

function textOf({ source, start, end }: Span): string {
  return source.text.slice(start, end);
}

function pointsAt({ secondary }: Diagnostic, { source, start, end }: Span): boolean {
  return secondary.some(({ span }) => span.source === source && span.start === start && span.end === end);
}

function isOnLineBefore(first: Diagnostic, second: Diagnostic): boolean {
  return isOnOneLine(first.primary.span, second.primary.span);
}

/** Whether the first ends in the line, and before, the second begins. */
function isOnOneLine({ source, end }: Span, second: Span): boolean {
  return source === second.source && end <= second.start && !source.text.slice(end, second.start).includes('\n');
}

/** Whether two places are in the head of one function, method or constructor: in its parameters, or its name. */
function isInHead(ast: ModuleNode, parameter: Span, place: Span): boolean {
  const item = place.source === parameter.source ? itemAt(ast, parameter.start) : null;
  if (item === null) return false;
  const around = 'members' in item ? item.members.find((each) => contains(each, parameter.start)) : item;
  return around !== undefined && contains(around, place.start) && place.start <= parameter.end;
}

/** Whether the method or constructor in which the first stands holds a place, too. */
function isInMember(ast: ModuleNode, { primary }: Diagnostic, span: Span): boolean {
  if (span.source !== primary.span.source) return false;
  const item = itemAt(ast, primary.span.start);
  const members = item !== null && 'members' in item ? item.members : [];
  return members.some((member) => contains(member, primary.span.start) && contains(member, span.start));
}

/** What is said of a value in brackets that stands there again, with no comma between. */
const TWICE = 'this stands here twice';

/** What no message holds. */
const NO_NAME = '``';

function extendsError({ fixes }: Diagnostic): string {
  return fixes.find(({ title }) => /extend `\w+`$/.test(title))?.title ?? '';
}

/** Whether a class has its name where `head` begins, and holds a place. */
function isInClassAt(ast: ModuleNode, head: Span | undefined, span: Span): boolean {
  return head !== undefined && head.source === span.source && ast.items.some((item) => item.kind === 'class' && item.name.end === head.start && contains(item, span.start));
}

function mendsTo({ fixes }: Diagnostic, name: string): boolean {
  return fixes.some(({ edits }) => edits[0]?.newText === name);
}

const LONGEST_ARM = 800;

function isBehind(first: Diagnostic, second: Diagnostic): boolean {
  const distance = second.primary.span.start - first.primary.span.end;
  return distance > 0 && distance < LONGEST_ARM;
}

function isDeclaredOtherwise({ fixes, primary }: Diagnostic): boolean {
  return fixes.some(({ title }) => title.startsWith(`declare \`${textOf(primary.span)}\` as`));
}

/** Whether the second stands in a line that names, before it, what the first points at. */
function isOnLineWith(first: Diagnostic, { primary }: Diagnostic): boolean {
  const { source, start } = primary.span;
  const before = source.text.slice(Math.max(0, start - LONGEST_LINE), start);
  return hasWord(before.slice(before.lastIndexOf('\n') + 1), textOf(first.primary.span));
}

/** How much of a line is looked at: what is all in one line has thousands of mistakes beside each other. */
const LONGEST_LINE = 400;

/** Whether the function, method or constructor in which the first stands holds a place, too. */
function isInFunction(ast: ModuleNode, first: Diagnostic, span: Span): boolean {
  const item = itemAt(ast, first.primary.span.start);
  return item !== null && ('members' in item ? isInMember(ast, first, span) : contains(item, span.start));
}

function isInItem(ast: ModuleNode, { primary }: Diagnostic, span: Span): boolean {
  return span.source === primary.span.source && ast.items.some((item) => contains(item, primary.span.start) && contains(item, span.start));
}

const LONGEST_CHAIN = 200;

/** Whether nothing but members and calls stand between. */
function isChain({ source, end }: Span, { start }: Span): boolean {
  return end <= start && start - end < LONGEST_CHAIN && /^(?:\.\w+(?:\([^()\n;]*\))?)*\s*$/.test(source.text.slice(end, start));
}
