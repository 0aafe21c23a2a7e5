/** Builds killed at random moments. It takes some minutes: `KILLS=20 npx vitest run tests/killed-builds.test.ts`. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

const KILLS = Number(process.env.KILLS ?? 0);

/** One hash of all names and bytes; of no site, that of nothing. */
function digestOf(dir: string): string {
  const digest = createHash('sha256');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  for (const path of files.map((item) => join(item.parentPath, item.name)).sort())
    digest.update(path).update(readFileSync(path));
  return digest.digest('hex');
}

test.skipIf(!KILLS)(
  'whenever a build is killed, the site is whole, old or new',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'praktiki-killed-'));
    const contentDir = join(folder, 'content');
    const outDir = join(folder, 'dist');
    cpSync('tests/fixtures/content', contentDir, { recursive: true });
    const card = join(contentDir, 'practices/testovo-prud/index.mdx');
    const texts = ['title: Первый', 'title: Второй'].map((title) =>
      readFileSync(card, 'utf8').replace(/^title: .*$/m, `${title} пруд`),
    );
    const env = {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      SITE_CONFIG: 'tests/fixtures/site.config.ts',
    };
    /** Begins to build the one or the other site, and kills the build with all its processes after that time. */
    const build = async (which: number, killedAfter?: number) => {
      writeFileSync(card, texts[which] ?? '');
      const child = spawn(process.execPath, ['scripts/build.ts'], { env, detached: true, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      if (killedAfter !== undefined) {
        await Promise.race([ended, pause(killedAfter)]);
        if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
      }
      return ended;
    };
    try {
      const whole: string[] = [];
      let longest = 0;
      for (const which of [0, 1]) {
        const began = performance.now();
        expect(await build(which)).toBe(0);
        longest = performance.now() - began;
        whole.push(digestOf(outDir));
      }
      expect(whole[0]).not.toBe(whole[1]);
      let found = 1;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const after = Math.round(Math.random() * longest);
        // There is nothing to do for the site that stands there.
        const code = await build(1 - found, after);
        // Any command that reads the site.
        expect(spawnSync(process.execPath, ['scripts/redirects.ts'], { env }).status).toBe(0);
        found = whole.indexOf(digestOf(outDir));
        console.log(
          `${kill + 1}: ${after} ms, ${code === null ? 'killed' : `ended with ${code}`}, site ${found + 1}, beside it ${readdirSync(folder).join(' ')}`,
        );
        expect(found).toBeGreaterThanOrEqual(0);
      }
      expect(await build(1)).toBe(0);
      expect([digestOf(outDir), readdirSync(folder).sort()]).toEqual([whole[1], ['content', 'dist']]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  KILLS * 600_000 + 60_000,
);
