import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { makePractice, VOCABULARIES } from '../../tests/make-practice.ts';

import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { writeRecord } from '../cache/cached-files.ts';
import type { ClauseCoverage } from '../domain/clause-coverage.ts';
import type { PressChart } from '../domain/press-charts.ts';
import { amountsByRegion, tileMap } from '../domain/tile-map.ts';
import { chartPicture, chartSvg, type ChartPicture } from './chart.ts';

const cache = temporaryFolder();

const row = (value: string, count: number, share: number, label = value) => ({
  ...{ value, label, count, share, path: '/practices/' },
});
const rows = [row('ecology', 12, 1, 'Экология'), row('residents', 3, 0.25, 'Жители')];

function picture(chart: Partial<PressChart> = {}, others: Partial<ChartPicture> = {}): ChartPicture {
  return {
    chart: {
      id: 'directions',
      form: 'bars',
      question: 'Сколько?',
      finding: 'Чаще всего — <экология> & «вода»: 12',
      column: 'Направление',
      rows,
      known: 15,
      of: 15,
      unit: 'дел',
      population: 'по всем делам, их 15',
      sentence: '',
      limits: 'Это не всё.',
      ...chart,
    },
    colour: 'oklch(42% 0.09 165)',
    inks: { ecology: 'green' },
    source: '«Тестовые соседи», по карточкам на 23 ноября 2026 г.; CC BY 4.0',
    address: 'https://example.org/journalists/#directions',
    ...others,
  };
}

const drawn = async (chart?: Partial<PressChart>, others?: Partial<ChartPicture>) =>
  parseHTML(await chartSvg(picture(chart, others))).document;
const groupsOf = (document: Document) => [...document.querySelectorAll('svg > g')].map(({ id }) => id);

describe('the SVG of a chart', () => {
  it('says to those who do not see it what it finds, of how many, what that does not say, and where it is from', async () => {
    const document = await drawn();
    expect(document.querySelector('title')?.textContent).toBe('Чаще всего — <экология> & «вода»: 12');
    expect(document.querySelector('desc')?.textContent).toBe(
      'дел; по всем делам, их 15. Это не всё. «Тестовые соседи», по карточкам на 23 ноября 2026 г.; CC BY 4.0. https://example.org/journalists/#directions',
    );
  });

  it('asks for no font and reads no colour that a program of a newsroom might not know', async () => {
    const svg = await chartSvg(picture());
    expect(svg).not.toMatch(/<text|<style|<mask|oklch|font/);
  });

  it('is made of groups that can be found and moved', async () => {
    expect(groupsOf(await drawn())).toEqual(['finding', 'row-1', 'row-2', 'source']);
  });
});

describe('a chart is drawn as its form says', () => {
  it('bars: as long as their part, in the colour of their row', async () => {
    const document = await drawn();
    const bars = [...document.querySelectorAll('g[id^=row] rect')];
    const [first = 0, second] = bars.map((bar) => Number(bar.getAttribute('width')));
    expect(second).toBeCloseTo(first / 4, -1);
    expect(bars.map((bar) => bar.getAttribute('fill'))).toEqual(['#008000', '#99231d']);
  });

  it('crosses: one for so many deeds, and what is apart stands apart', async () => {
    const apart = { label: 'Отдельно: поддержка', count: 7, path: '/practices/' };
    const document = await drawn({ form: 'crosses', apart });
    expect(groupsOf(document)).toEqual(['finding', 'row-1', 'row-2', 'apart', 'source']);
    const crosses = (of: Document) =>
      of.querySelector('#row-1 path[stroke]')?.getAttribute('d')?.match(/m/gi);
    expect(crosses(document)).toHaveLength(2 * 12);
    const many = await drawn({ form: 'crosses', per: 10, rows: [row('ecology', 1201, 1)] });
    expect(crosses(many)).toHaveLength(2 * 121);
  });

  it('columns: a year each, with room for its number', async () => {
    const years = Array.from({ length: 15 }, (_, at) => row(String(2001 + at), 1 + (at % 3), 1));
    const document = await drawn({ form: 'columns', rows: years });
    expect(document.querySelectorAll('#columns rect')).toHaveLength(15);
    expect(await collisions(document)).toEqual([]);
  });

  it('shares: on a ground that is all', async () => {
    const document = await drawn({ form: 'shares' });
    expect(document.querySelectorAll('#row-2 rect')).toHaveLength(2);
  });

  it('squares: one a clause, in rows by addressee, with a key', async () => {
    const clause = (value: string, label: string, group: string) => ({ ...row(value, 1, 0, label), group });
    const clauses = [
      clause('here', '1.1', 'Властям'),
      clause('elsewhere', '1.2', 'Властям'),
      clause('none', '2', ''),
    ];
    const coverage: ClauseCoverage = {
      region: undefined,
      groups: [
        {
          ...{ number: '1', name: '' },
          clauses: (['here', 'elsewhere', 'none'] as const).map((state) => ({
            ...{
              id: state,
              kind: 'clause' as const,
              number: '1',
              text: '',
              path: '/',
              document: '',
              region: undefined,
              cited: '',
            },
            coverage: state,
          })),
        },
      ],
    };
    const document = await drawn({ form: 'squares', rows: clauses, coverage });
    expect(groupsOf(document)).toEqual(['finding', 'row-1', 'row-2', 'key', 'source']);
    expect(document.querySelectorAll('g[id^=row] rect')).toHaveLength(3);
    expect(document.querySelectorAll('#key rect')).toHaveLength(3);
  });

  it('the map: a tile a region', async () => {
    const regions = [...VOCABULARIES.regions.values()].map((region, at) => ({
      ...region,
      tile: [at, 0],
      code: 'ТО',
    }));
    const map = tileMap(amountsByRegion(regions, [makePractice()]));
    const document = await drawn({ form: 'map' }, { map });
    expect(document.querySelectorAll('#map rect')).toHaveLength(2);
    expect(document.querySelectorAll('#map path[stroke]')).toHaveLength(1);
    expect(groupsOf(document)).toEqual(['finding', 'map', 'key', 'source']);
  });
});

