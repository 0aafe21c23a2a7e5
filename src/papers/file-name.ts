/** Signs that Windows refuses in the name of a file. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST = 100;

/** «Уведомление о собрании.docx»; of one that was filled in, «Уведомление о собрании — Заречный.docx». */
export function fileNameOf({ name }: { name: string }, tos = ''): string {
  const whole = [name, tos.trim()].filter(Boolean).join(' — ').replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const shown = [...whole].slice(0, LONGEST).join('');
  return `${shown.replace(/[ .]+$/, '')}.docx`;
}
