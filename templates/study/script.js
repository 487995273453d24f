// The study page at work. It shows, hides and marks cards that stand in the page already, and writes nothing of the
// guide’s into it. Marks are kept in this browser by the questions’ identifiers, so that a new build keeps them.
;(() => {
  const one = (selector) => document.querySelector(selector)
  const said = document.body.dataset
  const key = `studypack:${said.guide}`
  const marksThere = ['known', 'unsure', 'unknown']
  const cards = Array.from(document.querySelectorAll('.card'))
  const [filter, shuffle, undo, show, rate] = ['.filter', '.shuffle', '.undo', '.show', '.rate'].map(one)
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1
  /** More cards than this are one bar of four lengths. */
  const mostSegments = 30

  const marks = {}
  let kept = true
  let order = []
  let at = 0
  let turned = false
  const past = []

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])
  const markOf = (card) => (Object.hasOwn(marks, card.id) ? marks[card.id] : '')
  const knownIn = (list) => list.filter((card) => markOf(card) === 'known').length

  function readMarks() {
    try {
      const read = JSON.parse(localStorage.getItem(key) ?? '{}')
      for (const [id, mark] of Object.entries(read ?? {})) if (marksThere.includes(mark)) marks[id] = mark
    } catch {
      kept = false
    }
  }

  function keepMarks() {
    try {
      localStorage.setItem(key, JSON.stringify(marks))
      kept = true
    } catch {
      kept = false
    }
  }

  function choose() {
    const wanted = filter.value
    order = cards.filter((card) => {
      if (wanted === '!') return markOf(card) !== 'known'
      return wanted === '' || card.dataset.group === wanted
    })
    if (shuffle.ariaPressed === 'true') {
      for (let last = order.length - 1; last > 0; last--) {
        const other = Math.floor(Math.random() * (last + 1))
        ;[order[last], order[other]] = [order[other], order[last]]
      }
    }
    at = 0
    draw(false)
  }

  let shown = null

  function draw(back) {
    const card = order[at] ?? null
    if (shown && shown !== card) shown.hidden = true
    // A card comes face up; only the one that lies there is seen turning.
    card?.classList.toggle('at-once', shown !== card)
    shown = card
    turned = back && card !== null
    one('.done').hidden = card !== null
    show.hidden = card === null || turned
    rate.hidden = card === null || !turned
    one('.previous').disabled = at === 0
    one('.next').disabled = card === null
    undo.disabled = past.length === 0
    if (card) drawCard(card)
    else drawEnd()
    drawTrack(card)
  }

  function drawCard(card) {
    card.hidden = false
    card.classList.toggle('turned', turned)
    for (const face of card.querySelectorAll('.face')) {
      face.inert = face.classList.contains('back') !== turned
      const scrolls = face.scrollHeight > face.clientHeight
      face.tabIndex = scrolls ? 0 : -1
    }
    for (const button of rate.children) button.ariaPressed = String(markOf(card) === button.dataset.mark)
  }

  function drawEnd() {
    one('.score').textContent = fill(said.score, {n: knownIn(order), of: order.length})
    const rest = cards.length - knownIn(cards)
    one('.rest').hidden = rest === 0
    one('.again').hidden = rest > 0
  }

  function drawTrack(card) {
    const place = card ? fill(said.place, {n: at + 1, of: order.length}) : said.end
    one('.place').textContent = kept ? place : `${place}. ${said.notKept}`
    one('.tally').textContent = fill(said.known, {n: knownIn(order)})
    const track = one('.track')
    const many = order.length > mostSegments
    track.classList.toggle('sums', many)
    track.replaceChildren(
      ...(many ? [...marksThere, ''] : order).map((item) => {
        const segment = document.createElement('i')
        if (many) {
          segment.className = item
          const length = order.filter((other) => markOf(other) === item).length
          segment.style.flexGrow = String(length)
          segment.hidden = length === 0
        } else segment.className = `${markOf(item)} ${item === card ? 'here' : ''}`
        return segment
      }),
    )
  }

  const go = (steps) => {
    at = Math.max(0, Math.min(order.length, at + steps))
    draw(false)
  }

  function turn() {
    if (!shown) return
    draw(!turned)
    shown.querySelector(turned ? '.back' : '.front').focus({preventScroll: true})
  }

  function mark(name) {
    if (!shown || !turned) return
    past.push({card: shown, before: markOf(shown)})
    marks[shown.id] = name
    keepMarks()
    go(1)
    const next = shown ? show : one('.done button:not([hidden])')
    next.focus({preventScroll: true})
  }

  function takeBack() {
    const last = past.pop()
    if (!last) return
    if (last.before) marks[last.card.id] = last.before
    else delete marks[last.card.id]
    keepMarks()
    open(last.card, true)
  }

  /** Shows a card wherever it is: where the filter leaves it out, the filter goes. */
  function open(card, back) {
    if (!order.includes(card)) {
      filter.value = ''
      choose()
    }
    at = order.indexOf(card)
    draw(back)
  }

  function openAddress() {
    const [name, side] = decodeURIComponent(location.hash.slice(1)).split('/')
    const card = name && document.getElementById(name)?.closest('.card')
    if (card) open(card, side === 'back' || document.getElementById(name) !== card)
    return Boolean(card)
  }

  const keys = {
    ' ': turn,
    Enter: turn,
    ArrowLeft: () => go(-forward),
    ArrowRight: () => go(forward),
    1: () => mark('unknown'),
    2: () => mark('unsure'),
    3: () => mark('known'),
    s: () => shuffle.click(),
    f: () => filter.focus(),
    z: takeBack,
  }

  function press(event) {
    const {target} = event
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest('select')) return
    const presses = event.key === ' ' || event.key === 'Enter'
    if (presses && target.closest('button, a, summary')) return
    const name = event.key.length > 1 ? event.key : event.key.toLowerCase()
    if (!Object.hasOwn(keys, name)) return
    event.preventDefault()
    keys[name]()
  }

  function listenForSwipes() {
    const [farEnough, straightEnough] = [60, 40]
    let start = null
    one('.stage').addEventListener(
      'touchstart',
      ({touches}) => {
        start = touches.length === 1 ? {x: touches[0].clientX, y: touches[0].clientY} : null
      },
      {passive: true},
    )
    one('.stage').addEventListener('touchend', ({changedTouches}) => {
      if (!start || String(getSelection())) return
      const [x, y] = [changedTouches[0].clientX - start.x, changedTouches[0].clientY - start.y]
      if (Math.abs(x) > farEnough && Math.abs(y) < straightEnough) go(x < 0 ? forward : -forward)
    })
  }

  for (const card of cards) {
    card.hidden = true
    card.addEventListener('click', ({target}) => {
      if (!String(getSelection()) && !target.closest('a, details')) turn()
    })
  }
  show.addEventListener('click', turn)
  undo.addEventListener('click', takeBack)
  one('.previous').addEventListener('click', () => go(-1))
  one('.next').addEventListener('click', () => go(1))
  rate.addEventListener('click', ({target}) => {
    const button = target.closest('button')
    if (button) mark(button.dataset.mark)
  })
  filter.addEventListener('change', choose)
  shuffle.addEventListener('click', () => {
    shuffle.ariaPressed = String(shuffle.ariaPressed !== 'true')
    choose()
  })
  one('.rest').addEventListener('click', () => {
    filter.value = '!'
    choose()
  })
  one('.again').addEventListener('click', () => {
    filter.value = ''
    choose()
  })
  addEventListener('keydown', press)
  addEventListener('hashchange', openAddress)
  listenForSwipes()
  document.documentElement.classList.add('live')
  readMarks()
  choose()
  openAddress()
})()
