/** A thread of the development server that checks the whole content each time it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Issue } from '../model/issue.ts';
import type { CheckedFile } from './check-file.ts';
import { checkContent, type CheckOptions } from './check.ts';

export interface CheckThreadData {
  /** Absolute path. */
  contentDir: string;
  options: CheckOptions;
}

export interface CheckAnswer {
  errors: Issue[];
  /** How many have been looked at. */
  files: number;
}

const { contentDir, options } = workerData as CheckThreadData;
let former: readonly CheckedFile[] | undefined;

// With results that need not be found here once more.
parentPort?.on('message', (fresh: CheckedFile[]) => {
  former &&= [...former, ...fresh];
  void checkContent(contentDir, { ...options, former }).then(({ files, issues, content }) => {
    former = files;
    const errors = issues.filter(({ severity }) => severity === 'error');
    parentPort?.postMessage({ errors, files: content.files.length } satisfies CheckAnswer);
  });
});
