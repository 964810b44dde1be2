import { defineConfig } from 'vitest/config';

/** The extension in real VS Code: `npm run test:editor`. The first run installs code-server, which takes minutes. */
export default defineConfig({ test: { include: ['test/editor/*.editor.ts'], pool: 'threads', fileParallelism: false, testTimeout: 90_000, hookTimeout: 900_000 } });
