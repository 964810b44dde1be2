import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { foreignConstruct } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import { IdentifierToken } from '../tokens.ts';
import type { TokenWalk } from './token-walk.ts';

/** `#count` and `this.#count`, as in JavaScript: one habit, so one diagnostic, whose fix mends all of them. */
export class PrivateNames {
  private readonly source: SourceText;
  /** The names behind `.#` anywhere: `# count` elsewhere is a comment of Python's. */
  private names: ReadonlySet<string> | null = null;
  private readonly found: IToken[] = [];

  constructor(source: SourceText) {
    this.source = source;
  }

  /** Reads what follows the `#`, and says whether it was the sign of a private name. */
  take(walk: TokenWalk, token: IToken): boolean {
    const name = /^#([A-Za-z_$][\w$]*)/.exec(token.image)?.[1];
    if (name === undefined || !(this.usedNames().has(name) || this.isBehindModifier(token))) return false;
    this.found.push(token);
    const end = token.startOffset + 1 + name.length;
    // The sign stays a part of the name, as it is read: what other mistakes' fixes write still has it.
    walk.pushAs(IdentifierToken, token.startOffset, `#${name}`);
    walk.readAnew(end, token.startOffset + token.image.length);
    return true;
  }

  diagnostics(): Diagnostic[] {
    if (this.found.length === 0) return [];
    const first = this.found.find((each) => !this.isUse(each)) ?? this.found[0];
    const edits = this.found.flatMap((each) => this.editsOf(each));
    return [
      foreignConstruct(this.sign(first), { word: /^#[\w$]+/.exec(first.image)?.[0] ?? '#' }, {
        label: 'a private member is marked with `private`',
        fixes: [{ title: 'write `private`', sure: true, edits }],
      }),
    ];
  }

  /** A member is marked in front of whatever other words it has. */
  private editsOf(token: IToken): readonly TextEdit[] {
    const sign = this.sign(token);
    if (this.isUse(token)) return [{ span: sign, newText: '' }];
    const line = this.source.text.lastIndexOf('\n', token.startOffset - 1) + 1;
    const words = /[a-z][a-z ]*$/.exec(this.source.text.slice(line, token.startOffset))?.[0] ?? '';
    const at = token.startOffset - words.length;
    // Written behind what stands before it, so that a type which is put in here as well comes after it.
    return [{ span: { ...sign, start: Math.max(line, at - 1), end: at }, newText: `${at > line ? ' ' : ''}private ` }, { span: sign, newText: '' }];
  }

  private usedNames(): ReadonlySet<string> {
    return (this.names ??= new Set(Array.from(this.source.text.matchAll(/\.#([A-Za-z_$][\w$]*)/g), ([, name]) => name)));
  }

  /** `static #total = 0;` */
  private isBehindModifier({ startOffset }: IToken): boolean {
    const line = this.source.text.lastIndexOf('\n', startOffset - 1) + 1;
    return /^\s*(?:(?:static|readonly|async|get|set)\s+)+$/.test(this.source.text.slice(Math.max(line, startOffset - 100), startOffset));
  }

  private isUse({ startOffset }: IToken): boolean {
    return this.source.text.charAt(startOffset - 1) === '.';
  }

  private sign({ startOffset }: IToken): TextEdit['span'] {
    return { source: this.source, start: startOffset, end: startOffset + 1 };
  }
}
