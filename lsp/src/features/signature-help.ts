import type { SignatureHelp } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { showType } from '@noodlecore/compiler/types/show';
import { classNamed } from '../analysis/class-named.ts';
import { documentation } from '../analysis/describe.ts';
import { pathAt } from '../analysis/path.ts';
import { callableOf, type Callable } from '../analysis/signatures.ts';
import { openBracketAt } from '../analysis/tokens-before.ts';
import type { Spot } from '../view.ts';

/** What the call around the cursor takes, and which argument the cursor is in. */
export function signatureHelp(spot: Spot): SignatureHelp | null {
  const bracket = openBracketAt(spot.source.text, spot.offset, '(');
  const call = bracket && callAt(spot, bracket.start);
  const callable = call && callableOf(spot.program.coreTypes(), spot.checked, call, (type) => classNamed(spot.state.symbol, type));
  if (!bracket || !call || !callable) return null;
  const parameters = callable.parameters.map(labelOf);
  const head = call.kind === 'new' ? `new ${callable.name}` : callable.name;
  const result = callable.result && callable.result.kind !== 'void' ? `: ${showType(callable.result)}` : '';
  const doc = callable.symbol && documentation(callable.symbol);
  return {
    signatures: [{ label: `${head}(${parameters.join(', ')})${result}`, parameters: parameters.map((label) => ({ label })), ...(doc && { documentation: { kind: 'markdown', value: doc } }) }],
    activeSignature: 0,
    activeParameter: activeParameter(callable, call, bracket.commas, spot.offset),
  };
}

function callAt(spot: Spot, bracket: number): ast.CallExpression | ast.NewExpression | null {
  for (const node of pathAt(spot.state.parsed.ast, bracket).toReversed()) {
    if (node.kind === 'call' && (node.typeArgs.at(-1) ?? node.callee).end <= bracket) return node;
    if (node.kind === 'new' && node.type.end <= bracket) return node;
  }
  return null;
}

function labelOf({ name, type, optional, rest }: Callable['parameters'][number]): string {
  if (rest) return `...${name}: ${showType(type)}`;
  return name === '' ? showType(type) : `${name}: ${showType(type)}${optional ? ' = …' : ''}`;
}

/** A named argument is where its name says. */
function activeParameter({ parameters }: Callable, call: ast.CallExpression | ast.NewExpression, commas: number, offset: number): number {
  const argument = call.args.find(({ start, end, name }) => name && start <= offset && offset <= end);
  const named = argument ? parameters.findIndex(({ name }) => name === argument.name?.name) : -1;
  if (named >= 0) return named;
  return parameters.at(-1)?.rest ? Math.min(commas, parameters.length - 1) : commas;
}
