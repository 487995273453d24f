/** What was measured, kept from slice to slice: all times of a command, and what is told of them. */

/** Adds a slice to the results of its guide and size. */
export function addSize(results, {guide, questions, bytes, pages, phases, runs}) {
  let size = results.sizes.find((own) => own.guide === guide && own.questions === questions)
  if (!size) {
    size = {guide, questions, bytes, rows: []}
    results.sizes.push(size)
  }
  if (phases) Object.assign(size, {pages, phases})
  for (const [name, all] of runs) {
    let row = size.rows.find((own) => own.name === name)
    if (!row) {
      row = {name, all: [], peakMb: 0}
      size.rows.push(row)
    }
    const failed = all.find((one) => one.failed)?.failed
    if (failed) row.failed = failed
    row.all.push(...all.map(({ms}) => Math.round(ms)))
    row.ms = median(row.all)
    row.peakMb = Math.max(row.peakMb, ...all.map(({peakMb}) => peakMb))
  }
}

export function table({sizes}) {
  const lines = []
  for (const {guide, questions, bytes, pages, phases, rows} of sizes) {
    const limit = rows.find(({name}) => name === 'raw print')?.ms
    lines.push(
      `\n### ${questions} questions (${guide} guide, ${bytes} bytes)${pages ? `, ${pages} pages of A5` : ''}\n`,
      '| what | ms | ÷ raw print | peak MB | runs |',
      '|---|---|---|---|---|',
    )
    for (const {name, ms, peakMb, all, failed} of rows) {
      const told = failed ? `failed: ${failed.slice(0, 60)}` : ms
      const ratio = limit ? (ms / limit).toFixed(2) : ''
      lines.push(`| ${name} | ${told} | ${ratio} | ${peakMb} | ${all.length} |`)
    }
    if (phases) {
      const named = Object.entries(phases).map(([name, ms]) => `${name} ${Math.round(ms)}`)
      lines.push('', `Phases of the booklet in ms: ${named.join(', ')}.`)
    }
  }
  return `${lines.join('\n')}\n`
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
