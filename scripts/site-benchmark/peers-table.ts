/** What the peers cost beside our own build. */
import type { PeerFailure, PeerResult } from './peers.ts';

/** Our own cold build of the same content, its search index included. */
type OwnBuild = Pick<PeerResult, 'seconds' | 'pages' | 'bytes' | 'peakMemory'>;

export type ComparedPeer = PeerFailure | (PeerResult & { ratioToOurs: { seconds: number; bytes: number } });

/** How many times what ours took each peer took: less than 1 is less than ours. */
export function comparedTo(ours: OwnBuild, peers: readonly (PeerResult | PeerFailure)[]): ComparedPeer[] {
  return peers.map((peer) =>
    'error' in peer
      ? peer
      : {
          ...peer,
          ratioToOurs: { seconds: ratio(peer.seconds, ours.seconds), bytes: ratio(peer.bytes, ours.bytes) },
        },
  );
}

/** A Markdown table for people; a program reads the report. */
export function peersTable(own: OwnBuild, peers: readonly ComparedPeer[]): string {
  const rows = peers.map((peer) =>
    'error' in peer
      ? [peer.name, peer.error.split('\n', 1)[0], '', '', '', '', '']
      : [
          `${peer.name} ${peer.version}`,
          peer.buildSeconds.toFixed(1),
          peer.searchSeconds.toFixed(1),
          peer.seconds.toFixed(1),
          peer.ratioToOurs.seconds,
          peer.pages,
          peer.peakMemory ?? '—',
        ],
  );
  const ours = ['this site', '', '', own.seconds.toFixed(1), 1, own.pages, own.peakMemory ?? '—'];
  const head = ['name', 'build s', 'search s', 'total s', 'total / ours', 'pages', 'peak MB'];
  return [head, head.map(() => '---'), ours, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratio(theirs: number, ours: number): number {
  return Number((theirs / ours).toPrecision(3));
}
