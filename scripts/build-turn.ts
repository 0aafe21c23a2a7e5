/** Builds of one project take turns: Astro keeps the list of pictures and what it renders with in one `.astro/` for all of them. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const FOLDER = '.astro';
/** `SQLITE_BUSY` */
const BUSY = 5;

/**
 * Waits until no other build runs; the build that comes next waits until the returned function is called. The lock is that of an
 * empty database: the system gives it back when the process ends, however it ends, and containers that share the folder
 * see it.
 */
export async function takeTurn(onWait: () => void = () => undefined): Promise<() => void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, 'build-turn.sqlite');
  // A file that may only be read would be opened, and its lock keep nobody out.
  closeSync(openSync(file, 'a'));
  const database = new DatabaseSync(file);
  for (let waits = 0; !isTaken(database); waits += 1) {
    if (waits === 0) onWait();
    await pause(200);
  }
  return () => database.close();
}

function isTaken(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
