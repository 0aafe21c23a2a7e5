/** Asks the process that examines files; one that is silent for too long, or has died of a file, is replaced. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Examined } from './examine.ts';
import type { Input } from './inputs.ts';

/** In milliseconds. A busy machine is no fault: the process itself counts the time of the processor. */
const PATIENCE = 60_000;

export class Examiner {
  #child: ChildProcess | undefined;

  /** Throws with what does not hold. */
  async examine(input: Input): Promise<Examined> {
    const child = (this.#child ??= await started());
    const silence = new AbortController();
    const end = { signal: silence.signal };
    child.send(input);
    const answer = await Promise.race([
      once(child, 'message', end).then(([examined]) => examined as Examined),
      once(child, 'exit', end).then(([code, signal]) => `the check died (${code ?? signal})`),
      pause(PATIENCE, `no answer in ${PATIENCE / 1000} s`, end),
    ]).finally(() => silence.abort());
    if (typeof answer === 'string') {
      this.close();
      throw new Error(answer);
    }
    if (answer.faults.length) throw new Error(answer.faults.join('\n'));
    return answer;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

async function started(): Promise<ChildProcess> {
  const child = fork('scripts/fuzz/examine.ts', {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.resume();
  await once(child, 'message');
  return child;
}
