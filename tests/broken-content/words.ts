/** The words themselves, in the text and about photos. */
import {
  CARD,
  PAGE,
  POND,
  REGISTER,
  above,
  append,
  card,
  edit,
  field,
  problem,
  recoded,
  type Cases,
} from './patches.ts';

export const wordCases = {
  characters: {
    'characters-invisible': problem('Во дворе было пу\u200Bсто, а землемер\u00AD не шёл.'),
    'characters-control': card(field('title', 'Соседи\u001B посадили\u000Bсквер\u202E')),
    'characters-escaped': [
      card(field('title', '"Соседи посадили\\vсквер"')),
      edit(PAGE, ['ошибки.', 'ошиб&shy;ки.']),
    ],
    'characters-csv': recoded(REGISTER, 'windows-1251'),
    'characters-encoding': recoded(CARD, 'windows-1251'),
    'characters-encoding-wide': recoded(CARD, 'utf-16le'),
    'characters-lost': edit(REGISTER, ['Заречный', '\uFFFD\uFFFD\uFFFD']),
    'characters-words': append('words.txt', 'землемер\u200B\n'),
  },
  letters: {
    'letters-latin': problem('Во двoре было пусто, и cоceди решили это исправить.'),
    'letters-russian': problem('Во дворе было пусто, и соседи вышли на субботник Сleanup.'),
  },
  typography: {
    'typography-comma': problem('Во дворе не было деревьев,скамеек и тени .'),
    'typography-dash-space': problem('Двор— это наш общий дом, а в нём было пусто.'),
    'typography-dots': problem('Во дворе было пусто...'),
    'typography-double-hyphen': problem('Во дворе было пусто -- ни дерева, ни скамейки.'),
    'typography-hyphen': problem('Во дворе было пусто - ни дерева, ни скамейки.'),
    'typography-number-sign': problem('Пусто было во дворе школы No 5<Source id="vesti" />.'),
    'typography-quotes': problem('Во дворе было пусто, и ТОС "Тестовый" решил посадить сквер.'),
    'typography-quotes-in-yaml': card(
      field('summary', '\'Тестовая улица выдумана. Соседи из ТОС "Тестовый" посадили липы.\''),
    ),
    'typography-range': problem('Пусто было все годы 2019-2023<Source id="vesti" />.'),
    'typography-short-dash': problem('Во дворе было пусто – ни дерева, ни скамейки.'),
  },
  spelling: {
    'spelling-latin': problem('Во дворе было пусто, и TOC решил это исправить.'),
    'spelling-page': edit(PAGE, ['ошибки.', '**ошбики**.']),
    'spelling-story': problem('Во дворе было пусто, и жытели решили это исправить.'),
    'spelling-summary': card(
      field('summary', 'Тестовая улица выдумана. Соседи посадили липы и поставили скамйеки.'),
    ),
  },
  officialese: {
    'officialese-is': problem('Двор является местом встреч, но в нём было пусто.'),
    'officialese-passive': problem('Во дворе было пусто. Соседями было осуществлено обсуждение.'),
    'officialese-this': problem('В данном месте, а точнее на данной территории, было пусто.'),
    'officialese-within': problem('Во дворе было пусто. В рамках реализации проекта решили посадить сквер.'),
    'officialese-work': problem('Во дворе было пусто. Проведена работа по озеленению.'),
  },
  'link-text': {
    'link-text-bare': problem('Во дворе было пусто: https://example.ru/dvor.'),
    'link-text-here': problem('Во дворе было пусто, снимки лежат [здесь](https://example.ru/dvor).'),
  },
  'personal-data': {
    'personal-data-card': problem('Деньги собирали на карту 4000 0000 0000 0002<Source id="vesti" />.'),
    'personal-data-flat': problem(
      'Первой о сквере заговорила соседка из дома на Тестовой улице, кв. 12<Source id="vesti" />.',
    ),
    'personal-data-link': problem('Во дворе было пусто. Кто поможет, звоните [старосте](tel:+79120001122).'),
    'personal-data-mail': problem('Во дворе было пусто. Кто поможет, пишите: imya.familiya@pochta.test.'),
    'personal-data-passport': problem('В заявке стоит паспорт старосты: 58 12 123456<Source id="vesti" />.'),
    'personal-data-phone': problem(
      'Во дворе было пусто. Кто поможет, звоните: +7 (912) 000-11-22<Source id="vesti" />.',
    ),
    'personal-data-register': edit(
      REGISTER,
      ['деревня Липки', 'деревня Липки, звонить +7 912 000-11-22'],
      ['решение думы № 5', 'подписал Имяков И. И.'],
      ['Заречный', 'ТОС имени И. И. Имякова'],
    ),
    'personal-data-register-column': edit(REGISTER, ['Где', 'Председатель']),
    'personal-data-snils': problem('В заявке стоит номер 123-456-789 00<Source id="vesti" />.'),
  },
  'minor-named': {
    'minor-named-age': problem('Первую липу посадил Иванов Петя, 9 лет<Source id="vesti" />.'),
    'minor-named-class': problem('Первую липу посадила ученица 3 класса Маша Иванова<Source id="vesti" />.'),
  },
  alt: {
    'alt-caption': edit(POND, above('  author="Имя Фамилия"', '  caption="Берег пруда после уборки"')),
    'alt-photo': edit(POND, ['alt: Пруд с деревянными', 'alt: Фото пруда с']),
  },
  licence: { licence: edit(POND, ['licence: CC BY 4.0', 'licence: из интернета']) },
} satisfies Cases;
