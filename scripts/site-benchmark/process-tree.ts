/** A command of another tool: how long it ran, and how much memory it and all that it started held at once. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds between two looks at the memory. */
const LOOK = 200;
/** Of what a command says, this much of the end stands in the message when it fails. */
const LAST_WORDS = 2000;

export interface Run {
  seconds: number;
  /** In MB; null where the system has no /proc. */
  peakMemory: number | null;
}

export async function measured(
  command: string,
  options: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, options, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words: Buffer) => (said = `${said}${words.toString()}`.slice(-LAST_WORDS)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const watch = watchMemory(child.pid);
  const code = await ended.finally(() => watch.stop());
  if (code !== 0) throw new Error(`${command} ${options.join(' ')} ended with ${code}: ${said}`);
  return { seconds: Math.round(performance.now() - start) / 1000, peakMemory: watch.peak() };
}

function watchMemory(root: number | undefined) {
  let peak: number | null = null;
  const look = async () => {
    const memory = root === undefined ? null : await memoryOfTree(root);
    if (memory !== null) peak = Math.max(peak ?? 0, memory);
  };
  const timer = setInterval(() => void look(), LOOK);
  return { stop: () => clearInterval(timer), peak: () => peak };
}

/** Resident memory of a process and of its descendants, in MB. */
async function memoryOfTree(root: number): Promise<number | null> {
  const processes = await allProcesses();
  if (!processes.has(root)) return null;
  let kilobytes = 0;
  const tree = [root];
  for (const pid of tree) {
    kilobytes += processes.get(pid)?.kilobytes ?? 0;
    for (const [other, { parent }] of processes) if (parent === pid) tree.push(other);
  }
  return Math.round(kilobytes / 1024);
}

async function allProcesses(): Promise<Map<number, { parent: number; kilobytes: number }>> {
  const processes = new Map<number, { parent: number; kilobytes: number }>();
  const names = await readdir('/proc').catch(() => []);
  await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        // It may have ended since the folder was read.
        const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
        const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        processes.set(Number(name), { parent: field('PPid'), kilobytes: field('VmRSS') });
      }),
  );
  return processes;
}