describe('words never lie over what stands beside them, nor leave the picture', () => {
  const LONG =
    '«Выдуманное» <b>направление</b> & другие дела соседей, о которых никто ещё не рассказал ни в газете, ни на этом сайте.';
  test.each([
    ['words', LONG],
    ['one word', 'Ж'.repeat(120)],
    ['quotation marks', '«„“»'.repeat(30)],
  ])('%s', async (_, name) => {
    const rows = [row('ecology', 60, 1, name), { ...row('residents', 1, 0.1, name), rub: 123_456_789 }];
    const apart = { label: name, count: 31, path: '/practices/' };
    const document = await drawn(
      { rows, apart, finding: name, unit: name, question: name },
      { source: name, address: `https://example.org/${'a'.repeat(120)}` },
    );
    expect(await collisions(document)).toEqual([]);
  });
});

test('a file is drawn once and then taken from the cache, with the same bytes wherever it is drawn', async () => {
  const png = await chartPicture(picture(), 'png', cache);
  const { width, format } = await sharp(png).metadata();
  expect({ width, format }).toEqual({ width: 2400, format: 'png' });
  const svg = await chartPicture(picture(), 'svg', cache);
  expect(svg.toString()).toContain('<svg');
  const again = join(cache, 'again');
  expect(await chartPicture(picture(), 'png', again)).toEqual(png);
  expect(await chartPicture(picture(), 'svg', again)).toEqual(svg);
  for (const file of readdirSync(again)) await writeRecord(join(again, file), 'kept');
  expect((await chartPicture(picture(), 'svg', again)).toString()).toBe('kept');
});

/** Drawn things that lie over each other or leave the picture; seen at half its size. */
async function collisions(document: Document): Promise<string[]> {
  const svg = document.querySelector('svg');
  const [width, height] = [Number(svg?.getAttribute('width')) / 2, Number(svg?.getAttribute('height')) / 2];
  const around = 100;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * around}" height="${height + 2 * around}">`;
  const items = [...document.querySelectorAll('svg > g > *')];
  const boxes = await Promise.all(
    items.map(async (item) => {
      const moved = item.parentElement?.getAttribute('transform');
      const alone = `${open}<g transform="translate(${around} ${around}) scale(.5) ${moved}">${item.outerHTML}</g></svg>`;
      const { info } = await sharp(Buffer.from(alone)).trim().toBuffer({ resolveWithObject: true });
      const left = -(info.trimOffsetLeft ?? 0) - around;
      const top = -(info.trimOffsetTop ?? 0) - around;
      const name = `${item.parentElement?.id} ${item.tagName} at ${left}, ${top}`;
      return { name, left, top, right: left + info.width, bottom: top + info.height };
    }),
  );
  return boxes.flatMap((a, at) => [
    ...(a.left < 0 || a.top < 0 || a.right > width || a.bottom > height ? [`${a.name} is outside`] : []),
    ...boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} lies over ${b.name}`),
  ]);
}
