/** Properties that a paragraph or a run has directly or by its style. */
import { child, find, valueOf, type Element, type Parent } from './package.ts';

type Look = (properties: Element | undefined) => Element | undefined;

export class Styles {
  private readonly styles: ReadonlyMap<string | undefined, Element>;

  constructor(part: Parent | undefined) {
    this.styles = new Map(find(part, 'w:style').map((style) => [style.attribs['w:styleId'], style]));
  }

  ofParagraph(paragraph: Element | undefined, look: Look): Element | undefined {
    const own = child(paragraph, 'w:pPr');
    return look(own) ?? this.ofStyle(valueOf(child(own, 'w:pStyle')), 'w:pPr', look);
  }

  /** A property of the run, of its style or of the style of its paragraph. */
  ofRun(run: Element, paragraph: Element | undefined, name: string): Element | undefined {
    const look: Look = (properties) => child(properties, name);
    const own = child(run, 'w:rPr');
    const style = valueOf(child(own, 'w:rStyle'));
    const ofParagraph = valueOf(child(child(paragraph, 'w:pPr'), 'w:pStyle'));
    return look(own) ?? this.ofStyle(style, 'w:rPr', look) ?? this.ofStyle(ofParagraph, 'w:rPr', look);
  }

  /** The list that a style of lists stands for. */
  listOf(style: string): string | undefined {
    return valueOf(
      this.ofStyle(style, 'w:pPr', (properties) => child(child(properties, 'w:numPr'), 'w:numId')),
    );
  }

  private ofStyle(id: string | undefined, kind: string, look: Look): Element | undefined {
    let at = id;
    // A style may be based on itself.
    for (let left = 30; at && left > 0; left -= 1) {
      const found = look(child(this.styles.get(at), kind));
      if (found) return found;
      at = valueOf(child(this.styles.get(at), 'w:basedOn'));
    }
    return undefined;
  }
}
