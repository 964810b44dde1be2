import { replaceFile } from '../replace-file.ts';
import { writeAll } from '../write-all.ts';
import type { CallTree } from './call-tree.ts';
import { cpuProfileText, summaryOf } from './cpu-profile.ts';

/** Writes where a program has spent its time, and says the most of it. */
export function writeProfile(tree: CallTree, path: string): void {
  replaceFile(path, `${cpuProfileText(tree)}\n`);
  const seconds = tree.samples.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  writeAll(2, `${path}: ${tree.samples.length.toLocaleString('en')} samples in ${seconds.toFixed(2)} s, for Chrome DevTools, VS Code or speedscope\n${summaryOf(tree)}`);
}
