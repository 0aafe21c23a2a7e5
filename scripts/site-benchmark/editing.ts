/** What an editor waits for: the development server, and a page that shows what has been saved. */
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../tests/browser/chromium.ts';

const WORDS = ['берёзы', 'сосны', 'рябины', 'ольхи', 'осины', 'липы', 'ивы', 'клёны', 'дубы', 'вязы'];

/** Milliseconds after a save, until the whole content has been checked and nothing is left to do. */
const REST = 10_000;

export interface Editing {
  /** Seconds until the server listens, and until it has answered the first page. */
  start: number;
  firstPage: number;
  /** Milliseconds from writing a card to its words in the open page. */
  saves: number[];
}

/** @param environment names the content, one card of which is changed and put back */
export async function editing(environment: Record<string, string>, contentDir: string): Promise<Editing> {
  const [id = ''] = (await readdir(join(contentDir, 'practices'))).sort();
  const card = join(contentDir, 'practices', id, 'index.mdx');
  const text = await readFile(card, 'utf8');
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_ARGS] });
  const begun = performance.now();
  const seconds = () => Math.round(performance.now() - begun) / 1000;
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await said(server.stdout, /http:\/\/localhost:\d+\//);
    const start = seconds();
    const page = await browser.newPage();
    await page.goto(`${address}practices/${id}/`, { timeout: 0 });
    const firstPage = seconds();
    const saves: number[] = [];
    for (const word of WORDS) {
      await sleep(REST);
      const saved = Date.now();
      await writeFile(card, text.replace(/^title: /m, `title: Посадили ${word} и `));
      saves.push(Math.round((await timeOfWord(page, word)) - saved));
    }
    return { start, firstPage, saves };
  } finally {
    await writeFile(card, text);
    server.kill();
    await browser.close();
  }
}

function said(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    stream.on('data', (more: Buffer) => {
      words += more.toString();
      const [found] = pattern.exec(words) ?? [];
      if (found) resolve(found);
    });
    stream.on('end', () => reject(new Error(words)));
  });
}

/** By the browser's clock, which is the machine's. */
async function timeOfWord(page: Page, word: string): Promise<number> {
  const isShown = (expected: string) =>
    document.querySelector('main h1')?.textContent.includes(expected) &&
    performance.timeOrigin + performance.now();
  const found = await page.waitForFunction(isShown, word, { polling: 'raf' });
  return Number(await found.jsonValue());
}
