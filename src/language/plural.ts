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
  дело: ['дело', 'дела', 'дел'],
  карточка: ['карточка', 'карточки', 'карточек'],
  практика: ['практика', 'практики', 'практик'],
  регион: ['регион', 'региона', 'регионов'],
  программа: ['программа', 'программы', 'программ'],
  конкурс: ['конкурс', 'конкурса', 'конкурсов'],
  муниципалитет: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  награда: ['награда', 'награды', 'наград'],
  источник: ['источник', 'источника', 'источников'],
  пример: ['пример', 'примера', 'примеров'],
  пункт: ['пункт', 'пункта', 'пунктов'],
  публикация: ['публикация', 'публикации', 'публикаций'],
  показатель: ['показатель', 'показателя', 'показателей'],
  результат: ['результат', 'результата', 'результатов'],
  ошибка: ['ошибка', 'ошибки', 'ошибок'],
  предупреждение: ['предупреждение', 'предупреждения', 'предупреждений'],
  столбец: ['столбец', 'столбца', 'столбцов'],
  строка: ['строка', 'строки', 'строк'],
  ссылка: ['ссылка', 'ссылки', 'ссылок'],
  файл: ['файл', 'файла', 'файлов'],
  год: ['год', 'года', 'лет'],
  точка: ['точка', 'точки', 'точек'],
  термин: ['термин', 'термина', 'терминов'],
  раздел: ['раздел', 'раздела', 'разделов'],
  страница: ['страница', 'страницы', 'страниц'],
  человек: ['человек', 'человека', 'человек'],
  абзац: ['абзац', 'абзаца', 'абзацев'],
  адресат: ['адресат', 'адресата', 'адресатов'],
  этап: ['этап', 'этапа', 'этапов'],
  проект: ['проект', 'проекта', 'проектов'],
  заявка: ['заявка', 'заявки', 'заявок'],
  экземпляр: ['экземпляр', 'экземпляра', 'экземпляров'],
  мероприятие: ['мероприятие', 'мероприятия', 'мероприятий'],
  сообщение: ['сообщение', 'сообщения', 'сообщений'],
  раз: ['раз', 'раза', 'раз'],
  пара: ['пара', 'пары', 'пар'],
  шаг: ['шаг', 'шага', 'шагов'],
  бумага: ['бумага', 'бумаги', 'бумаг'],
  рецепт: ['рецепт', 'рецепта', 'рецептов'],
  сотка: ['сотка', 'сотки', 'соток'],
} as const satisfies Record<string, readonly [one: string, few: string, many: string]>;

export type Noun = keyof typeof FORMS;

/** The form of the noun after «из 21», «около 100»: the number and its noun in the genitive. */
function genitiveAfter(amount: number, noun: Noun): string {
  const [, one, many] = FORMS[noun];
  const category = rules.select(amount);
  // A fraction is followed by the same form in every case: «около 1,5 практики».
  return category === 'one' || category === 'other' ? one : many;
}

/** «из 101 знака», «до 100 знаков»; the space does not break. */
export function countGenitive(amount: number, noun: Noun): string {
  return `${numbers.format(amount)}\u00A0${genitiveAfter(amount, noun)}`;
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

/** «15 дел и 3 карточки о поддержке»: the two kinds of card are never one number; one that is not there is not named. */
export function countCards(deeds: number, support: number): string {
  return [deeds > 0 && count(deeds, 'дело'), support > 0 && `${count(support, 'карточка')} о\u00A0поддержке`]
    .filter(Boolean)
    .join(' и\u00A0');
}

/** Every form of the catalogue, and the noun that it belongs to. */
const NOUNS = new Map(
  Object.entries(FORMS).flatMap(([noun, forms]) => forms.map((form) => [form as string, noun as Noun])),
);

/**
 * A unit as an editor writes it in some form, «проектов», «человек», in the form that the number wants.
 * What is not in the catalogue («кв. м», «%») stays as it is.
 *
 * @param isGenitive after «около», «больше», «не менее»
 */
export function unitAfter(amount: number, unit: string, isGenitive = false): string {
  const noun = NOUNS.get(unit);
  if (noun === undefined) return unit;
  return isGenitive ? genitiveAfter(amount, noun) : nounAfter(amount, noun);
}
