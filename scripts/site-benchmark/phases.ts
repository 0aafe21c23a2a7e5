/** What each phase of a build costs; measured only when somebody asks for it. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

export interface Phase {
  name: string;
  seconds: number;
  /** Seconds of the processors, of all threads, in the program itself and in the operating system. */
  cpu: { user: number; system: number };
  /** Most memory of the process while it lasted, in MB. */
  peakMemory: number;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 100;

export class Phases {
  readonly #phases: Phase[] = [];
  readonly #watch = setInterval(() => this.#look(), LOOK).unref();
  #since = performance.now();
  #cpu = process.cpuUsage();
  #peak = 0;

  #look(): void {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
  }

  /** Ends the phase that lasted until now; the next begins. */
  end(name: string): void {
    this.#look();
    const now = performance.now();
    const { user, system } = process.cpuUsage(this.#cpu);
    const seconds = (microseconds: number) => Math.round(microseconds / 1000) / 1000;
    this.#phases.push({
      name,
      seconds: Math.round(now - this.#since) / 1000,
      cpu: { user: seconds(user), system: seconds(system) },
      peakMemory: Math.round(this.#peak / 2 ** 20),
    });
    this.#since = now;
    this.#cpu = process.cpuUsage();
    this.#peak = 0;
  }

  /** Tells Astro's own phases apart: reading the content, bundling, rendering the pages, what comes after. */
  integration(): AstroIntegration {
    let isBundling = false;
    // Astro has no hook between bundling and rendering: the bundle for browsers is the last to be closed.
    const bundles = {
      name: 'build-phases',
      closeBundle: () => {
        if (isBundling) this.end('bundle');
      },
      applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    };
    return {
      name: 'build-phases',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [bundles] } }),
        'astro:build:setup': () => {
          this.end('content');
          isBundling = true;
        },
        'astro:build:generated': () => this.end('pages'),
        'astro:build:done': () => this.end('after pages'),
      },
    };
  }

  async write(file: string): Promise<void> {
    clearInterval(this.#watch);
    await writeFile(file, JSON.stringify(this.#phases));
  }
}
