import { parsed } from '../../syntax/parsed.ts';
import { anyText, textTarget } from './texts.ts';

export const syntax = textTarget('syntax', 'any text parses to a tree and coded diagnostics', anyText, (text) => void parsed(text));
