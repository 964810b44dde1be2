import { resolve } from 'node:path';
import { serve } from '@noodlecore/lsp/index';
import { FileHost } from './host.ts';
import { moduleNameOf, projectOfFile } from './project.ts';
import { preludeModules } from './workspace.ts';

/** Serves until the editor goes away. */
export function serveEditor(): Promise<never> {
  serve({
    open(path) {
      const project = projectOfFile(path);
      return { host: new FileHost(project), prelude: preludeModules(), strict: project.strict, moduleName: (file) => moduleNameOf(project, resolve(file)) };
    },
    keyOf: (path) => projectOfFile(path).sourceFolder,
  });
  return new Promise(() => {});
}
