/** A formula of Word as one line of text: «K = 0,5·N», «(a + b)/2», «√(x)», «x²». */
import { DomUtils } from 'htmlparser2';
import { child, type Element, type Parent } from './package.ts';
import { lowered, raised } from './raised.ts';

export function formulaText(parent: Parent | undefined): string {
  return (parent?.children ?? []).map((node) => (DomUtils.isTag(node) ? partText(node) : '')).join('');
}

function partText(part: Element): string {
  const inner = (name: string) => formulaText(child(part, name));
  const sign = (name: string) => child(child(part, `${part.name}Pr`), name)?.attribs['m:val'];
  switch (part.name) {
    case 'm:t':
    case 'w:t':
      return DomUtils.textContent(part);
    case 'm:f':
      return `${grouped(inner('m:num'))}/${grouped(inner('m:den'))}`;
    case 'm:sSup':
      return `${inner('m:e')}${power(inner('m:sup'))}`;
    case 'm:sSub':
      return `${inner('m:e')}${index(inner('m:sub'))}`;
    case 'm:sSubSup':
      return `${inner('m:e')}${index(inner('m:sub'))}${power(inner('m:sup'))}`;
    case 'm:rad':
      return `${raised(inner('m:deg')) ?? inner('m:deg')}√(${inner('m:e')})`;
    case 'm:nary':
      return `${sign('m:chr') ?? '∫'}${index(inner('m:sub'))}${power(inner('m:sup'))} ${inner('m:e')}`;
    case 'm:d':
      return `${sign('m:begChr') ?? '('}${elementsOf(part).join(sign('m:sepChr') ?? '; ')}${sign('m:endChr') ?? ')'}`;
    case 'm:m':
    case 'm:eqArr':
      return elementsOf(part).join('; ');
    case 'm:mr':
      return elementsOf(part).join(', ');
    default:
      return formulaText(part);
  }
}

function elementsOf(part: Element): string[] {
  return part.children
    .filter(DomUtils.isTag)
    .flatMap((each) => (/^m:(?:e|mr)$/.test(each.name) ? [partText(each)] : []));
}

const grouped = (text: string) => (/^[\p{L}\p{N},.]+$/u.test(text) ? text : `(${text})`);
const power = (text: string) => text && (raised(text) ?? `^${grouped(text)}`);
const index = (text: string) => text && (lowered(text) ?? `_${grouped(text)}`);
