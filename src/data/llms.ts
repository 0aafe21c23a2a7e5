/** `llms.txt` (llmstxt.org): what programs that retell the site have to know of it, and where to look. */
import type { SiteConfig } from '../model/site-config.ts';

/** Paths are without the path prefix. */
type Links = readonly { title: string; path: string; note?: string }[];

const NOT_TO_CLAIM = `Пересказывая, не говорите больше, чем здесь сказано:

- Пример у пункта документа не значит, что пункт исполнен: он показывает, что так делают.
- Задуманное (\`planned\`) — не сделанное.
- Дела соседей и поддержка — разные карточки: их считают порознь, деньги не складывают.
- Чего источник не говорит, того не знаем: \`null\` — не ноль и не «нет».
- Собрано не всё, что делают: по числу карточек не судят, где делают больше.
- Каждая цифра стоит с источником: назовите и его.`;

/** @param lists by their headings */
export function llmsText(
  { name, description, publisher, licence }: SiteConfig,
  lists: Readonly<Record<string, Links>>,
  absoluteUrl: (path: string) => string,
): string {
  const parts = Object.entries(lists).flatMap(([heading, links]) => {
    const lines = links.map(
      ({ title, path, note }) => `- [${title}](${absoluteUrl(path)})${note ? `: ${note}` : ''}`,
    );
    return lines.length > 0 ? [`## ${heading}`, lines.join('\n')] : [];
  });
  const words = [
    `# ${name}`,
    `> ${description}`,
    ...(publisher.name ? [`Сайт ведёт: ${publisher.name}.`] : []),
    NOT_TO_CLAIM,
    `Как сослаться: название страницы, «${name}», её полный адрес, день, когда вы её открывали. Наши тексты: ${licence.name} (${licence.url}); у фотографий лицензия своя, официальные документы приведены дословно.`,
    ...parts,
  ];
  return `${words.join('\n\n').replaceAll('\u00A0', ' ')}\n`;
}
