/** Addresses of other sites, in sources and in texts: each leads where it seems to lead, and everybody can open it. */
import { asLatin, foreignLetters } from '../language/characters.ts';

/** Longer ones are cut by mail and by old browsers. */
const LONGEST = 2000;
const WRITTEN = /^https?:\/\/([^\s/\\?#]+)(?:[/?#]|$)/i;
/** As the parser of addresses writes it: Cyrillic letters in code, whatever stands for a number as a number. */
const HOST = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)\.?$/;
/** Top-level domains that are kept for networks of one house, and for examples. */
const NOT_PUBLIC =
  /\.(?:localhost|local|localdomain|lan|home|internal|intranet|invalid|test|example|onion|arpa)\.?$/;
/** What has to be written with %, and codes of what no address holds. */
const ODD = /[\s<>"\\\p{C}]|%(?![\da-f]{2})|%[01]|%7f/iu;

export function foreignLetter(written: string): string | undefined {
  const [found] = foreignLetters(written);
  return found && `в слове «${found.word}» ${found.nth + 1}-я буква, «${found.letter}», из другого алфавита`;
}

/** What is wrong with an address of the web, in Russian. */
export function addressFault(address: string): string | undefined {
  if (address.length > LONGEST) return `адрес длиннее ${LONGEST} знаков`;
  const written = WRITTEN.exec(address)?.[1];
  if (written === undefined) return 'адрес страницы начинается с https:// или http://, дальше имя сайта';
  if (written.includes('@')) return 'перед знаком @ в адресе стоят имя или пароль';
  const host = URL.parse(address)?.hostname ?? '';
  if (!HOST.test(host) || NOT_PUBLIC.test(host))
    return 'по этому адресу страницу откроет не каждый: нужно имя сайта, как «example.ru»';
  return foreignLetter(address) ?? disguise(written.toLowerCase()) ?? oddSign(address);
}

/** Of a name that looks like another. A domain of Cyrillic letters takes no other ones. */
function disguise(host: string): string | undefined {
  const labels = host.replace(/:\d+$/, '').split('.');
  const isLatinDomain = /[a-z]/.test(labels.findLast(Boolean)?.replace(/^xn--.*/, '') ?? '');
  for (const label of labels) {
    if (!/^[a-z\d_-]*$|^[а-яё\d-]*$/.test(label))
      return `в имени «${label}» есть буква, которой в адресах не бывает`;
    if (isLatinDomain && label.startsWith('xn--'))
      return `имя «${label}» записано кодом: напишите его русскими буквами`;
    if (isLatinDomain && asLatin(label))
      return `имя «${label}» написано русскими буквами, а выглядит латинским`;
  }
  return undefined;
}

function oddSign(address: string): string | undefined {
  const sign = ODD.exec(address)?.[0];
  if (sign === undefined) return undefined;
  return /\s/.test(sign)
    ? 'адрес страницы пишется без пробелов'
    : `в адресе стоит «${sign}»: такого там не бывает`;
}

/** An address as it is read aloud and on paper. */
export function bare(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
