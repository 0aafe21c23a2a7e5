import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { PRINTED_SITE } from '../../tests/printed-site.ts';
import { readPdf, textsOf } from '../../tests/read-pdf.ts';
import { deedPoster, printPoster } from './poster.ts';
import { Printer } from './typst.ts';

const SITE = { ...PRINTED_SITE, name: 'Практики #ТОС' };

/** Everything that Typst reads as markup. */
const HOSTILE = String.raw`#panic(1) $x^2$ \ @ref <метка> *б* _е_ = глава // — «x» [ ] { }`;
const printer = await Printer.open();

async function posterOf(overrides: Parameters<typeof makePractice>[0]) {
  const pdf = printPoster(printer, deedPoster(makePractice(overrides), SITE), SITE, 'a4');
  return { pdf, read: await readPdf(pdf) };
}

describe('a poster of a deed', () => {
  it('is one page with tags, language, title, and a code that says where it leads', async () => {
    const { read } = await posterOf({ title: 'Соседи вычистили пруд' });
    expect(read).toMatchObject({ pages: 1, language: 'ru-RU', title: 'Соседи вычистили пруд' });
    expect(textsOf(read, 'H1')).toEqual(['Соседи вычистили пруд']);
    expect(textsOf(read, 'H2')).toEqual(['Что сделали']);
    expect(textsOf(read, 'LBody')).toEqual(['Собрались.', 'Вычистили дно.']);
    expect(read.tags.flatMap(({ alt }) => alt ?? [])).toEqual([
      'QR-код, ведёт на страницу «Соседи вычистили пруд»: example.org/practices/testovo-prud',
    ]);
  });

  it('shows words as they are written, whatever they mean to Typst', async () => {
    const { read } = await posterOf({
      title: HOSTILE,
      story: '## Что сделали\n\n1. `#read("/etc/passwd")` и \\$5\\$\n',
    });
    expect(textsOf(read, 'H1')).toEqual([HOSTILE]);
    expect(textsOf(read, 'LBody')).toEqual(['#read("/etc/passwd") и $5$']);
  });

  it('sets smaller what does not fit, and says what fits in no type', async () => {
    const steps = (count: number) =>
      `## Что сделали\n\n${`1. ${'Собрались и вычистили дно. '.repeat(count)}\n`.repeat(6)}`;
    expect((await posterOf({ story: steps(7) })).read.pages).toBe(1);
    await expect(posterOf({ story: steps(60) })).rejects.toThrow('«Соседи вычистили пруд» не умещается');
  });

  it('names a sign that no font has', async () => {
    await expect(posterOf({ title: 'Пруд 🦆' })).rejects.toThrow('🦆');
  });

  it('may be as large as A3', async () => {
    const pdf = printPoster(printer, deedPoster(makePractice(), SITE), SITE, 'a3');
    expect(await readPdf(pdf)).toMatchObject({ pages: 1 });
  });

  it('has the same bytes whenever it is made', async () => {
    const first = await posterOf({});
    const second = await posterOf({});
    expect(first.pdf.equals(second.pdf)).toBe(true);
  });
});
