/** Small PDFs in the shape that Chromium writes: one classic cross-reference table, in Latin-1. */

/** `objects[0]` is object 1. `null` leaves a number free. */
export function craftPdf(objects: Array<string | null>, trailer = '/Root 1 0 R\n/Info 2 0 R'): Uint8Array {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'
  const rows = ['0000000000 65535 f \n']
  for (const [index, body] of objects.entries()) {
    rows.push(body === null ? '0000000000 65535 f \n' : `${String(text.length).padStart(10, '0')} 00000 n \n`)
    if (body !== null) text += `${index + 1} 0 obj\n${body}\nendobj\n`
  }
  const start = text.length
  const size = objects.length + 1
  text += `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

/** Two pages, a nested page tree with an inherited box, named destinations, an outline and a stream. */
export function twoPages(): Uint8Array {
  return craftPdf([
    '<</Type /Catalog /Pages 3 0 R /Dests 8 0 R /Outlines 9 0 R>>',
    '<</Title (by the browser) /Producer (Skia/PDF m147) /CreationDate (D:20200101000000Z)>>',
    '<</Type /Pages /MediaBox [0 0 420 595.5] /Count 2 /Kids [4 0 R 6 0 R]>>',
    '<</Type /Pages /Parent 3 0 R /Count 1 /Kids [5 0 R]>>',
    '<</Type /Page /Parent 4 0 R /Contents 7 0 R>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [10 10 210 110] /Contents 7 0 R>>',
    '<</Length 31>> stream\nBT (endobj is no end here) Tj ET\nendstream',
    '<</first [5 0 R /XYZ 0 500.5 0] /zweit#c3#a4 [6 0 R /XYZ 0 100 0] /gone [99 0 R /XYZ 0 0 0]>>',
    '<</Type /Outlines /First 10 0 R /Last 10 0 R>>',
    '<</Title (old) /Parent 9 0 R /First 11 0 R /Last 11 0 R>>',
    '<</Title (older) /Parent 10 0 R>>',
  ])
}
