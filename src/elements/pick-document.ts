/** Picks as a .docx for a meeting: a short block for each deed, then the comparison across a wide page. */
import {
  Document,
  ExternalHyperlink,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { A4, MARGIN, pageOf } from '../papers/page.ts';

interface PickDocument {
  site: string;
  /** Where the same picks stand. */
  address: string;
  picks: { title: string; lines: string[] }[];
  /** Rows of cells, the first the heads; empty where nothing is compared. */
  table: string[][];
}

export async function pickDocument({ site, address, picks, table }: PickDocument): Promise<Blob> {
  const blocks = picks.flatMap(({ title, lines }) => [
    new Paragraph({ text: title, heading: 'Heading1', keepNext: true }),
    ...lines.map((text) => new Paragraph({ text, spacing: { after: 80 }, keepLines: true })),
  ]);
  const document = new Document({
    title: `Подборка — ${site}`,
    creator: site,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'ru-RU' } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 80 } } },
      },
    },
    sections: [
      {
        properties: pageOf(false),
        children: [
          new Paragraph({ text: 'Подборка дел', heading: 'Title' }),
          new Paragraph({
            children: [
              new TextRun(`${site}. Та же подборка: `),
              new ExternalHyperlink({
                link: address,
                children: [new TextRun({ text: address, style: 'Hyperlink' })],
              }),
            ],
          }),
          ...blocks,
        ],
      },
      ...(table.length > 0
        ? [
            {
              properties: pageOf(true),
              children: [new Paragraph({ text: 'Сравнение', heading: 'Heading1' }), compared(table)],
            },
          ]
        : []),
    ],
  });
  return Packer.toBlob(document);
}

function compared(rows: readonly string[][]): Table {
  const width = A4.height - 2 * MARGIN;
  const size = Math.floor(width / (rows[0]?.length ?? 1));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: rows[0]?.map(() => size) ?? [],
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 80, right: 80 },
                children: [
                  new Paragraph({
                    children: [new TextRun({ text, size: 18, bold: row === 0 || column === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
