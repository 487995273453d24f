/** The boxes of a PDF by the names of their fields, and what is written or marked in them. */
import type {RawPdf, RawWidget} from './raw-pdf.ts'

interface Box {
  /** Of a choice: which option the box is. */
  option: number | null
  widget: RawWidget
}

/** `option` where one box shows a mark; `unclear` in words where more do, or where none does and the file says otherwise. */
export interface Choice {
  option: number | null
  unclear: string | null
  /** Whether the field has boxes at all. */
  there: boolean
}

export interface Fields {
  names: ReadonlyArray<string>
  /** Of `lamp.heard`: 1, 2, … where there are fields `lamp.heard.1`, `lamp.heard.2`, … */
  numbersOf(name: string): Array<number>
  choice(name: string): Choice
  /** Whether the box shows a mark. */
  tick(name: string): boolean
  /** What was typed; several texts where boxes of one field differ, none where nothing was. */
  texts(name: string): Array<string>
}

export function createFields({widgets}: RawPdf): Fields {
  const boxes = new Map<string, Array<Box>>()
  for (const widget of widgets) {
    const {name, option} = nameOf(widget)
    boxes.set(name, [...(boxes.get(name) ?? []), {option, widget}])
  }
  const numbers = new Map<string, Array<number>>()
  for (const name of boxes.keys()) {
    const [, stem = '', number] = /^(.+)\.(\d{1,3})$/su.exec(name) ?? []
    if (number) numbers.set(stem, [...(numbers.get(stem) ?? []), Number(number)])
  }
  const at = (name: string): Array<Box> => boxes.get(name) ?? []
  return {
    names: [...boxes.keys()],
    numbersOf: (name) => numbers.get(name) ?? [],
    choice: (name) => choiceOf(at(name)),
    tick: (name) => at(name).some(({widget}) => isMarked(widget)),
    texts: (name) => [...new Set(at(name).flatMap(({widget}) => cleanText(widget.value) ?? []))],
  }
}

/**
 * A box’s own name, `/NM`, goes before that of its field: it is what stays when Preview parts the two. `lamp.score=3` is
 * option 3 of `lamp.score`, `kit.code#2` the second box of `kit.code`.
 */
function nameOf({mark, name, on}: RawWidget): {name: string; option: number | null} {
  const own = mark === null ? null : /^(.+?)(?:=(\d{1,2})|#\d+)?$/su.exec(mark)
  const state = on !== null && /^\d{1,2}$/.test(on) ? Number(on) : null
  if (own?.[1]) return {name: own[1], option: own[2] === undefined ? state : Number(own[2])}
  return {name: name.replace(/\.undefined$/, ''), option: state}
}

function isMarked({kind, shown}: RawWidget): boolean {
  return kind === 'button' && shown !== null && shown !== 'Off'
}

/** What is seen counts: the state that each box shows, not the one that the field says it has. */
function choiceOf(boxes: ReadonlyArray<Box>): Choice {
  const there = boxes.length > 0
  const marked = [...new Set(boxes.filter(({widget}) => isMarked(widget)).map(({option}) => option))]
  const [option = null] = marked
  if (marked.length > 1) return {option: null, unclear: `${marked.length} boxes are marked`, there}
  if (option !== null) return {option, unclear: null, there}
  if (marked.length > 0) return {option: null, unclear: 'a box is marked that nobody knows', there}
  const said = boxes.find(({widget}) => widget.value !== null && widget.value !== 'Off' && widget.value !== '')
  return {option: null, unclear: said ? `it is set to ${said.widget.value}, but no box shows it` : null, there}
}

/** Lines end in `\n`, and nothing but tabs and letters is left between them; `null` for nothing. */
export function cleanText(text: string | null): string | null {
  const clean = (text ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
  return clean.trim() === '' ? null : clean
}
