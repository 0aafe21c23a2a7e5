/** A paper as pages show it. */
import type { Paper } from '../model/paper.ts';

export interface PaperCase extends Paper {
  id: string;
  /** Address without the path prefix. */
  path: string;
  /** File in the repository, from its root. */
  file: string;
}
