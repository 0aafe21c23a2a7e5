import { describe, expect, it } from 'vitest';
import type { CheckedLink } from './check-links.ts';
import { linkReport, reportLinks } from './report-links.ts';

const link = (state: CheckedLink['state'], more: Partial<CheckedLink> = {}): CheckedLink => ({
  url: `https://example.ru/${state}`,
  mentions: [{ file: 'content/practices/testovo-prud/index.mdx', line: 30, column: 10 }],
  state,
  reason: 'причина',
  ...more,
});
const alive = link('alive');

describe('the report', () => {
  it('counts what asks for somebody; a site that lets no program in does not', () => {
    expect(linkReport([alive, link('dead'), link('closed'), link('moved')])).toMatchObject({
      checked: 4,
      troubled: 2,
      offline: false,
    });
  });

  it('offers the copy nearest to the day when the page was read', () => {
    const [seen, unseen, moved] = linkReport([
      link('dead', { seen: '2026-11-20' }),
      link('unreachable'),
      link('moved'),
    ]).links;
    expect(seen?.archive).toBe('https://web.archive.org/web/20261120/https://example.ru/dead');
    expect(unseen?.archive).toBe('https://web.archive.org/web/2/https://example.ru/unreachable');
    expect(moved).not.toHaveProperty('archive');
  });

  it('blames the network, not the links, when nearly nobody answers', () => {
    const silent = Array.from({ length: 30 }, () => link('unreachable'));
    const report = linkReport([...silent, alive]);
    expect(report).toMatchObject({ offline: true, troubled: 0 });
    expect(reportLinks(report, 'markdown')).toMatch(/^Не ответил почти никто/);
    expect(linkReport([link('unreachable'), link('unreachable')]).offline).toBe(false);
  });
});

describe('text', () => {
  it('says what is wrong, where, and what to do, the worst first', () => {
    const report = linkReport([link('moved', { movedTo: 'https://example.ru/new' }), alive, link('dead')]);
    const text = reportLinks(report, 'text');
    expect(text.indexOf('Страниц больше нет: 1')).toBeLessThan(text.indexOf('Страницы переехали: 1'));
    expect(text).toContain('    сейчас: https://example.ru/new');
    expect(text).toContain('    content/practices/testovo-prud/index.mdx:30:10');
    expect(text).toMatch(/Проверено: 3\u00A0ссылки\. Внимания просят: 2\.$/);
  });

  it('says so when nothing is wrong', () => {
    expect(reportLinks(linkReport([alive]), 'text')).toBe('Проверено: 1\u00A0ссылка. Чинить нечего.');
  });
});

describe('markdown', () => {
  it('lists the links with the archive and their places', () => {
    const report = linkReport([link('dead', { seen: '2026-11-20' })]);
    expect(reportLinks(report, 'markdown')).toContain(
      [
        '- <https://example.ru/dead> — причина',
        '  - [копия в веб-архиве](<https://web.archive.org/web/20261120/https://example.ru/dead>)',
        '  - где стоит: `content/practices/testovo-prud/index.mdx:30`',
      ].join('\n'),
    );
  });

  it('lets no address of another site break out of its link', () => {
    const text = reportLinks(
      linkReport([link('moved', { movedTo: 'https://example.ru/a> @user <b' })]),
      'markdown',
    );
    expect(text).toContain('<https://example.ru/a%3E%20@user%20%3Cb>');
  });

  it('fits into an issue', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      link('dead', { url: `https://example.ru/${index}` }),
    );
    const text = reportLinks(linkReport(many), 'markdown');
    expect(text.length).toBeLessThan(46_000);
    expect(text).toMatch(/И ещё 1\s?\d{3}\u00A0ссыл/);
  });
});

it('json is read back by `--from`', () => {
  const report = linkReport([link('dead'), alive]);
  expect(JSON.parse(reportLinks(report, 'json'))).toEqual(report);
});
