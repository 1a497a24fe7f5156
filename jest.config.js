const transform = { '^.+\\.(ts|tsx|js|mjs)$': '<rootDir>/tests/harness/transform.js' };
// jose ships ES modules only.
const transformIgnorePatterns = ['/node_modules/(?!jose/)'];
const common = {
  rootDir: __dirname,
  transform,
  transformIgnorePatterns,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/bench/standard-stack/'],
};

/** What runs in Node, in a made-up browser, in a real one (after the others), and what reads the log of them all. */
module.exports = {
  // Two files at a time and the compiler beside them: what takes a second alone may take many.
  testTimeout: 20_000,
  globalSetup: '<rootDir>/tests/harness/make-images-folder.js',
  globalTeardown: '<rootDir>/tests/harness/remove-images-folder.js',
  projects: [
    {
      ...common,
      displayName: 'node',
      testMatch: ['<rootDir>/{src,local,tests,bench}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/log.test.ts'],
    },
    {
      ...common,
      displayName: 'jsdom',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/harness/new-tab.js'],
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/static/src/**/*.test.{ts,tsx}', '<rootDir>/local/web/**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/harness/empty-style.js' },
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
    { ...common, displayName: 'log', testMatch: ['<rootDir>/tests/log.test.ts'] },
  ],
};
