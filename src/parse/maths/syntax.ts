/** Formulas for micromark: in a line of text, and in lines of their own. What is one and what is not, others say. */
import type {Options} from 'micromark'
import type {FormulaBlocks} from './formula-blocks.ts'
import {FormulaReader} from './formula-reader.ts'
import {isFormula} from './is-formula.ts'

type Extension = NonNullable<Options['extensions']>[number]
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>['null']>, Array<unknown>>
type Tokenizer = Construct['tokenize']
type State = ReturnType<Tokenizer>
type Code = Parameters<State>[0]

/** Names of tokens, of which micromark’s types know only its own. */
type Name = Parameters<Parameters<Tokenizer>[0]['enter']>[0]
const formula = 'formula' as Name
const formulaFlow = 'formulaFlow' as Name
const formulaText = 'formulaText' as Name

const dollar = 36
const backslash = 92

export function formulaSyntax(blocks: FormulaBlocks): Extension {
  const text: Construct = {name: 'formula', add: 'before', tokenize: tokenizeText, previous: (code) => code !== dollar}
  const escaped: Construct = {...text, previous: () => true}
  const flow: Construct = {name: 'formulaFlow', add: 'before', concrete: true, tokenize: tokenizeFlow(blocks)}
  const atLine = blocks.size > 0 ? {[dollar]: flow, [backslash]: flow} : {}
  return {text: {[dollar]: text, [backslash]: escaped}, flow: atLine}
}

const tokenizeText: Tokenizer = function (effects, ok, nok) {
  const reader = new FormulaReader()
  const before = characterOf(this.previous) ?? ''
  return start

  function start(code: Code): State | undefined {
    effects.enter(formula)
    return read(code)
  }

  function read(code: Code): State | undefined {
    const step = reader.step(characterOf(code))
    if (step === 'no') return nok(code)
    const isEnd = isLineEnding(code)
    effects.enter(isEnd ? 'lineEnding' : formulaText)
    effects.consume(code)
    if (isEnd) {
      effects.exit('lineEnding')
      return read
    }
    return step === 'closed' ? close : more
  }

  function more(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) {
      effects.exit(formulaText)
      return read(code)
    }
    const step = reader.step(characterOf(code))
    if (step === 'no') return nok(code)
    effects.consume(code)
    return step === 'closed' ? close : more
  }

  function close(code: Code): State | undefined {
    effects.exit(formulaText)
    effects.exit(formula)
    return effects.check({partial: true, tokenize: tokenizeAfter}, ok, nok)(code)
  }

  /** Looks at what stands behind the closing mark. */
  function tokenizeAfter(after: Parameters<Tokenizer>[0], yes: State, no: State): State {
    let text = ''
    const look = (code: Code): State | undefined => {
      const character = isLineEnding(code) ? null : characterOf(code)
      if (character === null || text.length === 3) {
        if (text !== '') after.exit(formulaText)
        return (isFormula({...reader.formula, before, after: text}) ? yes : no)(code)
      }
      if (text === '') after.enter(formulaText)
      text += character
      after.consume(code)
      return look
    }
    return look
  }
}

function tokenizeFlow(blocks: FormulaBlocks): Tokenizer {
  return function (effects, ok, nok) {
    const self = this
    const last = blocks.get(self.now().line) ?? 0
    const [event] = self.events.at(-1)?.[1].type === 'linePrefix' ? [self.events.at(-1)] : []
    const indent = event ? event[2].sliceSerialize(event[1], true).length : 0
    return start

    function start(code: Code): State | undefined {
      if (last === 0 || indent > 3) return nok(code)
      if (self.interrupt) return ok(code)
      effects.enter(formulaFlow)
      return line(code)
    }

    function line(code: Code): State | undefined {
      if (code === null) return end(code)
      if (isLineEnding(code)) {
        if (self.now().line >= last || self.parser.lazy[self.now().line + 1]) return end(code)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return line
      }
      effects.enter(formulaText)
      effects.consume(code)
      return within
    }

    function within(code: Code): State | undefined {
      if (code === null || isLineEnding(code)) {
        effects.exit(formulaText)
        return line(code)
      }
      effects.consume(code)
      return within
    }

    function end(code: Code): State | undefined {
      effects.exit(formulaFlow)
      return ok(code)
    }
  }
}

/** Line endings and tabs are numbers below zero to micromark. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

function characterOf(code: Code): string | null {
  if (code === null) return null
  return isLineEnding(code) ? '\n' : code < 0 ? ' ' : String.fromCharCode(code)
}
