/** A number in words: `forms` are the texts by plural category, as JSON. */
export function count(forms, n) {
  const texts = JSON.parse(forms)
  const text = texts[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? texts.other
  return text.replace('{n}', String(n))
}
