import { describe, expect, test } from 'vitest';
import type { SourceText, Span } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Label } from '@noodlecore/compiler/diagnostics/diagnostic';
import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { renderJson } from '@noodlecore/compiler/diagnostics/render/json';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';

const source: SourceText = {
  path: 'src/main.nc',
  text: "let count = 0;\nfunc f() {\n\tprint(coutn + '日本' + x);\n  return match (h) {\n    A => 1,\n    B => 2,\n  };\n}\n",
};

function span(from: string, to = from, of: SourceText = source): Span {
  return { source: of, start: of.text.indexOf(from), end: of.text.indexOf(to) + to.length };
}

function label(text: string, from: string, to = from): Label {
  return { span: span(from, to), text };
}

function diagnostic(primary: Label, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 1201, severity: 'error', strict: false, message: 'nothing here is called `coutn`', primary, secondary: [], fixes: [], ...more };
}

describe('a diagnostic as text', () => {
  test('has header, place, marks, hint and the mended line', () => {
    const text = renderDiagnostic(
      diagnostic(label('did you mean `count`?', 'coutn'), {
        secondary: [label('declared here', 'count')],
        hint: 'names are\ncase-sensitive',
        fixes: [{ title: 'write `count`', sure: true, edits: [{ span: span('coutn'), newText: 'count' }] }],
      }),
    );
    expect(`\n${text}`).toBe(`
error[1201]: nothing here is called \`coutn\`
  ┌─ src/main.nc:3:8
  │
1 │ let count = 0;
  │     ----- declared here
2 │ func f() {
3 │     print(coutn + '日本' + x);
  │           ^^^^^ did you mean \`count\`?
  │
  = hint: names are
          case-sensitive
  = fix: write \`count\`
3 +     print(count + '日本' + x);`);
  });

  test('hangs the texts of several labels on one line below each other, wide characters counted as two cells', () => {
    const text = renderDiagnostic(diagnostic(label('this is a String', "'日本'"), { secondary: [label('this is an int', 'coutn'), label('so is this\nand more', 'x)')] }));
    expect(text.split('\n').slice(3)).toEqual([
      "3 │     print(coutn + '日本' + x);",
      '  │           -----   ^^^^^^   -- so is this',
      '  │           │       │           and more',
      '  │           │       │',
      '  │           │       this is a String',
      '  │           this is an int',
    ]);
  });

  test('draws spans over several lines at the side', () => {
    const text = renderDiagnostic(diagnostic(label('not all cases:\n  C => …', 'match', '};'), { secondary: [label('the last arm', 'B')] }));
    expect(text.split('\n').slice(3)).toEqual([
      '4 │     return match (h) {',
      '  │ ╭──────────^',
      '5 │ │     A => 1,',
      '6 │ │     B => 2,',
      '  │ │     - the last arm',
      '7 │ │   };',
      '  │ ╰────^ not all cases:',
      '  │          C => …',
    ]);
  });

  test('points behind the last character at the end of the file', () => {
    const end = source.text.length;
    const text = renderDiagnostic(diagnostic({ span: { source, start: end, end }, text: 'expected `}`' }));
    expect(text.split('\n').slice(1)).toEqual(['  ┌─ src/main.nc:9:1', '  │', '9 │', '  │ ^ expected `}`']);
  });

  test('shows a piece of a line of five million characters', () => {
    const big = { path: 'big.nc', text: 'x'.repeat(5_000_000) };
    const text = renderDiagnostic(diagnostic({ span: { source: big, start: 3_000_000, end: 3_000_005 }, text: 'here' }));
    expect(text.length).toBeLessThan(600);
    expect(text).toContain('^^^^^ here');
  });

  test('fits into the columns of a terminal', () => {
    const long = { path: 'long.nc', text: `let text = "${'a'.repeat(100)}" + name + "${'b'.repeat(100)}";` };
    const start = long.text.indexOf('name');
    const at = { source: long, start, end: start + 4 };
    const text = renderDiagnostic(
      diagnostic({ span: at, text: 'nothing that is in scope here is called `name`' }, {
        message: 'there is no `name` here, nor in any module that this one imports, as far as they can be read',
        hint: 'declare it before, with `let name = …`, or import the module that declares it',
        fixes: [{ title: 'write `game`', sure: false, edits: [{ span: at, newText: 'game' }] }],
      }),
      plainPalette,
      60,
    );
    expect(`\n${text}`).toBe(`
error[1201]: there is no \`name\` here, nor in any module
  that this one imports, as far as they can be read
  ┌─ long.nc:1:117
  │
1 │ …aaaaaaaaaaaaaa" + name + "bbbbbbbbbbbbbbbbbbbbbbbbbbbb…
  │                    ^^^^ nothing that is in scope here is
  │                         called \`name\`
  │
  = hint: declare it before, with \`let name = …\`, or import
          the module that declares it
  = fix: write \`game\`
1 + …aaaaaaaaaaaaaa" + game + "bbbbbbbbbbbbbbbbbbbbbbbbbbbb…`);
    for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(60);
  });

  test('shows lines with the line ends of Windows, and what a fix makes of them far apart', () => {
    const crlf = { path: 'crlf.nc', text: 'one\r\ntwo\r\n3\r\n4\r\n5\r\n6\r\n7\r\nlast line\r\n' };
    const edit = (word: string, newText: string) => ({ span: span(word, word, crlf), newText });
    const text = renderDiagnostic(diagnostic({ span: span('two', 'two', crlf), text: 'here' }, { fixes: [{ title: 'change', sure: true, edits: [edit('two', '2'), edit('last', 'LAST')] }] }));
    expect(text.split('\n').slice(3)).toEqual(['2 │ two', '  │ ^^^ here', '  │', '  = fix: change', '2 + 2', '  ·', '8 + LAST line']);
  });

  test('shows the other file under its own name', () => {
    const other = { path: 'src/other.nc', text: 'class Node {}\n' };
    const text = renderDiagnostic(diagnostic(label('here', 'coutn'), { secondary: [{ span: span('Node', 'Node', other), text: 'declared here' }] }));
    expect(text).toContain('┌─ src/other.nc:1:7');
  });

  test('replaces control characters, so that a source cannot drive the terminal', () => {
    const evil = { path: 'evil.nc', text: 'let a = "\u001b[2J\u202e";' };
    const text = renderDiagnostic(diagnostic({ span: { source: evil, start: 4, end: 5 }, text: 'here' }));
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
  });
});

test('a report ends with a summary, sorted by place, errors first where not all fit', () => {
  const warning = diagnostic(label('b', 'count'), { severity: 'warning', code: 1950 });
  const error = diagnostic(label('a', 'coutn'));
  const all = renderReport([error, warning]);
  expect(all.indexOf('warning[1950]')).toBeLessThan(all.indexOf('error[1201]'));
  expect(all.split('\n').at(-1)).toBe('1 error, 1 warning; more about these: noodlec explain 1950 1201');
  expect(renderReport([error, warning], { limit: 1 }).split('\n').at(-1)).toBe('1 error, 1 warning (1 not shown); more about this: noodlec explain 1201');
});

test('as JSON it is one line', () => {
  const line = renderJson(diagnostic(label('here', 'coutn'), { fixes: [{ title: 'f', sure: true, edits: [{ span: span('coutn'), newText: 'count' }] }] }));
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ code: 1201, file: 'src/main.nc', line: 3, column: 8, endLine: 3, endColumn: 13, fixes: [{ sure: true }] });
});
