// The page of the preview: it shows what it is told by a stream of events, as text, and asks for what is chosen.
import {count} from './count.js'
import {showCounts, showRevision} from './viewer.js'

const one = (selector) => document.querySelector(selector)
const said = document.body.dataset
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])
const signs = {error: '✕', warning: '▲', info: '●'}
/** Up to so many choices stand side by side. */
const mostSegments = 4
/** And so many letters, all together. */
const mostLetters = 24

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

let last = null

function show(state) {
  const wrong = state.problem !== null
  document.documentElement.classList.toggle('wrong', wrong)
  one('h1').textContent = state.title
  document.title = state.title
  const time = new Date(state.readAt).toLocaleTimeString(document.documentElement.lang)
  one('.said').textContent = fill(said.read, {file: state.file, time, ms: state.ms})
  one('.build').ariaDisabled = String(wrong)
  showBanner(wrong ? wordsFor(state.problem) : null)
  showMessages(state.messages)
  one('.command').textContent = state.command
  const controls = JSON.stringify(state.controls)
  if (controls !== JSON.stringify(last?.controls)) showControls(state.controls)
  document.body.dataset.cards = state.controls.find(({name}) => name === 'sides')?.value
  showCounts(state.documents)
  last = state
  if (state.revision > 0) showRevision(state.revision)
}

const wordsFor = (problem) =>
  problem === 'guide' ? [said.stoppedByGuide, said.stays] : [said.stopped, problem, said.stays]

function showBanner(words) {
  const banner = one('.banner')
  banner.hidden = words === null
  const text = words?.join(' ') ?? ''
  if (banner.textContent === text) return
  const [first, ...rest] = words ?? []
  banner.replaceChildren(...(words ? [element('b', {textContent: first}), ` ${rest.join(' ')}`] : []))
}

function showMessages(messages) {
  const sum = (severity) => messages.filter((message) => message.severity === severity).length
  const sums = ['error', 'warning', 'info'].filter((severity) => sum(severity) > 0)
  one('.sums').textContent = sums.map((severity) => count(said[`${severity}s`], sum(severity))).join(', ')
  one('.list').replaceChildren(
    ...messages.map(({severity, place, href, reason, note, ruleId}) =>
      element(
        'li',
        {className: severity},
        element('span', {className: 'sign', role: 'img', ariaLabel: said[severity], textContent: signs[severity]}),
        href ? element('a', {href, textContent: place}) : element('code', {textContent: place}),
        element('span', {}, reason, ...(note ? [element('small', {textContent: note})] : [])),
        element('span', {className: 'rule', textContent: ruleId}),
      ),
    ),
  )
  if (messages.length === 0) one('.list').replaceChildren(element('li', {}, element('span'), said.none))
}

function showControls(controls) {
  const focused = document.activeElement?.id
  one('.controls').replaceChildren(
    ...controls.map((control) => (isShort(control) ? segmentsOf(control) : listOf(control))),
  )
  if (focused) document.getElementById(focused)?.focus()
}

const isShort = ({choices}) => choices.length <= mostSegments && choices.map(wordFor).join('').length <= mostLetters
const wordFor = (choice) => choice || said.usual

function forWhat({documents}) {
  if (documents.length === 0 || documents.length > 2) return []
  return [
    element('small', {
      textContent: fill(said.onlyFor, {documents: documents.map((name) => said[name].toLowerCase()).join(', ')}),
    }),
  ]
}

function listOf(control) {
  const id = `option-${control.name}`
  const list = element('select', {id})
  list.append(...control.choices.map((choice) => new Option(wordFor(choice), choice, false, choice === control.value)))
  list.addEventListener('change', () => set(control.name, list.value))
  const label = element('label', {className: 'name', htmlFor: id, textContent: said[control.name] ?? control.name})
  return element('div', {className: 'control'}, label, list, ...forWhat(control))
}

function segmentsOf(control) {
  const segments = control.choices.map((choice) => {
    const id = `option-${control.name}-${choice}`
    const radio = element('input', {
      id,
      type: 'radio',
      name: control.name,
      value: choice,
      checked: choice === control.value,
    })
    radio.addEventListener('change', () => set(control.name, choice))
    return element('label', {}, radio, wordFor(choice))
  })
  const name = element('legend', {textContent: said[control.name] ?? control.name})
  return element(
    'fieldset',
    {className: 'control'},
    name,
    element('div', {className: 'segments'}, ...segments),
    ...forWhat(control),
  )
}

function set(name, value) {
  void fetch(`set?${new URLSearchParams({name, value})}`)
}

let building = null

function endBuild(words) {
  building?.close()
  building = null
  one('.build').textContent = said.build
  one('.progress').textContent = words
}

function build() {
  if (building) {
    endBuild('')
    return
  }
  if (last?.problem !== null) {
    one('.list').focus()
    return
  }
  building = new EventSource('build')
  one('.build').textContent = said.stop
  building.addEventListener('step', ({data}) => {
    one('.progress').textContent = JSON.parse(data)
  })
  building.addEventListener('done', ({data}) => endBuild(count(said.built, JSON.parse(data).length)))
  building.addEventListener('failed', ({data}) => endBuild(`${said.buildFailed} ${JSON.parse(data)}`))
  building.addEventListener('error', () => endBuild(said.buildFailed))
}

one('.build').addEventListener('click', build)
one('.copy').addEventListener('click', async ({currentTarget}) => {
  const words = currentTarget.textContent
  await navigator.clipboard.writeText(one('.command').textContent)
  currentTarget.textContent = said.copied
  setTimeout(() => {
    currentTarget.textContent = words
  }, 2000)
})
if (matchMedia('(max-width: 959px)').matches) one('.options').open = false
const stream = new EventSource('state')
stream.addEventListener('state', ({data}) => show(JSON.parse(data)))
stream.addEventListener('error', () => showBanner([said.gone]))
addEventListener('pagehide', () => stream.close())
