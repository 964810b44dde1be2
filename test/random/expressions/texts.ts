import { constant, rule, type Generator, type Rule, type TypeRules } from '../generator.ts';

export const text: TypeRules = {
  show: 'String',
  tracer: 'logString',
  leaves: ['"a"', '"bc"', '""', '"x y"', '"1,2"', '"q\\"q"'].map((s) => constant(s)),
  rules: [
    shown('($0 + $1)', ($1) => `($0 + ${$1})`),
    shownFirst,
    shown('`<${$0}|${$1}>`', ($1) => `('<' + $0 + '|' + ${$1} + '>')`),
    rule('$0.charAt($1)', '((s, i) => s[index(s.length, i)])($0, $1)', 'String', 'int'),
    rule('$0.toUpperCase()', '$0.toUpperCase()', 'String'),
    rule('$0.substring(few($1))', '((s, i) => s.substring(span(s.length, i, BigInt(s.length))[0]))($0, few($1))', 'String', 'int'),
    rule('$0.replace("a", $1)', "((s, r) => s.replaceAll('a', () => r))($0, $1)", 'String', 'String'),
    rule('$0.repeat(few($1))', '$0.repeat(Number(few($1)))', 'String', 'int'),
    rule('$0.padStart(4, "*")', "$0.padStart(4, '*')", 'String'),
    rule('$0.trim()', '$0.trim()', 'String'),
    rule('$0.join("-")', "$0.join('-')", 'List<String>'),
    rule('$0.name', '$0.name', 'Level'),
    rule('($0 ?? $1)', '($0 ?? $1)', 'String?', 'String'),
    rule('String.fromCharCode(97 + few($0))', 'String.fromCharCode(97 + Number(few($0)))', 'int'),
    rule('new StringBuilder().append($0).append($1).append($2).toString()', '($0 + $1 + $2)', 'String', 'int', 'bool'),
  ],
};

/** A text beside a value of some type, which becomes text. */
function shown(nc: string, js: (shown: string) => string): Rule {
  return (g) => {
    const type = g.shownType();
    return { nc, js: js(`${g.showOf(type)}($1)`), parts: [g.expression('String'), g.expression(type)] };
  };
}

function shownFirst(g: Generator): ReturnType<Rule> {
  const type = g.shownType();
  return { nc: '($0 + $1)', js: `(${g.showOf(type)}($0) + $1)`, parts: [g.expression(type), g.expression('String')] };
}

export const intsOfTexts: readonly Rule[] = [
  rule('$0.length', 'BigInt($0.length)', 'String'),
  rule('$0.indexOf($1)', 'BigInt($0.indexOf($1))', 'String', 'String'),
  rule('$0.charCodeAt(few($1))', '((s, i) => BigInt(s.charCodeAt(index(s.length, i))))($0, few($1))', 'String', 'int'),
  rule('$0.compareTo($1)', 'order($0, $1)', 'String', 'String'),
];

export const boolsOfTexts: readonly Rule[] = [
  rule('$0.contains($1)', '$0.includes($1)', 'String', 'String'),
  rule('$0.startsWith($1)', '$0.startsWith($1)', 'String', 'String'),
  rule('$0.isEmpty()', "($0 === '')", 'String'),
];
