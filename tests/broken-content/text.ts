/** What is written around the words: headings, parts of the story, links, components, code. */
import {
  CARD,
  PAGE,
  PAPER,
  RECIPE,
  RESOLUTION,
  above,
  append,
  card,
  edit,
  field,
  story,
  type Cases,
} from './patches.ts';

export const textCases = {
  story: {
    'story-before-heading': card(['## Проблема\n\n', '']),
    'story-order': card(
      ['\n## Результат\n\nТеперь во дворе гуляют.\n', ''],
      ['Проблема', 'Результат'],
      ['Во дворе было пусто.', 'Теперь во дворе гуляют.'],
    ),
    'story-twice': card(['Результат', 'Проблема']),
    'story-unknown-heading': card(['Проблема', 'Проблемы']),
    'story-of-recipe': edit(RECIPE, ['## Чего мы не знаем', '## Чего не знаем']),
  },
  steps: {
    'steps-no-section': card([/\n## Что сделали\n[^]*$/, '']),
    'steps-of-recipe': edit(
      RECIPE,
      [/### Посадите[^]*?(?=### Договоритесь)/, ''],
      above('Выкашивайте берег.', '<Step time="каждый год" />\n'),
    ),
    'steps-none': card(['1. Собрались', '- Собрались'], ['2. Посадили', '- Посадили']),
  },
  'number-source': {
    'number-source-in-step': card(['выходной<Source id="vesti" />.', '2 дня.']),
    'number-source-paper': edit(
      PAPER,
      field('summary', 'Зовёт на собрание за 7 дней.'),
      ['7 дней.\n    source: poryadok', '7 дней.'],
      ['Список домов.', 'Список из 5 домов.'],
    ),
    'number-source-heading': edit(RECIPE, ['### Вычистите дно', '### Вычистите дно за 2 недели']),
    'number-source-missing': card(['Теперь во дворе гуляют.', 'Во дворе растут 12 лип.']),
    'number-source-note': card(field('title', 'Соседи посадили липы во дворе'), [
      'Теперь во дворе гуляют.',
      '<Note>Скамеек поставили 4.</Note>',
    ]),
    'number-source-table': card(field('title', 'Соседи посадили липы во дворе'), [
      'Теперь во дворе гуляют.',
      '| что | сколько в 2024 году |\n| --- | --- |\n| липы | двенадцать |\n| скамейки | 4 |\n| клумбы | 3<Source id="vesti" /> |',
    ]),
  },
  claim: {
    'claim-norm': edit(RECIPE, ['за 10 дней<Source id="vodnyy-kodeks" />', 'заранее']),
    'claim-setback': edit(RECIPE, ['подрядчик <Case id="testovo-prud">в Тестове</Case>', 'подрядчик']),
    'claim-step': edit(RECIPE, [', как <Case id="testovo-skver">на Тестовой улице</Case>', '']),
  },
  heading: {
    'heading-first-level': edit(PAGE, ['## ', '# ']),
    'heading-in-document': edit('strategy/testovaya-strategiya/1.mdx', [
      'Пруды и родники.',
      '## Пруды и родники',
    ]),
    'heading-too-deep': edit(PAGE, ['## ', '##### ']),
  },
  shown: {
    'shown-bullets': story('Нужны были:\n\n• липы\n• скамейки'),
    'shown-cells': story(
      '| Кто | Что дал |\n| --- | --- |\n| Жители | саженцы | лопаты |\n| Школа |\n| `а|б` |',
    ),
    'shown-code': story('```Записка для дворника\nлипы\n```'),
    'shown-definition': story('[vesti]: https://example.ru/skver "Вести"'),
    'shown-heading-space': card(['## Проблема', '##Проблема'], ['## Результат', '##\u00A0Результат']),
    'shown-heading-underlined': edit(PAGE, ['\n## ', '\nТак мы работаем.\n---\n\n## ']),
    'shown-list-continued': story('1. Собрали сход.\n2. Собрали деньги.\n4. Посадили липы.'),
    'shown-list-space': card(['1. Собрались', '1.\u00A0Собрались'], ['2. Посадили', '\n2.Посадили']),
    'shown-list-years': story('2019. Создали ТОС.\n2021. Посадили липы.\n2024. Поставили скамейки.'),
    'shown-stars': story('Скамейка вышла 2*0,5*0,4 м<Source id="vesti" />.'),
    'shown-table': story('Скамейки\n| Кто | Что дал |\n| --- |\n| Жители | саженцы |'),
    'shown-tildes': story('Собирались 10~20 и 30~40 человек<Source id="vesti" />.'),
    'shown-underscores': story('Снимки лежат на vk.com/_dvor_ весь год.'),
  },
  bold: {
    'bold-alone': story('**Важно: двор принадлежит городу.'),
    'bold-closing': story('Двор назвали **«Липы»**ами.'),
    'bold-opening': story('Двор назвали по**«Липовый»** двор.'),
  },
  footnote: {
    footnote: story('Во дворе было пусто[^1].'),
  },
  component: {
    'component-filled': story('<Source id="vesti">газета</Source>'),
    'component-foreign': story('<Clause number="1.1" verb="сажать">сажать деревья.</Clause>'),
    'component-foreign-page': edit(PAGE, ['ошибки.', 'ошибки<Source id="vesti" />.']),
    'component-fragment': story('<>Двор принадлежит городу.</>'),
    'component-empty-link': edit(RECIPE, ['>на Тестовой улице<', '><']),
    'component-html-element': story('<div class="red">Двор принадлежит городу.</div>'),
    'component-inside': story('<KeyFigures>\n\nПросто текст.\n\n</KeyFigures>'),
    'component-near-miss': story('<Noet>\n\nДвор принадлежит городу.\n\n</Noet>'),
    'component-outside': story('<KeyFigure value="12" label="липы" source="vesti" />'),
    'component-script': story('<script>alert</script>'),
    'component-unknown': story('<Gallery />'),
  },
  'component-attributes': {
    'component-attributes-digits': edit(RECIPE, ['одна весна', '2 месяца']),
    'component-attributes-payer': edit(RECIPE, ['from="residents"', 'from="neighbours"']),
    'component-attributes-step': edit(RECIPE, ['<Step time="каждый год" />', '<Step />']),
    'component-attributes-empty': story('<Quote author="">\n\nКрасиво.\n\n</Quote>'),
    'component-attributes-missing': story('<Photo src="./lipy.jpg" alt="Липы" />'),
    'component-attributes-number': edit(RESOLUTION, ['number="1.2"', 'number="1.2."']),
    'component-attributes-unknown': story('<Note titel="Двор">\n\nДвор принадлежит городу.\n\n</Note>'),
    'component-attributes-wrong': story(
      'Посадили липы<Source id="первый" />.\n\n<Photo src="https://example.ru/lipy.jpg" alt="Липы" author="Имя Фамилия" licence="CC BY 4.0" />',
    ),
  },
  html: {
    'html-attribute': story('Двор<sup onclick="alert()">старый</sup> принадлежит городу.'),
  },
  image: {
    'image-markdown': story('![Липы](./lipy.jpg)'),
  },
  link: {
    'link-data': story('Подробности [рассказ соседей](data:text/html,текст).'),
    'link-file': story('Подробности [в соседней карточке](../testovo-prud/index.mdx).'),
    'link-javascript': story('Подробности [рассказ соседей](javascript:alert).'),
    'link-javascript-definition': story('Подробности [здесь][1].\n\n[1]: JavaScript:alert'),
    'link-no-scheme': story('Подробности [в газете](example.ru/skver).'),
    'link-spaced': story('Подробности [в газете](https://example.ru/наш двор) и [на сайте][sayt].'),
    'link-protocol-relative': story('Подробности [в газете](//example.ru/skver).'),
    'link-relative': story('Подробности [на соседней странице](testovo-prud/).'),
  },
  syntax: {
    'syntax-attribute-quote': story('<Note title="Двор>\n\nДвор принадлежит городу.\n\n</Note>'),
    'syntax-brace': story('Двор {принадлежит городу.'),
    'syntax-closing': story('Двор принадлежит городу.</Note>'),
    'syntax-comment': story('<!-- Двор принадлежит городу. -->'),
    'syntax-less-than': story('Во дворе было <10 деревьев.'),
    'syntax-unclosed': story('<Note>\n\nДвор принадлежит городу.'),
  },
  'no-code': {
    'no-code-export': story('export const layout = 1'),
    'no-code-import': story("import Widget from './widget.mjs'\n\n<Widget />"),
    'no-code-unparsable': story('import Widget\n\nДвор принадлежит городу.'),
  },
  'no-expression': {
    'no-expression-attribute': story(
      '<Note title={process.env.HOME}>\n\nДвор принадлежит городу.\n\n</Note>',
    ),
    'no-expression-block': story("{import('./widget.mjs')}"),
    'no-expression-inline': story('Двор {process.env.HOME} принадлежит городу.'),
  },
  'no-spread': {
    'no-spread': story('<Note {...process.env}>\n\nДвор принадлежит городу.\n\n</Note>'),
  },
  depth: {
    depth: story('>>>>>>>>>>>>>>>>>>>>>>>> Двор принадлежит городу.'),
  },
  'table-sum': {
    'table-sum-shares': append(
      CARD,
      '\n| Чьи деньги | Доля |\n| :-- | --: |\n| жители<Source id="vesti" /> | 30 % |\n| бюджет<Source id="vesti" /> | 60 % |\n| спонсоры<Source id="vesti" /> | 20 % |\n',
    ),
    'table-sum-total': append(
      CARD,
      '\n| Что куплено | Рублей |\n| :-- | --: |\n| липы<Source id="vesti" /> | 12 500 |\n| скамейки<Source id="vesti" /> | 30 000 |\n| Итого<Source id="vesti" /> | 45 000 |\n',
    ),
  },
} satisfies Cases;
