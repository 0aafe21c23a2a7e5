/** Lines that name who sends a document, not what it is about. */

const OFFICE =
  /^(?:российская федерация|министерств|правительств|администраци|департамент|комитет|управлени|(?:совет|собрание) депутатов|(?:федеральн|государственн|муниципальн|автономн)\p{L}+ (?:агентств|служб|бюджетн|автономн|казенн|казённ|учрежден|образован|государственн)|(?:фгб?о?у|фгаоу|гбу|мбу|мку|мау)(?!\p{L}))/iu;
/** «Администрация помогла соседям» is a sentence. */
const PAST = /\p{L}(?:ла|ло|ли|лся|лась|лось|лись)(?!\p{L})/iu;
const ADDRESS =
  /(?<!\d)\d{6}(?!\d)|(?<!\p{L})(?:тел|факс)(?:\.|:|ефон)|e-?mail|(?<!\p{L})(?:инн|кпп|огрн)(?!\p{L})/iu;

export function isOffice(words: string): boolean {
  return OFFICE.test(words) && !PAST.test(words);
}

export function isLetterhead(line: string): boolean {
  return isOffice(line.trim()) || ADDRESS.test(line);
}
