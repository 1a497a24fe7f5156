const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Where Jiras of one test run keep what the others begin as; all its processes are told. */
module.exports = () => {
  process.env.TEST_IMAGES = mkdtempSync(join(tmpdir(), 'countersign-images-'));
};
