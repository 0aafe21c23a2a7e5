import { beforeAll, describe, expect, it } from 'vitest';
import { makeRecipe } from '../../tests/make-recipe.ts';
import { PRINTED_SITE } from '../../tests/printed-site.ts';
import { readPdf, textsOf, type PdfContent } from '../../tests/read-pdf.ts';
import { leafletOf, printLeaflet } from './leaflet.ts';
import { Printer } from './typst.ts';

const STEPS = [
  '## Понадобится',
  '- мотопомпа',
  '## Шаги',
  '### Спросите, чей пруд',
  '<Step who="совет" time="неделя" papers="uvedomlenie" />',
  'Спросите администрацию.',
  '### Вычистите дно',
  'Как <Case id="testovo-1">в Тестове</Case>.',
].join('\n\n');
const deeds = Array.from({ length: 14 }, (_, at) => `testovo-${at + 1}`);

describe('a leaflet of a recipe', () => {
  let read: PdfContent;

  beforeAll(async () => {
    const recipe = makeRecipe({
      title: 'Как #panic(1) $x$',
      text: STEPS,
      cases: deeds,
      deeds: {
        'testovo-1': { money: { rows: [{ from: 'residents', rub: 65000, source: 'vesti' }] } },
      },
      costs: [{ case: 'testovo-1', scope: 'whole', what: 'очистка' }],
    });
    const papers = new Map([['uvedomlenie', 'Уведомление о собрании']]);
    read = await readPdf(
      printLeaflet(await Printer.open(), leafletOf(recipe, papers, PRINTED_SITE), PRINTED_SITE),
    );
  });

  it('is tagged, its steps numbered under their heading', () => {
    expect(textsOf(read, 'H1')).toEqual(['Как #panic(1) $x$']);
    expect(textsOf(read, 'H3')).toEqual(['1. Спросите, чей пруд', '2. Вычистите дно']);
  });

  it('says what it cost and which papers it takes', () => {
    expect(textsOf(read, 'TH')).toEqual(['Где', 'Сколько и за что']);
    expect(read.tags.map(({ text }) => text).join(' ')).toMatch(
      /Уведомление о собрании: example\.org\/papers\/\s?uvedomlenie/,
    );
  });

  it('has a code for itself and for each of the first twelve deeds, and says how many are left', () => {
    const codes = read.tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(codes).toHaveLength(13);
    expect(codes[0]).toContain('example.org/recipes/prud');
    expect(read.tags.map(({ text }) => text).join(' ')).toMatch(/Ещё 2\sдела/);
  });
});
