// The tabs, and the pages under each: only the one that is seen is fetched at once.
import {count} from './count.js'
import {Pages} from './pages.js'

const one = (selector) => document.querySelector(selector)
const said = document.body.dataset
const tabs = [...document.querySelectorAll('[role=tab]')]
const views = new Map(
  tabs.map((tab) => {
    const panel = document.getElementById(tab.getAttribute('aria-controls'))
    return [tab.dataset.name, {tab, panel, pages: new Pages(panel, tellPlace), shown: 0}]
  }),
)
/** So long nothing may happen before the documents that nobody looks at are counted, in ms. */
const quietMs = 1500
/** New pages that take longer are told of, in ms. */
const slowMs = 300

let name = 'booklet'
let revision = 0
let busy = false
let quiet = 0

/** A reading of the guide that can be printed. */
export function showRevision(next) {
  revision = next
  void update()
}

async function update() {
  if (busy) return
  busy = true
  clearTimeout(quiet)
  const slow = setTimeout(() => document.documentElement.classList.add('drawing'), slowMs)
  while (views.get(name).shown !== revision) {
    const view = views.get(name)
    const wanted = revision
    const response = await fetch(`${name}.json`).catch(() => null)
    // The state says why there is none; what is shown stays.
    if (response?.ok) await view.pages.show(await response.json())
    view.shown = wanted
  }
  if (revision > 0) document.body.dataset.shown = `${name} ${revision}`
  clearTimeout(slow)
  document.documentElement.classList.remove('drawing')
  busy = false
  quiet = setTimeout(countOthers, quietMs)
}

/** Asking for a document that is not looked at has it made; its number of pages comes with the next state. */
async function countOthers() {
  const wanted = revision
  for (const other of views.keys()) {
    if (other !== name && wanted === revision && !busy) await fetch(`${other}.json?count`).catch(() => {})
  }
}

export function showCounts({documents, dir}) {
  // Pages follow each other as the guide is written, whatever language is spoken around them.
  for (const {panel} of views.values()) panel.dir = dir
  for (const {name: own, pages} of documents) {
    const label = views.get(own)?.tab.querySelector('span')
    if (label && pages !== null) label.textContent = count(said.pages, pages)
  }
}

function tellPlace() {
  const {pages} = views.get(name)
  const [first, second] = pages.seen()
  const of = String(pages.count)
  const both = name === 'flashcards' && second && (document.body.dataset.cards ?? 'duplex') === 'duplex'
  const words = both ? said.sheet : second ? said.twoPages : said.onePage
  const values = both
    ? {n: second / 2, of: pages.count / 2}
    : {n: first && pages.labelOf(first), m: second && pages.labelOf(second), of}
  const place = first ? words.replace(/\{(\w+)\}/g, (_, key) => values[key]) : ''
  if (one('.place').textContent !== place) one('.place').textContent = place
  one('.fit').textContent = `${Math.round(pages.scale * 100)} %`
}

function choose(next, focus = true) {
  name = next
  for (const [own, {tab, panel}] of views) {
    const here = own === name
    tab.ariaSelected = String(here)
    tab.tabIndex = here ? 0 : -1
    panel.hidden = !here
    if (here && focus) tab.focus()
  }
  history.replaceState(null, '', `#${name}`)
  tellPlace()
  void update()
}

const zoom = (step) => views.get(name).pages.zoom(step)
const go = (steps) => views.get(name).pages.go(steps)

for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab.dataset.name))
  tab.addEventListener('keydown', ({key}) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[key] * (document.documentElement.dir === 'rtl' ? -1 : 1)
    if (step) choose(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length].dataset.name)
  })
}
/** Towards where the pages go on. */
const ahead = (step) => go(views.get(name).panel.dir === 'rtl' ? -step : step)
const keys = {
  ArrowRight: () => ahead(1),
  ArrowLeft: () => ahead(-1),
  '+': () => zoom(1),
  '-': () => zoom(-1),
  0: () => zoom(0),
}
for (const {panel} of views.values()) {
  panel.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(keys, event.key)) return
    event.preventDefault()
    keys[event.key]()
  })
}
one('.out').addEventListener('click', () => zoom(-1))
one('.in').addEventListener('click', () => zoom(1))
one('.fit').addEventListener('click', () => zoom(0))
one('.previous').addEventListener('click', () => go(-1))
one('.next').addEventListener('click', () => go(1))
if (views.has(location.hash.slice(1))) choose(location.hash.slice(1), false)
