/**
 * The published folder is exchanged by two renames. Whenever a build is killed, the site stands there whole or, between the
 * renames, beside it whole under another name, from where the next command that needs it puts it back.
 */
import { spawn } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { takeTurn } from './build-turn.ts';

/** Where the new site waits if it was built on another disk; another copy of the project may publish to the same place. */
const nextTo = (outDir: string, built: string) => `${outDir}.next-${hash('sha256', built).slice(0, 8)}`;
const formerOf = (outDir: string) => `${outDir}.previous`;

/** Puts the site that was built in the place of the former one. */
export async function exchange(outDir: string, built: string): Promise<void> {
  const next = nextTo(outDir, built);
  try {
    renameSync(built, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(built, next, { recursive: true });
  }
  if (existsSync(outDir)) renameSync(outDir, formerOf(outDir));
  try {
    renameSync(next, outDir);
  } catch (error) {
    putBack(outDir);
    throw error;
  }
}

/** Leaves nothing but the published site; for whoever has the turn. Nobody waits for the former one to be removed. */
export function tidy(outDir: string, built: string): void {
  putBack(outDir);
  const next = nextTo(outDir, built);
  for (const dir of [built, next]) rmSync(dir, { recursive: true, force: true });
  const former = formerOf(outDir);
  const discarded = `${built}.former`;
  if (existsSync(former))
    try {
      mkdirSync(discarded, { recursive: true });
      renameSync(former, join(discarded, randomUUID()));
    } catch {
      // It is on another disk. Half removed it must not be found under the name from which it is put back.
      renameSync(former, next);
      rmSync(next, { recursive: true });
    }
  if (existsSync(discarded)) removeApart(discarded);
}

/** In a process that outlives this one. What it leaves, if it is killed, the next build removes. */
function removeApart(dir: string): void {
  const code = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
  spawn(process.execPath, ['-e', code, dir], { detached: true, stdio: 'ignore' }).unref();
}

function putBack(outDir: string): void {
  if (isHalfway(outDir)) renameSync(formerOf(outDir), outDir);
}

const isHalfway = (outDir: string) => !existsSync(outDir) && existsSync(formerOf(outDir));

/** Puts the site back where a build was killed between the renames. */
export async function recover(outDir: string): Promise<void> {
  if (!isHalfway(outDir)) return;
  // A build that is there at this moment has the turn.
  const endTurn = await takeTurn();
  putBack(outDir);
  endTurn();
}

/** A web server is somebody else: whatever the umask of who builds, it may read the site. */
export function letAllRead(dir: string): void {
  chmodSync(dir, 0o755);
  for (const item of readdirSync(dir, { recursive: true, withFileTypes: true }))
    chmodSync(join(item.parentPath, item.name), item.isDirectory() ? 0o755 : 0o644);
}
