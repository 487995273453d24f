/** `npm run test:hostile`: what takes too long for every commit, needs mounts, or kills programs by the hundred. */
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/hostile/*.test.ts'],
    globalSetup: ['test/compile.ts'],
    // One after the other: they measure times, and look for processes and files that are left.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
