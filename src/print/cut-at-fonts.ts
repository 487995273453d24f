/** Cuts the fonts out of a page: they are most of it, and most of what it takes to load. */

export interface CutAtFonts {
  /** What stands before the fonts, and what comes after them. */
  before: string
  after: string
  /** The fonts, and what no other page may put in the place of what stands before them; `null` for a page not of our kind. */
  around: string | null
}

/** What our pages begin with: nothing that a page with other words could not keep. */
const head = /^<!doctype html>\s*<html\b[^<>]*>\s*<head>(?:\s*<meta [^<>]*>|\s*<title>[^<]*<\/title>)*\s*<style>$/

/** The fonts are in the first style sheet, which `before` and `after` leave empty. */
export function cutAtFonts(html: string): CutAtFonts {
  const start = html.indexOf('<style>') + '<style>'.length
  const end = html.indexOf('</style>', start)
  const before = html.slice(0, start)
  const isOurs = end > 0 && head.test(before)
  const kept = before.replace(/<html\b[^>]*>/, '<html>').replace(/<title>[^<]*<\/title>/, '')
  return {before, after: html.slice(end), around: isOurs ? kept + html.slice(start, end) : null}
}
