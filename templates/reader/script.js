// The booklet at work on a screen: it finds, shows, hides and moves to what stands in the page already, and writes nothing
// of the guide’s into it. Without it the page is complete: answers unfold by themselves, contents are links.
;(() => {
  const one = (selector) => document.querySelector(selector)
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))
  const said = document.body.dataset
  const [search, found, showAll, contents, listen] = ['.search', '.found', '.all', '.contents details', '.listen'].map(
    one,
  )
  const questions = all('.question')
  const folds = all('.answer-fold')
  /** Contents stand beside the text where there is room, and are open then. */
  const mostMarked = 2000
  const wide = matchMedia('(min-width: 64rem)')

  /** Lower case without accents, so that what is typed on any keyboard is found. */
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const texts = new Map()
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, plain(element.textContent))
    return texts.get(element)
  }

  function find() {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean)
    let shown = 0
    for (const question of questions) {
      question.hidden = !wanted.every((word) => textOf(question).includes(word))
      if (!question.hidden) shown++
      for (const link of all(`.contents a[href="#${CSS.escape(question.id)}"]`))
        link.parentElement.hidden = question.hidden
    }
    const searching = wanted.length > 0
    for (const other of all('.flow:not(.asked), .within, .index, .contents > details > ol > li > a'))
      other.hidden = searching
    for (const section of all('.part-of-guide'))
      section.hidden = searching && !all('.question', section).some((item) => !item.hidden)
    one('.nothing').hidden = !searching || shown > 0
    found.textContent = searching ? said.found.replace('{n}', shown).replace('{of}', questions.length) : ''
    mark(wanted)
  }

  /** Words found are shown by the browser itself, where it can: nothing in the page changes. */
  function mark(wanted) {
    if (!('highlights' in CSS)) return
    const shown = wanted.length > 0 ? questions.filter((item) => !item.hidden) : []
    const ranges = shown.flatMap((question) => rangesIn(question, wanted))
    CSS.highlights.set('found', new Highlight(...ranges.slice(0, mostMarked)))
  }

  function rangesIn(question, wanted) {
    const ranges = []
    const walker = document.createTreeWalker(question, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const text = node.data.toLowerCase()
      if (text.length === node.data.length) ranges.push(...wanted.flatMap((word) => rangesOf(word, text, node)))
    }
    return ranges
  }

  function rangesOf(word, text, node) {
    const ranges = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + word.length)
      ranges.push(range)
    }
    return ranges
  }

  function unfold(open) {
    for (const fold of folds) fold.open = open
    drawAll()
  }

  function drawAll() {
    const open = folds.length > 0 && folds.every((fold) => fold.open)
    showAll.ariaPressed = String(open)
    showAll.textContent = open ? said.hide : said.show
  }

  /** The question that is being read: the one with the focus, else the first whose end is still in sight. */
  function current() {
    const focused = document.activeElement?.closest('.question')
    if (focused) return focused
    return questions.find((item) => !item.hidden && item.getBoundingClientRect().bottom > 120) ?? null
  }

  function move(step) {
    const shown = questions.filter((item) => !item.hidden)
    const from = document.activeElement?.closest('.question')
      ? shown.indexOf(current())
      : shown.indexOf(current()) - (step > 0 ? 1 : 0)
    const next = shown[Math.max(0, Math.min(shown.length - 1, from + step))]
    next?.scrollIntoView({block: 'start'})
    next?.focus({preventScroll: true})
  }

  function turn() {
    const fold = current()?.querySelector('.answer-fold')
    if (!fold) return
    fold.open = !fold.open
    drawAll()
  }

  const keys = {
    '/': () => search.focus(),
    j: () => move(1),
    k: () => move(-1),
    a: turn,
    A: () => unfold(showAll.ariaPressed !== 'true'),
  }

  function press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && search.value !== '') {
      search.value = ''
      find()
      return
    }
    if (!listen.checked || event.target.closest('input, textarea, select') || !Object.hasOwn(keys, event.key)) return
    event.preventDefault()
    keys[event.key]()
  }

  /** A link to a question that a search has hidden ends the search. */
  function openAddress() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    if (target.closest('[hidden]')) {
      search.value = ''
      find()
    }
    if (!wide.matches) contents.open = false
    target.scrollIntoView({block: 'start'})
    target.closest('.question')?.focus({preventScroll: true})
  }

  /** Tables wider than the window can be moved, by keys too. */
  function letTablesScroll() {
    for (const table of all('main table')) {
      const box = document.createElement('div')
      box.className = 'scrolls'
      table.replaceWith(box)
      box.append(table)
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    }
  }

  let before = []
  addEventListener('beforeprint', () => {
    before = folds.filter((fold) => !fold.open)
    for (const fold of before) fold.open = true
  })
  addEventListener('afterprint', () => {
    for (const fold of before) fold.open = false
  })
  search.addEventListener('input', find)
  showAll.addEventListener('click', () => unfold(showAll.ariaPressed !== 'true'))
  for (const fold of folds) fold.addEventListener('toggle', drawAll)
  addEventListener('keydown', press)
  addEventListener('hashchange', openAddress)
  wide.addEventListener('change', () => {
    contents.open = wide.matches
  })
  document.documentElement.classList.add('live')
  contents.open = wide.matches
  letTablesScroll()
  drawAll()
  if (location.hash) openAddress()
})()
