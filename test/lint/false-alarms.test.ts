/** What looks like a fault and is none, rule by rule; and faults that hide. */
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {lintGuide} from '../../src/lint/lint-guide.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'

function found(ruleId: string, text: string): Array<string> {
  const file = new VFile({path: 'guide.md', value: text})
  lintGuide(parseGuide(file), file)
  return file.messages.filter((message) => message.ruleId === ruleId).map(({line, reason}) => `${line}: ${reason}`)
}

const question = '### Why?\n\n**Answer:** Because.\n'

describe('missing-link-target', () => {
  it.each([
    ['#', 'nothing'],
    ['#top', 'the top'],
    ['#Keeping-Bees', 'a title, whatever its capitals'],
    ['#the-café--honey', 'a name as GitHub makes it'],
    ['#the-caf%C3%A9--honey', 'the same, encoded'],
    ['#what-is-wax', 'a heading in a list'],
    ['#why-1', 'the second heading of one name'],
    ['#spot', 'an HTML anchor'],
    ['#header-or-footer', 'a heading with tags as code'],
  ])('lets a link lead to %s: %s', (url) => {
    const text = [
      '# Keeping bees',
      `See [this](${url}) and <a name="spot"></a>.`,
      '## The café & honey',
      question,
      question,
      '1. ### What is wax?',
      '## `<header>` or `<footer>`?',
    ]
    expect(found('missing-link-target', text.join('\n\n'))).toEqual([])
  })

  it('lets brackets be brackets', () => {
    const text = `${question}\nUse a[i][j], \`[x][y]\`, [^ab] in a pattern, and [this][page].\n\n[page]: https://example.org\n`
    expect(found('missing-link-target', text)).toEqual([])
  })

  it('finds links in HTML and in definitions', () => {
    const text = `${question}\n<a href="#gone">x</a>\n\n[y][z]\n\n[z]: #lost\n`
    expect(found('missing-link-target', text)).toEqual([
      '5: Unexpected link to `#gone`, expected the name of a question, section or heading',
      '9: Unexpected link to `#lost`, expected the name of a question, section or heading',
    ])
  })
})

describe('declared-total', () => {
  it.each([
    '# 1 question about bees',
    '# Top 1+ questions',
    '# Python 3 questions',
    '# 2026 interview questions',
    '# 30 days of questions',
    '# Bees\n\nPick 10 questions a day.',
    '# Bees\n\nWe asked 40 people the questions.',
    '# Bees\n\nThere are [300 more questions](https://example.org) elsewhere.',
  ])('is no number of this guide’s questions: %s', (head) => {
    expect(found('declared-total', `${head}\n\n${question}`)).toEqual([])
  })

  it.each([
    ['# Top 50 bee questions', '50 bee questions'],
    ['# 120 preguntas de entrevista', '120 preguntas'],
    ['# 50 вопросов о пчёлах', '50 вопросов'],
    ['# 蜜蜂300道面试题', '300道面试题'],
    ['# Bees: over 1,000 questions', '1,000 questions'],
    ['# Bees\n\nThis guide holds 26 questions.', '26 questions'],
    ['# Bees\n\n## Wax (12 questions)', '12 questions'],
  ])('is: %s', (head, words) => {
    expect(found('declared-total', `${head}\n\n${question}`)).toEqual([
      expect.stringContaining(`Unexpected number \`${words}\`, expected the 1`),
    ])
  })
})

describe('encoding-damage', () => {
  it.each([
    ['donâ€™t', 'â€™', '’'],
    ['don\u00E2\u0080\u0099t', '\u00E2\u0080\u0099', '’'],
    ['cafÃ©', 'Ã©', 'é'],
    ['20Â°C', 'Â°', '°'],
    ['ÐŸÑ‡ÐµÐ»Ñ‹', 'ÐŸÑ‡ÐµÐ»Ñ‹', 'Пчелы'],
    ['ðŸ˜€', 'ðŸ˜€', '😀'],
    ['Question£º why', '£º', '：'],
  ])('is found in %s', (words, actual, expected) => {
    const text = `${question}\nThe ${words} here.\n`
    expect(found('encoding-damage', text)).toEqual([
      `5: Unexpected \`${actual}\`, text in a wrong encoding, expected \`${expected}\``,
    ])
  })

  it.each(['«CITÉ»', '“AMANHû', 'É… é”', '£5 º ¡ah!', 'São João, MÃE', 'naïve café’s Ñandú'])(
    'is not in %s',
    (words) => {
      expect(found('encoding-damage', `${question}\n${words}\n`)).toEqual([])
    },
  )
})

describe('invisible-characters', () => {
  it.each([
    ['a flag', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['Thai', 'ภาษา\u200Bไทย'],
    ['Hindi', 'क्\u200Dष'],
    ['spaces that do not break', 'a\u00A0b\u202Fc'],
    ['a soft hyphen', 'bee\u00ADhive'],
  ])('are fine in %s', (_, words) => {
    expect(found('invisible-characters', `${question}\n${words}\n`)).toEqual([])
  })

  it('may not begin the file twice', () => {
    expect(found('invisible-characters', `\uFEFF${question}`)).toEqual([])
    expect(found('invisible-characters', `${question}\u0000\u0007\n`)).toHaveLength(2)
  })
})

describe('several-keys', () => {
  const choices = '- [x] A. One\n- [x] B. Two\n- [ ] C. Three\n'
  it.each([
    ['### Which two are right?\n\n**Choices:**\n', 0],
    ['### What is right?\n\n**Choose all that apply:**\n', 0],
    ['### Which of these are insects?\n\n**Choices:**\n', 0],
    ['### ¿Cuáles son correctas? Elija dos.\n\n**Choices:**\n', 0],
    ['### What is right?\n\n**Choices:**\n', 1],
  ])('asks for several or not: %s', (head, count) => {
    const single = '### What is one?\n\n**Choices:**\n- [x] A. One\n- [ ] B. Two\n\n'
    expect(found('several-keys', `${single.repeat(3)}${head}${choices}`)).toHaveLength(count)
  })
})

describe('what is told once', () => {
  it('is a guide that answers nothing', () => {
    const open = '### Why so?\n\n**Why they ask:** To hear.\n\n'
    expect(found('unanswered-question', open.repeat(12))).toEqual([
      '1: Unexpected guide that answers none of its 12 questions, expected answers',
    ])
    expect(found('unanswered-question', question + open.repeat(12))).toHaveLength(12)
  })
})

describe('cut-off-end', () => {
  const answered = '### Why?\n\n**Answer:** Because bees do.\n\n'
  it.each([
    ['**Answer:** They do so because the queen has left and nobody in the hive', 1],
    ['**Answer:** In hives', 0],
    ['**Answer:** They do so because the queen has left and nobody is in the hive.', 0],
    ['**Answer:** See (for', 0],
    ['**Answer:** See this (', 1],
    ['**Answer:**\n\n```sh\nls\n```', 0],
    ['**Answer:**\n\n```sh\nls', 1],
    ['**Answer:**\n\n    indented', 0],
  ])('is told or not: %s', (end, count) => {
    expect(found('cut-off-end', `${answered.repeat(6)}### Who?\n\n${end}\n`)).toHaveLength(count)
  })
})
