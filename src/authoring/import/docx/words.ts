/** The words of a part, in their order, whether Word shows them or not. */
import { DomUtils } from 'htmlparser2';
import { memoized } from '../../../memoized.ts';
import { formulaText } from './formula.ts';
import { child, isOn, type Element, type Parent } from './package.ts';

/** Elements whose content is words: of text, formulas, drawings and charts. */
const TEXT = /^(?:w:t|w:delText|a:t|c:v|cx:v|cx:pt)$/;
const SPACE = /^(?:w:tab|w:ptab|w:br|w:cr|c:pt|c:v|cx:pt|dgm:pt)$/;

const DELETED = /^(?:w:del|w:moveFrom)$/;

/** A paragraph a line; without what tracked changes delete. */
export function wordsIn(parent: Parent): string {
  let words = '';
  for (const node of parent.children) {
    if (!DomUtils.isTag(node)) continue;
    const { name } = node;
    if (DELETED.test(name)) continue;
    if (isHidden(node)) words += ' ';
    if (name === 'mc:AlternateContent') words += wordsIn(shownOf(node));
    else if (name === 'm:oMath') words += formulaText(node);
    else if (TEXT.test(name)) words += DomUtils.textContent(node);
    else if (name === 'v:textpath') words += `\n${node.attribs.string ?? ''}\n`;
    else if (name === 'w:txbxContent') words += `\n${wordsIn(node)}`;
    else words += wordsIn(node);
    if (SPACE.test(name) || isHidden(node)) words += ' ';
    if (/:p$/.test(name)) words += '\n';
  }
  return words;
}

/** The words on both sides of a hidden run are no one word. */
const isHidden = (node: Element) => node.name === 'w:r' && isOn(child(child(node, 'w:rPr'), 'w:vanish'));

/**
 * Of alternatives for older and newer programs, the one that holds more. Alternatives inside alternatives would be compared
 * anew from each level.
 */
export const shownOf = memoized((alternatives: Parent): Parent => {
  const size = (branch: Parent) =>
    wordsIn(branch).length + DomUtils.getElementsByTagName('a:blip', branch, true).length;
  const [first = alternatives, ...others] = alternatives.children.filter(DomUtils.isTag);
  return others.reduce<Parent>((best, other) => (size(other) > size(best) ? other : best), first);
});
