/** What one document may hold. Nobody writes more, but a small file may say more than fits into memory or time. */
import { ImportRefusal } from '../draft.ts';

/** The check refuses a text of 10,000 paragraphs and cells, or of 200 KB, anyway. */
const MOST = {
  bytes: [60_000_000, 'внутри файла больше 60 МБ: уменьшите снимки в нём («Сжать рисунки») и сохраните'],
  tags: [
    600_000,
    'разметки в файле больше, чем бывает у человека: скопируйте текст в новый документ без вида',
  ],
  letters: [1_000_000, 'в документе больше миллиона знаков: разделите его и перенесите по частям'],
  paragraphs: [10_000, 'в документе больше 10 000 абзацев: разделите его и перенесите по частям'],
  cells: [10_000, 'в таблицах больше 10 000 ячеек: уберите большие таблицы и приложите их отдельным файлом'],
  pixels: [400_000_000, 'снимки в документе слишком большие: сожмите их («Сжать рисунки») и сохраните'],
  pictures: [100, 'картинок и схем в документе больше ста: оставьте нужные и перенесите заново'],
} as const;

export class Allowance {
  private readonly taken = new Map<string, number>();

  /** Refuses the document when it has taken more than there is. */
  take(what: keyof typeof MOST, amount = 1): void {
    const [most, refusal] = MOST[what];
    const taken = (this.taken.get(what) ?? 0) + amount;
    this.taken.set(what, taken);
    if (taken > most) throw new ImportRefusal(refusal);
  }
}
