/** The lines of a text and where they stand. */
export interface Line {
  text: string
  /** Offset of its first character in the file. */
  offset: number
}

/** Lines of a text, without their endings; `from` is where the text stands in the file. */
export function linesOf(text: string, from = 0): Array<Line> {
  const lines: Array<Line> = []
  eachLine(text, (line, offset) => lines.push({text: line, offset: from + offset}))
  return lines
}

/** Calls `visitor` with each line, without its ending, and where it begins. */
export function eachLine(text: string, visitor: (line: string, offset: number) => unknown): void {
  const returns = text.includes('\r')
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const lone = returns ? text.indexOf('\r', at) : -1
    const to = lone >= 0 && lone < end ? lone : end
    visitor(text.slice(at, to), at)
    at = to + (to === lone && to + 1 === feed ? 2 : 1)
  }
}

/** A piece of a line, without white space at its end. */
export function sliceLine(line: Line, from: number, to?: number): Line {
  return {text: line.text.slice(from, to).trimEnd(), offset: line.offset + from}
}
