/** What one entry says of another: references, former ids, things that stand twice. */
import {
  CARD,
  CONTESTS,
  DIRECTIONS,
  FOLLOW_UP,
  INDICATORS,
  OTHER_PAPER,
  PAGE,
  PAPER,
  POND,
  RECIPE,
  REGISTER,
  RESOLUTION,
  STRATEGY_FOLLOW_UP,
  SUPPLEMENT,
  THEMES,
  above,
  append,
  card,
  copy,
  edit,
  field,
  story,
  write,
  contestWith,
  type Cases,
} from './patches.ts';

export const referenceCases = {
  'dead-link': {
    'dead-link-practice': story('Так же сделали [за рекой](/practices/testovo-prudik/).'),
    'dead-link-section': story('Посмотрите [практики](/praktiki/).'),
    'dead-link-clause': story('Об этом просит [съезд](/resolutions/testovyy-sezd/#p-9-9).'),
    'dead-link-term': story('Это [словарь](/glossary/#net-takogo).'),
    'dead-link-empty-theme': append(PAGE, '\nВсе [скверы](/themes/squares/) вместе.\n'),
  },
  case: {
    'case-lost-figure': edit(
      POND,
      [/money:\n[^]*?(?=participants:)/, ''],
      ['  - label: Глубина', '  - label: Ширина'],
    ),
    'case-of-support': edit(RECIPE, field('cases', '[testovo-prud, testovo-podderzhka, testovo-prud]'), [
      '<Case id="testovo-skver">',
      '<Case id="testovo-podderzhka">',
    ]),
    'case-payer': edit(RECIPE, ['from="residents"', 'from="sponsors"']),
    'case-unlisted': edit(RECIPE, field('cases', '[testovo-skver]')),
  },
  paper: {
    'paper-blanks': edit(PAPER, ['Место: {venue}.', 'Место: {venu}, {срок.'], ["'{authority}', ", '']),
    'paper-other': edit(
      OTHER_PAPER,
      ['label: Населённый пункт', 'label: Посёлок'],
      ['label: Дата\n        type: date', 'label: Дата\n        type: line'],
    ),
    'paper-norms': edit(
      PAPER,
      ['Возьмите паспорт.', 'Нужна треть жителей, то есть 30 процентов.'],
      ['  - note: ', "  - text: 'Ответ дают за 30 рабочих дней, статья 5 закона 33-ФЗ.'\n  - note: "],
    ),
  },
  reference: {
    'reference-recipe': edit(RECIPE, field('problems', '[voda]'), [
      '<Case id="testovo-skver">',
      '<Case id="testovo-skvyer">',
    ]),
    'reference-material': edit('materials.yaml', ['recipe: prud', 'recipe: prudy']),
    'reference-paper': edit(RECIPE, ['uvedomlenie protokol', 'uvedomlenie protocol']),
    'reference-supplement': edit(SUPPLEMENT, field('picks', '[testovo-prudik]'), [
      'word:',
      'recipe: pruds\nword:',
    ]),
    'reference-source-paper': edit(PAPER, [
      'source: [poryadok, primer]\nparts',
      'source: [poryadok, primer-2]\nparts',
    ]),
    'reference-adapted-from': card(above('results:', 'adaptedFrom: testovo-rodnik')),
    'reference-addressee': edit(RESOLUTION, ['number="1.2"', 'number="2.1"']),
    'reference-addressees-unnamed': edit(RESOLUTION, [/addressees:\n.*\n.*\n/, '']),
    'reference-contest': card(above('results:', 'awards:\n  - contest: testovyy-konkrus\n    source: vesti')),
    'reference-contest-region': edit(CONTESTS, ['  region: testovaya-oblast', '  region: testovaya']),
    'reference-direction': card(field('directions', '[ecology, housing-improvment]')),
    'reference-direction-section': edit(DIRECTIONS, [
      'section: testovaya-strategiya/1.2',
      'section: testovaya-strategiya/2.1',
    ]),
    'reference-follow-up-document': copy(FOLLOW_UP, 'resolutions/testovyy-skhod/follow-up.yaml'),
    'reference-follow-up-indicator': edit(STRATEGY_FOLLOW_UP, [
      'indicator: ponds-cleaned',
      'indicator: ponds-cleand',
    ]),
    'reference-follow-up-point': edit(FOLLOW_UP, ["point: '1.2'", "point: '1.3'"]),
    'reference-follow-up-stage': edit(STRATEGY_FOLLOW_UP, ['stage: first', 'stage: second']),
    'reference-by-name': card(field('region', 'Тестовая область')),
    'reference-motif': edit(DIRECTIONS, ['motif: yel', 'motif: el']),
    'reference-formerly': edit('taxonomy/organisations.yaml', [
      'municipality: testovskiy-okrug',
      'municipality: testovskiy-uezd',
    ]),
    'reference-municipality': card(above('status: done', 'municipality: testovskiy-rayon')),
    'reference-municipality-region': edit(
      'taxonomy/municipalities.yaml',
      [/(?:^ {2}former.*\n)+/m, ''],
      ['region: primernyy-kray', 'region: primernaya-oblast'],
    ),
    'reference-organisation': card(above('region: testovaya-oblast', 'organisations: [tos-skver]')),
    'reference-organisation-municipality': edit('taxonomy/organisations.yaml', [
      'municipality: testovskiy-okrug',
      'municipality: testovskiy',
    ]),
    'reference-register': edit(
      REGISTER,
      [
        'Тестово;Тестовая область;Тестовский муниципальный округ',
        'Тестово;Тестовая область;Тестовский район',
      ],
      ['Примерный край', 'Примерный Край'],
    ),
    'reference-point': card(
      above('results:', 'implements: [testovyy-sezd/1.3, testovaya-strategiya/1.1, drugoy-sezd/1]'),
    ),
    'reference-point-dropped': [
      card(above('results:', 'implements: [testovyy-sezd/2.1]')),
      edit(FOLLOW_UP, ["point: '1.2'", "point: '2.1'"]),
    ],
    'reference-practice': card(above('results:', 'related: [testovo-prud, testovo-prudik]')),
    'reference-region': card(field('region', 'testovaya-obl')),
    'reference-resolution-region': edit(RESOLUTION, field('region', 'sosednyaya-oblast')),
    'reference-observation-chapter': edit(INDICATORS, ['chapter: 1', 'chapter: 3']),
    'reference-self': card(above('results:', 'related: [testovo-skver]')),
    'reference-source': card(
      above('results:', 'money:\n  rows:\n    - from: residents\n      rub: 5000\n      source: vestnik'),
      ['source: vesti', 'source: vestnik'],
    ),
    'reference-source-contest': contestWith('applications: { value: 12 }', 'source: [vesti, vestnik]'),
    'reference-source-follow-up': edit(FOLLOW_UP, ['[vesti, okrug]', '[vesti, okruga]']),
    'reference-source-key-figure': card([
      'Теперь во дворе гуляют.',
      '<KeyFigures>\n  <KeyFigure value="12" label="липы во дворе" source="vestnik" />\n</KeyFigures>',
    ]),
    'reference-source-text': card(['id="vesti"', 'id="vestnik"']),
    'reference-stage': edit('strategy/testovaya-strategiya/2.mdx', [
      '<StageTasks stage="first"',
      '<StageTasks stage="frist"',
    ]),
    'reference-strategy-region': edit(
      'strategy/testovaya-strategiya/strategy.yaml',
      field('region', 'sosednyaya-oblast'),
    ),
    'reference-theme': card(above('results:', 'themes: [pond]')),
  },
  reworded: { reworded: edit(POND, field('checked', '2019-12-01')) },
  formerly: {
    'formerly-living': edit(THEMES, [
      '  synonyms: [озеро]\n  formerly: [lakes]',
      '  formerly:\n    - lakes\n    - squares',
    ]),
    'formerly-own': edit(THEMES, ['  synonyms: [озеро]\n  formerly: [lakes]', '  formerly: [lakes, ponds]']),
    'formerly-twice': [
      edit(THEMES, ['  synonyms: [озеро]\n', '']),
      append(THEMES, '  formerly: [gardens, lakes]\n'),
    ],
  },
  'duplicate-id': {
    // A list may stand in several files of a folder.
    'duplicate-id-other-file': [
      write('taxonomy/contests/more.yaml', '- id: testovyy-konkurs\n  name: Другой конкурс\n'),
      card(above('results:', 'awards:\n  - contest: testovyy-konkrus\n    source: vesti')),
    ],
    'duplicate-id-clause': edit(RESOLUTION, ['number="1.2"', 'number="1.1"']),
    'duplicate-id-follow-up': edit(FOLLOW_UP, [
      'Родник у дороги чистили ещё до съезда.',
      'Жители вычистили пруд в Тестове.',
    ]),
    'duplicate-id-tile': edit('taxonomy/regions.yaml', ['tile: [3, 1]', 'tile: [2, 1]']),
    'duplicate-id-paper-field': edit(OTHER_PAPER, ['- id: chair', '- id: project']),
    'duplicate-id-record': edit(THEMES, ['  formerly: [lakes]\n- id: squares', '- id: ponds']),
    'duplicate-id-sheet': [
      edit(POND, field('formerly', '[testovo-dvor-34521]')),
      card(above('checked: 2026-11-23', 'formerly: [testovo-dvor-40637]')),
    ],
    'duplicate-id-source': card(
      above(
        'checked: 2026-11-23',
        '  - id: vesti\n    url: https://example.ru/skver-2\n    publisher: Газета «Тестовые вести»',
      ),
    ),
  },
  'duplicate-title': {
    'duplicate-title-recipe': edit(PAGE, field('title', 'Как вернуть тестовый пруд')),
    'duplicate-title': card(field('title', '«Соседи» вычистили пруд в деревне — Тестово!')),
  },
  'near-duplicate': {
    'near-duplicate': copy(
      POND,
      'practices/probnoe-prud/index.mdx',
      field('title', 'Жители деревни Пробное вычистили пруд'),
      field(
        'summary',
        'Деревня Пробное выдумана. Её жители собрали деньги, вычистили пруд и поставили мостки.',
      ),
      field('settlement', 'деревня Пробное'),
      ['rub: 65000', 'rub: 72000'],
      ['rub: 400000', 'rub: 350000'],
      ['rub: 465000', 'rub: 472000'],
      ['formerly: [testovo-ozero]\n', ''],
      field('related', '[testovo-prud]'),
      [/^photos:\n(?: .*\n)+/m, ''],
      ['65 тысяч', '72 тысячи'],
      [/<Photo[^>]*>\n\n/, ''],
    ),
  },
  'unused-source': {
    'unused-source': card(
      above(
        'checked: 2026-11-23',
        '  - id: vesti-2\n    url: https://example.ru/skver-2\n    publisher: Газета «Тестовые вести»',
      ),
    ),
  },
  'shared-source': {
    'shared-source': copy(CARD, 'practices/testovo-most/index.mdx', field('title', 'Соседи починили мост'), [
      'url: https://example.ru/skver',
      'url: https://example.ru/prud',
    ]),
  },
} satisfies Cases;
