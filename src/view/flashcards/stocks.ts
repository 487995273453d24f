/**
 * The table of sheets. Numbers are facts about paper; each row says who reports them, and how sure that is.
 *
 * gLabels is the template database of the program of that name, LibreOffice the `labels.xml` of that suite, Paper::Specs
 * the Perl module, squib the layouts of that card tool. Other sizes follow from ISO 216 or the inch, and are centred.
 */
import {type Confidence, type Stock, sheetOf} from './stock.ts'

/** Plain paper, to be cut: identifier, paper, columns × rows, card, first card, pitch, confidence, name, source. */
const plain = `
a4-a7-8           | a4               | 2 4 | 105 74       | 0 0.5       |            | computed | A7 on A4 | ISO 216
a4-96x68-8        | a4               | 2 4 | 96 68        | 9 12.5      |            | computed | 96 × 68 mm on A4, with a margin | A7 made smaller in proportion
a4-a6-4           | a4               | 2 2 | 105 148      | 0 0.5       |            | one      | A6 on A4 | ISO 216; LibreOffice has C2361 at 0
a4-a8-16          | a4-landscape     | 4 4 | 74 52        | 0.5 1       |            | computed | A8 on A4 | ISO 216
a4-poker-9        | a4               | 3 3 | 63 88        | 10.5 16.5   |            | computed | Poker on A4 | squib, centred
letter-8          | letter           | 2 4 | 107.95 69.85 | 0 0         |            | computed | Eighths of Letter | arithmetic
letter-98x63-8    | letter           | 2 4 | 98 63        | 9.95 13.7   |            | computed | 98 × 63 mm on Letter, with a margin | arithmetic
letter-4          | letter-landscape | 2 2 | 139.7 107.95 | 0 0         |            | computed | Quarters of Letter | arithmetic
letter-3x5-4      | letter-landscape | 2 2 | 127 76.2     | 12.7 31.75  |            | computed | 3 × 5 in on Letter | arithmetic
letter-poker-9    | letter           | 3 3 | 63.5 88.9    | 12.7 6.35   |            | computed | Poker on Letter | squib, centred
letter-foldable-4 | letter-landscape | 4 2 | 63.5 88.9    | 8.89 19.05  | 66.04 88.9 | one      | Poker on Letter, to fold at the top | squib, with backs that touch fronts
`

/** Sheets that come perforated or punched: nothing is drawn on them. */
const perforated = `
avery-5388        | letter           | 1 3 | 127 76.2     | 44.45 25.4  |            | two      | Avery 5388, 3 × 5 in | gLabels, LibreOffice, Paper::Specs
avery-5371        | letter           | 2 5 | 88.9 50.8    | 19.05 12.7  |            | two      | Avery 5371, 3.5 × 2 in | gLabels, LibreOffice, Paper::Specs
avery-8373        | letter           | 2 4 | 88.9 50.8    | 12.7 19.05  | 101.6 63.5 | two      | Avery 8373, 3.5 × 2 in | gLabels, LibreOffice
avery-8389        | letter           | 1 2 | 152.4 101.6  | 31.75 31.75 | 152.4 114.3 | two     | Avery 8389, 4 × 6 in | LibreOffice, and measured (jesusnjim.com)
avery-5389        | letter           | 1 2 | 152.4 101.6  | 31.75 38.1  |            | disputed | Avery 5389, 4 × 6 in | LibreOffice, Paper::Specs; gLabels has it as avery-8389
avery-3263        | letter-landscape | 2 2 | 139.7 107.95 | 0 0         |            | one      | Avery 3263, 4.25 × 5.5 in | LibreOffice
avery-l7414       | a4               | 2 5 | 90 52        | 15 18.5     |            | two      | Avery L7414, 90 × 52 mm | gLabels, LibreOffice
avery-c32011      | a4               | 2 5 | 85 54        | 15 13.5     | 95 54      | two      | Avery C32011, 85 × 54 mm | gLabels, LibreOffice
avery-c32015      | a4               | 2 4 | 85 54        | 17 31.5     | 91 60      | two      | Avery C32015, 85 × 54 mm | gLabels (32015), LibreOffice (C9312)
avery-l7417       | a4               | 2 5 | 90 54        | 15 13.5     |            | one      | Avery L7417, 90 × 54 mm | LibreOffice
sigel-lp800       | a4               | 2 5 | 85 55        | 15 10       | 95 55      | two      | Sigel LP800, 85 × 55 mm | gLabels, LibreOffice
sigel-lp795       | a4               | 2 5 | 85 55        | 14 10.5     | 95 55      | one      | Sigel LP795, 85 × 55 mm | gLabels, LibreOffice
sigel-dp835       | a4               | 2 5 | 85 55        | 15 11       | 95 55      | one      | Sigel DP835, 85 × 55 mm | gLabels, LibreOffice
herma-5028        | a4               | 2 5 | 83.8 50.8    | 18.6 22     | 89.2 50.8  | one      | Herma 5028, 83.8 × 50.8 mm | gLabels
hisago-90x55      | a4               | 2 5 | 90 55        | 15 7        |            | one      | Hisago BM102S, 90 × 55 mm | LibreOffice
avery-c9355       | a4               | 1 2 | 148 105      | 31 36       | 148 120    | one      | Avery C9355, A6 | LibreOffice
index-3x5         | 127x76.2mm       | 1 1 | 127 76.2     | 0 0         |            | computed | Index card 3 × 5 in | the card is the sheet
index-4x6         | 152.4x101.6mm    | 1 1 | 152.4 101.6  | 0 0         |            | computed | Index card 4 × 6 in | the card is the sheet
index-5x8         | 203.2x127mm      | 1 1 | 203.2 127    | 0 0         |            | computed | Index card 5 × 8 in | the card is the sheet
index-a6          | 148x105mm        | 1 1 | 148 105      | 0 0         |            | computed | Index card A6 | the card is the sheet
index-a7          | 105x74mm         | 1 1 | 105 74       | 0 0         |            | computed | Index card A7 | the card is the sheet
`

