/**
 * Rewrites a document so that mammoth reads all of it: mammoth leaves out, without a word, what it does not know.
 * What no text can hold is reported instead, with the words before it.
 */
import { DomUtils } from 'htmlparser2';
import { placeAfter } from '../account.ts';
import type { Remark } from '../draft.ts';
import { croppedPicture, pixelsOf, type Crop } from '../picture.ts';
import type { Allowance } from './allowance.ts';
import { formulaText } from './formula.ts';
import { insertedText } from './inserted-text.ts';
import { ListLabels, type Listed } from './list-labels.ts';
import {
  child,
  find,
  isOn,
  parseXml,
  valueOf,
  type DocxPackage,
  type Element,
  type Parent,
} from './package.ts';
import { lowered, raised } from './raised.ts';
import { Styles } from './styles.ts';
import { shownOf, wordsIn } from './words.ts';

/** Signs that carry through mammoth what HTML has no place for. */
export const LABEL_END = '\uE000';
export const MERGED = { left: '\uE001', above: '\uE002' };

/** What holds text for mammoth only once it is taken out of it. */
const WRAPPERS = new Set(['w:dir', 'w:bdo', 'w:ruby', 'w:rt', 'w:rubyBase']);

/** Returns what it could not turn into text, and how many pictures mammoth has to find. */
export async function makeReadable(docx: DocxPackage): Promise<{ remarks: Remark[]; pictures: number }> {
  const part = (type: string) => docx.parts(type)[0]?.xml;
  const styles = new Styles(part('styles'));
  const shared: Shared = {
    docx,
    styles,
    labels: new ListLabels(part('numbering'), styles),
    comments: new Map(find(part('comments'), 'w:comment').map((one) => [one.attribs['w:id'], one])),
    remarks: [],
    inserted: new Map(),
    notes: new Set(),
    crops: [],
    images: [],
    pictures: 0,
  };
  for (const path of docx.paths('aFChunk'))
    shared.inserted.set(path, await insertedText(path, docx.bytes(path), docx.allowance));
  const main = docx.xml(docx.main);
  if (main && child(main, 'w:document')) new Rewriter(shared, docx.main).rewrite(main);
  else shared.remarks.push(UNUSUAL);
  for (const { path, xml } of [...docx.parts('footnotes'), ...docx.parts('endnotes')])
    new Rewriter(shared, path).rewrite(xml);
  for (const path of shared.images)
    docx.allowance.take('pixels', await pixelsOf(docx.bytes(path) ?? new Uint8Array()));
  for (const each of shared.crops) await applyCrop(each, shared);
  const margins = [...docx.parts('header'), ...docx.parts('footer')];
  if (margins.some(({ xml }) => find(xml, 'a:blip', 'v:imagedata').length)) {
    shared.remarks.push({
      message: 'картинка в колонтитуле не перенесена',
      advice: 'если это не значок, а снимок, сохраните его из документа и положите рядом с текстом',
    });
  }
  return shared;
}

/** Programs may name the elements of a document as they like; Word always names them so. */
const UNUSUAL: Remark = {
  message: 'файл записала необычная программа: всё ли из него прочитано, не проверить',
  advice: 'откройте документ в Word, сохраните и перенесите заново',
};

interface Shared {
  docx: DocxPackage;
  styles: Styles;
  labels: ListLabels;
  comments: ReadonlyMap<string | undefined, Element>;
  /** Lines of files that the document includes as a whole, by their paths. */
  inserted: Map<string, string[] | undefined>;
  /** Notes that the text has referred to. */
  notes: Set<string>;
  remarks: Remark[];
  crops: PictureInPart[];
  /** Their paths, once for each place. */
  images: string[];
  pictures: number;
}

interface PictureInPart {
  part: string;
  /** Holds the identifier of the picture. */
  holder: Element;
  attribute: string;
  crop: Crop;
  after: Pick<Remark, 'after'>;
}

