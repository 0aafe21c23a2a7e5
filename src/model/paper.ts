/** A paper that residents write on the way: what has to stand in it, and the document itself: `content/papers/<id>.yaml`. */
import * as z from 'zod';
import { choice, day, formerly, id, synonyms, text, title } from './fields.ts';
import { publications, sourceRef } from './source.ts';

/** The parts of the way, in their order. */
export const PAPER_GROUPS = {
  found: 'Создать ТОС',
  run: 'Вести ТОС',
  project: 'Деньги на дело',
  consent: 'Согласия',
} as const;

export const FACT_LABELS = {
  when: 'Когда нужна',
  deadline: 'Срок',
  signed: 'Кто подписывает',
  addressed: 'Кому',
  copies: 'Сколько экземпляров',
} as const;

export const FIELD_TYPES = {
  line: 'одна строка',
  text: 'несколько строк',
  list: 'список, каждый с новой строки',
  date: 'день',
  time: 'время',
  hand: 'только от руки',
} as const;

/** A particular is required by a norm that a source names, or we propose it. */
const ORIGIN = {
  source: sourceRef().optional(),
  suggestion: z
    .boolean()
    .optional()
    .meta({ description: 'Нормы не нашли, предлагаем сами', hint: 'true вместо source' }),
};
interface Origin {
  source?: string[] | undefined;
  suggestion?: boolean | undefined;
}
const hasOneOrigin = ({ source, suggestion }: Origin) => (source === undefined) === (suggestion === true);
const ONE_ORIGIN = {
  path: ['source'],
  message: 'нужно одно из двух: source — где это требуют — или suggestion: true — нормы не нашли, предлагаем',
};

const field = z
  .strictObject({
    id: id().meta({
      description: 'Имя поля латиницей',
      hint: 'то же имя в другой бумаге значит то же самое и заполняется один раз',
    }),
    label: text({ max: 120 }).describe('Как поле называется'),
    type: choice(FIELD_TYPES).describe('Что в нём пишут'),
    hint: text({ max: 160 }).optional().describe('Как его заполнить'),
    ...ORIGIN,
    doubt: text({ max: 240 }).optional().describe('Что здесь сверить'),
  })
  .refine(hasOneOrigin, ONE_ORIGIN);
export type PaperField = z.output<typeof field>;

/** In the words of the document: `{id}` of a field is a blank, `[…]` a remark for the one who fills it in. */
const words = ({ min = 1, max = 1200 } = {}) => text({ min, max });
const lines = () => z.array(words({ max: 600 })).min(1);

const block = z
  .strictObject({
    to: lines().optional().describe('Кому и от кого, строками справа'),
    title: words({ max: 160 }).optional().describe('Заголовок бумаги'),
    subtitle: words({ max: 300 }).optional().describe('Подзаголовок'),
    line: z
      .array(words({ min: 0, max: 160 }))
      .length(2)
      .optional()
      .describe('Одна строка: слева и справа'),
    text: words().optional().describe('Абзац'),
    heading: words({ max: 200 }).optional().describe('Заголовок раздела'),
    list: lines().optional().describe('Список по номерам'),
    bullets: lines().optional().describe('Список без номеров'),
    choices: lines().optional().describe('Клетки для отметок'),
    table: z
      .strictObject({
        columns: z
          .array(words({ max: 160 }))
          .min(2)
          .max(8)
          .meta({ description: 'Столбцы', hint: 'столбец «№» нумеруется сам' }),
        widths: z.array(z.number().positive()).optional().describe('Ширина столбцов в долях'),
        rows: z.int().min(1).max(60).describe('Сколько пустых строк'),
      })
      .refine(({ columns, widths }) => !widths || widths.length === columns.length, {
        path: ['widths'],
        message: 'долей столько же, сколько столбцов',
      })
      .optional()
      .describe('Таблица из пустых строк'),
    sign: lines().optional().meta({
      description: 'Строки для подписей',
      hint: '«Председатель|{chair}»: после черты — чьё имя',
    }),
    note: words().optional().describe('Мелким шрифтом для того, кто заполняет'),
    break: choice({ page: 'с новой страницы' }).optional().describe('Разрыв'),
  })
  .refine((value) => Object.keys(value).length === 1, {
    message:
      'блок — одно из: to, title, subtitle, line, text, heading, list, bullets, choices, table, sign, note, break',
  });
export type PaperBlock = z.output<typeof block>;

export const paperSchema = z.strictObject({
  title: title(120).describe('Название'),
  name: text({ max: 60 }).describe('Название в списках и шагах'),
  summary: text({ max: 240 }).describe('Зачем она жителю, одной фразой'),
  synonyms: synonyms(),
  group: choice(PAPER_GROUPS).describe('Часть пути'),
  order: z.int().positive().meta({ description: 'Место среди бумаг', hint: 'меньшее — раньше' }),
  facts: z
    .array(
      z.strictObject({
        about: choice(FACT_LABELS).describe('О чём'),
        text: text({ max: 400 }).describe('Что известно'),
        source: sourceRef().optional(),
      }),
    )
    .default([])
    .describe('Что о ней сказать'),
  differs: z
    .array(z.strictObject({ text: text({ max: 400 }).describe('В чём'), source: sourceRef() }))
    .default([])
    .describe('Где по-разному'),
  parts: z
    .array(
      z.strictObject({
        title: text({ max: 120 }).describe('Название части'),
        fields: z.array(field).min(1).describe('Поля'),
      }),
    )
    .min(1)
    .describe('Что в ней должно быть'),
  attachments: z
    .array(
      z
        .strictObject({ text: text({ max: 300 }).describe('Что приложить'), ...ORIGIN })
        .refine(hasOneOrigin, ONE_ORIGIN),
    )
    .default([])
    .describe('Что приложить'),
  document: z.array(block).min(1).meta({
    description: 'Сама бумага, сверху вниз',
    hint: '{id} — пропуск или вписанное в поле, [в скобках] — что сверить до отправки',
  }),
  unknown: z
    .array(text({ max: 400 }))
    .default([])
    .describe('Чего мы не знаем'),
  sources: publications().default([]).describe('Источники'),
  checked: day().describe('Когда бумагу сверяли с источниками'),
  formerly: formerly(),
});
export type Paper = z.output<typeof paperSchema>;
