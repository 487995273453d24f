/** A card’s pieces as the fields of our note type, in its order. */
import type {Deck, DeckCard} from '../deck.ts'
import {makeInert} from './inert.ts'
import type {FieldName} from './note-type.ts'

export type Fields = Record<FieldName, string>

/** Every field by its name; empty where there is nothing. */
export function fieldsOf(card: DeckCard, deck: Deck): Fields {
  const own = (html: string): string => around(html, deck)
  return {
    Question: own(card.questionHtml),
    Answer: own(card.answerHtml),
    Details: own(detailsOf(card, deck)),
    Choices: own(choicesOf(card)),
    Verdict: own(card.verdict === null ? '' : escapeHtml(card.verdict)),
    Tip: own(tipOf(card, deck)),
    Context: own(contextOf(card)),
    Source: own(escapeHtml([deck.title, deck.author].filter(Boolean).join(', '))),
    Id: escapeHtml(card.identifier),
    'Spare 1': '',
    'Spare 2': '',
  }
}

/** The same in two: for note types of which nobody knows more than a front and a back. */
export function sidesOf(card: DeckCard, deck: Deck): [front: string, back: string] {
  const verdict = card.verdict === null ? '' : `<p><b>${escapeHtml(card.verdict)}</b></p>`
  const back = [verdict, card.answerHtml, tipOf(card, deck), detailsOf(card, deck)].join('')
  return [around(card.questionHtml + choicesOf(card), deck), around(back, deck)]
}

function choicesOf({choices}: DeckCard): string {
  if (choices.length === 0) return ''
  const rows = choices.map(({label, html}) => `<li><b>${escapeHtml(label)}</b> <div>${html}</div></li>`)
  return `<ul class="choices" style="list-style: none; text-align: start">${rows.join('')}</ul>`
}

function tipOf({tipHtml}: DeckCard, {words}: Deck): string {
  return tipHtml === null ? '' : `<div class="tip"><b>${escapeHtml(words.tip)}</b> ${tipHtml}</div>`
}

function detailsOf({parts}: DeckCard, {words}: Deck): string {
  if (parts.length === 0) return ''
  const rows = parts.map(({label, html}) => `<h4>${escapeHtml(label)}</h4>${html}`)
  return `<details><summary>${escapeHtml(words.more)}</summary>${rows.join('')}</details>`
}

/** No number: one more question before it would change every card. */
function contextOf({path, facts}: DeckCard): string {
  return escapeHtml([path.at(-1), facts].filter(Boolean).join(' · '))
}

/** The language chooses the glyphs, and the direction holds in any note type. */
function around(html: string, {lang, dir}: Deck): string {
  return html === '' ? '' : `<div lang="${escapeHtml(lang)}" dir="${dir}">${makeInert(html)}</div>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The words of a field, as Anki sorts and compares them. */
export function plainText(html: string): string {
  return html
    .replace(/<img\b[^>]*\bsrc="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim()
}
