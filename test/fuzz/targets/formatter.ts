import { format, type Formatted } from '@noodlecore/compiler/format/format';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { showTree } from '../../syntax/show-tree.ts';
import { mustHold } from '../target.ts';
import { anyText, nearlyPrograms, textTarget } from './texts.ts';

export const formatter = textTarget('format', 'formatting keeps what a text means and what is wrong with it, and twice is once', [...anyText, ...nearlyPrograms], (text) => {
  const once = format({ path: 'fuzz.nc', text });
  const twice = format({ path: 'fuzz.nc', text: once.text });
  mustHold(codes(twice) === codes(once), () => `mistakes before: ${codes(once)}; in the formatted text: ${codes(twice)}\n${once.text}`);
  if (codes(once) === '') mustHold(tree(once.text) === tree(text), () => `the formatted text means something else:\n${once.text}`);
  mustHold(twice.text === once.text, () => `formatted once:\n${once.text}\nformatted twice:\n${twice.text}`);
});

function codes({ diagnostics }: Formatted): string {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code).join(' ');
}

function tree(text: string): string {
  const { ast } = parse({ path: 'fuzz.nc', text });
  return [...ast.imports, ...ast.items].map(showTree).join('\n');
}
