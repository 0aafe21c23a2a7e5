import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesIn, logOf, type DataChange } from './changes.ts';
import type { Row, Table } from './table.ts';

let folder: string;
let log: string;

const table = (name: string, ...rows: Row[]): Table => ({
  ...{ name, title: `Таблица ${name}`, rowIs: '', columns: [], key: ['id'] },
  rows,
});
/** What there is in the end. */
const TABLES = [
  table(
    'practices',
    { id: 'prud', title: 'Пруд', formerly: ['ozero'], page: 'https://example.org/practices/prud/' },
    { id: 'skver', title: 'Сквер', formerly: [] },
  ),
  table('contests', { id: 'dvor', name: 'Лучший двор' }, { id: 'ulitsa', name: 'Лучшая улица' }),
  table('tos-counts', { id: 'oblast-2025' }),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praktiki-history-'));
  const git = (day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Имя', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00Z`, GIT_COMMITTER_DATE: `${day}T12:00Z` },
    });
  const write = (path: string, text: string) => {
    const file = join(folder, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const card = (id: string, title: string) =>
    write(`practices/${id}/index.mdx`, `---\ntitle: ${title}\nsummary: Кто.\n---\n\nТекст.\n`);
  const contest = (id: string, name: string) => `- id: ${id}\n  name: ${name}\n  meaning: Выдуман.\n`;
  const commit = (day: string) => {
    git(day, 'add', '-A');
    git(day, 'commit', '-qm', 'Правка');
  };

  git('2026-01-01', 'init', '-q', '-b', 'main');
  cpSync('.gitattributes', join(folder, '.gitattributes'));
  card('ozero', 'Озеро');
  card('skver', 'Сквер');
  card('lishnyaya', 'Лишняя карточка');
  write('taxonomy/contests.yaml', contest('dvor', 'Двор') + contest('staryy', 'Старый конкурс'));
  write('registers/numbers.yaml', '- id: oblast-2025\n  value: 12\n');
  write('about.txt', 'Не запись.\n');
  commit('2026-01-01');

  card('skver', 'Сквер и клумба');
  commit('2026-01-02');
  rmSync(join(folder, 'content/practices/ozero'), { recursive: true });
  card('prud', 'Пруд');
  card('vskolz', 'Побыла и ушла');
  write(
    'taxonomy/contests.yaml',
    contest('dvor', 'Лучший двор') + contest('ulitsa', 'Лучшая улица') + contest('staryy', 'Старый конкурс'),
  );
  commit('2026-02-01');
  rmSync(join(folder, 'content/practices/vskolz'), { recursive: true });
  commit('2026-02-01');

  rmSync(join(folder, 'content/practices/lishnyaya'), { recursive: true });
  // To another file of the list: nothing happened to it.
  rmSync(join(folder, 'content/taxonomy/contests.yaml'));
  write('taxonomy/contests/a.yaml', contest('dvor', 'Лучший двор'));
  write('taxonomy/contests/b.yaml', contest('ulitsa', 'Лучшая улица'));
  commit('2026-03-01');
  log = await logOf(join(folder, 'content'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brief = (changes: readonly DataChange[], from: string) =>
  changes
    .filter(({ day }) => day === from)
    .map(({ change, table, id, title }) => `${change} ${table} ${id} «${title}»`)
    .sort();

it.each([
  [
    '2026-01-01',
    [
      'added contests dvor «Лучший двор»',
      'added contests staryy «Старый конкурс»',
      'added practices lishnyaya «Лишняя карточка»',
      'added practices ozero «Пруд»',
      'added practices skver «Сквер»',
      'added tos-counts oblast-2025 «Таблица tos-counts»',
    ],
  ],
  ['2026-01-02', ['corrected practices skver «Сквер»']],
  [
    '2026-02-01',
    [
      'added contests ulitsa «Лучшая улица»',
      'corrected contests dvor «Лучший двор»',
      'renamed practices ozero «Пруд»',
    ],
  ],
  [
    '2026-03-01',
    ['withdrawn contests staryy «Старый конкурс»', 'withdrawn practices lishnyaya «Лишняя карточка»'],
  ],
])('%s', (day, told) => {
  expect(brief(changesIn(log, TABLES), day)).toEqual(told);
});

it('lead to the page of the entry as it is called now', () => {
  const pages = changesIn(log, TABLES).flatMap(({ id, page }) => (page ? [[id, page]] : []));
  expect(pages).toEqual([
    ['ozero', 'https://example.org/practices/prud/'],
    ['ozero', 'https://example.org/practices/prud/'],
  ]);
});

it('are none where the history ends before them, and where there is none', async () => {
  const shallow = join(folder, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${folder}`, shallow]);
  const known = changesIn(await logOf(join(shallow, 'content')), TABLES);
  expect([...new Set(known.map(({ day }) => day))]).toEqual(['2026-03-01']);
  expect(changesIn(await logOf(tmpdir()), TABLES)).toEqual([]);
});
