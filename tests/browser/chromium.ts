/**
 * A browser for the tests on any machine: the one that is there already, else one that is installed now.
 * Everything that installers say goes to standard error, so that the report of the tests stays readable.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version');

/** The machine's own address of the site is all these tests open: the browser needs nothing else of the network. */
export const CHROMIUM_ARGS: readonly string[] = [
  // Chromium refuses to start as root with its sandbox on; root is usual in containers.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a page in a third of the time that the whole browser takes; a package of Debian. */
const HEADLESS_SHELL = 'chromium-headless-shell';

const COMMANDS = [
  HEADLESS_SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

let found: Promise<string> | undefined;

/** Path of a browser of the Chromium family. Looks, and if need be installs, once a process. */
export function findChromium(): Promise<string> {
  found ??= search();
  return found;
}

async function search(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    // Another browser than the one asked for would make its results misleading.
    if (await runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", but no browser starts there. Correct it or unset it.`);
  }
  const tried: string[] = [];

  const installed = await firstThatRuns(installedPaths());
  // A machine of a test service may be added to, a person's is left as it is.
  const wantsShell = isDebian && isRoot && process.env.CI && basename(installed ?? '') !== HEADLESS_SHELL;
  if (installed && !wantsShell) return installed;
  tried.push(`an installed browser: none of ${COMMANDS.join(', ')} is on the PATH and starts`);

  if (isDebian && isRoot) {
    const packaged = await installPackage();
    if (packaged) return packaged;
    tried.push('apt-get install chromium: no browser after it, see its output above');
  } else {
    tried.push('apt-get: only used on Debian and Ubuntu by root');
  }

  const downloaded = await download();
  if (downloaded) return downloaded;
  tried.push('the download of playwright-core: no browser after it, see its output above');

  throw new Error(
    [
      'The browser tests need a browser of the Chromium family, and none could be found or installed. Tried:',
      ...tried.map((line) => `  - ${line}`),
      'What to do: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program file of one.',
    ].join('\n'),
  );
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return [
      ...folders.flatMap((folder) =>
        MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      ),
      ...onPath(),
    ];
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
  }
  return onPath();
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await runs(path)) return path;
  return undefined;
}

/** A file alone proves little: Ubuntu has a `chromium-browser` that only tells the user to install a snap. */
async function runs(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

/** Two suites may ask at once: the second waits for the first. Ubuntu has no such shell. */
async function installPackage(): Promise<string | undefined> {
  await run('apt-get', ['update']);
  for (const name of [HEADLESS_SHELL, 'chromium']) {
    const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', ['install', ...options, name]);
    const installed = await firstThatRuns(onPath());
    if (installed) return installed;
  }
  return undefined;
}

/** The full browser, not the headless shell: `executablePath()` tells the place of this one only. */
async function download(): Promise<string | undefined> {
  if (!(await runs(chromium.executablePath()))) {
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    );
    const systemLibraries = isDebian && isRoot ? ['--with-deps'] : [];
    await run(process.execPath, [cli, 'install', '--no-shell', ...systemLibraries, 'chromium']);
  }
  return firstThatRuns([chromium.executablePath()]);
}

/** Resolves when the command has ended, well or badly: what counts is whether a browser starts afterwards. */
function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      signal: AbortSignal.timeout(600_000),
    });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve();
    });
    child.on('close', () => resolve());
  });
}
