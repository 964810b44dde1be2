import type { FunctionSymbol, ParameterSymbol, Signature } from '@noodlecore/compiler/names/symbol';
import { compareSignatures } from '@noodlecore/compiler/types/declare/override-signature';
import { instantiateSignature } from '@noodlecore/compiler/types/substitute';
import { major, minor, patch, type Finding } from './findings.ts';
import { compareGiven, compareTaken, compareTypeParameters } from './compare-types.ts';

/** A function as it is seen: a method's signature through the class that was asked. */
export interface Callable {
  readonly symbol: FunctionSymbol;
  readonly signature: Signature;
}

export function callableOf(symbol: FunctionSymbol): Callable {
  return { symbol, signature: symbol.signature };
}

/** @param overridable whether others may have written methods that stand in this one's place. */
export function compareFunctions(old: Callable, current: Callable, overridable: boolean): Finding[] {
  const [before, after] = [old.signature, current.signature];
  const bounds = compareTypeParameters(before.typeParameters, after.typeParameters);
  if (!bounds) return [major(`it takes another number of types`)];
  const now: Signature = { ...instantiateSignature(after, before.typeParameters.map(({ type }) => type)), typeParameters: before.typeParameters };
  const findings = [...bounds, ...compareParameters(before.parameters, now.parameters), ...compareGiven(before.result, now.result), ...compareDefaults(old.symbol, current.symbol), ...compareExport(old.symbol, current.symbol)];
  const mismatch = overridable ? compareSignatures(before, now) : null;
  if (mismatch) findings.push(major(`what overrides it no longer fits: it ${mismatch.reason}`));
  return findings;
}

/** What the host calls by name. */
function compareExport(before: FunctionSymbol, after: FunctionSymbol): Finding[] {
  const [was, is] = [before, after].map(({ node }) => node.annotations.some(({ name }) => name.name === 'export'));
  if (was === is) return [];
  return [is ? minor('hosts may call it') : major('hosts may not call it any more')];
}

/** Arguments may be written by place and by name, so both count. */
function compareParameters(before: readonly ParameterSymbol[], after: readonly ParameterSymbol[]): Finding[] {
  const renamed = renamedParameter(before, after);
  if (renamed) return [major(`\`${renamed[0].name}\` is called \`${renamed[1].name}\`, and callers may write the name`), ...compareTaken(renamed[1].name, renamed[0].type, renamed[1].type)];
  const kept = before.flatMap((parameter) => after.find(({ name }) => name === parameter.name) ?? []);
  return [
    ...before.filter(({ name }) => !kept.some((each) => each.name === name)).map(({ name }) => major(`it takes no \`${name}\` any more`)),
    ...(inOrder(kept, after) ? [] : [major('its parameters stand in another order')]),
    ...after.flatMap((parameter, i) => (kept.includes(parameter) ? [] : addedParameter(parameter, i < after.findLastIndex((each) => kept.includes(each))))),
    ...kept.flatMap((parameter) => compareParameter(before.find(({ name }) => name === parameter.name) ?? parameter, parameter)),
  ];
}

function renamedParameter(before: readonly ParameterSymbol[], after: readonly ParameterSymbol[]): readonly [ParameterSymbol, ParameterSymbol] | null {
  if (before.length !== after.length) return null;
  const [first, second] = before.flatMap(({ name }, i) => (name === after[i].name ? [] : i));
  return first === undefined || second !== undefined ? null : [before[first], after[first]];
}

function inOrder(kept: readonly ParameterSymbol[], after: readonly ParameterSymbol[]): boolean {
  return kept.every((parameter, i) => i === 0 || after.indexOf(kept[i - 1]) < after.indexOf(parameter));
}

/** As a value a function takes all its parameters, those with defaults too; that is rare enough to be told and not to break. */
function addedParameter({ name, optional }: ParameterSymbol, isBetween: boolean): Finding {
  if (!optional) return major(`callers must give \`${name}\``);
  if (isBetween) return major(`\`${name}\` stands before what callers give by place`);
  return minor(`it takes \`${name}\` too; where it is passed on as a value, it takes one argument more`);
}

function compareParameter(before: ParameterSymbol, after: ParameterSymbol): Finding[] {
  const { name } = after;
  const findings = compareTaken(name, before.type, after.type);
  if (before.optional && !after.optional) findings.push(major(`callers must give \`${name}\``));
  if (!before.optional && after.optional) findings.push(minor(`\`${name}\` may be left out`));
  return findings;
}

/** The default values' texts: who leaves an argument out gets another one. */
function compareDefaults(before: FunctionSymbol, after: FunctionSymbol): Finding[] {
  return before.signature.parameters.flatMap((parameter) => {
    const now = after.signature.parameters.find(({ name }) => name === parameter.name);
    const [old, text] = [defaultText(before, parameter), now && defaultText(after, now)];
    return old && text && old !== text ? [patch(`\`${parameter.name}\` is \`${text}\` where it is left out, and was \`${old}\``)] : [];
  });
}

function defaultText({ module }: FunctionSymbol, { node: { value } }: ParameterSymbol): string | null {
  return value && module.source.text.slice(value.start, value.end).slice(0, 60);
}
