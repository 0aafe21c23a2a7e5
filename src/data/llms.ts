/** `llms.txt` (llmstxt.org): what programs that retell the site have to know of it, and where to look. */
import type { SiteConfig } from '../model/site-config.ts';

interface Link {
  title: string;
  /** Without the path prefix. */
  path: string;
  note?: string;
}

export function llmsText({
  site: { name, description, publisher, licence },
  absoluteUrl,
  data,
  sections,
  about,
}: {
  site: Pick<SiteConfig, 'name' | 'description' | 'publisher' | 'licence'>;
  absoluteUrl: (path: string) => string;
  data: readonly Link[];
  sections: readonly Link[];
  about: readonly Link[];
}): string {
  const list = (title: string, links: readonly Link[]) =>
    links.length > 0 && [
      `## ${title}`,
      links
        .map(({ title, path, note }) => `- [${title}](${absoluteUrl(path)})${note ? `: ${note}` : ''}`)
        .join('\n'),
    ];
  return [
    `# ${name}`,
    `> ${description}`,
    publisher.name && `Сайт ведёт: ${publisher.name}.`,
    'Пересказывая, не говорите больше, чем здесь сказано:',
    [
      '- Пример у пункта документа не значит, что пункт исполнен: он показывает, что так делают.',
      '- Задуманное (`planned`) — не сделанное.',
      '- Дела соседей и поддержка — разные карточки: их считают порознь, деньги не складывают.',
      '- Чего источник не говорит, того не знаем: `null` — не ноль и не «нет».',
      '- Собрано не всё, что делают: по числу карточек не судят, где делают больше.',
      '- Каждая цифра стоит с источником: назовите и его.',
    ].join('\n'),
    `Как сослаться: название страницы, «${name}», её полный адрес, день, когда вы её открывали. Наши тексты: ${licence.name} (${licence.url}); у фотографий лицензия своя, официальные документы приведены дословно.`,
    list('Данные', data),
    list('Разделы', sections),
    list('О сайте', about),
  ]
    .flat()
    .filter(Boolean)
    .join('\n\n')
    .replaceAll('\u00A0', ' ')
    .concat('\n');
}
