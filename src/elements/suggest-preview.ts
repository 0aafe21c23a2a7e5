/** Fills the components of a card's page with what was typed into the form «Предложить практику». */
import type { Preview } from '../authoring/preview.ts';
import type { Tree } from '../model/tree.ts';
import { required as one } from './page-element.ts';

/** A copy of the template, filled in; anchors and links are left out: they would lead nowhere. */
export function previewPage(template: HTMLTemplateElement, preview: Preview): DocumentFragment {
  const page = template.content.cloneNode(true) as DocumentFragment;
  const { figures, results, money } = preview;
  const exemplar = copyOf(one(page, '.source'));
  const mark = (numbers: readonly (number | string)[]): HTMLElement => {
    const copy = copyOf(exemplar);
    const link = one(copy, 'a');
    copy.replaceChildren(
      ...numbers.flatMap((number, at) => [...(at ? [', '] : []), worded(link, String(number))]),
    );
    return copy;
  };

  one(page, 'h1').replaceChildren(preview.title);
  one(page, '.lead').replaceChildren(preview.summary);
  one(page, '.line').replaceChildren(preview.line, worded(one(page, '.line b'), preview.status));
  list(page, '.key-figure', figures, (copy, { label, precision, value, unit, marks }) => {
    const small = one(copy, 'small');
    const last = one(copy, '.last');
    last.replaceChildren(unit ? worded(small, `\u00A0${unit}`) : value, mark(marks));
    one(copy, 'dt').replaceChildren(label);
    one(copy, 'dd').replaceChildren(
      ...(precision ? [worded(small, precision)] : []),
      unit ? value : '',
      last,
    );
  });
  if (!figures.length) one(page, '.figures').remove();
  list(page, '.results li', results, (copy, { words, marks }) => {
    one(copy, 'span').replaceChildren(words, ...(marks.length ? [mark(marks)] : []));
  });
  if (!results.length) one(page, '.results').remove();

  const nodesOf = (tree: Tree): (string | Node)[] =>
    tree.map((node) => {
      if (typeof node === 'string') return node;
      if (node.type === 'component') return mark(String(node.children[0]).split(', '));
      const element = document.createElement(node.tag);
      element.append(...nodesOf(node.children));
      return element;
    });
  for (const section of page.querySelectorAll('section.part')) {
    const told = preview.story.find(({ part }) => section.classList.contains(part));
    const prose = one(section, '.prose');
    if (told) (prose.querySelector('.steps') ?? prose).replaceChildren(...nodesOf(told.content));
    else if (section.querySelector('.results')) {
      prose.remove();
      // What the text has no part for follows it.
      one(page, '.passport').before(section);
    } else section.remove();
  }

  const [who, payers, awards, contests, proof] = page.querySelectorAll<HTMLElement>('.passport > div');
  if (who) list(who, 'li', preview.organisations, (copy, name) => one(copy, 'a').replaceChildren(name));
  if (payers)
    list(payers, 'a', [preview.payers].filter(Boolean), (copy, words) => copy.replaceChildren(words));
  if (awards)
    list(awards, 'p', preview.awards, (copy, { contest, words, marks }) => {
      copy.replaceChildren(worded(one(copy, 'a'), contest), words && `: ${words}`, mark(marks));
    });
  if (contests) list(contests, 'p', preview.contests, (copy, name) => one(copy, 'a').replaceChildren(name));
  if (proof) one(proof, 'dd').replaceChildren(preview.proof);
  const severalNames = { Награда: 'Награды', Конкурс: 'Конкурсы' };
  for (const row of page.querySelectorAll('.passport > div')) {
    const name = one(row, 'dt');
    const several = severalNames[name.textContent as keyof typeof severalNames];
    if (several && row.querySelectorAll('p').length > 1) name.replaceChildren(several);
    if (!one(row, 'dd').textContent.trim()) row.remove();
  }

  if (money) fillMoney(one(page, '.money'), money, mark);
  else one(page, '.money').remove();
  for (const element of page.querySelectorAll('*'))
    for (const name of ['id', 'href', 'aria-labelledby']) element.removeAttribute(name);
  return page;
}

function fillMoney(
  section: HTMLElement,
  { parts, total }: NonNullable<Preview['money']>,
  mark: (numbers: readonly number[]) => HTMLElement,
): void {
  const place = one<SVGElement>(section, 'svg');
  const bars = [one(place, 'rect.residents'), one(place, 'text.residents')];
  place.replaceChildren(
    ...parts.flatMap(({ from, start, share, isWide, percent }) => {
      const [bar, text] = bars.map((each) => {
        const copy = copyOf(each);
        copy.classList.replace('residents', from);
        copy.setAttribute('x', `${start * 100}%`);
        return copy;
      });
      bar?.setAttribute('width', `${share * 100}%`);
      text?.replaceChildren(percent);
      return [bar, isWide && text].filter((each) => each instanceof Element);
    }),
  );
  list(section, 'tr:has(.residents)', parts, (copy, { from, label, words, marks, notes, percent }) => {
    const key = one(copy, '.key');
    const note = one(copy, 'small');
    key.classList.replace('residents', from);
    one(copy, 'th').replaceChildren(key, label, ...notes.map((said) => worded(note, said)));
    one(copy, 'td').replaceChildren(words, mark(marks));
    one(copy, '.share').replaceChildren(percent);
  });
  one(section, 'tfoot th').replaceChildren(total.label);
  one(section, 'tfoot td').replaceChildren(total.words, mark(total.marks));
  if (parts.length > 1) return;
  for (const each of section.querySelectorAll('svg, tfoot, .key, .share, thead th + th + th')) each.remove();
}

const copyOf = <E extends Element>(element: E): E => element.cloneNode(true) as E;

function worded(element: Element, words: string): Element {
  const copy = copyOf(element);
  copy.replaceChildren(words);
  return copy;
}

/** As many copies of the first, in place of all its neighbours, as there are values. */
function list<T>(
  inside: ParentNode,
  selector: string,
  values: readonly T[],
  write: (copy: HTMLElement, value: T) => void,
): void {
  const first = one(inside, selector);
  first.parentElement?.replaceChildren(
    ...values.map((value) => {
      const copy = copyOf(first);
      write(copy, value);
      return copy;
    }),
  );
}
