import type { CodeAction, CodeActionKind, Range } from 'vscode-languageserver';
import { offsetAt } from '../../convert.ts';
import { spotOf, type View } from '../../view.ts';
import type { ActionProvider, Selection } from './action.ts';
import { addBraces, dropElse, removeBraces } from './blocks.ts';
import { fromCompound, increment, toCompound } from './assignments.ts';
import { nameArguments, unnameArguments } from './calls.ts';
import { classToRecord, extractInterface, generateAccessors, generateConstructor, generateEquals, generateToString, implementMembers } from './class-members.ts';
import { conditionalToIf, deMorgan, flipOperands, guardClause, ifToConditional, invertIf, mergeIfs, splitIf } from './conditions.ts';
import { extractConstant, extractFunction, extractVariable } from './extract.ts';
import { fixAll, fixes } from './fixes.ts';
import { explicitImport, wholeImport } from './import-forms.ts';
import { forEachToLoop, lambdaToBlock, lambdaToExpression, typeParameters } from './lambdas.ts';
import { countedToRange, rangeToCounted, withIndex } from './loops.ts';
import { addWildcard, fillArms, ifToMatch, matchToIf } from './matches.ts';
import { assertNonNull, fromDefault, returnIfNull, toDefault, toOptionalChain } from './nulls.ts';
import { changeBase, digitGroups } from './numbers.ts';
import { organizeImports } from './organize-imports.ts';
import { addDoc, changeVisibility, generateTest, toggleNullable } from './signatures.ts';
import { changeQuotes, concatToTemplate, splitString, stringToTemplate, templateToConcat } from './strings.ts';
import { writeUsed } from './from-use.ts';
import { surround } from './surround.ts';
import { addType, inlineVariable, joinDeclaration, letOrConst, removeType, splitDeclaration } from './variables.ts';

/** Everything that can be done, the likeliest first. */
const PROVIDERS: readonly ActionProvider[] = [
  fixes, writeUsed, implementMembers, fillArms, fixAll, organizeImports,
  extractVariable, extractFunction, extractConstant, extractInterface, inlineVariable,
  invertIf, mergeIfs, splitIf, guardClause, ifToConditional, conditionalToIf, ifToMatch, matchToIf, addWildcard, deMorgan, flipOperands, dropElse, addBraces, removeBraces,
  toDefault, fromDefault, toOptionalChain, returnIfNull, assertNonNull, toggleNullable,
  addType, removeType, letOrConst, splitDeclaration, joinDeclaration, toCompound, fromCompound, increment,
  concatToTemplate, templateToConcat, stringToTemplate, changeQuotes, splitString, changeBase, digitGroups,
  lambdaToBlock, lambdaToExpression, typeParameters, forEachToLoop, countedToRange, rangeToCounted, withIndex, surround,
  generateConstructor, generateToString, generateEquals, generateAccessors, classToRecord, generateTest, addDoc, changeVisibility,
  nameArguments, unnameArguments, explicitImport, wholeImport,
];

/** What can be done with the selected text. `only` leaves kinds out that the editor did not ask for. */
export function codeActions(view: View, range: Range, only: readonly CodeActionKind[] | undefined): CodeAction[] {
  const [start, end] = [offsetAt(view.source, range.start), offsetAt(view.source, range.end)];
  const selection: Selection = { ...spotOf(view, range.start), range, start, end };
  const wanted = (kind: string | undefined): boolean => !only || only.length === 0 || only.some((each) => kind === each || kind?.startsWith(`${each}.`));
  return PROVIDERS.flatMap((provider) => provider(selection)).filter(({ kind }) => wanted(kind));
}
