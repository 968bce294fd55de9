import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findInstalledBrowser } from './scripts/ensure-browser.mjs';

const FIND_PORT =
  "const s = require('node:net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })";

// Every worker reads this file again: what must not change between them travels in the environment.
process.env.E2E_PORT ??= execFileSync(process.execPath, ['-e', FIND_PORT], { encoding: 'utf8' }).trim();
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}`;
const executablePath = findInstalledBrowser() ?? undefined;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // The snapshots show the page at each step; a film of it besides costs a tenth of the whole.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: flags },
  },
  projects: [
    // A test goes both ways, unless it is tagged or its file is named here: what has no look, or looks at
    // widths of its own, is seen once.
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      testIgnore:
        '**/{account,answers,axe,bundle,consulting,journey-keyboard,journey-saving,journey-without-javascript,other-media,typed}.spec.ts',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: 'npm start',
    url: `${baseURL}/readyz`,
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: port,
      DATA_DIR: resolve('test-results', `e2e-data-${port}`),
      PUBLIC_ORIGIN: baseURL,
      // A busy machine draws slowly.
      PDF_TIMEOUT_SECONDS: '60',
    },
  },
});
