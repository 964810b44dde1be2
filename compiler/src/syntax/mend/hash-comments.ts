import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { hashComment } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';

/** The `# …` of a file: one habit, so one diagnostic, whose fix mends all of them. */
export class HashComments {
  private readonly source: SourceText;
  private readonly found: IToken[] = [];

  constructor(source: SourceText) {
    this.source = source;
  }

  add(token: IToken): void {
    this.found.push(token);
  }

  diagnostics(): Diagnostic[] {
    if (this.found.length === 0) return [];
    const [first] = this.found;
    const attribute = /^#!?\[(\w+)/.exec(first.image)?.[1];
    if (attribute !== undefined) return this.attribute(first, attribute);
    const isDirective = /^#\s*(?:include|import|define|pragma|if|endif)\b/.test(first.image);
    const edits = this.found.map(({ startOffset }): TextEdit => ({ span: this.at(startOffset), newText: '//' }));
    const hint = isDirective ? 'there is no preprocessor: a module is imported with `import`, a constant declared with `const`' : undefined;
    return [hashComment(this.at(first.startOffset), { text: first.image }, { hint, fixes: [{ title: 'write `//`', sure: !isDirective, edits }] })];
  }

  /** `#[test]`, as in Rust. */
  private attribute({ image, startOffset }: IToken, name: string): Diagnostic[] {
    const span = { source: this.source, start: startOffset, end: startOffset + image.trimEnd().length };
    const fixes = /^#\[\w+\]$/.test(image.trimEnd()) ? [{ title: `write \`@${name}\``, sure: false, edits: [{ span, newText: `@${name}` }] }] : [];
    return [hashComment(span, { text: image }, { label: 'an annotation begins with `@`', hint: 'there are `@test`, `@distributed`, `@durable` and `@export`', fixes })];
  }

  private at(offset: number): TextEdit['span'] {
    return { source: this.source, start: offset, end: offset + 1 };
  }
}
