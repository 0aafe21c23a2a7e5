/** The health of outgoing links in Russian: for the terminal, for the page of an issue, for programs. */
import { markdownCode, markdownText } from '../language/markdown.ts';
import { count } from '../language/plural.ts';
import type { CheckedLink } from './check-links.ts';
import { TROUBLES, type Trouble } from './probe.ts';

export const LINK_FORMATS = ['text', 'markdown', 'json'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];

export interface LinkReport {
  checked: number;
  /** Links that need somebody. */
  troubled: number;
  /** Almost no site answered: the checker itself has no network. */
  offline: boolean;
  links: (CheckedLink & { archive?: string })[];
}

const HEADINGS: Record<Trouble, [title: string, advice: string]> = {
  dead: [
    'Страниц больше нет',
    'Откройте копию в архиве. Если она показывает то же самое, поставьте её адрес вместо прежнего; нет копии — найдите другой источник.',
  ],
  moved: ['Страницы переехали', 'Откройте новый адрес и, если там то же самое, замените.'],
  certificate: [
    'Сайты не могут подтвердить, что они — это они',
    'Страница обычно цела, но браузер предупредит читателя. Сертификатам Минцифры верят не все браузеры. Проверьте, нет ли того же текста на другом сайте.',
  ],
  unreachable: [
    'Сайты не ответили',
    'Может быть, сегодня такой день. Если ссылка стоит здесь вторую неделю, ищите копию в архиве.',
  ],
  closed: ['Сайты не пускают программу', 'Откройте страницу сами: скорее всего, она на месте.'],
};

/** A forge takes 65 536 signs of an issue, a program 128 KB of a variable; a Cyrillic letter is two bytes. */
const LONGEST = 45_000;

/** Fewer may be unreachable at once by chance. */
const FEW = 10;

export function linkReport(checked: readonly CheckedLink[]): LinkReport {
  const links = checked
    .filter(({ state }) => state !== 'alive')
    .map((link) => {
      if (link.state !== 'dead' && link.state !== 'unreachable') return link;
      // The copy nearest to the day when an editor read the page, else the newest.
      const day = link.seen?.replaceAll('-', '') ?? '2';
      return { ...link, archive: `https://web.archive.org/web/${day}/${link.url}` };
    });
  const silent = links.filter(({ state }) => state === 'unreachable').length;
  const offline = silent >= FEW && silent > checked.length * 0.9;
  return {
    checked: checked.length,
    troubled: offline ? 0 : links.filter(({ state }) => state !== 'closed').length,
    offline,
    links,
  };
}

export function reportLinks(report: LinkReport, format: LinkFormat): string {
  if (format === 'json') return JSON.stringify(report, null, 2);
  const groups = TROUBLES.map(
    (trouble) => [trouble, report.links.filter(({ state }) => state === trouble)] as const,
  ).filter(([, links]) => links.length > 0);
  return format === 'markdown' ? asMarkdown(report, groups) : asText(report, groups);
}

type Groups = readonly (readonly [Trouble, LinkReport['links']])[];

function asText(report: LinkReport, groups: Groups): string {
  const blocks = groups.map(([trouble, links]) => {
    const [title, advice] = HEADINGS[trouble];
    return [
      `${title}: ${links.length}\n  → ${advice}`,
      ...links.map(({ url, reason, movedTo, archive, mentions }) =>
        [
          `  ${url}`,
          `    ✗ ${reason}`,
          ...(movedTo ? [`    сейчас: ${movedTo}`] : []),
          ...(archive ? [`    архив: ${archive}`] : []),
          ...mentions.map(({ file, line, column }) => `    ${file}:${line}:${column}`),
        ].join('\n'),
      ),
    ].join('\n');
  });
  return [...blocks, verdict(report)].join('\n\n');
}

function asMarkdown(report: LinkReport, groups: Groups): string {
  let text = `${verdict(report)}\n`;
  let left = report.links.length;
  for (const [trouble, links] of groups) {
    const [title, advice] = HEADINGS[trouble];
    text += `\n### ${title}: ${links.length}\n\n${advice}\n\n`;
    for (const link of links) {
      const item = markdownItem(link);
      if (text.length + item.length > LONGEST)
        return `${text}\nИ ещё ${count(left, 'ссылка')}: весь список покажет \`npm run links\`.\n`;
      text += item;
      left -= 1;
    }
  }
  return text;
}

function markdownItem({ url, reason, movedTo, archive, mentions }: LinkReport['links'][number]): string {
  const places = mentions.map(({ file, line }) => markdownCode(`${file}:${line}`)).join(', ');
  return [
    `- ${autolink(url)} — ${markdownText(reason)}`,
    ...(movedTo ? [`  - сейчас: ${autolink(movedTo)}`] : []),
    ...(archive ? [`  - [копия в веб-архиве](${autolink(archive)})`] : []),
    `  - где стоит: ${places}`,
    '',
  ].join('\n');
}

function autolink(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

function verdict({ checked, troubled, offline }: LinkReport): string {
  if (offline)
    return 'Не ответил почти никто: похоже, сети нет у самой проверки. Ссылки тут ни при чём, запустите её ещё раз.';
  const asked = `Проверено: ${count(checked, 'ссылка')}.`;
  return troubled ? `${asked} Внимания просят: ${troubled}.` : `${asked} Чинить нечего.`;
}