/** What a document hides of a picture may be a person: it never leaves the document, not even with a warning. */
async function applyCrop(
  { part, holder, attribute, crop, after }: PictureInPart,
  shared: Shared,
): Promise<void> {
  const path = shared.docx.target(part, holder.attribs[attribute]) ?? '';
  const cropped = await croppedPicture(shared.docx.bytes(path) ?? new Uint8Array(), crop);
  if (cropped) {
    holder.attribs[attribute] = shared.docx.add(part, path, cropped);
    return;
  }
  shared.pictures -= 1;
  shared.remarks.push({
    message: 'картинка не перенесена: обрезать её так, как в документе, не удалось',
    advice: 'сохраните её из документа, обрежьте сами и положите рядом с текстом',
    ...after,
  });
  DomUtils.removeElement(holder);
}

/** The fill of a shape says what it hides, the shape how it is turned. */
function drawingCrop({ parent: fill }: Element): Crop {
  const attribs = child(fill as Element, 'a:srcRect')?.attribs ?? {};
  const [frame] = find(fill?.parent as Element, 'a:xfrm');
  const side = (name: string) => Math.max(0, Number(attribs[name] ?? 0) / 100_000);
  const turn = Number(frame?.attribs.rot ?? 0) / 60_000;
  return { left: side('l'), top: side('t'), right: side('r'), bottom: side('b'), turn };
}

