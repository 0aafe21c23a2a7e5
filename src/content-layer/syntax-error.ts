/** Explains syntax errors of MDX by what stands where the parser gave up. */
import * as z from 'zod';
import { componentRule, type TextCollection } from '../model/components.ts';
import { issueAt, type Issue, type Words } from '../model/issue.ts';

const CODE = 'import и export в тексте запрещены: это программный код';

export function explainSyntaxError(
  error: unknown,
  text: string,
  file: string,
  collection: TextCollection,
): Issue {
  const said = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)/.exec(said);
  const lines = text.split('\n');
  const at = { line: Math.min(Number(place?.[1] ?? 1), lines.length), column: Number(place?.[2] ?? 1) };
  const line = lines[at.line - 1] ?? '';
  if (/^\s*(?:import|export)\b/.test(line)) return issueAt(file, at, 'no-code', CODE, 'уберите эту строку');
  const rest = [line.slice(at.column - 1), ...lines.slice(at.line)].join('\n');
  return issueAt(file, at, 'syntax', ...(wordsFor(said, rest, collection) ?? UNREAD));
}

const UNREAD: Words = [
  'отсюда разметка не читается',
  'сверьте знаки <, >, { и кавычки этой строки с образцами на странице /editors/components/',
];

/** @param rest the text from the place on */
function wordsFor(said: string, rest: string, collection: TextCollection): Words | undefined {
  if (rest.startsWith('<!--') || /create a comment/.test(said))
    return ['комментарий <!-- --> здесь не работает', 'уберите его'];
  const unclosed = /closing tag for `<([^`>]+)>`/.exec(said)?.[1];
  if (unclosed) return wordsForUnclosed(unclosed, collection);
  if (/^<\//.test(rest) || /Unexpected closing/.test(said)) {
    const [tag = '</…>'] = /^<\/[^>\n]*>?/.exec(rest) ?? [];
    return [`лишний закрывающий элемент ${tag}`, 'уберите его или проверьте, где он открыт'];
  }
  if (/^[{}]/.test(rest) || /expression/i.test(said))
    return ['фигурная скобка: MDX ждёт после неё программный код', 'уберите скобки { } или напишите словами'];
  const [address] = /^<(?:https?:\/\/|www\.)[^\s>]*/.exec(rest) ?? [];
  if (address)
    return [
      'адрес страницы стоит в угловых скобках',
      `сделайте ссылкой слова: [о чём там](${address.slice(1)})`,
    ];
  if (/^<[^\s<>@]+@[^\s<>]+>/.test(rest))
    return [
      'адрес почты стоит в угловых скобках',
      'уберите скобки; почту людей на сайте не публикуют, почту учреждения делают ссылкой: [слова](mailto:…)',
    ];
  const [tag, name] = /^<([\p{L}]\w*)[^<>\n]*>?/u.exec(rest) ?? [];
  if (tag && name) return wordsForTag(tag, name, collection);
  if (rest.startsWith('<'))
    return [
      `знак «<» читается как начало вставки: «${rest.slice(0, 12).split('\n')[0]}»`,
      'напишите словами («меньше», «до») или поставьте перед ним обратную черту: \\<',
    ];
  return undefined;
}

function wordsForUnclosed(name: string, collection: TextCollection): Words {
  const rule = componentRule(collection, name);
  if (name === 'br') return ['<br> записывают с косой чертой', 'напишите <br />'];
  if (name === 'img')
    return [
      'картинку элементом <img> не ставят',
      'поставьте её так: <Photo src="./foto.jpg" alt="…" author="…" licence="…" />',
    ];
  if (!rule)
    return [
      `<${name}> читается как начало вставки, а конца у неё нет`,
      `уберите угловые скобки; слова в кавычках пишут так: «${name}»`,
    ];
  return rule.children === 'none'
    ? [`элемент <${name}> не закрыт`, `поставьте перед знаком > косую черту: <${name} … />`]
    : [
        `элемент <${name}> не закрыт`,
        `допишите после его слов </${name}>, на такой же глубине, где он открыт`,
      ];
}

/** A tag whose attributes cannot be read. */
function wordsForTag(tag: string, name: string, collection: TextCollection): Words {
  const rule = componentRule(collection, name);
  const known = Object.entries(rule?.attributes.shape ?? { имя: undefined });
  const needed = known
    .filter(([key, schema]) => !(schema instanceof z.ZodOptional) || tag.includes(` ${key}`))
    .map(([key]) => ` ${key}="…"`);
  const sample = `образец: <${name}${needed.join('')}${rule?.children === 'none' ? ' /' : ''}>`;
  const straight = tag.replace(/[“”„«»‟]/g, '"');
  const [, attribute = '', value = ''] = /([\w-]+)\s*[=:]\s*([^"'\s/>]+|"[^"]*")/.exec(straight) ?? [];
  const isKnown = known.some(([key]) => key === attribute);
  if (straight !== tag)
    return [
      `кавычки в <${name}> не прямые: их поставил телефон или Word`,
      isKnown ? `напишите с прямыми: ${straight}` : `поставьте прямые; ${sample}`,
    ];
  if ((tag.match(/"/g)?.length ?? 0) % 2) return [`в <${name}> не закрыта кавычка`, sample];
  if (!tag.endsWith('>')) return [`<${name}> не дописан`, sample];
  return value
    ? [
        `в <${name}> значение записывают со знаком равенства и в прямых кавычках`,
        isKnown ? `напишите ${attribute}="${value.replaceAll('"', '')}"` : sample,
      ]
    : [`<${name}> записан не так`, sample];
}
