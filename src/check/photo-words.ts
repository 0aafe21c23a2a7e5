/** Texts of photos: the alternative text and the licence. */
import { plainWords } from '../language/plain-words.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

const TERMS =
  /cc[\s\u00A0-]?(?:by|0)|creative commons|лиценз|разреш|соглас|общественное достояние|public domain|свободн|правообладател|©/iu;

type PhotoWords = Pick<Passage, 'file' | 'field' | 'text' | 'placeAt'>;

export function photoWordIssues(passages: readonly PhotoWords[]): Issue[] {
  const inPhotos = passages.filter(({ field }) => field?.[0] === 'photos' || field?.[0] === 'Photo');
  const named = new Map(inPhotos.map((passage) => [keyOf(passage, lastOf(passage)), passage]));
  return inPhotos.flatMap((passage): Issue[] => {
    const text = passage.text.trim();
    const report = (rule: 'alt' | 'licence', message: string, advice: string) => [
      issueAt(passage.file, passage.placeAt(0), rule, message, advice),
    ];
    if (lastOf(passage) === 'licence' && !TERMS.test(text)) {
      return report(
        'licence',
        `из слов «${text}» не понять, на каких условиях можно публиковать снимок`,
        'напишите прямо: «CC BY 4.0», «с разрешения автора», «общественное достояние»',
      );
    }
    if (lastOf(passage) !== 'alt') return [];
    if (/^(?:на )?(?:фото|снимк|снимок|изображени|картинк|иллюстраци)\p{L}*/iu.test(text)) {
      return report(
        'alt',
        `описание снимка начинается со слов «${text.split(/\s/).slice(0, 2).join(' ')}»`,
        'начните с того, что видно: что это снимок, программа чтения скажет сама',
      );
    }
    const caption = named.get(keyOf(passage, 'caption'));
    if (caption && plainWords(caption.text) === plainWords(text)) {
      return report(
        'alt',
        'описание снимка повторяет подпись',
        'в alt скажите, что видно на снимке; подпись прочтут и так',
      );
    }
    return [];
  });
}

function lastOf({ field }: PhotoWords): string {
  return String(field?.at(-1));
}

function keyOf({ file, field = [] }: PhotoWords, name: string): string {
  return [file, ...field.slice(0, -1), name].join('\n');
}
