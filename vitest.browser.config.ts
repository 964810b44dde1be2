import { defineConfig } from 'vitest/config';

/** What takes a browser: `npm run test:browser`. */
export default defineConfig({ test: { include: ['test/browser/*.browser.ts'], pool: 'threads', testTimeout: 120_000, hookTimeout: 120_000 } });
