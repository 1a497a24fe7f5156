const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.test.json', diagnostics: false }],
};
// jose ships ES modules only.
const transformIgnorePatterns = ['/node_modules/(?!jose/)'];
const common = {
  rootDir: __dirname,
  transform,
  transformIgnorePatterns,
  modulePathIgnorePatterns: ['<rootDir>/build/'],
};

/** Three projects: what runs in Node, what runs in a made-up browser, what runs in a real one (after the others, serially). */
module.exports = {
  // Two files at a time and the compiler beside them: what takes a second alone may take many.
  testTimeout: 20_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testMatch: ['<rootDir>/{src,local,tests}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
    },
    {
      ...common,
      displayName: 'jsdom',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/static/src/**/*.test.{ts,tsx}', '<rootDir>/local/web/**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/harness/empty-style.js' },
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
