/** Which way a language is written. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.toLowerCase().split('-')[0] as string) ? 'rtl' : 'ltr'
}