/** Other numbers under which makers sell the same sheet. */
const aliases: Record<string, ReadonlyArray<string>> = {
  'avery-5388': ['avery-8388'],
  'avery-5371': ['8371', '5871', '8871', '5376', '5877', '5911', '8377'].map((number) => `avery-${number}`),
  'avery-8373': ['avery-5881'],
  'avery-8389': ['avery-5889', 'avery-3248', 'avery-8386'],
  'avery-3263': ['avery-8387'],
  'avery-l7414': ['avery-l7415'],
  'avery-c32011': [
    ...['c32010', '32011', '32012', '32014', 'c2364', 'c9362'].map((number) => `avery-${number}`),
    'decadry-occ-3342',
  ],
  'avery-c32015': ['avery-32015', 'avery-c9312'],
  'avery-l7417': ['avery-l7419'],
  'sigel-lp800': ['sigel-dp836', 'sigel-dp839'],
  'hisago-90x55': ['hisago-bm102s', 'sanwa-jp-mc10'],
}

/** Cards whose sheets leave a margin need less room inside for the printer. */
const insets: Record<string, number> = {'a4-96x68-8': 6, 'letter-98x63-8': 6}

export const stocks: ReadonlyArray<Stock> = [...rowsOf(plain, false), ...rowsOf(perforated, true)]

function rowsOf(table: string, cut: boolean): Array<Stock> {
  return table
    .trim()
    .split('\n')
    .map((row) => stockOf(row, cut))
}

function stockOf(row: string, perforated: boolean): Stock {
  const cells = row.split('|').map((cell) => cell.trim()) as [string, ...Array<string>]
  const [id, paper = '', grid = '', card = '', first = '', pitch = '', confidence, name = '', source = ''] = cells
  const [columns, rows] = pair(grid)
  const [width, height] = pair(card)
  const [x, y] = pair(first)
  const [dx, dy] = pair(pitch || card)
  return {
    id,
    aliases: aliases[id] ?? [],
    name,
    page: sheetOf(paper),
    columns,
    rows,
    card: {width, height},
    origin: {x, y},
    pitch: {x: dx, y: dy},
    perforated,
    inset: insets[id] ?? null,
    bleed: 0,
    source,
    confidence: confidence as Confidence,
  }
}

function pair(cell: string): [number, number] {
  return cell.split(' ').map(Number) as [number, number]
}
