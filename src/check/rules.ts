/**
 * The catalogue of the rules of the check: what each code means to an editor. A new rule is one more entry of `RULES`;
 * its page, the list of rules and the tests follow from it.
 */
import type { Issue } from '../model/issue.ts';

/** Where the two examples of a rule stand. */
export type ExampleWhere =
  /** Fields of the front matter of a practice. */
  | 'fields'
  /** The story of a practice: a part of it, or the whole when it begins with a heading. */
  | 'story'
  /** A file of `content/taxonomy`. */
  | 'vocabulary'
  /** The text of a resolution. */
  | 'resolution'
  /** Names of files and words about them: nothing that the check could read. */
  | 'files';

export interface Rule {
  severity: Issue['severity'];
  /** The finding in a few words: the heading of its page. */
  title: string;
  /** What the rule looks at and what it finds. */
  meaning: string;
  /** What would happen to readers without it. */
  why: string;
  /** What to do. */
  mend: string;
  where: ExampleWhere;
  broken: string;
  mended: string;
}

export const RULES = {
  name: {
    severity: 'error',
    title: 'Имя папки или файла не годится для адреса',
    meaning: 'Папка практики или файл страницы названы не латиницей, с пробелом или с прописной буквой.',
    why: 'Имя становится адресом страницы. Адрес на латинице можно продиктовать, напечатать и вставить в письмо, и он не превратится в ряд процентов.',
    mend: 'Переименуйте: строчные латинские буквы, цифры и дефисы. Сначала место, потом суть.',
    where: 'files',
    broken: 'content/practices/Пруд в Примерове/index.mdx',
    mended: 'content/practices/pskov-primerovo-prud/index.mdx',
  },
  'front-matter': {
    severity: 'error',
    title: 'Файл начинается не с шапки',
    meaning: 'В самом начале файла нет строки из трёх дефисов или шапка не закрыта второй такой строкой.',
    why: 'Из шапки сайт узнаёт заголовок, место, деньги и источники. Без неё не из чего собрать карточку.',
    mend: 'Первой строкой поставьте ---, затем поля, затем снова ---. Перед первой строкой ничего быть не должно, даже пустой строки.',
    where: 'files',
    broken: 'title: В Примерове вычистили пруд\nkind: tos\n---\n\n## Проблема',
    mended: '---\ntitle: В Примерове вычистили пруд\nkind: tos\n---\n\n## Проблема',
  },
  yaml: {
    severity: 'error',
    title: 'Шапка или справочник не читается',
    meaning:
      'Строки сложены не по правилам YAML: сбит отступ, внутри значения стоит двоеточие, не закрыта кавычка, поле записано дважды.',
    why: 'Одна такая строка может незаметно поменять смысл всех следующих, поэтому читать дальше проверка не станет.',
    mend: 'Посмотрите на названную строку. Значение с двоеточием возьмите в одинарные кавычки, отступы сделайте пробелами, лишнее поле уберите.',
    where: 'fields',
    broken: 'summary: Пруд зарос: соседи вычистили его за лето.',
    mended: "summary: 'Пруд зарос: соседи вычистили его за лето.'",
  },
  schema: {
    severity: 'error',
    title: 'Поле не заполнено, лишнее или заполнено не так',
    meaning:
      'Не хватает обязательного поля, в имени поля опечатка, значение слишком длинное или не из списка, дата записана по-своему.',
    why: 'По полям сайт ищет, отбирает и считает. Опечатка в одном слове спрятала бы практику от тех, кому она нужна.',
    mend: 'Сделайте, как сказано после стрелки. Все поля с пределами и значениями перечислены на странице «Поля карточки».',
    where: 'fields',
    broken: 'status: готово',
    mended: 'status: done',
  },
  story: {
    severity: 'error',
    title: 'Разделы рассказа названы или стоят не так',
    meaning:
      'В рассказе есть заголовок не из пяти, раздел стоит дважды или не на своём месте, или текст начался до первого заголовка.',
    why: 'У всех карточек одинаковый порядок, поэтому читатель сразу находит, что было, что сделали и как повторить.',
    mend: 'Оставьте заголовки «Проблема», «Что сделали», «Результат», «Как повторить», «Что не получилось» в этом порядке. Раздел, о котором сказать нечего, пропустите.',
    where: 'story',
    broken: '## Проблемы\n\nПруд зарос.\n\n## Что сделали\n\n1. Вычистили дно.',
    mended: '## Проблема\n\nПруд зарос.\n\n## Что сделали\n\n1. Вычистили дно.',
  },
  steps: {
    severity: 'error',
    title: 'Нет ни одного шага',
    meaning: 'В рассказе нет раздела «Что сделали», или шаги в нём не записаны нумерованным списком.',
    why: 'За шагами сюда и приходят: по ним другая деревня повторит ваше дело.',
    mend: 'Перечислите, что сделали сначала и что потом: «1. Собрались и решили.» Хватит и одного шага.',
    where: 'story',
    broken: '## Проблема\n\nПруд зарос.\n\n## Что сделали\n\nСобрались и вычистили дно.',
    mended: '## Проблема\n\nПруд зарос.\n\n## Что сделали\n\n1. Собрались на сход.\n2. Вычистили дно.',
  },
  'number-source': {
    severity: 'error',
    title: 'У числа нет источника',
    meaning:
      'В абзаце, пункте списка или строке таблицы есть цифра, а отметки источника нет; или отметка называет номер, которого нет в списке sources.',
    why: 'Число без источника нельзя ни проверить, ни процитировать. Одно такое число бросает тень на все остальные.',
    mend: 'Поставьте сразу после числа <Source n="1" /> с номером записи из списка sources. Не знаете, откуда число, — уберите его.',
    where: 'story',
    broken: 'На сходе собрали 65 тысяч рублей.',
    mended: 'На сходе собрали 65 тысяч рублей<Source n="1" />.',
  },
  'shared-source': {
    severity: 'error',
    title: 'Тот же адрес стоит в другой карточке',
    meaning: 'Один источник назван в двух карточках, а друг друга они не называют.',
    why: 'Чаще всего так бывает, когда карточку сделали из чужой и забыли сменить адрес: тогда источник говорит о другом деле.',
    mend: 'Проверьте адрес. Если страница и правда рассказывает об обеих практиках, назовите вторую в поле related.',
    where: 'files',
    broken: 'sources:\n  - url: https://example.ru/prud # этот адрес уже есть в pskov-primerovo-kolodets',
    mended:
      'related: [pskov-primerovo-kolodets]\nsources:\n  - url: https://example.ru/prud # рассказывает об обеих',
  },
  results: {
    severity: 'error',
    title: 'Не сказано, что получилось',
    meaning: 'Поле results пусто, а практика не названа задуманной.',
    why: 'Карточка без исхода обещает читателю больше, чем знает.',
    mend: 'Допишите в results, что изменилось: словами или числом с источником. Если дело только задумано, поставьте status: planned.',
    where: 'fields',
    broken: 'results: []',
    mended: 'results:\n  - label: К воде подъезжает пожарная машина\n    source: 1',
  },
  dates: {
    severity: 'error',
    title: 'Конец раньше начала',
    meaning: 'Время в поле end раньше времени в поле start.',
    why: 'По этим полям сайт раскладывает практики по годам. Перепутанные даты попали бы и в подсчёты.',
    mend: 'Проверьте оба поля по источнику. Неизвестное лучше пропустить.',
    where: 'fields',
    broken: 'start: 2024-09\nend: 2024-05',
    mended: 'start: 2024-05\nend: 2024-09',
  },
  money: {
    severity: 'error',
    title: 'Деньги не сходятся',
    meaning: 'Слагаемые больше всей суммы, или в поле money нет ни одной суммы.',
    why: 'Сколько стоило и кто платил — первое, о чём спрашивают соседи, депутаты и журналисты.',
    mend: 'Сверьте строки rows с источником. Всю стоимость пишите в total, только если её называет сам источник.',
    where: 'fields',
    broken: `money:
  rows:
    - from: residents
      rub: 65000
      source: 1
  total:
    rub: 6500
    source: 1`,
    mended: `money:
  rows:
    - from: residents
      rub: 65000
      source: 1
  total:
    rub: 65000
    source: 1`,
  },
  place: {
    severity: 'error',
    title: 'Муниципалитет из другого региона',
    meaning:
      'В справочнике этот район, округ или город относится не к тому региону, который назван в карточке.',
    why: 'Практика оказалась бы на странице чужой области.',
    mend: 'Исправьте region или municipality. Районы с похожими названиями есть в разных областях.',
    where: 'files',
    broken: 'region: novosibirskaya-oblast\nmunicipality: primerovskiy-okrug # это Псковская область',
    mended: 'region: pskov-oblast\nmunicipality: primerovskiy-okrug',
  },
  reference: {
    severity: 'error',
    title: 'Такой записи или такого пункта нет',
    meaning:
      'Поле называет имя, которого нет в справочнике, пункт, которого нет в документе, или саму эту практику.',
    why: 'Из этих имён сайт делает ссылки. Ссылка в пустоту никуда не приведёт, а практика не попадёт в свою тему.',
    mend: 'Проверка подскажет похожее имя. Нет подходящего — добавьте запись в справочник content/taxonomy той же правкой.',
    where: 'fields',
    broken: 'themes: [pond]',
    mended: 'themes: [ponds]',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Такое имя или такой номер уже есть',
    meaning: 'В справочнике две записи с одним id, или в документе два пункта с одним номером.',
    why: 'По имени и номеру сайт находит запись. Из двух одинаковых он выбрал бы наугад.',
    mend: 'Дайте новой записи другое имя или уберите повтор.',
    where: 'vocabulary',
    broken: `- id: ponds
  name: Пруды
  meaning: Пруды, озёра и реки.
- id: ponds
  name: Скверы
  meaning: Деревья и скамейки.`,
    mended: `- id: ponds
  name: Пруды
  meaning: Пруды, озёра и реки.
- id: squares
  name: Скверы
  meaning: Деревья и скамейки.`,
  },
  'duplicate-title': {
    severity: 'error',
    title: 'Такой заголовок уже есть',
    meaning: 'Заголовок совпадает с заголовком другой практики или страницы.',
    why: 'В поиске и в списках две одинаковые строки не различить.',
    mend: 'Скажите точнее: где, когда, что именно сделали.',
    where: 'files',
    broken: 'title: Соседи вычистили пруд # так называется и другая карточка',
    mended: 'title: Соседи вычистили пруд в Примерове',
  },
  file: {
    severity: 'error',
    title: 'Названного файла нет',
    meaning: 'Карточка называет файл, а в её папке его нет.',
    why: 'Вместо снимка читатель увидел бы пустое место.',
    mend: 'Положите файл в папку карточки или исправьте его имя. Прописные и строчные буквы различаются: foto.JPG и foto.jpg — разные файлы.',
    where: 'files',
    broken: 'photos:\n  - file: ./prud.jpg # в папке лежит prud.png',
    mended: 'photos:\n  - file: ./prud.png',
  },
  orphan: {
    severity: 'error',
    title: 'Файл ни к чему не относится',
    meaning: 'В папке содержания лежит файл, которого не называет ни одна карточка.',
    why: 'Забытый снимок без автора и согласия не должен лежать у всех на виду.',
    mend: 'Назовите снимок в поле photos или во вставке <Photo>. Лишний файл удалите.',
    where: 'files',
    broken: 'content/practices/pskov-primerovo-prud/\n  index.mdx\n  zabytoe-foto.jpg',
    mended: 'content/practices/pskov-primerovo-prud/\n  index.mdx',
  },
  image: {
    severity: 'error',
    title: 'Картинка без автора и лицензии',
    meaning: 'Снимок вставлен разметкой ![…](…): в ней негде назвать автора и условия.',
    why: 'У снимка есть автор. Публиковать снимок можно, только если автор это разрешил.',
    mend: 'Поставьте снимок вставкой <Photo>: в ней есть alt, author и licence.',
    where: 'files',
    broken: '![Пруд](./prud.jpg)',
    mended:
      '<Photo src="./prud.jpg" alt="Пруд с песчаным берегом" author="Имя Фамилия" licence="CC BY 4.0" />',
  },
  link: {
    severity: 'error',
    title: 'Непонятный или опасный адрес ссылки',
    meaning: 'Адрес начинается не с https://, http://, mailto:, tel:, косой черты или решётки.',
    why: 'Такая ссылка никуда не приведёт, а некоторые виды адресов запускают программы.',
    mend: 'Наружу пишите с https://, внутрь сайта — от корня: /practices/…/.',
    where: 'story',
    broken: 'Подробности — [на странице ТОС](example.ru/tos).',
    mended: 'Подробности — [на странице ТОС](https://example.ru/tos).',
  },
  heading: {
    severity: 'error',
    title: 'Заголовок не того размера',
    meaning:
      'Заголовок записан с одной решёткой или больше чем с четырьмя; в официальном документе заголовки ставят вставками.',
    why: 'Самый крупный заголовок на странице один, это title. По порядку заголовков страницу читают те, кто не видит экрана.',
    mend: 'Разделы начинайте с ##, подразделы — с ###.',
    where: 'story',
    broken: '##### Сколько сажали',
    mended: '### Сколько сажали',
  },
  bold: {
    severity: 'error',
    title: 'Жирный шрифт не сработает',
    meaning: 'Знак препинания и две звёздочки стоят вплотную к букве.',
    why: 'По правилам разметки такие звёздочки остаются звёздочками, и читатель увидит их в тексте.',
    mend: 'Поставьте пробел после звёздочек или вынесите знак препинания за них.',
    where: 'story',
    broken: '**Важно:**до начала работ спросите разрешение.',
    mended: '**Важно:** до начала работ спросите разрешение.',
  },
  footnote: {
    severity: 'error',
    title: 'Сноски не поддерживаются',
    meaning: 'В тексте стоит сноска вида [^1].',
    why: 'Источники карточки перечислены в шапке, и отметка ведёт прямо к ним.',
    mend: 'Поставьте <Source n="1" /> с номером источника.',
    where: 'story',
    broken: 'Пруд вычистили за лето[^a].',
    mended: 'Пруд вычистили за лето<Source n="1" />.',
  },
  component: {
    severity: 'error',
    title: 'Такой вставки нет, или она стоит не там',
    meaning:
      'В имени вставки опечатка, вставка не работает в этом разделе сайта, стоит не внутри своей или в ней лишнее.',
    why: 'Незнакомая вставка на странице ничего не покажет.',
    mend: 'Имена и образцы всех вставок — на странице «Чем оживить текст».',
    where: 'story',
    broken: '<Notes title="Проверьте заранее">\n\nСпросите разрешение.\n\n</Notes>',
    mended: '<Note title="Проверьте заранее">\n\nСпросите разрешение.\n\n</Note>',
  },
  'component-attributes': {
    severity: 'error',
    title: 'Во вставке не хватает значения, или оно неверно',
    meaning: 'Обязательное значение вставки не названо, лишнее или записано не так.',
    why: 'Слова человека без имени и снимок без автора публиковать нельзя.',
    mend: 'Допишите значение в кавычках: имя="значение".',
    where: 'story',
    broken: '<Quote>\n\nМы собрались и сделали.\n\n</Quote>',
    mended: '<Quote author="Имя и фамилия">\n\nМы собрались и сделали.\n\n</Quote>',
  },
  html: {
    severity: 'error',
    title: 'HTML здесь не нужен',
    meaning: 'В тексте стоит HTML или у простого элемента есть лишнее: класс, стиль, обработчик.',
    why: 'Вид страницы задаёт сайт: так она читается на телефоне, в темноте и на бумаге.',
    mend: 'Запишите то же разметкой Markdown, лишнее уберите.',
    where: 'story',
    broken: 'Площадь пруда в м<sup class="red">два</sup>.',
    mended: 'Площадь пруда в м<sup>два</sup>.',
  },
  syntax: {
    severity: 'error',
    title: 'Разметка не читается',
    meaning: 'Вставка не закрыта, в тексте стоит знак «меньше» или комментарий HTML.',
    why: 'Проверка не видит, где кончается одно и начинается другое, и не может прочесть текст до конца.',
    mend: 'Закройте вставку, знак «меньше» замените словом, комментарий уберите.',
    where: 'story',
    broken: '<Note>\n\nСпросите разрешение.',
    mended: '<Note>\n\nСпросите разрешение.\n\n</Note>',
  },
  'no-code': {
    severity: 'error',
    title: 'Программный код',
    meaning: 'Строка начинается со слова import или export.',
    why: 'Такая строка могла бы запустить программу на чужом компьютере. Содержание сайта — это только текст.',
    mend: 'Уберите строку: вставки работают и без import.',
    where: 'story',
    broken: "import Karta from './karta.js'\n\nПруд видно с дороги.",
    mended: 'Пруд видно с дороги.',
  },
  'no-expression': {
    severity: 'error',
    title: 'Фигурные скобки',
    meaning: 'В тексте или в значении вставки стоят фигурные скобки.',
    why: 'Внутри фигурных скобок разметка ждёт программный код, а код здесь не запускают.',
    mend: 'В тексте замените скобки круглыми, у вставки возьмите значение в кавычки.',
    where: 'story',
    broken: 'Пруд вычистили<Source n={1} />.',
    mended: 'Пруд вычистили<Source n="1" />.',
  },
  'no-spread': {
    severity: 'error',
    title: 'Фигурные скобки с многоточием',
    meaning: 'Внутри вставки стоит {...}.',
    why: 'Это программный код, а код здесь не запускают.',
    mend: 'Запишите каждое значение отдельно: имя="значение".',
    where: 'story',
    broken: 'Пруд вычистили<Source {...source} />.',
    mended: 'Пруд вычистили<Source n="1" />.',
  },
  depth: {
    severity: 'error',
    title: 'Слишком глубоко вложено',
    meaning: 'Списки, цитаты или вставки вложены друг в друга больше двадцати раз.',
    why: 'Такой текст нельзя ни прочесть, ни показать на телефоне. Чаще всего это опечатка: лишние знаки > в начале строки.',
    mend: 'Уберите лишние знаки или разбейте текст на части.',
    where: 'story',
    broken: `${'> '.repeat(26)}Берег укрепили.`,
    mended: '> Берег укрепили.',
  },
  picture: {
    severity: 'error',
    title: 'С картинкой что-то не так',
    meaning: 'Файл не читается как картинка, он уже 400 точек или в нём больше 60 миллионов точек.',
    why: 'Узкий снимок на телефоне расплывётся, а огромный не даст собрать сайт.',
    mend: 'Сохраните снимок заново в JPEG: 3000 точек по длинной стороне довольно.',
    where: 'files',
    broken: 'prud.jpg, 320 × 240 точек',
    mended: 'prud.jpg, 2400 × 1600 точек',
  },
  size: {
    severity: 'error',
    title: 'Файл больше 200 КБ',
    meaning: 'Текст карточки весит больше двухсот килобайт. Обычная карточка — меньше пяти.',
    why: 'Длиннее целой брошюры карточку никто не дочитает. Обычно это значит, что в текст попала картинка или таблица целиком.',
    mend: 'Оставьте главное. Несколько разных дел разделите на несколько карточек.',
    where: 'files',
    broken: 'index.mdx, 340 КБ',
    mended: 'index.mdx, 4 КБ',
  },
  clause: {
    severity: 'error',
    title: 'Слов из verb нет в пункте',
    meaning: 'У пункта резолюции в verb названы слова, которых в нём нет.',
    why: 'Эти слова сайт показывает отдельно от пункта. Официальный документ передают слово в слово.',
    mend: 'Перенесите в verb слова самого пункта, буква в букву.',
    where: 'resolution',
    broken: '<Clause number="1.9" verb="садить">сажать деревья во дворах.</Clause>',
    mended: '<Clause number="1.9" verb="сажать">сажать деревья во дворах.</Clause>',
  },
  edition: {
    severity: 'error',
    title: 'Редакция документа лежит не так',
    meaning:
      'Прежняя редакция названа не своим днём, не старше действующей, лежит без неё или делит с другой редакцией исходный файл.',
    why: 'На каждую редакцию уже ссылаются. Перепутанные дни показали бы читателю не тот текст.',
    mend: 'В index.mdx всегда лежит действующая редакция. Прежнюю назовите днём из её поля adopted, исходный текст у каждой свой.',
    where: 'files',
    broken:
      'content/resolutions/primerovo/\n  index.mdx        adopted: 2024-03-01\n  staraya.mdx      adopted: 2020-09-08',
    mended:
      'content/resolutions/primerovo/\n  index.mdx        adopted: 2024-03-01\n  2020-09-08.mdx   adopted: 2020-09-08',
  },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;

export interface NamedRule extends Rule {
  code: string;
  /** Address of its page, without the path prefix. */
  path: string;
}

export const SEVERITY_LABELS: Record<Issue['severity'], string> = {
  error: 'ошибка',
  warning: 'предупреждение',
};

/** Where the rule of a finding is explained, without the path prefix. */
export function rulePath(code: string): string {
  return `/editors/rules/${code}/`;
}

/** The catalogue in its order: from the file as a whole through its fields to its text. */
export function namedRules(): NamedRule[] {
  return Object.entries<Rule>(RULES).map(([code, rule]) => ({ code, path: rulePath(code), ...rule }));
}
