import { describe, expect, it } from 'vitest';
import { sourceFile } from '../content-layer/read.ts';
import { fixText } from './fix.ts';

const card = (front: string, body: string) => `---\n${front}\n---\n\n${body}\n`;
const fix = (text: string) => fixText(sourceFile('practices/primerovo/index.mdx', text));

describe('fixText', () => {
  it.each([
    ['ТОС "Наш двор" решил', 'ТОС «Наш двор» решил'],
    ['«ТОС "Наш двор"» решил', '«ТОС „Наш двор“» решил'],
    ['ТОС **"Наш двор"** решил', 'ТОС **«Наш двор»** решил'],
    ['Пруд - наш', 'Пруд — наш'],
    ['Пруд -- наш', 'Пруд — наш'],
    ['Пруд--наш', 'Пруд — наш'],
    ['Пруд – наш', 'Пруд — наш'],
    ['Пруд— наш', 'Пруд — наш'],
    ['**Пруд**—наш', '**Пруд** — наш'],
    ['в 2023-2024 годах', 'в 2023–2024 годах'],
    ['10—15 человек', '10–15 человек'],
    ['Ждали...', 'Ждали…'],
    ['Ждали?...', 'Ждали?..'],
    ['школа No 5', 'школа № 5'],
    ['школа N5', 'школа № 5'],
    ['липы,клёны', 'липы, клёны'],
    ['липы , клёны', 'липы, клёны'],
    ['Гидро\u200Bмелио\u00ADратор\u202E', 'Гидромелиоратор'],
    ['Пруд\u000Bзарос\u001B сов\u0000сем', 'Пруд зарос совсем'],
    ['посадили cквeр', 'посадили сквер'],
    ['вышли на Сleanup', 'вышли на Cleanup'],
  ])('%s → %s', (typed, right) => {
    expect(fix(card('kind: tos', typed))).toBe(card('kind: tos', right));
  });

  it.each([
    'В 131-ФЗ и № 12-34 сказано: кое-что, по-нашему',
    'дом 5-10, счёт 2:1, с 8 - 3 = 5',
    'Ждали?.. Дождались!..',
    'Дорога Примерово—Лугово',
    '`"код" - код...` остаётся',
    '[слова](https://example.ru/a--b...c "подсказка")',
    'https://example.ru/a--b',
    '<Photo src="./a--b.jpg" alt="Пруд" author="Имя" licence="CC BY 4.0" />',
    'Праздник «ДоброCamp» и роутер Wi-Fi, семья 👨‍👩‍👧 и ❤️',
    'Сделали — и хорошо: «раз», „два“…',
    '- пункт списка\n- ещё пункт',
  ])('leaves %s as it is', (text) => {
    expect(fix(card('kind: tos', text))).toBe(card('kind: tos', text));
  });

  it('fixes fields in every way of quoting, and no ids, files or addresses', () => {
    const front = (open: string, close: string, dash: string) =>
      [
        `title: ТОС ${open}Двор${close} ${dash} наш`,
        `summary: 'Вышло: ${open}двор${close}'`,
        'themes: [a--b]',
        'sources:',
        '  - url: https://example.ru/a--b...',
        `    publisher: Газета ${open}Вести${close}`,
      ].join('\n');
    expect(fix(card(front('"', '"', '-'), ''))).toBe(card(front('«', '»', '—'), ''));
    expect(fix(card('title: "ТОС \\"Двор\\""', ''))).toBe(card('title: "ТОС «Двор»"', ''));
  });

  it('leaves official documents letter by letter', () => {
    const text = card('title: "Резолюция"', '<Masthead>\n\nСъезд "ТОС" - наш...\n\n</Masthead>');
    expect(fixText(sourceFile('resolutions/primer/index.mdx', text))).toBe(text);
  });
});
