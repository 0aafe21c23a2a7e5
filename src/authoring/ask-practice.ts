/** The questions about a new practice, asked in a terminal. */
import type { Readable, Writable } from 'node:stream';
import { AutocompletePrompt } from '@clack/core';
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_RADIO_ACTIVE,
  S_RADIO_INACTIVE,
  symbol,
  text,
} from '@clack/prompts';
import { plainWords } from '../language/plain-words.ts';
import {
  ASKED,
  choicesOf,
  descriptionOf,
  findingAbout,
  FOLDER,
  isOptional,
  proposedName,
  settled,
  type Answers,
  type Choice,
  type Context,
} from './new-practice.ts';

export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Asks what `given` leaves open. `undefined` when cancelled. */
export async function askPractice(
  context: Context,
  given: Answers,
  terminal: Terminal,
): Promise<Answers | undefined> {
  const answers: Answers = { ...given };
  for (const question of ASKED) {
    if (answers[question]) continue;
    const choices = choicesOf(context, question);
    const message = descriptionOf(question);
    const answer = choices
      ? await choose(message, choices, terminal)
      : await text({
          message: isOptional(question) && question !== FOLDER ? `${message} (можно позже)` : message,
          ...(question === FOLDER ? { initialValue: proposedName(context, answers) } : {}),
          validate: (typed = '') => findingInTyped(context, question, typed),
          ...terminal,
        });
    if (typeof answer === 'symbol') return undefined;
    answers[question] = answer ?? '';
  }
  return settled(context, answers);
}

function findingInTyped(context: Context, question: string, typed: string): string | undefined {
  const answer = typed.trim();
  if (answer) return findingAbout(context, question, answer);
  return isOptional(question) && question !== FOLDER ? undefined : 'без этого карточку не начать';
}

/** The library's autocomplete has English hints; this one renders Russian ones. */
async function choose(
  message: string,
  options: readonly Choice[],
  { input, output }: Terminal,
): Promise<string | symbol> {
  const prompt = new AutocompletePrompt<Choice>({
    options: [...options],
    filter: (typed, { label, value }) => plainWords(`${label} ${value}`).includes(plainWords(typed)),
    validate: (value) => (value === undefined ? 'такого в списке нет: сотрите и наберите иначе' : undefined),
    input,
    output,
    render() {
      const head = `${S_BAR}\n${symbol(this.state)}  ${message}`;
      const focused = options.find(({ value }) => value === this.focusedValue)?.label ?? '';
      if (this.state === 'submit') return `${head}\n${S_BAR}  ${focused}`;
      if (this.state === 'cancel') return `${head}\n${S_BAR}`;
      const rows = limitOptions({
        cursor: this.cursor,
        options: this.filteredOptions,
        maxItems: 8,
        output,
        style: ({ label, value }, active) =>
          `${active ? S_RADIO_ACTIVE : S_RADIO_INACTIVE} ${label === value ? label : `${label} (${value})`}`,
      });
      const found = rows.length ? rows : [this.error || 'ничего не нашлось: сотрите и наберите иначе'];
      return [
        head,
        `${S_BAR}  Поиск: ${this.userInputWithCursor}`,
        ...found.map((row) => `${S_BAR}  ${row}`),
        `${S_BAR_END}  Печатайте, чтобы найти; стрелки — выбрать, Enter — готово`,
      ].join('\n');
    },
  });
  return (await prompt.prompt()) as string | symbol;
}
