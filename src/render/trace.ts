/** Follows a template while it is filled, so that what goes wrong can be told with the file and with what was being set. */
import type Handlebars from 'handlebars'
import {nearest} from './nearest.ts'
import {TemplateError} from './template-error.ts'

/** More than any page needs; a partial that holds itself would go on for ever. */
const deepest = 60

/** What was being set when something went wrong, from the inside out. */
const contexts = new WeakMap<object, Array<unknown>>()

export interface Traced {
  name: string
  path: string
  fill: Handlebars.TemplateDelegate
}

/** A partial that throws a `TemplateError` with its own path. `depth` is shared by all of an environment. */
export function traceTemplate({name, path, fill}: Traced, depth: {now: number}): Handlebars.TemplateDelegate {
  return (context, options) => {
    depth.now++
    try {
      if (depth.now > deepest) throw new TemplateError(path, new Error(`\`${name}\` is inside itself without an end`))
      return fill(context, options)
    } catch (error) {
      throw at(noticed(error, context), path)
    } finally {
      depth.now--
    }
  }
}

/** `each` and `with` as they are, but for what they notice. */
export function traceHelper(helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    const fill = options.fn
    const fn: Handlebars.TemplateDelegate = (context, given) => {
      try {
        return fill(context, given)
      } catch (error) {
        throw noticed(error, context)
      }
    }
    return helper.call(this, value, {...options, fn: Object.assign(fn, fill)})
  }
}

function noticed(error: unknown, context: unknown): unknown {
  if (error instanceof TemplateError) {
    error.within.push(...identifierOf(context))
  } else if (typeof error === 'object' && error !== null) {
    contexts.set(error, [...(contexts.get(error) ?? []), context])
  }
  return error
}

function at(error: unknown, path: string): TemplateError {
  if (error instanceof TemplateError) return error
  const known = typeof error === 'object' && error !== null ? (contexts.get(error) ?? []) : []
  const told = new TemplateError(path, inWords(error, known[0]))
  told.within.push(...known.flatMap(identifierOf))
  return told
}

function identifierOf(context: unknown): Array<string> {
  const identifier = (context as {identifier?: unknown} | null)?.identifier
  return typeof identifier === 'string' ? [identifier] : []
}

/** A name that the view does not have, as an author would call it. */
function inWords(error: unknown, context: unknown): unknown {
  if (!(error instanceof Error)) return error
  const [, name, owner] = /^"(.*)" not defined in (.*?)(?: - \d+:\d+)?$/s.exec(error.message) ?? []
  if (name === undefined) return error
  const words = /^(?:null|undefined)$/.test(owner ?? '')
    ? `\`${name}\` is a field of something that is not there here; put it inside \`{{#if …}}\``
    : `there is no field \`${name}\` here${nearest(name, fieldsOf(context))}`
  return Object.assign(new Error(words, {cause: error}), place(error))
}

function place(error: Error): object {
  const {lineNumber, column} = error as {lineNumber?: number; column?: number}
  return {lineNumber, column}
}

function fieldsOf(context: unknown): Array<string> {
  return typeof context === 'object' && context !== null ? Object.keys(context) : []
}
