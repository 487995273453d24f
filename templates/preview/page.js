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

/** A name among words that may run the other way (Unicode bidi, FSI and PDI). */
const isolated = (text) => `\u2068${text}\u2069`

let last = null

function show(state) {
  const wrong = state.problem !== null
  document.documentElement.classList.toggle('wrong', wrong)
  one('h1').textContent = state.title
  document.title = state.title
  document.documentElement.classList.toggle('busy', state.reading)
  const read = fill(said.read, {file: isolated(state.file), time: timeOf(state.readAt), ms: state.ms})
  const errors = sumOf(state.messages, 'error')
  one('.said').textContent = errors > 0 ? `${read}, ${count(said.errors, errors)}` : read
  one('.build').ariaDisabled = String(wrong)
  if (wrong) one('.build').setAttribute('aria-describedby', 'banner')
  else one('.build').removeAttribute('aria-describedby')
  showBanner(wrong ? wordsFor(state) : null)
  showMessages(state.messages)
  one('.command').textContent = state.command
  const before = JSON.stringify(last?.controls)
  last = state
  if (JSON.stringify(state.controls) !== before) showControls(state.controls)
  document.body.dataset.cards = state.controls.find(({name}) => name === 'sides')?.value
  showCounts(state)
  if (state.revision > 0) showRevision(state.revision)
}

const timeOf = (moment) => new Date(moment).toLocaleTimeString(document.documentElement.lang)
const sumOf = (messages, severity) => messages.filter((message) => message.severity === severity).length

/** What is wrong, and of when the pages are that are seen. */
function wordsFor({problem, messages, goodAt}) {
  const errors = sumOf(messages, 'error')
  const words =
    problem !== 'guide'
      ? [said.stopped, problem]
      : errors > 0
        ? [count(said.stoppedByGuide, errors)]
        : [said.stopped, count(said.warnings, sumOf(messages, 'warning'))]
  return goodAt === null ? words : [...words, fill(said.stays, {time: timeOf(goodAt)})]
}

function showBanner(words) {
  const banner = one('.banner')
  banner.hidden = words === null
  const text = words?.join(' ') ?? ''
  if (banner.textContent === text) return
  const [first, ...rest] = words ?? []
  banner.replaceChildren(...(words ? [element('b', {textContent: first}), ` ${rest.join(' ')}`] : []))
}

function showMessages(messages) {
  const sums = ['error', 'warning', 'info'].filter((severity) => sumOf(messages, severity) > 0)
  one('.sums').textContent = sums.map((severity) => count(said[`${severity}s`], sumOf(messages, severity))).join(', ')
  one('.list').replaceChildren(
    ...messages.map(({severity, place, href, reason, note, ruleId}) =>
      element(
        'li',
        {className: severity},
        element('span', {className: 'sign', role: 'img', ariaLabel: said[severity], textContent: signs[severity]}),
        href ? element('a', {href, dir: 'ltr', textContent: place}) : element('code', {dir: 'ltr', textContent: place}),
        element('span', {dir: 'auto'}, reason, ...(note ? [element('small', {textContent: note})] : [])),
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

const isShort = (control) =>
  control.choices.length <= mostSegments &&
  control.choices.map((choice) => wordFor(control, choice)).join('').length <= mostLetters
/** What a choice is called on a command line. */
const hintFor = ({flag}, choice) => (choice ? `${flag} ${choice}` : '')
const choiceWords = JSON.parse(said.choices)
const wordFor = ({name, names}, choice) => names[choice] ?? choiceWords[`${name}-${choice}`] ?? (choice || said.usual)

/** Beside the words, for whoever will type it; words alone are read out. */
const flagOf = ({flag}) => element('code', {ariaHidden: 'true', dir: 'ltr', textContent: flag})

function forWhat({name, value, documents}) {
  if (name === 'sides') return [element('small', {className: 'print-how', textContent: howToPrint(value)})]
  if (documents.length === 0 || documents.length > 2) return []
  return [
    element('small', {
      textContent: fill(said.onlyFor, {documents: documents.map((name) => said[name].toLowerCase()).join(', ')}),
    }),
  ]
}

function howToPrint(sides) {
  if (sides !== 'duplex') return said.printPlain
  return last?.controls.find(({name}) => name === 'flip')?.value === 'short' ? said.printShort : said.printLong
}

function listOf(control) {
  const id = `option-${control.name}`
  const list = element('select', {id})
  for (const choice of control.choices) {
    const option = new Option(wordFor(control, choice), choice, false, choice === control.value)
    option.title = hintFor(control, choice)
    list.append(option)
  }
  list.title = hintFor(control, control.value)
  list.addEventListener('change', () => set(control.name, list.value))
  const label = element('label', {className: 'name', htmlFor: id}, said[control.name] ?? control.name, flagOf(control))
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
    return element('label', {title: hintFor(control, choice)}, radio, wordFor(control, choice))
  })
  const name = element('legend', {}, said[control.name] ?? control.name, flagOf(control))
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
/** Documents that the build has begun with. */
let begun = 0

function tellBuild(words, done = null) {
  one('.open').hidden = true
  one('.progress p').textContent = words
  const bar = one('.progress progress')
  bar.hidden = done === null
  bar.max = last.documents.length + 1
  bar.value = done ?? 0
}

function endBuild(words) {
  building?.close()
  building = null
  one('.build').textContent = said.build
  tellBuild(words)
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
  begun = 0
  one('.build').textContent = said.stop
  tellBuild('', 0)
  building.addEventListener('step', ({data}) => {
    const document = JSON.parse(data)
    const of = last.documents.length
    const words = document ? fill(said.printing, {document: said[document], n: begun + 1, of}) : said.writing
    tellBuild(words, document ? begun++ : of)
  })
  building.addEventListener('done', ({data}) => {
    const {files, folder} = JSON.parse(data)
    endBuild(count(said.built, files))
    one('.open').hidden = false
    one('.open').title = folder
  })
  building.addEventListener('failed', ({data}) => endBuild(`${said.buildFailed} ${JSON.parse(data)}`))
  building.addEventListener('error', () => endBuild(said.buildFailed))
}

one('.build').addEventListener('click', build)
one('.open').addEventListener('click', async ({currentTarget}) => {
  const answer = await fetch('folder').catch(() => null)
  // Where nothing can show a folder, its name is told.
  if (!answer?.ok) one('.progress p').textContent = currentTarget.title
})
one('.copy').addEventListener('click', async ({currentTarget}) => {
  const words = currentTarget.textContent
  await navigator.clipboard.writeText(one('.command').textContent)
  currentTarget.textContent = said.copied
  setTimeout(() => {
    currentTarget.textContent = words
  }, 2000)
})
/** Where there is little room, options fold away. */
const narrow = matchMedia('(max-width: 959px)')
const fold = () => {
  one('.options').open = !narrow.matches
}
narrow.addEventListener('change', fold)
fold()
const stream = new EventSource('state')
stream.addEventListener('state', ({data}) => show(JSON.parse(data)))
stream.addEventListener('error', () => showBanner([said.gone]))
addEventListener('pagehide', () => stream.close())
