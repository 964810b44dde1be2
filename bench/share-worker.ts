import { parentPort, workerData } from 'node:worker_threads';
import { withBytes } from '@noodlecore/cli/compile-module';
import { openFolder } from '@noodlecore/cli/project';
import { moduleDiagnostics, openProject, programModules } from '@noodlecore/cli/workspace';

/** Which of how many shares of a project's modules a thread checks and compiles. */
export interface Share {
  readonly folder: string;
  readonly index: number;
  readonly of: number;
}

const share: Share = workerData;

// What is loaded by now is not what is measured.
parentPort?.once('message', () => {
  compileShare(share);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');

function compileShare({ folder, index, of }: Share): void {
  const workspace = openProject(openFolder(folder));
  const names = programModules(workspace);
  const own = names.slice(Math.floor((names.length * index) / of), Math.floor((names.length * (index + 1)) / of));
  const results = own.map((name) => ({ name, diagnostics: moduleDiagnostics(workspace, name), bytes: null }));
  for (const result of results) withBytes(workspace, result, {});
}
