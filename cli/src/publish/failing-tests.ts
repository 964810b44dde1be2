import { testsFail } from '@noodlecore/compiler/diagnostics/catalogue/publishing';
import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { publishProblem, type PublishProblem } from '@noodlecore/package-manager/publish/problem';
import { ExitCode } from '../exit-code.ts';
import type { GrantOptions } from '../grant-options.ts';
import type { Project } from '../project.ts';
import { testWorkspace } from '../test/test.ts';
import { openProject } from '../workspace.ts';

/** Seconds that a test may take. */
const TIMEOUT = 30;

/** Runs the tests and samples of a project, as `noodle test` does, without a word of its output but the last line. */
export async function testProblems(project: Project, grants: GrantOptions): Promise<PublishProblem[]> {
  let output = '';
  const terminal = { out: (text: string) => void (output += text), error: () => undefined, outPalette: plainPalette, errorPalette: plainPalette, interactive: false, width: 80, errorColumns: undefined };
  const exitCode = await testWorkspace(openProject(project, { tests: true }), { ...grants, timeout: TIMEOUT, color: 'never', format: 'human' }, terminal);
  if (exitCode === ExitCode.ok) return [];
  return [publishProblem(testsFail, { summary: output.trimEnd().split('\n').at(-1) ?? '' }, 'see `noodle test`')];
}
