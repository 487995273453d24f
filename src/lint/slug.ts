/** The names by which links find headings: as GitHub makes them, compared without regard to case and doubled hyphens. */

export function slugOf(heading: string): string {
  return comparable(heading.replace(/[^\p{L}\p{N}\p{M}\p{Pc} \t-]/gu, '').replace(/[ \t]/g, '-'))
}

/** The form in which a link and what it leads to are compared. */
export function comparable(name: string): string {
  return decode(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
