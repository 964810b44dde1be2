import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../terminal.ts';

/** Shows something and asks for a yes. Where nobody can be asked, it is shown and the answer is no. */
export async function confirm(text: string, terminal: Terminal, question = 'Go on? [y]es, [N]o: '): Promise<boolean> {
  terminal.error(text);
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return ['y', 'yes'].includes((await reader.question(question)).trim().toLowerCase());
  } finally {
    reader.close();
  }
}
