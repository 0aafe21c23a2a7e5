/** One browser for all suites of a worker; every page reports what its console says against it. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

export interface WatchedPage {
  page: Page;
  /** Errors of the console and of scripts, and requests to other hosts. */
  complaints: string[];
}

const VIEWPORT = { width: 1280, height: 900 };

/** It ends with the process, which closes its pipe. */
let browser: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  // Else Playwright would keep the worker from ending when Vitest tells it to.
  const handleSIGTERM = false;
  return chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_ARGS], handleSIGTERM });
}

/**
 * A page in a context of its own, which is closed after the test. It fails a test in which it complains.
 * @param complains it may: the test cuts its connection, or looks at its complaints itself
 */
export async function openPage(
  address: string,
  { complains = false, ...options }: BrowserContextOptions & { complains?: boolean } = {},
): Promise<WatchedPage> {
  const opened = await openTab(address, options);
  onTestFinished(async () => {
    await opened.page.context().close();
    if (!complains) expect(opened.complaints).toEqual([]);
  });
  return opened;
}

/** The same for several tests, or for one that runs beside others: whoever opens it closes it. */
export async function openTab(address: string, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await (await (browser ??= launch())).newContext({ viewport: VIEWPORT, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  // An empty page is at home where it goes first.
  let home = new URL(address).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    home ||= url.host;
    if (url.host !== home) complaints.push(`foreign: ${url.href}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

/** The file that the browser saves of it. */
export async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Shows another page of the site in the same tab, as a fresh one would show it: half the time of opening one. */
export async function turnTo({ page, complaints }: WatchedPage, address: string): Promise<void> {
  complaints.length = 0;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(VIEWPORT);
  await page.goto(address, { waitUntil: 'load' });
}
