import { alignComments, type TrailingComment } from './align-comments.ts';
import type { Doc, Fill, Line, Suffix } from './doc.ts';

export const WIDTH = 100;
const INDENT = 4;

type Mode = 'flat' | 'broken';

interface Item {
  readonly indent: number;
  readonly mode: Mode;
  readonly doc: Doc;
}

/** Documents to text, without recursion: a sum of 100,000 terms is a document as deep as it is long. */
class Layout {
  private readonly pieces: string[] = [];
  private readonly stack: Item[] = [];
  private suffixes: readonly Suffix[] = [];
  private column = 0;
  private lineNumber = 0;
  private readonly comments: TrailingComment[] = [];

  print(doc: Doc): string {
    this.stack.push({ indent: 0, mode: 'broken', doc });
    for (let item = this.stack.pop(); item !== undefined; item = this.stack.pop()) this.item(item);
    this.flush();
    alignComments(this.comments, this.pieces);
    return this.pieces.join('');
  }

  private item({ indent, mode, doc }: Item): void {
    if (typeof doc === 'string') return this.text(doc);
    switch (doc.kind) {
      case 'concat':
        for (let i = doc.parts.length - 1; i >= 0; i--) this.stack.push({ indent, mode, doc: doc.parts[i] });
        return;
      case 'indent':
        this.stack.push({ indent: indent + INDENT, mode, doc: doc.content });
        return;
      case 'group': {
        const flat = !doc.breaks && fits(doc.content, WIDTH - this.column, this.rest());
        this.stack.push({ indent, mode: flat ? 'flat' : 'broken', doc: doc.content });
        return;
      }
      case 'choice': {
        const form = mode === 'flat' ? doc.forms[0] : doc.forms.find((each) => fits(each, WIDTH - this.column, this.rest()));
        this.stack.push({ indent, mode, doc: form ?? doc.forms[doc.forms.length - 1] });
        return;
      }
      case 'line':
        return this.line(doc, indent, mode);
      case 'suffix':
        this.suffixes = [...this.suffixes, doc];
        return;
      case 'if-broken':
        if (mode === 'broken') this.text(doc.text);
        return;
      case 'fill':
        return this.fill(doc, indent);
    }
  }

  private text(text: string): void {
    this.pieces.push(text);
    const newline = text.lastIndexOf('\n');
    this.column = newline < 0 ? this.column + text.length : text.length - newline - 1;
    if (newline >= 0) this.lineNumber += text.split('\n').length - 1;
  }

  private line({ flat }: Line, indent: number, mode: Mode): void {
    if (mode === 'flat' && flat !== null) return this.text(flat);
    this.flush();
    this.pieces.push('\n');
    this.lineNumber++;
    this.column = 0;
    // Blank lines carry no spaces: the indentation is written when something follows.
    const next = this.stack.at(-1);
    if (next !== undefined && isHardLine(next.doc)) return;
    this.text(' '.repeat(indent));
  }

  /** Writes the comments that stand behind everything else in the line. */
  private flush(): void {
    for (const { text, column } of this.suffixes) {
      this.comments.push({ line: this.lineNumber, width: this.column, column, gap: this.pieces.length });
      this.pieces.push(' ', text);
      this.column += 1 + text.length;
    }
    this.suffixes = [];
  }

  private fill({ parts }: Fill, indent: number): void {
    for (const [i, part] of parts.entries()) {
      const width = widthOf(part);
      if (i > 0) {
        const breaksHere = this.column + 1 + width + 1 > WIDTH;
        if (breaksHere) {
          this.pieces.push('\n', ' '.repeat(indent));
          this.lineNumber++;
          this.column = indent;
        } else this.text(' ');
      }
      if (typeof part === 'string') this.text(part);
    }
  }

  /** What comes behind the item in hand, the next last. */
  private rest(): readonly Item[] {
    return this.stack;
  }
}

function isHardLine(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (doc.kind === 'concat') return doc.parts.length > 0 && isHardLine(doc.parts[0]);
  return doc.kind === 'line' && doc.flat === null;
}

function widthOf(doc: Doc): number {
  return typeof doc === 'string' ? doc.length : 0;
}

/** Whether a document, flat but for the breaks that must happen, and what follows it stay within `width` up to the first line break. */
function fits(doc: Doc, width: number, rest: readonly Item[]): boolean {
  let left = width;
  let restIndex = rest.length;
  const stack: { doc: Doc; mode: Mode }[] = [{ doc, mode: 'flat' }];
  while (left >= 0) {
    let next = stack.pop();
    if (next === undefined) {
      if (restIndex === 0) return true;
      restIndex--;
      next = rest[restIndex];
    }
    const { doc: current, mode } = next;
    if (typeof current === 'string') {
      const newline = current.indexOf('\n');
      if (newline >= 0) return left - newline >= 0;
      left -= current.length;
      continue;
    }
    switch (current.kind) {
      case 'concat':
        for (let i = current.parts.length - 1; i >= 0; i--) stack.push({ doc: current.parts[i], mode });
        break;
      case 'indent':
        stack.push({ doc: current.content, mode });
        break;
      case 'group':
        // What follows the document may break where it likes.
        stack.push({ doc: current.content, mode: current.breaks ? 'broken' : mode });
        break;
      case 'choice':
        stack.push({ doc: current.forms[0], mode });
        break;
      case 'line':
        if (mode === 'broken' || current.flat === null) return true;
        left -= current.flat.length;
        break;
      case 'fill':
        for (const part of current.parts) left -= widthOf(part) + 1;
        break;
      case 'if-broken':
        if (mode === 'broken') left -= current.text.length;
        break;
      case 'suffix':
        break;
    }
  }
  return false;
}

export function layOut(doc: Doc): string {
  return new Layout().print(doc);
}
