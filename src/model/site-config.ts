/** What a collection decides about its site besides its content: `src/site.config.ts`. */
import * as z from 'zod';
import { colourPair } from './colour.ts';
import { id, pointReference, text, webAddress } from './fields.ts';

/** Address of a page of the site without the path prefix: `/practices/`. */
const sitePath = () =>
  z.string().regex(/^\/(?:[^\s/?#]+\/)*(?:#\S+)?$/, {
    message: 'адрес страницы сайта начинается и кончается чертой, например «/practices/»',
  });

const link = z.strictObject({
  label: text({ max: 40 }).describe('Слова ссылки'),
  path: sitePath().describe('Адрес страницы'),
});

const menuItem = link.extend({
  short: text({ max: 14 }).optional().describe('Слова ссылки на телефоне, если там тесно'),
  includes: z
    .array(sitePath())
    .optional()
    .describe('Начала других адресов, на которых отмечен этот пункт меню: «/resolutions/»'),
});

/** An address that somebody answers at. */
const contact = () =>
  z.union([z.email(), webAddress()], {
    error:
      'нужна почта или адрес страницы, где отвечают: «sosedi@example.org», «https://example.org/kontakty/»',
  });

/** The ink of a site that names no other: nearly that of its words. */
const PLAIN_BRAND = { light: 'oklch(40% 0.03 260)', dark: 'oklch(83% 0.03 260)' };

export const siteConfigSchema = z.strictObject({
  name: text({ max: 60 }).describe('Название сайта'),
  shortName: text({ max: 30 }).optional().describe('Короткое название: под значком на экране телефона'),
  tagline: text({ max: 120 }).describe('Строка под названием на главной странице'),
  description: text({ max: 280 }).describe('О чём сайт, одной-двумя фразами'),
  fileName: id().describe('Имя файла, в котором скачивают данные, без расширения'),
  publisher: z
    .strictObject({
      name: text({ max: 160 }).optional().describe('Кто ведёт сайт'),
      readers: contact().optional().describe('Куда писать читателям'),
      press: contact().optional().describe('Куда писать журналистам, если не туда же'),
      channels: z
        .array(z.strictObject({ label: text({ max: 40 }), url: webAddress() }))
        .default([])
        .describe('Рассылка и каналы, где рассказывают о новом; без них сайт скажет, что их нет'),
      inn: z
        .string()
        .regex(/^(?:\d{10}|\d{12})$/, { message: 'в ИНН десять или двенадцать цифр' })
        .optional()
        .describe('ИНН издателя: им начинаются имена наборов в паспортах открытых данных'),
      responsible: text({ max: 160 }).optional().describe('Кто отвечает за открытые данные, если назван'),
    })
    .prefault({})
    .describe('Кто ведёт сайт и как с ним связаться'),
  licence: z
    .strictObject({
      name: text({ max: 60 }).describe('Название лицензии'),
      url: webAddress().describe('Адрес её текста'),
    })
    .describe('Лицензия своих текстов'),
  colours: z
    .strictObject({
      brand: colourPair().default(PLAIN_BRAND).describe('Цвет знака, кнопок и линий под ссылками'),
    })
    .prefault({})
    .describe('Цвета сайта; цвета направлений стоят в content/taxonomy/directions.yaml'),
  navigation: z
    .array(menuItem)
    .max(7)
    .optional()
    .describe('Главное меню; без него в меню стоят разделы сайта'),
  footer: z
    .array(link)
    .max(12)
    .optional()
    .describe('Ссылки в подвале; без них там стоят остальные разделы и страницы сайта'),
  exampleQueries: z
    .array(text({ max: 40 }))
    .max(5)
    .default([])
    .describe('Примеры под строкой поиска'),
  featured: z
    .strictObject({
      practice: id().optional().describe('Практика, которая стоит на главной крупно; без неё — самая новая'),
      themes: z
        .array(id())
        .max(12)
        .optional()
        .describe('Темы, которые главная показывает вышитыми знаками; без них те, где больше всего дел'),
      point: pointReference().optional().describe('Пункт документа, примеры к которому показывает главная'),
    })
    .default({})
    .describe('Что показывает главная страница'),
  pages: z
    .strictObject({
      editors: sitePath().optional().describe('Страница для тех, кто присылает практики'),
      howWeCheck: sitePath().optional().describe('Страница о том, как проверяют карточки'),
      licence: sitePath().optional().describe('Страница о перепечатке'),
      beginning: sitePath().optional().describe('Страница для тех, кто создаёт ТОС'),
      accessibility: sitePath().optional().describe('Страница о доступности'),
    })
    .default({})
    .describe('Страницы, на которые сайт ссылается сам, когда они есть'),
});

/** As `src/site.config.ts` writes it. */
export type SiteConfigFile = z.input<typeof siteConfigSchema>;
export type SiteConfig = z.output<typeof siteConfigSchema>;
