/** The page of threads tells what the cards say: counted here again from their front matter alone. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const { page: pageAt, all } = openPages(dir);
const page = pageAt('/threads/');

const named = globSync('content/practices/*/index.mdx').map((file) => {
  const [, frontMatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const card = parse(frontMatter) as { region: string; implements?: string[] };
  return { region: card.region, points: new Set(card.implements ?? []) };
});
/** Practices that name all of the points: of the region, and of others. */
function naming(region: string, ...points: string[]): [here: number, elsewhere: number] {
  const found = named.filter((practice) => points.every((point) => practice.points.has(point)));
  const here = found.filter((practice) => practice.region === region).length;
  return [here, found.length - here];
}

const table = page.querySelector('table') as Element;
const numbersIn = (cell: Element | undefined): [number, number] => {
  const [here = 0, elsewhere = 0] = (cell?.textContent ?? '').match(/\d+/g)?.map(Number) ?? [];
  return [here, elsewhere];
};
const linkIn = (cell: Element | undefined) => cell?.querySelector('a')?.getAttribute('href') ?? '';
const columns = [...table.querySelectorAll('thead th')]
  .map(linkIn)
  .filter((address) => address !== '')
  .map((address) => address.split('#s-')[1]?.replaceAll('-', '.') ?? '');

/** Numbers of the row of a clause: by section, then in all. */
function countsOf(clause: string) {
  const address = `/resolutions/smolensk-2020/#p-${clause.replaceAll('.', '-')}`;
  const row = [...table.querySelectorAll('tbody tr')].find(
    (candidate) => linkIn(candidate.querySelector('th') ?? undefined) === address,
  );
  const [, ...counts] = [...(row?.querySelectorAll('td') ?? [])].map(numbersIn);
  return {
    cells: Object.fromEntries(columns.map((section, index) => [section, counts[index]])),
    total: counts.at(-1),
  };
}

test('has a column for each of the five directions of the strategy', () => {
  expect(columns).toEqual(expect.arrayContaining(['4.1', '4.2', '4.3', '4.4', '4.5']));
});

test.each(['1.3', '2.4', '3.1', '5.3'])(
  'counts the practices of clause %s as the cards name them, its own region first',
  (clause) => {
    const point = `smolensk-2020/${clause}`;
    expect(countsOf(clause)).toEqual({
      cells: Object.fromEntries(
        columns.map((section) => [section, naming('smolensk-oblast', point, `pskov-2030/${section}`)]),
      ),
      total: naming('smolensk-oblast', point),
    });
  },
);

test('counts the practices of each section as the cards name them', () => {
  const totals = [...table.querySelectorAll('tfoot td')].slice(1, -1).map(numbersIn);
  expect(totals).toEqual(columns.map((section) => naming('pskov-oblast', `pskov-2030/${section}`)));
});

test('lists as a gap every clause that no card names, and no other', () => {
  const clauses = all('/resolutions/smolensk-2020/', '.clause').map(({ id }) => id);
  expect(clauses).toHaveLength(24);
  const isNamed = (id: string) =>
    naming('smolensk-oblast', `smolensk-2020/${id.slice(2).replaceAll('-', '.')}`).some(
      (amount) => amount > 0,
    );
  const unnamed = clauses.filter((id) => !isNamed(id));
  const listed = [...page.querySelectorAll('section[aria-labelledby=gaps] li a')].map(
    (link) => link.getAttribute('href')?.split('#')[1] ?? '',
  );
  expect(listed.filter((id) => id.startsWith('p-'))).toEqual(unnamed);
});

test('every link of its tables leads to a page, and an anchor to an id on it', () => {
  const addresses = new Set(
    [...page.querySelectorAll('main table a:not([rel=external])')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  );
  const pages = new Map<string, Document>([['', page]]);
  const broken = [...addresses].filter((address) => {
    const [path = '', id = ''] = address.split('#');
    const target = pages.get(path) ?? pageAt(path);
    pages.set(path, target);
    return id !== '' && target.getElementById(id) === null;
  });
  expect(broken).toEqual([]);
  expect(addresses.size).toBeGreaterThan(24 + 5 + 13);
});