function vmlCrop({ attribs }: Element): Crop {
  const side = (name: string) => {
    const written = attribs[`crop${name}`] ?? '0';
    return Math.max(0, written.endsWith('f') ? parseInt(written, 10) / 65_536 : Number(written));
  };
  return { left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom'), turn: 0 };
}

const wordsOf = (parent: Parent) => wordsIn(parent).replace(/\s+/g, ' ').trim();

class Rewriter {
  private readonly shared: Shared;
  private readonly path: string;
  private before = '';
  private paragraph: Element | undefined;
  /** Blocks of text boxes, which follow the paragraph that holds them. */
  private boxes: Element[] = [];
  /** Of the paragraph: what is not seen on paper, what somebody changed. */
  private unseen = { hidden: '', removed: '', added: '', before: '' };

  constructor(shared: Shared, path: string) {
    this.shared = shared;
    this.path = path;
  }

  rewrite(parent: Parent): void {
    for (const node of [...parent.children]) if (DomUtils.isTag(node)) this.read(node);
  }

  private read(element: Element): void {
    const handler = this.handlers[element.name];
    if (handler) handler(element);
    else if (!element.name.endsWith('Pr')) this.rewrite(element);
    if (WRAPPERS.has(element.name)) unwrap(element);
  }

  private readonly handlers: Record<string, (element: Element) => void> = {
    'w:p': (paragraph) => this.readParagraph(paragraph),
    'w:r': (run) => this.readRun(run),
    'w:t': (text) => {
      const words = DomUtils.textContent(text);
      setText(text, words);
      this.before += words;
    },
    'w:tab': () => (this.before += ' '),
    'w:br': () => (this.before += ' '),
    'w:ptab': (tab) => (tab.name = 'w:tab'),
    'w:softHyphen': (hyphen) => DomUtils.removeElement(hyphen),
    'w:footnoteReference': (reference) => this.readReference(reference),
    'w:endnoteReference': (reference) => this.readReference(reference),
    'w:footnote': (note) => this.readNote(note),
    'w:endnote': (note) => this.readNote(note),
    'w:fldSimple': (field) => {
      this.rewrite(field);
      unwrap(field, fieldStart(field.attribs['w:instr'] ?? ''), FIELD_END);
    },
    'm:oMath': (formula) => this.readFormula(formula),
    'm:oMathPara': (formula) => this.readFormula(formula),
    'w:ins': (edit) => this.keepEdit(edit),
    'w:moveTo': (edit) => this.keepEdit(edit),
    'w:del': (edit) => this.dropEdit(edit),
    'w:moveFrom': (edit) => this.dropEdit(edit),
    'mc:AlternateContent': (choice) => {
      const shown = shownOf(choice);
      this.rewrite(shown);
      replace(choice, shown.children.filter(DomUtils.isTag));
    },
    'w:txbxContent': (box) => {
      this.boxes.push(...box.children.filter(DomUtils.isTag));
      DomUtils.removeElement(box);
    },
    'v:textpath': ({ attribs }) => this.boxes.push(paragraphOf(attribs.string ?? '')),
    'w:drawing': (drawing) => this.readDrawing(drawing),
    'v:oval': (shape) => {
      shape.name = 'v:shape';
      this.rewrite(shape);
    },
    'v:fill': (fill) => {
      if (!fill.attribs['r:id']) return;
      fill.name = 'v:imagedata';
      this.read(fill);
    },
    'w:fldChar': (sign) => {
      const [answers] = find(sign, 'w:ddList');
      const chosen = Number(valueOf(child(answers, 'w:result') ?? child(answers, 'w:default')) ?? 0);
      const words = valueOf(find(answers, 'w:listEntry')[chosen]);
      if (words) DomUtils.append(sign, runOf(words));
      this.before += words ?? '';
    },
    'v:imagedata': (image) => void this.readPicture(image, 'r:id', vmlCrop(image)),
    'o:OLEObject': ({ attribs }) =>
      this.ask(
        `встроен файл другой программы (${attribs.ProgID ?? 'какой, не сказано'}), он не перенесён`,
        'откройте его в документе и перенесите нужное сами',
      ),
    'w:commentReference': ({ attribs }) => {
      const comment = this.shared.comments.get(attribs['w:id']);
      const words = comment && wordsOf(comment);
      if (words) this.ask(`примечание на полях: «${words}»`, 'решите, что исправить в черновике');
    },
    'w:sdt': (control) => {
      const isEmpty = isOn(child(child(control, 'w:sdtPr'), 'w:showingPlcHdr'));
      if (!isEmpty) return this.rewrite(control);
      this.ask(`незаполненное место: «${wordsOf(control)}»`, 'если оно нужно, впишите ответ сами');
      DomUtils.removeElement(control);
    },
    'w:altChunk': (chunk) => this.insertPart(chunk),
    'w:tr': (row) => this.readRow(row),
    'w:tc': (cell) => this.readCell(cell),
  };

  private take(...taken: Parameters<Allowance['take']>): void {
    this.shared.docx.allowance.take(...taken);
  }

  private ask(message: string, advice: string, before = this.before): void {
    this.take('letters', message.length + advice.length);
    this.shared.remarks.push({ message, advice, ...placeAfter(before) });
  }

  /** Mammoth copies a note to each place that refers to it. */
  private readReference(reference: Element): void {
    const note = `${reference.name} ${reference.attribs['w:id']}`;
    if (!this.shared.notes.has(note)) return void this.shared.notes.add(note);
    this.ask('вторая ссылка на ту же сноску не перенесена', 'если она нужна, повторите <Source id="…" />');
    DomUtils.removeElement(reference);
  }

  private readNote(note: Element): void {
    this.before = '';
    this.rewrite(note);
  }

  private readParagraph(paragraph: Element): void {
    this.take('paragraphs');
    this.paragraph = paragraph;
    const listed = this.shared.labels.placeOf(paragraph);
    if (listed) this.number(paragraph, listed);
    this.rewrite(paragraph);
    const { hidden, removed, added, before } = this.unseen;
    if (hidden.trim())
      this.ask(`скрытый текст: «${hidden.trim()}»`, 'на бумаге его не видно, и он не перенесён', before);
    const edits = [
      removed.trim() && `убрано «${removed.trim()}»`,
      added.trim() && `вставлено «${added.trim()}»`,
    ].filter(Boolean);
    if (edits.length) {
      this.ask(
        `правка, которую никто не принял: ${edits.join(', ')}`,
        'в черновике текст такой, как если её принять: проверьте, верно ли это',
        before,
      );
    }
    this.unseen = { hidden: '', removed: '', added: '', before: '' };
    this.before += '\n';
    const boxes = this.boxes.splice(0);
    for (const block of [...boxes].reverse()) DomUtils.append(paragraph, block);
    for (const block of boxes) this.read(block);
  }

  /** Writes the number that Word shows into the text, and tells mammoth of lists that only a style makes. */
  private number(paragraph: Element, listed: Listed): void {
    const label = this.shared.labels.next(listed);
    this.take('letters', label.length);
    const properties = child(paragraph, 'w:pPr') ?? parsed('<w:pPr/>');
    if (!child(paragraph, 'w:pPr')) DomUtils.prependChild(paragraph, properties);
    const own = child(properties, 'w:numPr');
    if (own) DomUtils.removeElement(own);
    DomUtils.appendChild(
      properties,
      parsed(`<w:numPr><w:ilvl w:val="${listed.level}"/><w:numId w:val="${listed.list}"/></w:numPr>`),
    );
    const isDropped = child(child(properties, 'w:rPr'), 'w:del') !== undefined;
    if (!label || isDropped || !wordsOf(paragraph)) return;
    DomUtils.append(properties, runOf(label + LABEL_END));
  }

  private readRun(run: Element): void {
    const { styles } = this.shared;
    const property = (name: string) => styles.ofRun(run, this.paragraph, name);
    if (isOn(property('w:vanish'))) {
      this.notice('hidden', wordsIn(run));
      DomUtils.removeElement(run);
      return;
    }
    // Enough to find the place; all of a long text would be copied for each run.
    const before = (this.before = this.before.slice(-200));
    this.rewrite(run);
    const words = wordsIn(run);
    const align = valueOf(property('w:vertAlign'));
    const isUp = align === 'superscript' || Number(valueOf(property('w:position'))) > 0;
    const set = isUp ? raised(words) : align === 'subscript' ? lowered(words) : undefined;
    if (!set) return;
    for (const [at, text] of find(run, 'w:t').entries())
      setText(text, at ? '' : words.replace(words.trim(), set));
    for (const each of find(run, 'w:vertAlign')) DomUtils.removeElement(each);
    this.before = before + set;
    if (isUp && /\d\s*$/.test(before)) {
      this.ask(
        `вверху строки стоит «${set}»`,
        'если это знак сноски, замените его на <Source id="…" />; если степень числа, оставьте',
      );
    }
  }

  private readFormula(formula: Element): void {
    const text = formulaText(formula).replace(/\s+/g, ' ').trim();
    replace(formula, [runOf(text)]);
    this.ask(`формула набрана строкой: «${text}»`, 'сверьте её с документом');
    this.before += text;
  }

  private notice(kind: 'hidden' | 'removed' | 'added', words: string): void {
    this.unseen.before ||= this.before;
    this.unseen[kind] += words;
  }

  private keepEdit(edit: Element): void {
    this.notice('added', wordsIn(edit));
    this.rewrite(edit);
  }

  private dropEdit(edit: Element): void {
    this.notice('removed', wordsIn(edit));
    DomUtils.removeElement(edit);
  }

  /** Pictures stay, wherever in the drawing they are; of charts and diagrams the words are reported. */
  private readDrawing(drawing: Element): void {
    this.rewrite(drawing);
    const pictures = find(drawing, 'a:blip')
      .filter((blip) => this.readPicture(blip, 'r:embed', drawingCrop(blip)))
      .map(pictureOf);
    const [data] = find(drawing, 'a:graphicData');
    if (data && pictures.length) data.children = pictures;
    if (pictures.length) return;
    const parts = find(drawing, 'c:chart', 'cx:chart', 'dgm:relIds').map(({ attribs }) =>
      this.shared.docx.target(this.path, attribs['r:dm'] ?? attribs['r:id']),
    );
    this.take('pictures', parts.length);
    const alt = find(drawing, 'wp:docPr').map(({ attribs }) => attribs.descr ?? attribs.title ?? '');
    const words = parts
      .map((path) => this.shared.docx.xml(path ?? ''))
      .map((xml) => (xml ? wordsOf(xml) : ''));
    if (!parts.length) return;
    this.ask(
      `диаграмма или схема не перенесена, в ней написано: «${[...alt, ...words].filter(Boolean).join(' ')}»`,
      'расскажите её словами или таблицей',
    );
  }

  /** Whether the file holds the picture; if not, mammoth would refuse all of it. */
  private readPicture(holder: Element, attribute: string, crop: Crop): boolean {
    const { docx, crops } = this.shared;
    const path = docx.target(this.path, holder.attribs[attribute]) ?? '';
    this.take('pictures');
    if (docx.bytes(path) === undefined) {
      this.ask(
        'картинка не перенесена: в файле её нет, есть только ссылка на неё',
        'попросите у автора сам снимок и положите его рядом с текстом',
      );
      DomUtils.removeElement(holder);
      return false;
    }
    this.shared.pictures += 1;
    this.shared.images.push(path);
    if (Object.values(crop).some((value) => value !== 0))
      crops.push({ part: this.path, holder, attribute, crop, after: placeAfter(this.before) });
    return true;
  }

  private insertPart(chunk: Element): void {
    const path = this.shared.docx.target(this.path, chunk.attribs['r:id']) ?? '';
    const lines = this.shared.inserted.get(path);
    if (lines) {
      this.take('paragraphs', lines.length);
      this.take('letters', lines.join('').length);
      replace(chunk, lines.map(paragraphOf));
      this.ask(
        `текст вставлен из другого файла: «${(lines[0] ?? '').slice(0, 60)}»`,
        'слова перенесены, их вид — нет: сверьте с документом',
      );
      this.before += `${lines.join('\n')}\n`;
    } else {
      this.ask(
        'текст вставлен из другого файла, и прочитать его не удалось',
        'откройте документ в Word, сохраните и перенесите заново: Word впишет этот текст сам',
      );
    }
  }

  /** A row that skips columns gets empty cells there. */
  private readRow(row: Element): void {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) {
      this.ask(
        `строка таблицы, которую вычеркнули, но правку не приняли: «${wordsOf(row)}»`,
        'в черновике её нет: проверьте, верно ли это',
      );
      DomUtils.removeElement(row);
      return;
    }
    this.rewrite(row);
    const skipped = (name: string) => columns(child(properties, name), 0);
    const [first] = find(row, 'w:tc');
    this.take('cells', skipped('w:gridBefore') + skipped('w:gridAfter'));
    for (let left = skipped('w:gridBefore'); first && left > 0; left -= 1)
      DomUtils.prepend(first, cellOf(''));
    for (let left = skipped('w:gridAfter'); left > 0; left -= 1) DomUtils.appendChild(row, cellOf(''));
  }

  /** Cells that are merged become cells of their own, so that every row has every column. */
  private readCell(cell: Element): void {
    this.rewrite(cell);
    const properties = child(cell, 'w:tcPr');
    const [span, merge] = [child(properties, 'w:gridSpan'), child(properties, 'w:vMerge')];
    const isContinued = merge !== undefined && valueOf(merge) !== 'restart';
    this.take('cells', Math.max(1, columns(span, 1)));
    if (span) DomUtils.removeElement(span);
    if (merge) DomUtils.removeElement(merge);
    if (isContinued && !wordsOf(cell)) DomUtils.appendChild(cell, paragraphOf(MERGED.above));
    for (let left = columns(span, 1); left > 1; left -= 1)
      DomUtils.append(cell, cellOf(isContinued ? MERGED.above : MERGED.left));
  }
}

