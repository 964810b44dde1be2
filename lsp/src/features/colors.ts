import type { Color, ColorInformation, ColorPresentation, Range } from 'vscode-languageserver';
import { descendants } from '@noodlecore/compiler/syntax/walk';
import { rangeOf } from '../convert.ts';
import type { View } from '../view.ts';

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** Texts that are colours as CSS writes them in hexadecimal: `"#ff8800"`, `"#f80"`, with transparency or without. */
export function documentColors({ state, source }: View): ColorInformation[] {
  return [...descendants(state.parsed.ast)].flatMap((node) => {
    const written = source.text.slice(node.start + 1, node.end - 1);
    return node.kind === 'string' && node.value === written && HEX.test(written) ? [{ color: colorOf(written), range: rangeOf({ source, start: node.start + 1, end: node.end - 1 }) }] : [];
  });
}

/** As short as the colour allows, transparency only where there is some. */
export function colorPresentations(color: Color, range: Range): ColorPresentation[] {
  const parts = [color.red, color.green, color.blue, ...(color.alpha < 1 ? [color.alpha] : [])].map((part) => Math.round(part * 255).toString(16).padStart(2, '0'));
  const long = `#${parts.join('')}`;
  const short = parts.every(([first, second]) => first === second) ? [`#${parts.map(([first]) => first).join('')}`] : [];
  return [long, ...short].map((label) => ({ label, textEdit: { range, newText: label } }));
}

function colorOf(written: string): Color {
  const digits = written.slice(1);
  const parts = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red, green, blue, alpha = 1] = parts.map((part) => parseInt(part, 16) / 255);
  return { red, green, blue, alpha };
}
