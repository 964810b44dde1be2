import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', '{compiler,runtime,cli,lsp}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Files run beside each other in worker threads of one process: no time goes into starting processes.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    reporters: process.env['CI'] ? ['default', './scripts/count-reporter.ts'] : ['dot', './scripts/count-reporter.ts'],
    testTimeout: 20_000,
  },
});
