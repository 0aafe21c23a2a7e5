import { describe, expect, it } from 'vitest';
import { markdownCode, markdownTable, markdownText } from './markdown.ts';

describe('markdownText', () => {
  it('leaves plain words alone', () => {
    expect(markdownText('Пруд вычистили: 65 тысяч, 40 человек')).toBe(
      'Пруд вычистили\\: 65 тысяч, 40 человек',
    );
  });

  it('makes markup, links, tables and mentions plain signs', () => {
    expect(markdownText('<b>a</b> | @user [x](y) `c` *d* _e_ #1 & ~f~ ![g](h)')).toBe(
      '&lt;b&gt;a&lt;/b&gt; &#124; &#64;user \\[x\\](y) \\`c\\` \\*d\\* \\_e\\_ \\#1 &amp; \\~f\\~ \\!\\[g\\](h)',
    );
    expect(markdownText('\\*')).toBe('\\\\\\*');
  });

  it('keeps to one line', () => {
    expect(markdownText(' а\n\n# б ')).toBe('а \\# б');
  });
});

it('markdownCode is plain text where a backtick would end it', () => {
  expect(markdownCode('/practices/x/')).toBe('`/practices/x/`');
  expect(markdownCode('a`b|c')).toBe('a\\`b&#124;c');
});

it('markdownTable', () => {
  expect(markdownTable(['а', 'б'], [['1', '2']])).toBe('| а | б |\n| --- | --- |\n| 1 | 2 |');
});
