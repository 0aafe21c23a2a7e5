/** What stands in front matter and in vocabularies. */
import {
  DIRECTIONS,
  FOLLOW_UP,
  INDICATORS,
  MOTIFS,
  NUMBERS,
  PAPER,
  PICTURE,
  RECIPE,
  REGISTER,
  SUPPLEMENT,
  SUPPORT,
  THEMES,
  above,
  card,
  edit,
  field,
  photos,
  picture,
  contestWith,
  type Cases,
} from './patches.ts';

export const fieldCases = {
  'front-matter': {
    'front-matter-none': card([/^---\n[^]*\n---\n\n/, '']),
    'front-matter-unclosed': card(['\n---\n\n', '\n\n']),
  },
  yaml: {
    'yaml-colon': card(field('summary', 'Тестовая улица: соседи посадили липы и поставили скамейки.')),
    'yaml-duplicate-key': card(above('region: testovaya-oblast', 'kind: municipal')),
    'yaml-glossary': edit('glossary.yaml', ['term:', ' term:']),
    'yaml-hash': card(
      field('title', 'Соседи посадили липы #ТОС и клёны'),
      field('summary', 'Соседи посадили липы\n  #ТОС'),
    ),
    'yaml-indent': card(['    publisher:', '   publisher:']),
    'yaml-mark': card(field('title', '&липы посадили соседи'), field('summary', '! Соседи посадили липы.')),
    'yaml-no-colon': card(['region:', 'region']),
    'yaml-quote': card(['publisher: Газета «Тестовые вести»', 'publisher: "Газета']),
    'yaml-quote-inside': card(['publisher: Газета «Тестовые вести»', 'publisher: "Вести" из Тестова']),
    'yaml-space-after-colon': card(['region: ', 'region:\u00A0']),
    'yaml-space-in-indent': card(['  - label', '\u00A0 - label']),
    'yaml-tab-indent': card(['    source:', '\tsource:']),
  },
  schema: {
    'schema-address': card(['url: https://example.ru/skver', 'url: javascript:alert(1)']),
    'schema-address-letter': card(
      ['https://example.ru/skver', 'https://exаmple.ru/skver'],
      field('region', 'tеstovaya-oblast'),
    ),
    'schema-and-body': card(field('status', 'почти'), ['пусто.', 'пусто {пока}.'], ['Результат', 'Итоги']),
    'schema-consent': [
      card(above('sources:', photos('./lipy.png', 'minor'))),
      picture(PICTURE, 'practices/testovo-skver/lipy.png'),
    ],
    'schema-dates': card(
      above('status: done', 'start: май 2024\nend: 2024-13'),
      field('checked', '23.11.2026'),
    ),
    'schema-printed': card(['    url: https://example.ru/skver\n', '    date: 2019-05-12\n']),
    'schema-number': card(
      above(
        'results:',
        [
          'participants: { value: 0x10, label: жители, source: vesti }',
          'money:',
          '  rows:',
          '    - { from: residents, rub: 65.000, source: vesti }',
          '    - { from: sponsors, rub: 1e5, source: vesti }',
          '    - { from: other, rub: 65.125, source: vesti }',
          '    - { from: regional, rub: 65 000 руб., source: vesti }',
          '    - { from: municipal, rub: много, source: vesti }',
        ].join('\n'),
      ),
    ),
    'schema-paper': edit(
      PAPER,
      ['  - heading: Повестка\n  - list', '  - heading: Повестка\n    list'],
      ['source: primer\n      - id: place', 'source: primer\n        suggestion: true\n      - id: place'],
      ['  - text: Список домов.\n    suggestion: true', '  - text: Список домов.'],
    ),
    'schema-supplement': edit(SUPPLEMENT, field('number', '7а'), field('date', '2026-02-30'), [
      'imprint:\n  -',
      'tirazh: 500\nimprint:\n  -',
    ]),
    'schema-supplement-twice': edit(SUPPLEMENT, field('picks', '[testovo-prud, testovo-prud]')),
    'schema-edition-empty': contestWith('source: vesti'),
    'schema-follow-up': edit(
      FOLLOW_UP,
      ['    date: 2019\n    source: vesti\n', '    date: 2019\n    indicator: ponds\n'],
      ['    checked: 2025-11-20\n', ''],
    ),
    'schema-observation-source': edit(INDICATORS, ['      chapter: 1\n', '']),
    'schema-empty': card(field('title', "''")),
    'schema-enum': card(field('kind', 'ТОС'), field('status', 'dome')),
    'schema-headlines': card([
      '  - label: Во дворе растут липы\n    source: vesti\n',
      [
        '  - label: Лип посажено\n    value: 12\n    source: vesti\n    headline: true',
        '  - label: Скамеек\n    value: 3\n    source: vesti\n    headline: true',
        '  - label: Урн\n    value: 2\n    source: vesti\n    headline: true',
        '  - label: Двор чист\n    headline: true\n',
      ].join('\n'),
    ]),
    'schema-layout': card(
      above('kind: tos', 'layout: ../../../src/layouts/Base.astro\nslug: skver\ndraft: true'),
    ),
    'schema-grid-rows': edit(
      MOTIFS,
      ["    - '.....##+'\n    - '....##.#'\n", "    - '.....##б'\n    - '....##.'\n"],
      ["    - '.....###'\n  hem:\n    - '..#...'\n", "  hem:\n    - '..#'\n"],
    ),
    'schema-grid-width': edit(MOTIFS, ["'###############'", "'########'"]),
    'schema-list-item': edit(THEMES, [
      '  synonyms: [озеро]\n  formerly: [lakes]\n- id: squares',
      '  synonyms: озеро\n- id: Скверы',
    ]),
    'schema-missing': card([/^summary: .*\n/m, ''], ['status: done\n', '']),
    'schema-no-such-day': card(
      field('title', 'Соседи посадили липы во дворе'),
      above('directions: [housing-improvement]', 'end: 2024-02-31'),
    ),
    'schema-not-a-list': edit('glossary.yaml', [
      /^- id: tos[^]*$/,
      'tos: территориальное общественное самоуправление\n',
    ]),
    'schema-number-without-source': card(['source: vesti', 'value: 12\n    unit: шт.']),
    'schema-photo-file': card(above('sources:', photos('../lipy.svg'))),
    'schema-register': edit(
      REGISTER,
      ['Заречный', ''],
      [';да;', ';есть;'],
      ['https://example.ru/spisok', 'на сайте'],
      ['24.02.2026', '31.02.2026'],
    ),
    'schema-too-few': card(field('directions', '[]')),
    'schema-too-long': card(
      field(
        'title',
        'Во дворе на Тестовой улице посадили сквер с липами, скамейками, дорожками, фонарями, качелями и клумбами из цветов',
      ),
    ),
    'schema-too-many': card(
      field('directions', '[housing-improvement, ecology, housing-improvement, ecology]'),
    ),
    'schema-unit-without-number': card(['source: vesti', 'unit: шт.']),
    'schema-unknown-key': card(
      above('status: done', 'statsu: done'),
      above('directions: [housing-improvement]', 'foo: bar'),
    ),
    'schema-unknown-key-inside': card(['publisher:', 'publihser:']),
    'schema-wrong-type': card(
      field('title', '2024'),
      above('results:', 'participants:\n  value: сорок\n  label: участники субботников\n  source: vesti'),
      ['results:\n  - label: Во дворе растут липы\n    source: vesti', 'results: Во дворе растут липы'],
    ),
    'schema-zero': card(
      ['source: vesti', 'source: 0'],
      above('results:', 'money:\n  rows:\n    - from: residents\n      rub: 0\n      source: vesti'),
    ),
  },
  table: {
    'table-columns': edit(
      REGISTER,
      ['Название;Регион', 'Имя;Регион'],
      ['Где;Юридическое', 'Место;Юридическое'],
    ),
    'table-column-twice': edit(REGISTER, ['Где;Юридическое лицо', 'Где;Где']),
    'table-extra-cell': edit(REGISTER, ['решение думы № 5', 'решение думы; № 5;']),
    'table-quote': edit(REGISTER, ['Липовый"""', 'Липовый']),
    'table-twice': edit(REGISTER, ['"ТОС ""Липовый""";', 'ТОС «Тестово»;'], ['деревня Липки', '']),
  },
  colour: {
    'colour-faint': edit(
      DIRECTIONS,
      ['light: oklch(42%', 'light: oklch(70%'],
      ['dark: oklch(82%', 'dark: oklch(32%'],
    ),
    'colour-unreadable': edit(
      DIRECTIONS,
      ["'#0a4f58'", 'бирюзовый'],
      ['oklch(42% 0.12 310)', 'oklch(42% 0.12 310 / 50%)'],
    ),
  },
  overdue: { overdue: card(field('status', 'planned'), above('results:', 'end: 2025-05')) },
  dates: {
    dates: card(above('status: done', 'start: 2024-05\nend: 2023')),
    'dates-checked-in-future': card(field('checked', '2090-11-23')),
    'dates-checked-paper': edit(PAPER, field('checked', '2090-11-23')),
    'dates-checked-recipe': edit(RECIPE, field('checked', '2090-11-23')),
    'dates-done-end-in-future': card(above('status: done', 'start: 2024\nend: 2090')),
    'dates-done-start-in-future': card(above('status: done', 'start: 2090-05')),
    'dates-running-in-future': card(['status: done', 'start: 2090\nstatus: running']),
    'dates-source-in-future': card(above('checked: 2026-11-23', '    date: 2090-01-02')),
  },
  money: {
    'money-empty': card(above('results:', 'money: {}')),
    'money-of-support': edit(
      SUPPORT,
      above(
        'contests: [testovyy-konkurs]',
        'money:\n  rows:\n    - from: regional\n      rub: 1400000\n      source: podderzhka',
      ),
    ),
    'money-rows-over-total': card(
      above(
        'results:',
        'money:\n  rows:\n    - from: residents\n      rub: 3000\n      source: vesti\n    - from: sponsors\n      rub: 2001\n      source: vesti\n  total:\n    rub: 5000\n    source: vesti',
      ),
    ),
  },
  place: {
    place: card(above('status: done', 'municipality: primernyy-rayon')),
    'place-of-number': edit(NUMBERS, ['municipality: testovskiy-okrug', 'municipality: primernyy-rayon']),
  },
  results: {
    results: card(['results:\n  - label: Во дворе растут липы\n    source: vesti\n', '']),
    'results-of-support': edit(SUPPORT, ['contests: [testovyy-konkurs]\n', '']),
  },
} satisfies Cases;
