import { describe, expect, it } from 'vitest';
import { gate } from './gate.ts';
import { inspectStory } from './story-rules.ts';

const found = (text: string) =>
  gate(text, 'practices', 'a.mdx').issues.map(({ rule, message }) => `${rule}: ${message}`);

describe('an attribute stands once', () => {
  it.each([
    '<Photo src="./a.jpg" src="./b.jpg" alt="Пруд" author="Имя" licence="CC BY 4.0" />',
    'Пруд <abbr title="а" title="б">а</abbr>.',
  ])('%s', (text) =>
    expect(found(text)).toEqual([expect.stringMatching(/^component-attributes: .* стоит дважды/)]),
  );
});

describe('an element ends in the cell of a table in which it began', () => {
  it.each([String.raw`| а <sup>б \\|в</sup> г | д |`, '| <sup>а | б</sup> |', '| <sup>а\n| б</sup> | в |'])(
    '%s',
    (row) =>
      expect(found(`| А | Б |\n| - | - |\n${row}\n`)).toContainEqual(
        expect.stringMatching(/^component: вставка начата в одной ячейке/),
      ),
  );
});

describe('a link', () => {
  it.each([
    ...[
      '/&Tab;/evil.example/',
      '</&NewLine;/evil.example>',
      '/\\\\evil.example',
      '//evil.example',
      'constructor:a',
    ],
    ...[
      'https://gosuslugi.ru@evil.example/',
      'https://',
      'http://[::1',
      'http:evil.example',
      'http://127.0.0.1:22/',
    ],
    ...['https://gоsuslugi.ru/', 'http://router/', 'tel:*101%23', 'tel:', 'mailto:', 'mailto:a@b'],
    'mailto:office@example.ru?bcc=x@evil.example',
  ])('to %s is refused', (address) => {
    expect(found(`[Пруд](${address})`)).toEqual([expect.stringMatching(/^link: /)]);
    expect(found(`[Пруд][1]\n\n[1]: ${address}`)).toEqual([expect.stringMatching(/^link: /)]);
  });

  it.each([
    '/practices/?x=1#a',
    '#part',
    'https://example.ru/a',
    'mailto:office@example.ru',
    'tel:+78005553535',
  ])('to %s is accepted', (address) => expect(found(`[Пруд](${address})`)).toEqual([]));
});

describe('a number needs a source', () => {
  const rules = (text: string) => {
    const { root } = gate(`## Что сделали\n\n1. Собрались.\n\n${text}`, 'practices', 'a.mdx');
    return root && inspectStory(root, 'a.mdx').map(({ rule }) => rule);
  };

  it.each([
    ...['Нужно ①⓪⓪ рублей.', 'Нужно ½ суммы.', 'Нужно ¹⁰⁰ рублей.', 'Век Ⅻ.', 'Нужно `100` рублей.'],
    ...[
      '[Нужно](/practices/ "100 рублей").',
      '```\n100 рублей\n```',
      '| 100 рублей | б |\n| - | - |\n| а | в |',
    ],
  ])('however it is written: %s', (text) => expect(rules(text)).toEqual(['number-source']));

  it.each([
    'Площадь в м² и объём в м³ не мерили.',
    '| Год | 2024 |\n| - | - |\n| дали | много<Source id="vesti" /> |',
  ])('but not where there is none: %s', (text) => expect(rules(text)).toEqual([]));
});

it('what the parser cannot read stands where a reader finds it, whatever sign a line before holds', () => {
  const { issues } = gate('Пруд\rзарос.\n\n<вода>\n', 'practices', 'a.mdx');
  expect(issues).toMatchObject([{ rule: 'syntax', line: 3 }]);
});
