import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { ManifestProblem, TextRange } from './manifest.ts';

/** A key or an entry of a manifest that something is wrong with. */
export interface JsonPlace {
  readonly path: readonly (string | number)[];
  /** It is the key itself that is wrong, not what stands behind it. */
  readonly isKey?: boolean;
}

/** Where things stand in the text of a manifest, and what keeps it from being JSON. */
export class JsonText {
  private readonly text: string;
  private readonly errors: ParseError[] = [];
  private readonly root: Node | undefined;

  constructor(text: string) {
    this.text = text;
    this.root = parseTree(text, this.errors, { disallowComments: true });
  }

  /** What it says as far as it can be read; undefined where nothing can. */
  value(): unknown {
    return this.root && getNodeValue(this.root);
  }

  /** The first thing that is no JSON, in plain words. */
  syntaxProblem(): ManifestProblem {
    const [first] = this.errors;
    const { length } = this.text.trimEnd();
    if (first === undefined) return { message: 'it is not JSON', path: [], range: { start: 0, end: length } };
    const start = Math.min(first.offset, Math.max(length - 1, 0));
    const name = printParseErrorCode(first.error);
    return { message: `it is not JSON: ${this.explain(name, first.offset)}`, path: [], range: { start, end: Math.max(start + 1, Math.min(first.offset + first.length, length)) } };
  }

  private explain(name: ReturnType<typeof printParseErrorCode>, offset: number): string {
    const { text } = this;
    if (text.trim() === '') return 'there is nothing in it';
    if (offset >= text.trimEnd().length) return this.isOpen() ? 'a `}` is missing at the end' : 'it ends too early';
    if (text[offset] === "'") return 'texts stand in double quotes';
    switch (name) {
      case 'InvalidCommentToken':
      case 'UnexpectedEndOfComment':
        return 'JSON has no comments';
      case 'PropertyNameExpected':
      case 'ValueExpected':
        if (/,\s*$/.test(text.slice(0, offset))) return 'the comma before this is too much';
        return name === 'ValueExpected' ? 'a value is missing before this' : 'a key in double quotes must stand here';
      case 'CommaExpected':
        return 'a comma is missing before this';
      case 'ColonExpected':
        return 'a `:` is missing before this';
      case 'CloseBraceExpected':
        return 'a `}` is missing before this';
      case 'CloseBracketExpected':
        return 'a `]` is missing before this';
      case 'EndOfFileExpected':
        return 'nothing may follow the last `}`';
      case 'UnexpectedEndOfString':
        return 'a `"` is missing at the end of this text';
      case 'InvalidSymbol':
        return /^\w+\s*:/.test(text.slice(offset, offset + 100)) ? 'keys stand in double quotes' : 'values are texts in double quotes, numbers, `true`, `false`, lists and objects';
      default:
        return 'this cannot be read';
    }
  }

  private isOpen(): boolean {
    return this.text.trimStart().startsWith('{');
  }

  /** Keys that stand twice in one object: JSON takes the last, whoever reads may have seen the first. */
  repeatedKeys(): ManifestProblem[] {
    const problems: ManifestProblem[] = [];
    const visit = (node: Node, path: readonly (string | number)[]): void => {
      if (node.type === 'object') this.repeatedIn(node, path, problems);
      node.children?.forEach((child, i) => {
        const inner = child.type === 'property' ? child.children?.[1] : child;
        if (inner) visit(inner, [...path, child.type === 'property' ? keyOf(child) : i]);
      });
    };
    if (this.root) visit(this.root, []);
    return problems;
  }

  private repeatedIn(object: Node, path: readonly (string | number)[], problems: ManifestProblem[]): void {
    const seen = new Set<string>();
    for (const property of object.children ?? []) {
      const key = keyOf(property);
      const name = property.children?.[0];
      if (seen.has(key) && name) problems.push({ message: `\`${key}\` stands here twice`, path: [...path, key], range: rangeOf(name) });
      seen.add(key);
    }
  }

  /** What a path leads to; the nearest that is there, and the first character where there is nothing. */
  rangeAt({ path, isKey }: JsonPlace): TextRange {
    for (let length = path.length; length > 0; length--) {
      const found = this.root && findNodeAtLocation(this.root, path.slice(0, length));
      if (!found) continue;
      const key = isKey && length === path.length ? found.parent?.children?.[0] : undefined;
      return this.inOneLine(rangeOf(key ?? found));
    }
    const start = this.text.length - this.text.trimStart().length;
    return { start, end: Math.min(start + 1, this.text.length) };
  }

  /** A whole object is told by its first character. */
  private inOneLine({ start, end }: TextRange): TextRange {
    return this.text.slice(start, end).includes('\n') ? { start, end: start + 1 } : { start, end };
  }
}

/** Deeper than anything that a manifest says. */
const MAX_DEPTH = 50;

/** Whether lists and objects nest deeper than any manifest's, and than who reads them by recursion could follow. O(length). */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\\' && inText) i++;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === '[' || character === '{') && ++depth > MAX_DEPTH) return true;
    else if (!inText && (character === ']' || character === '}')) depth--;
  }
  return false;
}

function rangeOf({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}

function keyOf(property: Node): string {
  return String(property.children?.[0]?.value ?? '');
}
