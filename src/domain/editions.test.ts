import { describe, expect, it } from 'vitest';
import { treeOf } from '../../tests/make-tree.ts';
import {
  changesPath,
  compareEditions,
  differencesInWords,
  editionName,
  newestFirst,
  type Comparison,
} from './editions.ts';

const compare = (older: string[], newer: string[]) =>
  compareEditions(treeOf(older.join('\n\n'), 'editions'), treeOf(newer.join('\n\n'), 'resolutions'));
const clause = (number: string, text: string) => `<Clause number="${number}" verb="беречь">${text}</Clause>`;
const addressee = (number: string, title: string) => `<Addressee number="${number}" title="${title}" />`;

/** Differences in one line each: removed words in [-…-], added ones in {+…+}. No-break spaces become ordinary. */
const lines = ({ differences }: Comparison) =>
  differences.map(({ kind, number, words }) =>
    [
      kind,
      number,
      words
        .map((item) =>
          item.kind === 'same' ? item.text : item.kind === 'added' ? `{+${item.text}+}` : `[-${item.text}-]`,
        )
        .join('')
        .replaceAll('\u00A0', ' '),
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('clauses', () => {
  it('are matched by their number, and the unchanged ones are only counted', () => {
    const { clauses } = compare(
      [
        clause('1.1', 'беречь озёра и родники;'),
        clause('1.2', 'беречь дворы;'),
        clause('1.3', 'беречь дома.'),
      ],
      [
        clause('1.1', 'беречь пруды и родники;'),
        clause('1.2', 'беречь дворы;'),
        clause('1.4', 'беречь сады.'),
      ],
    );
    expect(lines(clauses)).toEqual([
      'changed 1.1 беречь [-озёра-]{+пруды+} и родники',
      'removed 1.3 [-беречь дома-]',
      'added 1.4 {+беречь сады+}',
    ]);
    expect(clauses.unchanged).toBe(1);
  });

  it('are never matched by their words', () => {
    const { clauses } = compare([clause('1.1', 'беречь пруды.')], [clause('1.2', 'беречь пруды.')]);
    expect(lines(clauses)).toEqual(['removed 1.1 [-беречь пруды-]', 'added 1.2 {+беречь пруды+}']);
  });

  it('come in the order of their numbers', () => {
    const { clauses } = compare(
      ['1.10', '2.1'].map((number) => clause(number, 'беречь.')),
      ['1.2', '1.9', '10.1'].map((number) => clause(number, 'беречь.')),
    );
    expect(clauses.differences.map(({ number }) => number)).toEqual(['1.2', '1.9', '1.10', '2.1', '10.1']);
  });

  it('do not differ by the mark of the list at their end', () => {
    const { clauses } = compare([clause('1.1', 'беречь пруды.')], [clause('1.1', 'беречь пруды;')]);
    expect(clauses).toEqual({ differences: [], unchanged: 1 });
  });

  it('do not differ by what typesetting made of their spaces', () => {
    const { clauses } = compare(
      [clause('1.1', 'беречь пруды\u00A0города;')],
      [clause('1.1', 'беречь пруды города;')],
    );
    expect(clauses.unchanged).toBe(1);
  });

  it('show whole Russian words, also when only an ending changed', () => {
    const { clauses } = compare(
      [clause('1.1', 'беречь дворы, старую аллею у берёзы и ёлки;')],
      [clause('1.1', 'беречь дворы, старые аллеи у берёзы и ёлок;')],
    );
    expect(lines(clauses)).toEqual([
      'changed 1.1 беречь дворы, [-старую аллею-]{+старые аллеи+} у берёзы и [-ёлки-]{+ёлок+}',
    ]);
  });

  it('show both texts whole when little is left of the old one', () => {
    const { clauses } = compare(
      [clause('1.1', 'беречь пруды и родники;')],
      [clause('1.1', 'проводить семинары для актива и жителей;')],
    );
    expect(lines(clauses)).toEqual([
      'changed 1.1 [-беречь пруды и родники-]{+проводить семинары для актива и жителей+}',
    ]);
  });

  it('keep the words of both editions', () => {
    const older = 'беречь пруды, родники и старые липы во дворах';
    const newer = 'беречь пруды и молодые липы во всех дворах';
    const [difference] = compare([clause('1.1', older)], [clause('1.1', newer)]).clauses.differences;
    const without = (kind: string) =>
      difference?.words
        .filter((item) => item.kind !== kind)
        .map((item) => item.text)
        .join('')
        .replace(/\s+/g, ' ');
    expect(without('added')).toBe(older);
    expect(without('removed')).toBe(newer);
  });
});

describe('addressees', () => {
  it('are matched by their number', () => {
    const { addressees } = compare(
      [addressee('1', 'Жителям области:'), addressee('2', 'Администрациям:')],
      [addressee('1', 'Жителям области и города:')],
    );
    expect(lines(addressees)).toEqual([
      'changed 1 Жителям области {+и города+}:',
      'removed 2 [-Администрациям:-]',
    ]);
  });
});

describe('paragraphs outside of clauses', () => {
  it('are compared in their order', () => {
    const { paragraphs } = compare(
      ['Съезд собрался впервые.', 'Съезд решил:', clause('1.1', 'беречь.'), 'Принято единогласно.'],
      ['Съезд решил:', clause('1.1', 'беречь.'), 'Принято единогласно.', 'Опубликовать в газете.'],
    );
    expect(lines(paragraphs)).toEqual([
      'removed [-Съезд собрался впервые.-]',
      'added {+Опубликовать в газете.+}',
    ]);
    expect(paragraphs.unchanged).toBe(2);
  });

  it('are the same paragraph while half of the words are', () => {
    const { paragraphs } = compare(
      ['В работе съезда приняли участие двести человек.', 'Пели песни.'],
      ['Открыл съезд председатель.', 'В работе съезда приняли участие триста человек.'],
    );
    expect(lines(paragraphs)).toEqual([
      'added {+Открыл съезд председатель.+}',
      'changed В работе съезда приняли участие [-двести-]{+триста+} человек.',
      'removed [-Пели песни.-]',
    ]);
  });

  it('are taken from mastheads and lists too, with the words inside emphasis', () => {
    const { paragraphs } = compare(
      ['<Masthead>\n\nРЕЗОЛЮЦИЯ\n\n</Masthead>', '- пруды **и** родники\n- дворы'],
      ['<Masthead>\n\nРЕЗОЛЮЦИЯ\n\n</Masthead>', '- пруды **или** родники\n- дворы'],
    );
    expect(lines(paragraphs)).toEqual(['changed пруды [-и-]{+или+} родники']);
    expect(paragraphs.unchanged).toBe(2);
  });
});

describe('differencesInWords', () => {
  it('counts each kind and leaves out what there is none of', () => {
    const changes = compare(
      ['Съезд собрался.', clause('1.1', 'беречь пруды;'), clause('1.2', 'беречь дворы.')],
      [clause('1.1', 'беречь все пруды.')],
    );
    expect(differencesInWords(changes)).toBe('изменено\u00A01, убрано\u00A02');
  });

  it('says when there is nothing', () => {
    expect(differencesInWords(compare(['Съезд решил:'], ['Съезд решил:']))).toBe('отличий в\u00A0тексте нет');
  });
});

describe('names and places', () => {
  it('an edition is called by its day, and by its name when it has one', () => {
    const day = '15\u00A0января\u00A02020\u00A0г.';
    expect(editionName({ adopted: '2020-01-15' })).toBe(`от\u00A0${day}`);
    expect(editionName({ adopted: '2020-01-15', edition: 'первая' })).toBe(`от\u00A0${day} (первая)`);
  });

  it('the newest stands first', () => {
    const days = ['2019-05-20', '2020-01-15', '2018-12-01'].map((adopted) => ({ adopted }));
    expect(newestFirst(days).map(({ adopted }) => adopted)).toEqual([
      '2020-01-15',
      '2019-05-20',
      '2018-12-01',
    ]);
  });

  it('the differences stand under the edition', () => {
    expect(changesPath({ path: '/resolutions/s/2019-05-20/' })).toBe('/resolutions/s/2019-05-20/changes/');
  });
});
