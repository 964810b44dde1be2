import type { Rule, Type, TypeRules } from './generator.ts';
import * as collections from './expressions/collections.ts';
import * as functions from './expressions/functions.ts';
import * as numbers from './expressions/numbers.ts';
import * as objects from './expressions/objects.ts';
import * as texts from './expressions/texts.ts';

export const withMore = (rules: TypeRules, ...more: readonly (readonly Rule[])[]): TypeRules => ({ ...rules, rules: [...rules.rules, ...more.flat()] });

/** The types that every random program can compute with; the classes of its own come to them. */
export const TYPES: ReadonlyMap<Type, TypeRules> = new Map<Type, TypeRules>([
  ['int', withMore(numbers.int, texts.intsOfTexts, collections.intsOfCollections, objects.intsOfObjects, functions.callsForInt)],
  ['float', withMore(numbers.float, objects.floatsOfObjects, collections.floatsOfCollections, functions.callsForFloat)],
  ['bool', withMore(numbers.bool, texts.boolsOfTexts, collections.boolsOfCollections, functions.callsForBool)],
  ['String', withMore(texts.text, objects.textsOfObjects, functions.callsForText)],
  ['int?', objects.intOrNull],
  ['String?', objects.textOrNull],
  ['any', objects.any],
  ['List<int>', collections.ints],
  ['List<float>', collections.floats],
  ['List<bool>', collections.bools],
  ['List<String>', collections.texts],
  ['List<Shape>', collections.shapes],
  ['Map<String, int>', collections.map],
  ['Set<int>', collections.set],
  ['Level', objects.level],
  ['Shape', objects.shape],
  ['Pair', objects.pair],
  ['Slot<int>', objects.slotOfInt],
  ['Slot<String>', objects.slotOfText],
  ['Node?', objects.node],
  ['(int) => int', functions.intToInt],
  ['(int) => bool', functions.intToBool],
  ['(String) => String', functions.textToText],
  ['() => int', functions.giver],
  ['(int, float) => float', functions.adder],
]);
