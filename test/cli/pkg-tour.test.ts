import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { readFrom } from '../support/files.ts';
import { Neighbourhood, PASSWORD } from './neighbourhood.ts';
import type { Workplace } from './workplace.ts';

/** docs/packages/README.md, step by step: files that are shown are written, command lines run, and say what stands below them. */
const town = new Neighbourhood();

type Step = { readonly kind: 'file'; readonly path: string; readonly text: string } | { readonly kind: 'command'; readonly line: string; readonly output: string };

const BLOCK = /(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$/gms;

function stepsOf(document: string): Step[] {
  return [...document.matchAll(BLOCK)].flatMap(([, path, language, text]): Step[] => {
    if (path !== undefined) return [{ kind: 'file', path, text }];
    return language === 'console' ? text.split(/^\$ /m).slice(1).map((part) => ({ kind: 'command', line: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) })) : [];
  });
}

/** What is another thing on each machine and day. */
function plain(text: string): string {
  return text.replaceAll(town.registry.address, 'http://127.0.0.1:4873').replaceAll(/\d{4}-\d{2}-\d{2}/g, 'DAY');
}

test('the tour', () => {
  const place: Workplace = town.machine();
  place.write('password', `${PASSWORD}\n`);
  const steps = stepsOf(readFrom('docs/packages', 'README.md'));
  expect(steps.length).toBeGreaterThan(15);
  let folder = '.';
  for (const step of steps) {
    if (step.kind === 'file') place.write(step.path, step.text);
    else if (step.line.startsWith('cd ')) folder = normalize(join(folder, step.line.slice('cd '.length)));
    else {
      const { output, error, exitCode } = place.in(folder, `${step.line} < ${place.folder}/password`);
      const isRefused = step.output.startsWith('error[');
      expect(plain(isRefused ? error : output), `${step.line}\n${error}`).toBe(plain(step.output));
      expect(exitCode, step.line).toBe(isRefused ? 1 : 0);
    }
  }
});
