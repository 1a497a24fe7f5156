/**
 * Finds a Chromium that starts, and prints how to launch it as JSON: {executablePath, env, args}.
 * `CHROMIUM_PATH`, else an installed Chrome or Chromium, else the one of `@sparticuz/chromium` with its own
 * libraries and font, unpacked once into `.cache/`. If none starts, says why and the cure, and exits with 1.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { inRoot } from './root.mjs';

const CACHE = inRoot('.cache');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const failures = [];
for (const candidate of candidates()) {
  try {
    const launch = candidate();
    const browser = await chromium.launch({ ...launch, env: { ...process.env, ...launch.env } });
    await browser.close();
    console.log(JSON.stringify(launch));
    process.exit(0);
  } catch (error) {
    failures.push(String(error.message).split('\n').slice(0, 4).join(' '));
  }
}
console.error('No Chromium starts:');
for (const failure of failures) console.error(`- ${failure}`);
console.error(
  'Cure: install Chrome or Chromium, or set CHROMIUM_PATH to one; SKIP_BROWSER=1 leaves these tests out.',
);
process.exit(1);

function* candidates() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) yield () => installed(CHROMIUM_PATH);
  const inPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...inPath, ...PLACES].filter((file) => existsSync(file))) yield () => installed(path);
  yield packaged;
}

function installed(executablePath) {
  return { executablePath, args: ['--no-sandbox'], env: {} };
}

function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`The packaged Chromium is for Linux on x64, not ${process.platform} on ${process.arch}.`);
  const folder = join(CACHE, 'chromium');
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    // Not the package's own arguments: they switch web security off.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacked in a folder of its own and then renamed: the package hands out half-unpacked files it finds. */
function unpack(folder) {
  mkdirSync(CACHE, { recursive: true });
  const half = mkdtempSync(join(CACHE, 'unpacking-'));
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
    // The libraries are only unpacked where the package believes to be in AWS Lambda.
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  // Without a configuration of its own, text outside the default folder has no width.
  const fonts = join(folder, 'fonts');
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another process was first.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
