import { defineConfig } from 'vitest/config';

/** The registry on a PostgreSQL server: `NOODLE_TEST_DATABASE=postgres://user:password@host/postgres npm run test:postgres`. */
export default defineConfig({ test: { include: ['test/registry/*.test.ts', 'test/registry/*.postgres.ts'], pool: 'threads', isolate: false, testTimeout: 120_000 } });
