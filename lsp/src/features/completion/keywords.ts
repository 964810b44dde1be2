import type { CompletionItem } from 'vscode-languageserver';
import { keywordItem, snippetItem } from './items.ts';

/** Words and templates by place. */

const EXPRESSION_WORDS = ['true', 'false', 'null', 'this', 'new', 'await', 'spawn', 'throw'] as const;
const STATEMENT_WORDS = ['return', 'break', 'continue', 'let', 'const', ...EXPRESSION_WORDS] as const;
const TOP_LEVEL_WORDS = ['import', 'private', 'abstract', 'final', 'sealed', 'extern', 'let', 'const'] as const;
const MEMBER_WORDS = ['private', 'protected', 'static', 'const', 'abstract', 'override', 'final'] as const;

const MATCH = snippetItem('match', 'match (${1:value}) {\n\t${2:_} => $0,\n}', 'match (…) { … }');

const BLOCKS = [
  snippetItem('if', 'if (${1:condition}) {\n\t$0\n}', 'if (…) { … }'),
  snippetItem('if let', 'if (let ${1:name} = ${2:value}) {\n\t$0\n}', 'if (let …) { … }'),
  snippetItem('else', 'else {\n\t$0\n}', 'else { … }'),
  snippetItem('for', 'for (${1:item} in ${2:items}) {\n\t$0\n}', 'for (… in …) { … }'),
  snippetItem('for range', 'for (${1:i} in 0..${2:n}) {\n\t$0\n}', 'for (… in 0..n) { … }'),
  snippetItem('while', 'while (${1:condition}) {\n\t$0\n}', 'while (…) { … }'),
  snippetItem('do', 'do {\n\t$0\n} while (${1:condition});', 'do { … } while (…)'),
  snippetItem('try', 'try {\n\t$0\n} catch (${1:error}) {\n\t\n}', 'try { … } catch (…) { … }'),
  MATCH,
];

const FUNC = snippetItem('func', 'func ${1:name}(${2}) {\n\t$0\n}', 'func …(…) { … }');

const DECLARATIONS = [
  FUNC,
  snippetItem('main', 'func main() {\n\t$0\n}', 'func main() { … }'),
  snippetItem('class', 'class ${1:Name} {\n\t$0\n}', 'class … { … }'),
  snippetItem('interface', 'interface ${1:Name} {\n\t$0\n}', 'interface … { … }'),
  snippetItem('record', 'record ${1:Name}(${2:field}: ${3:int})', 'record …(…)'),
  snippetItem('enum', 'enum ${1:Name} { ${2:First}, ${3:Second} }', 'enum … { … }'),
  snippetItem('type', 'type ${1:Name} = ${2:int};', 'type … = …'),
  snippetItem('@test', '@test\nfunc ${1:doesSomething}() {\n\t$0\n}', 'a test'),
];

export const expressionWords: readonly CompletionItem[] = [...EXPRESSION_WORDS.map(keywordItem), MATCH];

export const statementWords: readonly CompletionItem[] = [...STATEMENT_WORDS.map(keywordItem), ...BLOCKS, FUNC];

export const topLevelWords: readonly CompletionItem[] = [...TOP_LEVEL_WORDS.map(keywordItem), ...DECLARATIONS, ...BLOCKS];

const ACCESSORS = [
  snippetItem('get', 'get ${1:name}(): ${2:int} {\n\t$0\n}', 'get …(): … { … }'),
  snippetItem('set', 'set ${1:name}(value: ${2:int}) {\n\t$0\n}', 'set …(value: …) { … }'),
];

export const memberWords: readonly CompletionItem[] = [...MEMBER_WORDS.map(keywordItem), FUNC, ...ACCESSORS, snippetItem('constructor', 'constructor(${1}) {\n\t$0\n}', 'constructor(…) { … }')];

export const annotationWords: readonly CompletionItem[] = [
  snippetItem('test', 'test', 'runs with `noodle test`'),
  snippetItem('distributed', 'distributed(cpu: ${1:1}, memoryMB: ${2:256})', 'may run on another node'),
  snippetItem('durable', 'durable', 'survives the death of its node'),
  snippetItem('export', 'export', 'can be called from outside'),
];
