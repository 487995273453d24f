import {describe, expect, it} from 'vitest'
import {OptionError, type Options, resolveOptions} from '../src/options.ts'

const refusal = (options: Options): string => {
  try {
    resolveOptions(options)
  } catch (error) {
    expect(error).toBeInstanceOf(OptionError)
    return (error as Error).message
  }
  throw new Error('it was allowed')
}

describe('options', () => {
  it('have defaults: all documents of source/, booklet on A5, sheets on A4, cards in eighths', () => {
    expect(resolveOptions()).toMatchObject({
      guides: ['source'],
      out: 'out',
      documents: ['booklet', 'scorecards', 'flashcards'],
      formats: ['html', 'pdf'],
      bookletPaper: {name: 'a5', width: 148, height: 210},
      sheetPaper: {name: 'a4', width: 210, height: 297},
      selection: {
        sections: [],
        topics: [],
        levels: [],
        competencies: [],
        questions: [],
        mustAsk: false,
        budget: null,
        limit: null,
        shuffle: null,
      },
      cards: {stock: {id: 'a4-a7-8'}, sides: 'duplex', flip: 'long', turn: 'side', back: null, backOffset: [0, 0]},
      minutes: null,
      strict: false,
    })
  })

  it('take one paper for everything, and the cards that go with it', () => {
    expect(resolveOptions({paper: 'Letter'})).toMatchObject({
      bookletPaper: {name: 'letter'},
      sheetPaper: {name: 'letter'},
      cards: {stock: {id: 'letter-8'}},
    })
    expect(resolveOptions({paper: '200x280mm'}).cards.stock).toMatchObject({
      page: {width: 200, height: 280},
      card: {width: 105},
    })
  })

  it('take names whatever their case, once each', () => {
    expect(resolveOptions({documents: ['Booklet', 'booklet', ' FLASHCARDS']}).documents).toEqual([
      'booklet',
      'flashcards',
    ])
  })

  it.each<[Options, string]>([
    [{documents: []}, '--documents names nothing'],
    [{formats: ['docx']}, '--formats has `docx`; it can be html, pdf.'],
    [{sides: 'both'}, '--sides has `both`; it can be duplex, fronts, backs, fold, list.'],
    [{back: 'front'}, '--back has `front`; it can be brief, points, answer, tip.'],
    [{minutes: '1.5'}, '--minutes is `1.5`; it is a whole number above 0.'],
    [{budget: true}, '--budget needs --minutes'],
    [{limit: ''}, '--limit is ``'],
    [{stock: 'avery-1'}, '--stock is `avery-1`; it can be a4-a7-8'],
    [{stock: 'letter-8', card: '80x50mm'}, 'both given'],
    [{card: '9x9mm'}, '--card is `9x9mm`; cards are at least'],
    [{paper: 'constructor'}, '--paper is `constructor`'],
    [{paper: '10x10mm'}, '--paper is `10x10mm`'],
    [{flip: 'left'}, '--flip has `left`; it can be long, short.'],
    [{backOffset: '1'}, '--back-offset is `1`; it is two numbers of mm'],
    [{frontOffset: '0,-6'}, '--front-offset is `0,-6`; it is at most 5 mm each way'],
    [{card: 'big'}, '--card is `big`; it is a size such as 105x74mm.'],
    [{card: '300x300mm'}, 'has to fit on a4'],
    [{paper: '60x60mm'}, 'too small for cards'],
  ])('%j is refused with what it can be', (options, words) => {
    expect(refusal(options)).toContain(words)
  })
})
