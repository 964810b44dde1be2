import { describe, expect, it } from 'vitest';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { runText } from './support/run.ts';
import { filesBelow, readFrom } from './support/files.ts';

/** A sample of a document, and what the block below it says that it prints; null where no block follows. */
interface Sample {
  readonly line: number;
  readonly text: string;
  readonly output: string | null;
}

const DOCUMENTS = ['README.md', 'docs/language/tour.md', 'docs/language/reference.md', 'docs/language/library.md'];
const SAMPLE = /^```noodlecore\n(.*?)^```\n(?:```text\n(.*?)^```\n)?/gms;

function samplesOf(document: string): Sample[] {
  const text = readFrom('.', document);
  return [...text.matchAll(SAMPLE)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    text: match[1],
    output: match[2] ?? null,
  }));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const samples = samplesOf(document);
  it('names codes that exist', () => {
    const codes = [...readFrom('.', document).matchAll(/\[(\d{4})\]|explain (\d{4})/g)].map((match) => Number(match[1] ?? match[2]));
    expect(codes.filter((code) => !catalogue.some((entry) => entry.code === code))).toEqual([]);
  });
  it('has samples', () => expect(samples.length).toBeGreaterThan(0));
  for (const { line, text, output } of samples) {
    it(`line ${line}`, async () => {
      const result = await runText(text);
      expect(result.error).toBe('');
      if (output !== null) expect(result.output).toBe(output);
    });
  }
});

it('docs/language/library.md lists every module of the library', () => {
  const page = readFrom('docs/language', 'library.md');
  const modules = filesBelow('stdlib-nc/noodlecore', '.nc').filter((file) => !/^(core|runtime)\//.test(file));
  const named = modules.map((file) => file.slice(0, -'.nc'.length).replaceAll('/', '.')).filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`.${name.split('.').at(-1)}\``));
  expect(named).toEqual([]);
});
