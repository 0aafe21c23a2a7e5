import { describe, expect, it } from 'vitest';
import { addressFault } from './web-address.ts';

describe('an address of the web', () => {
  it.each([
    'https://example.ru/skver?a=1&b=(2)#c',
    'HTTPS://EXAMPLE.RU',
    'https://example.ru./news',
    'http://example.ru:8080/',
    'https://пример.рф/страница',
    'http://xn--90aoqjdeeg3ic.xn--p1ai/',
    'https://сайт.online/',
    'https://example.ru/index.html@p=1',
  ])('may be %s', (address) => expect(addressFault(address)).toBeUndefined());

  it.each([
    [
      /начинается с https/,
      [
        'https://',
        'https:///example.ru',
        'http:example.ru',
        'https:\\\\example.ru',
        'https://example.ru\\@evil.ru/',
      ],
    ],
    [/имя или пароль/, ['https://gosuslugi.ru@evil.example/', 'https://user:secret@example.ru/']],
    [
      /откроет не каждый/,
      [
        ...[
          'http://localhost:8080/',
          'http://router/',
          'http://nas.local/',
          'https://example.invalid/',
          'http://a..ru/',
        ],
        ...[
          'http://127.0.0.1:22/',
          'http://2130706433/',
          'http://0x7f.1/',
          'http://①②⑦.⓪.⓪.①/',
          'http://[::1]/',
          'http://[::1',
        ],
        ...['http://169.254.169.254/a', 'http://192.168.0.1/', 'https://1.2.3/', 'https://-example.ru/'],
      ],
    ],
    [/из другого алфавита/, ['https://gоsuslugi.ru/', 'https://αpple.ru/', 'https://apple.сom/']],
    [/которой в адресах не бывает/, ['https://аррӏе.com/']],
    [/выглядит латинским/, ['https://соре.com/']],
    [/записано кодом/, ['https://xn--80ak6aa92e.com/']],
    [
      /такого там не бывает/,
      [
        'https://example.ru/"><script>',
        'https://example.ru/%00',
        'https://example.ru/%',
        'https://example.ru/\u0007',
      ],
    ],
    [/без пробелов/, ['https://example.ru/наш двор', 'https://example.ru/\na']],
    [/длиннее 2000/, [`https://example.ru/${'a'.repeat(2000)}`]],
  ])('is refused with %s', (message, addresses) => {
    for (const address of addresses) expect(addressFault(address), address).toMatch(message);
  });
});
