import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessorWords, contextualWords, modifierWords, reservedWords } from '@noodlecore/compiler/syntax/tokens';

/** Writes the editor's TextMate grammar from the compiler's table of words. `--check` only compares. */
const file = join(import.meta.dirname, '../vscode-extension/syntaxes/noodlecore.tmLanguage.json');

const CONSTANTS = ['true', 'false', 'null'];
const THIS = ['this', 'super'];
const DECLARING = ['class', 'interface', 'record', 'enum', 'func', 'constructor', 'type', 'let', 'const', 'import', 'extends', 'implements'];
const PRIMITIVES = ['int', 'float', 'bool', 'any', 'void', 'never'];

const every: readonly string[] = [...reservedWords, ...contextualWords];
const modifiers = modifierWords.filter((word) => word !== 'const');
const control = every.filter((word) => ![...CONSTANTS, ...THIS, ...DECLARING, ...modifiers].includes(word));

const oneOf = (words: readonly string[]): string => `\\b(?:${words.toSorted().join('|')})\\b`;
const escapes = { name: 'constant.character.escape.noodlecore', match: '\\\\(?:u\\{[0-9a-fA-F]+\\}|u[0-9a-fA-F]{4}|.)' };
// A line ends a text, unless a backslash stands in front of its end.
const quoted = (quote: string, name: string) => ({ name, begin: quote, end: `${quote}|(?<![^\\\\]\\\\)(?<!\\n)$`, patterns: [escapes] });
const punctuation = (name: string) => ({ 0: { name: `punctuation.${name}.noodlecore` } });

const grammar = {
  name: 'NoodleCore',
  scopeName: 'source.noodlecore',
  patterns: [{ include: '#code' }],
  repository: {
    code: {
      patterns: [
        { name: 'comment.block.documentation.noodlecore', match: '///.*$' },
        { name: 'comment.line.double-slash.noodlecore', match: '//.*$' },
        { name: 'comment.block.noodlecore', begin: '/\\*', end: '\\*/' },
        { name: 'constant.character.noodlecore', match: "\\bc'(?:[^'\\\\]|\\\\.)*'" },
        quoted('"', 'string.quoted.double.noodlecore'),
        quoted("'", 'string.quoted.single.noodlecore'),
        { include: '#template' },
        { name: 'constant.numeric.noodlecore', match: '\\b(?:0[xX][\\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)\\b' },
        { name: 'storage.type.annotation.noodlecore', match: '@[A-Za-z_]\\w*' },
        { match: '\\b(class|interface|record|enum|type)\\s+([A-Za-z_]\\w*)', captures: { 1: { name: 'storage.type.noodlecore' }, 2: { name: 'entity.name.type.noodlecore' } } },
        { match: '\\b(func)\\s+([A-Za-z_]\\w*)', captures: { 1: { name: 'storage.type.function.noodlecore' }, 2: { name: 'entity.name.function.noodlecore' } } },
        { match: `\\b(${accessorWords.join('|')})\\s+([A-Za-z_]\\w*)(?=\\s*\\()`, captures: { 1: { name: 'storage.type.function.noodlecore' }, 2: { name: 'entity.name.function.noodlecore' } } },
        // Behind a dot a word of the language is a member's name.
        { name: 'entity.name.function.noodlecore', match: `(?<=[^.]\\.)${oneOf(every)}(?=\\s*\\()` },
        { name: 'variable.other.property.noodlecore', match: `(?<=[^.]\\.)${oneOf(every)}` },
        { name: 'storage.modifier.noodlecore', match: oneOf(modifiers) },
        { name: 'storage.type.noodlecore', match: oneOf(DECLARING) },
        { name: 'keyword.control.noodlecore', match: oneOf(control) },
        { name: 'constant.language.noodlecore', match: oneOf(CONSTANTS) },
        { name: 'variable.language.noodlecore', match: oneOf(THIS) },
        { name: 'support.type.primitive.noodlecore', match: oneOf(PRIMITIVES) },
        { name: 'entity.name.type.noodlecore', match: '\\b[A-Z]\\w*\\b' },
        { name: 'entity.name.function.noodlecore', match: '\\b[a-z_]\\w*(?=\\s*\\()' },
        { name: 'variable.other.property.noodlecore', match: '(?<=\\.)[A-Za-z_]\\w*\\b' },
        { name: 'variable.other.readwrite.noodlecore', match: '[\\p{L}_$][\\p{L}\\p{N}_$]*' },
        { name: 'keyword.operator.noodlecore', match: '=>|\\?\\?=?|\\?\\.|\\.\\.=?|[-+*/%&|^<>=!~?:]+' },
      ],
    },
    template: {
      name: 'string.template.noodlecore',
      begin: '`',
      end: '`',
      patterns: [escapes, { include: '#interpolation' }],
    },
    // Themes know this scope: inside it, what has no scope of its own is not coloured as a text.
    interpolation: {
      name: 'meta.template.expression.noodlecore',
      begin: '\\$\\{',
      end: '\\}',
      beginCaptures: punctuation('definition.template-expression.begin'),
      endCaptures: punctuation('definition.template-expression.end'),
      patterns: [{ include: '#braces' }, { include: '#code' }],
    },
    braces: { begin: '\\{', end: '\\}', patterns: [{ include: '#braces' }, { include: '#code' }] },
  },
};

const text = `${JSON.stringify(grammar, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('the grammar is not what the token table says: npm run docs');
  process.exit(1);
}
