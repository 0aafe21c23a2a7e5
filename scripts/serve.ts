/** Serves the built site and says where; `npm start` has it built first. PORT asks for another port. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refusal, runCommand, settingsWithSite } from './command.ts';
import { serveSite, type SiteServer } from './site-server.ts';

const LAST_PORT = 65_535;

await runCommand(
  {
    about: 'Построить сайт и открыть его на этом компьютере (другой порт: PORT=4400):',
    usage: 'npm start',
    options: { build: { type: 'flag', about: 'сначала построить' } },
  },
  async ({ build }) => {
    const port = wantedPort();
    if (build) {
      const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
        stdio: 'inherit',
      });
      if (status !== 0) {
        process.exitCode = status ?? 1;
        return;
      }
    }
    const { outDir, basePath } = await settingsWithSite();
    const { url } = await serveFrom(port, (free) => serveSite({ dir: outDir, basePath, port: free }));
    console.log(`Сайт открыт: ${url}\nОстановить: Ctrl+C`);
  },
);

function wantedPort(): number {
  const text = process.env.PORT || '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > LAST_PORT)
    throw new Refusal(`PORT — число от 1 до ${LAST_PORT}, а не «${text}».`, 2);
  return port;
}

/** On this port, or on the next free one. */
async function serveFrom(port: number, serve: (port: number) => Promise<SiteServer>): Promise<SiteServer> {
  try {
    return await serve(port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES') throw new Refusal(`Порт ${port} занимать нельзя. Возьмите другой: PORT=4321`);
    if (code !== 'EADDRINUSE') throw error;
    if (port === LAST_PORT) throw new Refusal(`Порт ${port} занят. Возьмите другой: PORT=4321`);
    console.log(`Порт ${port} занят, пробуем ${port + 1}.`);
    return serveFrom(port + 1, serve);
  }
}
