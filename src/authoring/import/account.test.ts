/** Every word of a document stands in its draft or in the report, counted here without the reader of the import. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { lostWords } from './account.ts';
import { importDocx } from './import.ts';
import { reportImport } from './report.ts';

const folder = temporaryFolder();

const WORDS_OF =
  /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*|charts\/.*|diagrams\/.*)\.xml$/;

function wordsOfXml(file: string): string[] {
  const parts = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => WORDS_OF.test(name));
  return parts.flatMap(([, bytes]) =>
    wordsOf(
      strFromU8(bytes)
        .replace(/<w:vanish\/>.*?<\/w:r>|<\/?w:(?:del|ins)\b[^>]*>/gs, ' $& ')
        .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
        .replace(/<(w:instrText|wp:\w+Offset|wp14:\w+)\b[^>]*>[^<]*<\/\1>/g, '')
        .replace(/<(?:\/w:p|\/w:tc|\/a:p|\/c:v|w:tab|w:br)\b[^>]*>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    ),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/[\u00AD\u200B]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const files = ['word', 'word-office'].flatMap((name) =>
  readdirSync(`tests/fixtures/${name}`)
    // Is refused.
    .filter((file) => file !== 'dve-praktiki.docx')
    .map((file) => ({ file, path: `tests/fixtures/${name}/${file}` })),
);

describe('no word is lost', () => {
  it.each(files)('of $file', async ({ file, path }) => {
    const contentDir = join(folder, file, 'content');
    cpSync('tests/fixtures/content', contentDir, { recursive: true });
    const result = await importDocx(path, { contentDir, root: join(folder, file) });
    const draft = readFileSync(join(folder, file, result.files[0] ?? ''), 'utf8');
    const left = wordsOf(`${draft.replaceAll('\\', '')} ${reportImport(result)}`);
    const lost = wordsOfXml(path).filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(lost).toEqual([]);
  });
});

describe('the account', () => {
  const lost = (words: string[], written: string) =>
    lostWords(
      words.map((each) => ({ words: each })),
      written,
    ).map(({ message, after }) => [after, message]);

  it('says what is missing, and after which words', () => {
    expect(lost(['Жители собрали 65 000 рублей.'], 'Жители собрали рублей.')).toEqual([
      ['Жители собрали', 'не вошло в черновик: «65 000»'],
    ]);
    expect(lost(['Первый абзац.', 'Второй.', 'Третий.'], 'Первый абзац.')).toEqual([
      ['Первый абзац.', 'не вошло в черновик: «Второй Третий»'],
    ]);
  });

  it('finds a word that is missing in one of the places where it stands', () => {
    expect(lost(['Дал округ 5 тысяч.', 'Дал сосед 5 тысяч.'], 'Дал округ тысяч. Дал сосед 5 тысяч.')).toEqual(
      [['Дал округ', 'не вошло в черновик: «5»']],
    );
  });

  it('takes no offence at order, marks, typography or an address that is written once', () => {
    const address = 'https://example.ru/a';
    expect(
      lost(
        [`Пруд, см. ${address}`, `Сад [тоже ${address}] — 20 м2.`, 'уче\u00ADба'],
        `Сад тоже\n20 м². Учеба. Пруд, см. ${address}`,
      ),
    ).toEqual([]);
  });
});