/** Word has no more than 63; a file may say anything. */
const columns = (property: Element | undefined, usual: number) =>
  Math.max(0, Math.min(63, Number(valueOf(property) ?? usual) || 0));

const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escaped(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The element that this XML is. */
function parsed(xml: string): Element {
  const [element] = parseXml(xml).children.filter(DomUtils.isTag);
  if (!element) throw new Error(`no element: ${xml}`);
  return element;
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const runOf = (text: string) => parsed(run(text));
const paragraphOf = (text: string) => parsed(`<w:p>${run(text)}</w:p>`);
const cellOf = (text: string) => parsed(`<w:tc><w:p>${run(text)}</w:p></w:tc>`);

/** A picture as mammoth knows it, whatever shape it fills. */
function pictureOf(blip: Element): Element {
  const picture = parsed(
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><pic:blipFill/></pic:pic>',
  );
  for (const fill of find(picture, 'pic:blipFill')) DomUtils.appendChild(fill, blip);
  return picture;
}

function setText(text: Element, words: string): void {
  text.children = parsed(`<w:t>${escaped(words)}</w:t>`).children;
  text.attribs['xml:space'] = 'preserve';
}

function replace(element: Element, others: readonly Element[]): void {
  for (const other of others) DomUtils.prepend(element, other);
  DomUtils.removeElement(element);
}

function unwrap(element: Element, start = '', end = ''): void {
  const edges = (xml: string) => parseXml(xml).children.filter(DomUtils.isTag);
  replace(element, [...edges(start), ...element.children.filter(DomUtils.isTag), ...edges(end)]);
}
