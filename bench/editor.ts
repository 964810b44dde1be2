import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor } from '../test/lsp/client.ts';

/** What someone who types in a large project waits for: milliseconds, the 95th percentile of each. */
export interface EditorTimings {
  readonly cold: StartTimings;
  /** With what another server kept on disk before. */
  readonly warm: StartTimings;
  readonly keystroke: number;
  readonly completion: number;
  readonly hover: number;
  /** A change of a public declaration that half of the modules reach. */
  readonly face: number;
  readonly references: number;
  /** Of the server, in the end. */
  readonly megabytes: number;
}

/** From starting the server, in milliseconds. */
interface StartTimings {
  /** To the diagnostics of the open document. */
  readonly first: number;
  /** To those of all files. */
  readonly all: number;
}

/** Drives the server as a process, over the protocol, in a project of many modules. */
export async function timeEditor(folder: string, file: string, rounds: number): Promise<EditorTimings> {
  const cache = mkdtempSync(join(tmpdir(), 'noodle-bench-cache-'));
  const cold = await timeStart(folder, file, cache);
  const warm = await timeStart(folder, file, cache);
  rmSync(cache, { recursive: true });
  const editor = await Editor.openFolder(folder, { pulls: true });
  await editor.show(file);
  await editor.request('workspace/diagnostic', { previousResultIds: [] });
  const text = editor.text(file);
  const line = text.split('\n').findIndex((each) => each.includes('price = order.price'));
  const position = { line, character: text.split('\n')[line].indexOf('order') + 'order.'.length };
  const keystroke: number[] = [];
  const completion: number[] = [];
  const hover: number[] = [];
  const face: number[] = [];
  const references: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await editor.edit(file, { start: position, end: position }, 'abcdefgh'[round % 8]);
    keystroke.push(await timed(() => diagnose(editor, file)));
    completion.push(await timed(() => editor.about('completion', file, { position })));
    hover.push(await timed(() => editor.about('hover', file, { position: { line, character: position.character - 3 } })));
  }
  await editor.change(file, text);
  for (let round = 0; round < Math.ceil(rounds / 5); round++) {
    await editor.change(file, `${text}\nfunc added${round}(): int { return ${round}; }\n`);
    face.push(await timed(() => diagnose(editor, file)));
    references.push(await timed(() => editor.about('references', file, { position: { line, character: position.character + 1 }, context: { includeDeclaration: true } })));
  }
  const megabytes = residentMegabytes(editor.pid);
  await editor.close();
  return { cold, warm, keystroke: p95(keystroke), completion: p95(completion), hover: p95(hover), face: p95(face), references: p95(references), megabytes };
}

async function timeStart(folder: string, file: string, cache: string): Promise<StartTimings> {
  const started = performance.now();
  const editor = await Editor.openFolder(folder, { pulls: true, cache });
  await editor.show(file);
  await diagnose(editor, file);
  const first = performance.now() - started;
  await editor.request('workspace/diagnostic', { previousResultIds: [] });
  const all = performance.now() - started;
  await editor.close();
  return { first, all };
}

function diagnose(editor: Editor, file: string): Promise<DocumentDiagnosticReport> {
  return editor.about('diagnostic', file);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
}

/** Linux keeps it in /proc; 0 elsewhere. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
