/** The straight lines that a PDF’s pages draw, read with pdf.js, in millimetres from the top left corner of the page. */
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Line = [x1: number, y1: number, x2: number, y2: number]
type Matrix = [number, number, number, number, number, number]

const mmPerPt = 25.4 / 72

/** Those of each page that are drawn about as wide as `widths` say, in mm; filled shapes and curves are none. */
export async function readLines(bytes: Uint8Array, widths: ReadonlyArray<number>): Promise<Array<Array<Line>>> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  try {
    const pages: Array<Array<Line>> = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const {fnArray, argsArray} = await page.getOperatorList()
      const top = page.view[3] as number
      pages.push(linesOf(fnArray, argsArray, widths).map((line) => toMm(line, top)))
    }
    return pages
  } finally {
    await task.destroy()
  }
}

function linesOf(operators: Array<number>, operands: Array<unknown>, widths: ReadonlyArray<number>): Array<Line> {
  const lines: Array<Line> = []
  const saved: Array<[Matrix, number]> = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let width = 1
  const isWanted = (): boolean => {
    const drawn = width * Math.abs(matrix[0]) * mmPerPt
    return widths.some((wanted) => Math.abs(drawn - wanted) < 0.01)
  }
  for (const [index, operator] of operators.entries()) {
    if (operator === OPS.save) saved.push([matrix, width])
    else if (operator === OPS.restore) [matrix, width] = saved.pop() ?? [matrix, width]
    else if (operator === OPS.transform) matrix = multiply(matrix, operands[index] as Matrix)
    else if (operator === OPS.setLineWidth) [width = width] = operands[index] as [number]
    else if (operator === OPS.setGState) {
      const [state] = operands[index] as [Array<[string, unknown]>]
      width = Number(state.find(([key]) => key === 'LW')?.[1] ?? width)
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = operands[index] as [number, [ArrayLike<number> | null]]
      if (paint === OPS.stroke && path && isWanted()) lines.push(...segments(Array.from(path), matrix))
    }
  }
  return lines
}

/** pdf.js packs a path as numbers: 0 x y moves, 1 x y draws a line; whatever else comes ends the reading. */
function segments(path: Array<number>, matrix: Matrix): Array<Line> {
  const lines: Array<Line> = []
  let from: [number, number] = [0, 0]
  for (let index = 0; index + 2 < path.length && (path[index] as number) < 2; index += 3) {
    const to = apply(matrix, path[index + 1] as number, path[index + 2] as number)
    if (path[index] === 1) lines.push([...from, ...to])
    from = to
  }
  return lines
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a, b] = [n[0] * m[0] + n[1] * m[2], n[0] * m[1] + n[1] * m[3]]
  const [c, d] = [n[2] * m[0] + n[3] * m[2], n[2] * m[1] + n[3] * m[3]]
  return [a, b, c, d, ...apply(m, n[4], n[5])]
}

function toMm([x1, y1, x2, y2]: Line, top: number): Line {
  return [x1 * mmPerPt, (top - y1) * mmPerPt, x2 * mmPerPt, (top - y2) * mmPerPt]
}
