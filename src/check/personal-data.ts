/** What must not be published about people. Findings hide the digits: a report of the check is public too. */
import type { Dictionary } from '../language/dictionary.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

interface Pattern {
  what: string;
  pattern: RegExp;
  advice: string;
  /** Rules out false positives. */
  confirms?: (words: string) => boolean;
}

const TAKE_AWAY = 'уберите; файл останется в истории хранилища, поэтому лучше не отправлять его вовсе';

const PATTERNS: readonly Pattern[] = [
  {
    what: 'номер телефона',
    pattern: /(?<![\d.,])(?:\+7|8|7)(?:[\s()-]*\d){10}(?![\d-])(?!\s*(?:₽|руб|тыс|млн))/gu,
    advice: 'уберите его; вместо телефона дайте ссылку на страницу организации с контактами',
    // 8 800 numbers are not personal; digits in groups of three are a sum.
    confirms: (words) => !/^(?:\+7|8)[\s(-]*800/.test(words) && !/^\d{1,3}(?:\s\d{3}){3,}$/.test(words),
  },
  {
    what: 'номер телефона',
    pattern:
      /(?:\(\d{3,5}\)\s?|(?<!\p{L})(?:тел|моб)(?:\.|ефон[ау]?)?:?\s*)\d{1,3}(?:[\s-]\d{2,3}){1,3}(?!\d)/giu,
    advice: 'уберите его; вместо телефона дайте ссылку на страницу организации с контактами',
  },
  {
    what: 'адрес электронной почты человека',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
    advice: 'уберите его; вместо почты дайте ссылку на страницу организации с контактами',
    confirms: (words) => !OFFICE.test(words),
  },
  {
    what: 'адрес квартиры',
    pattern:
      /(?<!\d\s?)(?<!\p{L})кв(?:\.|артир(?:а|ы|е|у|ой)\s*№)\s*\d{1,4}(?!\d)|(?<=(?:дом|д\.)\s*\d+\p{L}?,\s*)квартир(?:а|ы|е|у|ой)\s*\d{1,4}/giu,
    advice: 'оставьте улицу или дом: где живёт человек, знать не нужно',
  },
  {
    what: 'номер, похожий на СНИЛС',
    pattern: /(?<![\d-])\d{3}-\d{3}-\d{3}[\s-]\d{2}(?![\d-])/gu,
    advice: TAKE_AWAY,
  },
  {
    what: 'номер, похожий на паспортный',
    pattern:
      /(?<!\d)\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?!\d)|(?<=(?:паспорт|сери[яи])[^.\d]{0,30})\d{4}[\s,]*(?:(?:№|номер)\s*)?\d{6}(?!\d)/giu,
    advice: TAKE_AWAY,
  },
  {
    what: 'номер, похожий на номер банковской карты',
    pattern: /(?<!\d)\d{4}(?:[\s-]?\d{4}){3}(?!\d)/gu,
    advice: 'уберите его; собирают деньги — дайте ссылку на объявление ТОС',
    confirms: (words) => isCardNumber(words.replace(/\D/g, '')),
  },
];

/** Role mailboxes are not personal data, whatever the domain. */
const OFFICE =
  /^[^@]*(?:adm|info|office|press|mail|post|contact|tos(?![a-z])|sovet|soviet|duma|oms|kanc|priem|gorod|rayon|raion|okrug|oblast|centr|center|assoc|редак|redak|news|gazet|example)[^@]*@/iu;

/** Without any of these no pattern fits: most passages need not be looked through seven times. */
const IN_EVERY_PATTERN = /[\d@]/;

export function personalDataIssues(passages: readonly Passage[]): Issue[] {
  return passages
    .filter(({ voice, text }) => voice !== 'official' && IN_EVERY_PATTERN.test(text))
    .flatMap(({ file, text, placeAt }) => {
      const seen: [from: number, to: number][] = [];
      return PATTERNS.flatMap(({ what, pattern, advice, confirms }) =>
        [...text.matchAll(pattern)].flatMap(({ 0: words, index }): Issue[] => {
          const end = index + words.length;
          // A telephone number looks like a number without its code too: one finding is enough.
          if (confirms?.(words) === false || seen.some(([from, to]) => index < to && from < end)) return [];
          seen.push([index, end]);
          const message = `личные данные: ${what} («${hidden(words)}»)`;
          return [issueAt(file, placeAt(index), 'personal-data', message, advice)];
        }),
      );
    });
}

/** Addresses of links that dial a number or open a letter: `tel:+7…`, `mailto:…`. */
export function personalLinkIssues(passages: readonly Passage[]): Issue[] {
  return passages
    .filter(({ voice }) => voice !== 'official')
    .flatMap(({ file, links }) =>
      links.flatMap(({ text, url, place }): Issue[] => {
        const words = /^(?:tel|mailto):([^?]+)/i.exec(url)?.[1];
        const found = PATTERNS.find(
          ({ pattern, confirms }) => words && words.search(pattern) >= 0 && confirms?.(words) !== false,
        );
        // What the reader sees has been found in the text already.
        if (!words || !found || text.includes(words)) return [];
        const message = `личные данные в адресе ссылки: ${found.what} («${hidden(words)}»)`;
        return [issueAt(file, place, 'personal-data', message, found.advice)];
      }),
    );
}

