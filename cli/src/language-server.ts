import { resolve } from 'node:path';
import { serve, type ServerOptions } from '@noodlecore/lsp/index';
import { FileHost } from './host.ts';
import { moduleNameOf, projectOfFile } from './project.ts';
import { preludeModules } from './workspace.ts';

/** Serves until the editor goes away. */
export function serveEditor(): Promise<never> {
  serve(serverOptions());
  return new Promise(() => {});
}

/** Projects as the commands see them. */
export function serverOptions(): ServerOptions {
  return {
    open(path) {
      const project = projectOfFile(path);
      return { host: new FileHost(project, { wholeLibrary: true }), prelude: preludeModules(), strict: project.strict, moduleName: (file) => moduleNameOf(project, resolve(file)) };
    },
    keyOf: (path) => projectOfFile(path).sourceFolder,
  };
}
