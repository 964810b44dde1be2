import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', '{compiler,runtime,cli,lsp,debugger}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Files run beside each other in worker threads of one process: no time goes into starting processes.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // A line for each file, and what failed; the tests of a file are listed only where one of them takes really long.
    reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), './scripts/count-reporter.ts'],
    slowTestThreshold: 10_000,
    // Only what hangs takes so long, however busy the machine is.
    testTimeout: 120_000,
  },
});