/** Keeps the first two and the last character, so that the editor can find it. */
function hidden(words: string): string {
  return `${words.slice(0, 2)}…${words.slice(-1)}`;
}

/** The last digit of a card's number is reckoned from the others (Luhn). */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((whole, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return whole + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

const INITIALS = String.raw`\p{Lu}\.\s?\p{Lu}\.`;
/** «Имя Отчество», with the surname or without; «Фамилия И. О.» and «И. О. Фамилия». */
const NAMED_IN_FULL = new RegExp(
  String.raw`\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична)(?!\p{L})|\p{Lu}\p{Ll}+\s+${INITIALS}|${INITIALS}\s?\p{Lu}\p{Ll}+`,
  'gu',
);
/** After these a name is that of a place. */
const NAMESAKE =
  /(?:(?<!\p{L})им(?:ени|\.)|ул(?:иц\p{L}|\.)|просп(?:ект\p{L}*|\.)|площад\p{L}+|пер(?:еул\p{L}+|\.))\s*$/iu;

/** A register is of ТОС, not of their members, however public an official one may be. */
export function memberIssues(passages: readonly Passage[]): Issue[] {
  return passages
    .filter(({ collection, field }) => collection === 'registers' && field?.at(-1) !== 'publisher')
    .flatMap(({ file, text, placeAt }) =>
      [...text.matchAll(NAMED_IN_FULL)]
        .filter(({ index }) => !NAMESAKE.test(text.slice(0, index)))
        .map(({ 0: words, index }) => {
          const message = `личные данные: в реестре назван человек («${hidden(words)}»)`;
          const advice = 'уберите имя: реестр — о ТОС, а не о людях';
          return issueAt(file, placeAt(index), 'personal-data', message, advice);
        }),
    );
}

const NAME = String.raw`(\p{Lu}[\p{Ll}-]+)\s+(\p{Lu}[\p{Ll}-]+)`;
const GAP = String.raw`[\s,(—–-]+`;
const PUPIL = String.raw`(?:[Уу]чени(?:к|ца|ку|це|цы|ка|ком|цей)|[Шш]кольни(?:к|ца|ку|це|цы|ка|ком|цей)|[Вв]оспитанни(?:к|ца|ку|це|цы|ка)|[Дд]ошкольни(?:к|ца))`;
/** «5 «А» класса», «третьего класса», «школы № 3». */
const OF_CLASS = String.raw`(?:\s+(?:\d{1,2}(?:-го)?|\p{Ll}+)(?:\s*«\p{L}»)?\s+класса)?(?:\s+школы\s+№\s*\d+)?`;
const MINORS: readonly RegExp[] = [
  new RegExp(`${NAME}${GAP}(?:(?:ему|ей)${GAP})?(\\d{1,2})\\s*(?:лет|год)`, 'gu'),
  new RegExp(`(\\d{1,2})-летн\\p{L}+\\s+${NAME}`, 'gu'),
  new RegExp(`${NAME}${GAP}(?:[^.!?]{0,25}?${PUPIL}|\\d{1,2}(?:-й)?\\s*(?:«\\p{L}»\\s*)?класс)`, 'gu'),
  new RegExp(`${PUPIL}${OF_CLASS}\\s+${NAME}`, 'gu'),
];

/** Without a name no child is named, and without any of the others none is spoken of. */
const IN_EVERY_NAME = new RegExp(NAME, 'u');
const IN_EVERY_MINOR = new RegExp(`\\d|${PUPIL}`, 'u');

/** A child named in full, with the age or the class. */
export function minorIssues(passages: readonly Passage[], dictionary: Dictionary): Issue[] {
  return passages
    .filter(
      ({ voice, text }) => voice !== 'official' && IN_EVERY_NAME.test(text) && IN_EVERY_MINOR.test(text),
    )
    .flatMap(({ file, text, placeAt }) => {
      const places = new Set<number>();
      for (const pattern of MINORS) {
        for (const match of text.matchAll(pattern)) {
          const parts = match.slice(1).filter((part) => part !== undefined);
          const age = parts.map(Number).find((number) => !Number.isNaN(number));
          const names = parts.filter((part) => /^\p{Lu}\p{Ll}/u.test(part));
          if (age !== undefined && age >= 18) continue;
          const [first = '', second = ''] = names;
          if (isFullName(first, second, dictionary) || isFullName(second, first, dictionary))
            places.add(match.index);
        }
      }
      const message = 'ребёнок назван по имени и фамилии вместе с возрастом или классом';
      const advice =
        'оставьте одно имя или «девятилетний участник»; полное имя — только с согласия родителей';
      return [...places].map((at) => issueAt(file, placeAt(at), 'minor-named', message, advice));
    });
}

/** «Великие Луки» are no child, though Лука is a name. */
function isFullName(given: string, family: string, dictionary: Dictionary): boolean {
  return dictionary.isGivenName(given) && dictionary.mayBeSurname(family);
}
