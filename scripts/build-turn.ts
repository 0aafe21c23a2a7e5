/** Builds of one project take turns: Astro keeps the list of pictures and what it renders with in one `.astro/` for all of them. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const FOLDER = '.astro';
const LOCK = `${FOLDER}/build.lock`;
/** In milliseconds. In another container the same number may belong to another process, so a lock has to be touched, too. */
const STALE_AFTER = 60_000;
const TOUCHED_EVERY = 5_000;

/** Waits until no other build runs; the build that comes next waits until the returned function is called. */
export async function takeTurn(onWait: () => void = () => undefined): Promise<() => void> {
  mkdirSync(FOLDER, { recursive: true });
  for (let waits = 0; !isTaken(); waits += 1) {
    if (waits === 0) onWait();
    await pause(200);
  }
  const touching = setInterval(() => writeFileSync(LOCK, String(process.pid)), TOUCHED_EVERY).unref();
  const release = () => {
    clearInterval(touching);
    rmSync(LOCK, { force: true });
    process.off('exit', release);
  };
  process.once('exit', release);
  return release;
}

function isTaken(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isAbandoned()) rmSync(LOCK, { force: true });
  return false;
}

function isAbandoned(): boolean {
  const touched = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined) return false;
  return Date.now() - touched > STALE_AFTER || !isRunning(holder());
}

/** Nothing between the creation of the file and its first byte, and when it has just been removed. */
function holder(): number | undefined {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(id: number | undefined): boolean {
  try {
    return id === undefined || process.kill(id, 0);
  } catch (error) {
    // A process of somebody else's may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
