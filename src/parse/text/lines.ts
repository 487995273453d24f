/** The lines of a text and where they stand. */
export interface Line {
  text: string
  /** Offset of its first character in the file. */
  offset: number
}

/** Lines of a text, without their endings; `from` is where the text stands in the file. */
export function linesOf(text: string, from = 0): Array<Line> {
  const lines: Array<Line> = []
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (match.index === text.length && match[0] === '') break
    lines.push({text: match[1] ?? '', offset: from + match.index})
  }
  return lines
}

/** A piece of a line, without white space at its end. */
export function sliceLine(line: Line, from: number, to?: number): Line {
  return {text: line.text.slice(from, to).trimEnd(), offset: line.offset + from}
}
