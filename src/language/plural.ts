/** Russian plurals: one catalogue for the whole site. */
const rules = new Intl.PluralRules('ru');
const numbers = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 });

/** Forms after 1, after 2–4, after 5 and more; the second serves fractions too. */
const FORMS = {
  адрес: ['адрес', 'адреса', 'адресов'],
  замечание: ['замечание', 'замечания', 'замечаний'],
  запись: ['запись', 'записи', 'записей'],
  знак: ['знак', 'знака', 'знаков'],
  значение: ['значение', 'значения', 'значений'],
  практика: ['практика', 'практики', 'практик'],
  регион: ['регион', 'региона', 'регионов'],
  конкурс: ['конкурс', 'конкурса', 'конкурсов'],
  муниципалитет: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  награда: ['награда', 'награды', 'наград'],
  источник: ['источник', 'источника', 'источников'],
  пункт: ['пункт', 'пункта', 'пунктов'],
  показатель: ['показатель', 'показателя', 'показателей'],
  результат: ['результат', 'результата', 'результатов'],
  ошибка: ['ошибка', 'ошибки', 'ошибок'],
  предупреждение: ['предупреждение', 'предупреждения', 'предупреждений'],
  строка: ['строка', 'строки', 'строк'],
  ссылка: ['ссылка', 'ссылки', 'ссылок'],
  файл: ['файл', 'файла', 'файлов'],
  год: ['год', 'года', 'лет'],
  термин: ['термин', 'термина', 'терминов'],
  раздел: ['раздел', 'раздела', 'разделов'],
  страница: ['страница', 'страницы', 'страниц'],
  человек: ['человек', 'человека', 'человек'],
  участник: ['участник', 'участника', 'участников'],
  абзац: ['абзац', 'абзаца', 'абзацев'],
  адресат: ['адресат', 'адресата', 'адресатов'],
  этап: ['этап', 'этапа', 'этапов'],
} as const satisfies Record<string, readonly [one: string, few: string, many: string]>;

export type Noun = keyof typeof FORMS;

/** Dative, after «по»: 1 практике, 2 практикам, 21 практике. */
const DATIVE = {
  практика: ['практике', 'практикам'],
} as const satisfies Partial<Record<Noun, readonly [one: string, other: string]>>;

/** «по 21 практике»: the number and the noun in the dative. */
export function countDative(amount: number, noun: keyof typeof DATIVE): string {
  const [one, other] = DATIVE[noun];
  return `${numbers.format(amount)}\u00A0${rules.select(amount) === 'one' ? one : other}`;
}

/** Genitive, after «до»: до 101 знака, до 100 знаков. */
const GENITIVE = {
  знак: ['знака', 'знаков'],
  значение: ['значения', 'значений'],
} as const satisfies Partial<Record<Noun, readonly [one: string, other: string]>>;

/** «до 100 знаков»: the number and the noun in the genitive. */
export function countGenitive(amount: number, noun: keyof typeof GENITIVE): string {
  const [one, other] = GENITIVE[noun];
  return `${numbers.format(amount)}\u00A0${rules.select(amount) === 'one' ? one : other}`;
}

/** The form of the noun after the number, without the number. */
export function nounAfter(amount: number, noun: Noun): string {
  const [one, few, many] = FORMS[noun];
  const category = rules.select(amount);
  if (category === 'one') return one;
  return category === 'few' || category === 'other' ? few : many;
}

/** «21 практика», «1,5 практики»; the space does not break. */
export function count(amount: number, noun: Noun): string {
  return `${numbers.format(amount)}\u00A0${nounAfter(amount, noun)}`;
}
